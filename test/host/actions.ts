import * as vscode from "vscode";
import { ask, closeAll, findingOf, findingsWhen, openReport, ruleOf } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

const mixed =
  "青禾镇2026年工作要点\n\n一、抓产业\n一是做大茶叶加工，新建厂房两处。二是做优药材种植，建成基地三个。三要做活乡村旅游，打造线路两条。\n";
const twice = `${mixed}\n二、抓治理\n开展“院坝会”、“板凳会”等活动。。全年排查矛盾纠纷。\n`;

test("a quick fix puts the text right", async () => {
  const document = await openReport(mixed);
  const finding = await findingOf(document, "ordinal-mixed-marker");
  const action = need(
    (await quickFixes(document, finding.range)).find(({ edit }) => edit),
    "quick fix with an edit",
  );
  await vscode.workspace.applyEdit(need(action.edit, "edit"));
  equal(document.getText().includes("三是做活乡村旅游"), true, "the text is put right");
  await findingsWhen(document, (all) => !all.some((left) => ruleOf(left) === "ordinal-mixed-marker"));
  await closeAll();
});

test("a quick fix can be undone in one step", async () => {
  const document = await openReport(mixed);
  const finding = await findingOf(document, "ordinal-mixed-marker");
  const action = need(
    (await quickFixes(document, finding.range)).find(({ edit }) => edit),
    "quick fix with an edit",
  );
  await vscode.workspace.applyEdit(need(action.edit, "edit"));
  await vscode.commands.executeCommand("undo");
  equal(document.getText(), mixed, "text after undo");
  await closeAll();
});

test("one action makes all safe fixes, and a second time there is nothing to do", async () => {
  const document = await openReport(twice);
  await findingOf(document, "double-punct");
  const kind = vscode.CodeActionKind.SourceFixAll.append("hegao").value;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const [all] = await ask<vscode.CodeAction>("vscode.executeCodeActionProvider", document.uri, whole, kind);
  await vscode.workspace.applyEdit(need(all?.edit, "edit that fixes all"));
  const text = document.getText();
  equal(
    [text.includes("。。"), text.includes("三要"), text.includes("”、“")],
    [false, false, true],
    "slips left, and what is only offered",
  );
  await findingsWhen(document, (left) => !left.some((finding) => ruleOf(finding) === "double-punct"));
  const again = await ask<vscode.CodeAction>("vscode.executeCodeActionProvider", document.uri, whole, kind);
  equal(again.filter(({ edit }) => edit && edit.size > 0).length, 0, "edits of a second run");
  await closeAll();
});

test("a finding can be switched off where it stands", async () => {
  const document = await openReport(mixed);
  const finding = await findingOf(document, "ordinal-mixed-marker");
  const actions = await quickFixes(document, finding.range);
  const off = need(
    actions.find(({ edit }) => JSON.stringify(edit?.entries() ?? []).includes("hegao-disable-next-line")),
    "action that writes hegao-disable-next-line",
  );
  await vscode.workspace.applyEdit(need(off.edit, "edit"));
  await findingsWhen(document, (all) => !all.some((left) => ruleOf(left) === "ordinal-mixed-marker"));
  await closeAll();
});

function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return ask<vscode.CodeAction>("vscode.executeCodeActionProvider", document.uri, range, kind);
}

test("all fixes are shown first, and discarding them changes nothing", async () => {
  const document = await openReport(twice);
  await findingOf(document, "double-punct");
  let done = false;
  const asked = Promise.resolve(vscode.commands.executeCommand("hegao.previewFixes")).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  equal([done, document.getText() === twice], [false, true], "waits for the writer, and the text is as it was");
  await vscode.commands.executeCommand("refactorPreview.discard");
  await asked;
  equal(document.getText(), twice, "the text after discarding");
  await closeAll();
});
