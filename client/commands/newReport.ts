import * as vscode from "vscode";

/** Opens an empty report that is checked while it is written. */
export function newReport(): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.newReport", async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "gongwen" }));
  });
}
