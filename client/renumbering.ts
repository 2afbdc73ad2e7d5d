import * as vscode from "vscode";
import { askForEdits, makeEdits, type NumberEdits } from "./numberEdits.ts";
import { say } from "./say.ts";
import type { Server } from "./server.ts";
import { type LinesChanged, WrittenLines } from "./writtenLines.ts";

/** Whether numbers follow by themselves (`hegao.renumber`). */
type Wish = "always" | "ask" | "never";

/** A line that is moved is one change where it was and one where it is; more at once are no writer's (formatting, replacing). */
const MOST_CHANGES = 2;

/**
 * Puts the numbers behind right when a writer inserts, deletes, pastes or moves headings and items of a 公文. Only what whole
 * lines have changed is looked at, and a line that got a number when it is left, so nothing happens while words are composed;
 * the server says what is to be done, for the version that it was asked about, or nothing is done. Undoing takes both back at
 * once, or the numbers alone where they followed later.
 */
export function renumbering(server: Server): vscode.Disposable {
  const written = new WeakMap<vscode.TextDocument, WrittenLines>();
  const made = new WeakMap<vscode.TextDocument, string>();
  const asked = new WeakSet<vscode.TextDocument>();

  function forget({ document }: { readonly document: vscode.TextDocument }): void {
    if (isConcerned(document)) written.set(document, new WrittenLines(document));
  }

  async function follow(event: vscode.TextDocumentChangeEvent): Promise<void> {
    const { document } = event;
    if (!isConcerned(document) || event.contentChanges.length === 0) return;
    if (event.reason !== undefined) rejoin(event);
    const lines = written.get(document);
    if (!lines || !isWriters(event)) return forget(event);
    if (lines.follow(event)) await putRight(document, lines, false);
  }

  /** A number that was written letter by letter is finished when the writer leaves its line: while he is in it, he composes. */
  async function leave({ textEditor, selections: [selection] }: vscode.TextEditorSelectionChangeEvent): Promise<void> {
    const { document } = textEditor;
    const lines = isConcerned(document) && written.get(document);
    if (lines && selection && lines.hasLeft(selection.active.line)) await putRight(document, lines, true);
  }

  /** Has the numbers put right, if they are wrong now and the writer wishes so; in an undo step `apart` or in that of his change. */
  async function putRight(document: vscode.TextDocument, lines: WrittenLines, apart: boolean): Promise<void> {
    const { changed } = lines;
    const found = changed && (await ask(document, changed));
    if (changed && !found) return; // written on meanwhile: the next line that comes or goes is compared with the same
    lines.settle();
    if (!found || found.edits.length === 0) return;
    if (wishFor(document) === "always") return make(document, found, apart);
    if (asked.has(document)) return;
    asked.add(document);
    const present = (await isWanted(document)) && (await ask(document, changed as LinesChanged));
    if (present && present.edits.length > 0) await make(document, present, true);
  }

  function ask(document: vscode.TextDocument, changed: LinesChanged): Promise<NumberEdits | undefined> {
    return askForEdits(server, "hegao/renumberAfter", document, changed);
  }

  async function make(document: vscode.TextDocument, found: NumberEdits, apart: boolean): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    const before = document.getText();
    if (!editor || !(await makeEdits(editor, found, apart))) return;
    forget({ document });
    if (!apart) made.set(document, before);
  }

  /** What was pasted or moved is a step of its own for VS Code: takes it back (or makes it again) with the numbers that followed it. */
  function rejoin({ document, reason }: vscode.TextDocumentChangeEvent): void {
    if (document !== vscode.window.activeTextEditor?.document || made.get(document) !== document.getText()) return;
    void vscode.commands.executeCommand(reason === vscode.TextDocumentChangeReason.Undo ? "undo" : "redo");
  }

  for (const document of vscode.workspace.textDocuments) forget({ document });
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => forget({ document })),
    vscode.workspace.onDidChangeTextDocument(follow),
    vscode.window.onDidChangeTextEditorSelection(leave),
  );
}

function isConcerned(document: vscode.TextDocument): boolean {
  return document.languageId === "gongwen" && wishFor(document) !== "never";
}

function wishFor(document: vscode.TextDocument): Wish {
  return vscode.workspace.getConfiguration("hegao", document).get<Wish>("renumber", "ask");
}

/** Whether a change is the writer's own: one that he does now, where he is, in the editor before him. */
function isWriters({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const editor = vscode.window.activeTextEditor;
  if (reason !== undefined || editor?.document !== document || contentChanges.length > MOST_CHANGES) return false;
  return contentChanges.some(({ range, text }) => {
    const first = range.start.line - 1;
    const last = Math.max(range.end.line, range.start.line + text.split("\n").length - 1) + 1;
    return editor.selections.some(({ start, end }) => start.line <= last && end.line >= first);
  });
}

/** Asks the writer, once for a document; whoever wants it for good is not asked again. */
async function isWanted(document: vscode.TextDocument): Promise<boolean> {
  const [now, always] = [say("改过来", "Renumber"), say("以后都自动改", "Always Renumber")];
  const chosen = await vscode.window.showInformationMessage(
    say("后面的序号接不上了，要跟着改过来吗？", "The numbers behind no longer follow on. Renumber them?"),
    now,
    always,
    say("不改", "Leave Them"),
  );
  if (chosen === always) {
    const settings = vscode.workspace.getConfiguration("hegao", document);
    await settings.update("renumber", "always", vscode.ConfigurationTarget.Global);
  }
  return chosen === now || chosen === always;
}
