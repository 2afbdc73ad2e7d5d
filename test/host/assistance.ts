import * as vscode from "vscode";
import { ask, closeAll, findingOf, openReport } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

test("resting on a finding shows why the rule is there", async () => {
  const document = await openReport(
    "青禾镇2026年工作要点\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济。\n\n三、抓治理\n排查各类矛盾纠纷，做到小事不出村。\n",
  );
  const finding = await findingOf(document, "heading-seq");
  const hovers = await ask<vscode.Hover>("vscode.executeHoverProvider", document.uri, finding.range.start);
  const text = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value)));
  equal(text.join("\n").includes("heading-seq"), true, "the hover names the rule");
  await closeAll();
});

test("a snippet is offered once and expands to a heading with its number", async () => {
  const document = await openReport(
    "青禾镇2026年工作要点\n\n一、抓产业\n建设茶园三处。\n\n二、抓治理\n排查矛盾纠纷。\n\n",
  );
  const line = document.lineCount - 1;
  const editor = need(vscode.window.activeTextEditor, "editor");
  await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), "yi"));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    new vscode.Position(line, 2),
  );
  const offered = list.items.filter(({ label }) => labelOf(label) === "yi");
  equal(
    offered.map(({ kind }) => kind),
    [vscode.CompletionItemKind.Snippet],
    "offers of yi",
  );
  const item = need(offered[0], "snippet yi");
  const snippet = need(item.insertText instanceof vscode.SnippetString && item.insertText, "snippet text");
  await editor.insertSnippet(snippet, new vscode.Range(line, 0, line, 2));
  equal(document.lineAt(line).text, "三、主要工作情况", "expanded");
  await closeAll();
});

test("Tab behind a prefix inserts the numbered heading", async () => {
  const document = await openReport("青禾镇2026年工作要点\n\n一、抓产业\n建设茶园三处。\n\nyi");
  const editor = need(vscode.window.activeTextEditor, "editor");
  const line = document.lineCount - 1;
  editor.selection = new vscode.Selection(line, 2, line, 2);
  await vscode.commands.executeCommand("hegao.expandPrefix");
  equal(document.lineAt(line).text, "二、主要工作情况", "expanded");
  await closeAll();
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === "string" ? label : label.label;
}
