import * as vscode from "vscode";
import { cursorContext } from "../cursorContext.ts";

/** The letters of a prefix at a line's start, as in `yi`. */
const PREFIX = /^[ \t\u3000]*([a-z]{2,4})$/;

/** Tells the keybinding of Tab whether there is something to expand. */
const CONTEXT = "hegao.behindPrefix";

/**
 * Tab behind `yi` inserts the heading that is next there. VS Code expands by Tab only the snippets of files, which can't
 * be numbered; these come from the server.
 */
export function expandPrefix(): vscode.Disposable {
  return vscode.Disposable.from(
    cursorContext(CONTEXT, (editor) => prefixBefore(editor) !== undefined),
    vscode.commands.registerCommand("hegao.expandPrefix", async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return undefined;
      const prefix = prefixBefore(editor);
      const snippet = prefix && (await snippetFor(editor, prefix));
      if (!snippet) return vscode.commands.executeCommand("tab");
      const { active } = editor.selection;
      return editor.insertSnippet(snippet, new vscode.Range(active.translate(0, -prefix.length), active));
    }),
  );
}

function prefixBefore({ document, selection }: vscode.TextEditor): string | undefined {
  if (!selection.isEmpty) return undefined;
  return PREFIX.exec(document.lineAt(selection.active.line).text.slice(0, selection.active.character))?.[1];
}

async function snippetFor(
  { document, selection }: vscode.TextEditor,
  prefix: string,
): Promise<vscode.SnippetString | undefined> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    selection.active,
  );
  const item = items.find(({ label }) => (typeof label === "string" ? label : label.label) === prefix);
  return item?.insertText instanceof vscode.SnippetString ? item.insertText : undefined;
}
