import * as vscode from "vscode";

/** A row that stands for a place of a document. */
export interface PlaceItem extends vscode.QuickPickItem {
  /** A row without one leads nowhere. */
  readonly range?: vscode.Range;
}

/** Lets the writer choose among places of a document, each shown while its row is; goes to the one that is chosen, else back. */
export async function choosePlace<T extends PlaceItem>(
  editor: vscode.TextEditor,
  items: readonly T[],
  { title, placeHolder }: { readonly title: string; readonly placeHolder: string },
): Promise<T | undefined> {
  const back = editor.selection;
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => show(editor, (item as T).range),
  });
  if (chosen?.range) await vscode.window.showTextDocument(editor.document, { selection: chosen.range });
  else show(editor, back);
  return chosen;
}

function show(editor: vscode.TextEditor, range: vscode.Range | undefined): void {
  if (!range) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The words around a place, on one line. */
export function excerpt(document: vscode.TextDocument, line: number, character: number): string {
  const { text } = document.lineAt(line);
  const start = Math.max(0, character - 16);
  return `${start > 0 ? "…" : ""}${text.slice(start, character + 34).trim()}${character + 34 < text.length ? "…" : ""}`;
}
