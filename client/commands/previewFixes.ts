import * as vscode from "vscode";
import { type BaseLanguageClient, CodeActionRequest } from "vscode-languageclient";
import { withServer } from "../health.ts";
import { say } from "../say.ts";

/** The kind under which the server offers all safe fixes as changes to be confirmed. */
const PREVIEW = "source.previewFixes.hegao";

/** Shows all safe fixes of the active report, grouped by rule, before any of them is made. */
export function previewFixes(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.previewFixes", () => withServer(client, () => preview(client)));
}

async function preview(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage(say("先打开一份稿子，再用这个命令。", "Open a document first."));
    return;
  }
  const start = { line: 0, character: 0 };
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: { start, end: start },
    context: { diagnostics: [], only: [PREVIEW] },
  });
  const edit = actions?.flatMap((action) => ("edit" in action && action.edit ? [action.edit] : []))[0];
  if (edit) await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  else
    void vscode.window.showInformationMessage(
      say("没有能自动改的地方。", "There is nothing that can be fixed safely."),
    );
}
