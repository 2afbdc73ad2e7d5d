import * as vscode from "vscode";

/** Rows of parts that are missing have addresses of their own, by which the editor greys their names. */
const SCHEME = "hegao-missing";

export function missingUri(part: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${part}` });
}

export function greyMissing(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme }) =>
      scheme === SCHEME ? { color: new vscode.ThemeColor("disabledForeground") } : undefined,
  });
}
