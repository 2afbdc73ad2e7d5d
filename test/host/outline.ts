import * as vscode from "vscode";
import { ask, closeAll, findingOf, openReport, openSample } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

test("the outline is a tree of the report's parts", async () => {
  const document = await openSample("工作计划.gw");
  await findingOf(document, "heading-seq");
  const symbols = await ask<vscode.DocumentSymbol>("vscode.executeDocumentSymbolProvider", document.uri);
  const parts = symbols.flatMap((symbol) =>
    symbol.children.length > 0 && /总结及/.test(symbol.name) ? symbol.children : symbol,
  );
  const first = need(
    parts.find(({ name }) => name.includes("2026年工作总结") && name.startsWith("一")),
    "first part",
  );
  const second = need(
    parts.find(({ name }) => name.includes("2027年工作计划") && name.startsWith("三")),
    "second part",
  );
  equal(first.children.length, 6, "parts of the first part");
  equal(second.children.length, 3, "parts of the second part");
  equal(first.range.contains(need(first.children[0], "first child").range), true, "range of the whole part");
  equal(document.getText(first.selectionRange).includes("2026年工作总结"), true, "selection is the heading");
  equal(first.range.end.isBefore(second.selectionRange.start), true, "the first part ends before the second");
  await closeAll();
});

test("the outline follows an edit", async () => {
  const document = await openReport("青禾镇2026年工作要点\n\n一、抓产业\n建设茶园一千二百亩，壮大集体经济。\n");
  await vscode.window.activeTextEditor?.edit((edit) =>
    edit.insert(document.lineAt(document.lineCount - 1).range.end, "二、抓治理\n排查各类矛盾纠纷，做到小事不出村。\n"),
  );
  const symbols = await ask<vscode.DocumentSymbol>("vscode.executeDocumentSymbolProvider", document.uri);
  equal(JSON.stringify(symbols).includes("抓治理"), true, "the new heading");
  await closeAll();
});

test("parts can be folded", async () => {
  const document = await openSample("工作计划.gw");
  await findingOf(document, "heading-seq");
  const ranges = await ask<vscode.FoldingRange>("vscode.executeFoldingRangeProvider", document.uri);
  const starts = ranges.map(({ start }) => document.lineAt(start).text.slice(0, 2));
  equal(starts.includes("一、") && starts.includes("三、"), true, "folding of the first level");
  await closeAll();
});
