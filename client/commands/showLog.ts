import * as vscode from "vscode";

/** Shows what the server has to say of itself. */
export function showLog(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.showLog", () => log.show());
}
