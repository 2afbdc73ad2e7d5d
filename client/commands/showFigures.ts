import * as vscode from "vscode";
import type { FileParams, LackingFigure } from "../../server/lsp/protocol.ts";
import { choosePlace, excerpt } from "../choosePlace.ts";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/** Lists the figures of the active report that leave a reader asking, and goes to the one that is chosen. */
export function showFigures(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.showFigures", () => withServer(server, () => chooseFigure(server)));
}

async function chooseFigure(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const params: FileParams = { uri: editor.document.uri.toString() };
  const figures = await server.ask<LackingFigure[]>("hegao/lackingFigures", params);
  if (figures.length === 0) {
    void vscode.window.showInformationMessage(say("没有缺口径的数字。", "No figure leaves a reader asking."));
    return;
  }
  const items = figures.map(({ range, text, lacks }) => ({
    label: text,
    description: say(`第 ${range.start.line + 1} 行 · 没有写明${lacks}`, `line ${range.start.line + 1} · no ${lacks}`),
    detail: excerpt(editor.document, range.start.line, range.start.character),
    range: server.convert.asRange(range),
  }));
  await choosePlace(editor, items, {
    title: say(`${items.length} 个数字缺口径`, `${items.length} figures lacking something`),
    placeHolder: say("选一个，到那里去改", "Choose one to go there"),
  });
}
