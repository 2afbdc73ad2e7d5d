import * as vscode from "vscode";

/** Keeps a context key of keybindings true while `isThere` holds of the cursor in a report (公文). */
export function cursorContext(key: string, isThere: (editor: vscode.TextEditor) => boolean): vscode.Disposable {
  let told = false;

  function look(editor: vscode.TextEditor | undefined): void {
    const there = editor?.document.languageId === "gongwen" && isThere(editor);
    if (there === told) return;
    told = there;
    void vscode.commands.executeCommand("setContext", key, there);
  }

  look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
  );
}
