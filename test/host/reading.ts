import * as vscode from "vscode";
import { ask, closeAll, openReport } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

const TEXT =
  "青禾镇2026年工作总结\n\n一、抓产业\n做法见第二部分。全镇实施项目21个，其中新建12个、续建9个。\n\n二、抓治理\n种植油茶1.2万亩，投入XX万元。\n";

test("a selection grows from the figure with its unit to the clause", async () => {
  const document = await openReport(TEXT);
  const position = document.positionAt(TEXT.indexOf("12个"));
  const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
    "vscode.executeSelectionRangeProvider",
    document.uri,
    [position],
  );
  const words: string[] = [];
  for (let at = range; at; at = at.parent) words.push(document.getText(at.range));
  equal(words.includes("其中新建12个、续建9个"), true, `steps of the selection: ${words.join(" | ")}`);
  equal(words.includes("12个"), true, "the figure is one step");
  await closeAll();
});

test("figures, markers and leftovers are tokens with the client's own types", async () => {
  const document = await openReport(TEXT);
  const legend = need(
    await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    ),
    "legend",
  );
  const tokens = need(
    await vscode.commands.executeCommand<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri),
    "tokens",
  );
  const types = new Set(Array.from(tokens.data).flatMap((value, i) => (i % 5 === 3 ? [legend.tokenTypes[value]] : [])));
  equal(
    ["number", "reportLeftover", "reportMarker", "reportUnit"].filter((type) => !types.has(type)),
    [],
    "types that are missing",
  );
  await closeAll();
});

test("words that name a heading lead to it", async () => {
  const document = await openReport(TEXT);
  const [found] = await ask<vscode.LocationLink>(
    "vscode.executeDefinitionProvider",
    document.uri,
    document.positionAt(TEXT.indexOf("第二部分") + 1),
  );
  const { originSelectionRange, targetRange } = need(found, "definition");
  equal(document.getText(originSelectionRange), "第二部分", "the words that lead there");
  equal(document.getText(targetRange), "二、抓治理", "where it leads");
  await closeAll();
});

test("hints behind figures are shown when they are asked for", async () => {
  const settings = vscode.workspace.getConfiguration("hegao");
  const document = await openReport(TEXT);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = () => ask<vscode.InlayHint>("vscode.executeInlayHintProvider", document.uri, whole);
  equal((await hints()).length, 0, "hints while they are off");
  await settings.update("inlayHints", "checked", vscode.ConfigurationTarget.Global);
  try {
    const until = Date.now() + 10_000;
    let shown = await hints();
    while (shown.length === 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      shown = await hints();
    }
    equal(
      shown.map(({ label }) => label),
      ["✓"],
      "hints",
    );
  } finally {
    await settings.update("inlayHints", undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  }
});
