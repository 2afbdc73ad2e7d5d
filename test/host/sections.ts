import * as vscode from "vscode";
import { closeAll, findingOf, openReport, replaceText } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

const report = `青禾镇2026年工作总结

今年以来，全镇上下抓产业、抓治理，各项工作稳步推进。

一、主要工作

（一）产业。新建茶园120亩，投入资金3亿元。。

（二）治理。排查纠纷30件，全部办结。

二、2027年打算

新建茶园200亩，全部完成定植。
`;

/** Puts the cursor where `text` begins. */
function goTo(document: vscode.TextDocument, text: string): void {
  const editor = need(vscode.window.activeTextEditor, "active editor");
  const at = document.positionAt(document.getText().indexOf(text));
  editor.selection = new vscode.Selection(at, at);
}

function selectedText(): string {
  const editor = need(vscode.window.activeTextEditor, "active editor");
  return editor.document.getText(editor.selection);
}

test("the section view is contributed in its own container, and can be focused", async () => {
  const { views, viewsContainers } = need(vscode.extensions.getExtension("hegao.hegao"), "extension").packageJSON
    .contributes;
  equal(
    viewsContainers.activitybar.map(({ id }: { id: string }) => id),
    ["hegao"],
    "containers",
  );
  equal(
    views.hegao.map(({ id }: { id: string }) => id),
    ["hegao.sections"],
    "views",
  );
  await openReport(report);
  await vscode.commands.executeCommand("hegao.sections.focus");
  await closeAll();
});

test("a section is selected, its heading copied, and its first finding shown", async () => {
  const document = await openReport(report);
  await findingOf(document, "double-punct");
  goTo(document, "排查");
  await vscode.commands.executeCommand("hegao.selectSection");
  equal(selectedText(), "（二）治理。排查纠纷30件，全部办结。", "selected section");
  goTo(document, "投入");
  await vscode.commands.executeCommand("hegao.firstFinding");
  equal(selectedText(), "。。", "first finding");
  goTo(document, "新建茶园200亩");
  await vscode.commands.executeCommand("hegao.copyHeading");
  equal(await vscode.env.clipboard.readText(), "二、2027年打算", "copied heading");
  await closeAll();
});

test("a missing part is put in, its text is to be written over, and one step takes it back", async () => {
  const document = await openReport(report);
  await findingOf(document, "double-punct");
  await vscode.commands.executeCommand("hegao.insertPart");
  equal(document.getText().includes("二、存在的主要问题\n\n××××。\n\n三、2027年打算"), true, "part in its place");
  equal(selectedText(), "××××。", "placeholder");
  await vscode.commands.executeCommand("undo");
  equal(document.getText(), report, "text after undo");
  await closeAll();
});

test("a section is moved and moved back; its numbers follow, and each is one step", async () => {
  const document = await openReport(report);
  await findingOf(document, "double-punct");
  goTo(document, "排查");
  await vscode.commands.executeCommand("hegao.moveSectionUp");
  const moved = document.getText();
  equal(/（一）治理[\s\S]*（二）产业/.test(moved), true, "order and numbers");
  await vscode.commands.executeCommand("undo");
  equal(document.getText(), report, "text after undo");
  await replaceText(document, "。。", "。"); // a text that has changed is read again
  goTo(document, "排查");
  await vscode.commands.executeCommand("hegao.moveSectionUp");
  equal(/（一）治理[\s\S]*（二）产业/.test(document.getText()), true, "order and numbers after a change");
  await closeAll();
});
