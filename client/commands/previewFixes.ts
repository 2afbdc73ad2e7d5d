import * as vscode from "vscode";
import type { CodeAction } from "vscode-languageclient";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/** The kind under which the server offers all safe fixes as changes to be confirmed. */
const PREVIEW = "source.previewFixes.hegao";

/** Shows all safe fixes of the active report, grouped by rule, before any of them is made. */
export function previewFixes(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.previewFixes", () => withServer(server, () => preview(server)));
}

async function preview(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage(say("先打开一份稿子，再用这个命令。", "Open a document first."));
    return;
  }
  const start = { line: 0, character: 0 };
  const actions = await server.ask<CodeAction[] | null>("textDocument/codeAction", {
    textDocument: { uri: document.uri.toString() },
    range: { start, end: start },
    context: { diagnostics: [], only: [PREVIEW] },
  });
  const edit = actions?.find((action) => action.edit)?.edit;
  if (edit) await vscode.workspace.applyEdit(await server.convert.asWorkspaceEdit(edit));
  else
    void vscode.window.showInformationMessage(
      say("没有能自动改的地方。", "There is nothing that can be fixed safely."),
    );
}
