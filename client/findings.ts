import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Checked, FileParams } from "../server/lsp/protocol.ts";
import { linkRule } from "./options.ts";
import { isServed } from "./served.ts";

/**
 * All findings that the editor shows, in one collection. What the server answers for an open document and what a folder
 * check found in a file replace each other there, so nothing stands twice and nothing is gone for a moment in between.
 * A file that a folder check has kept stays listed when its editor closes.
 */
export class Findings implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection("hegao");
  readonly #kept = new Map<string, vscode.Uri>();

  /** The collection as the language client is given it: it can't delete what is kept. */
  provideCollection(): vscode.DiagnosticCollection {
    const shown = this.#shown;
    const release = (uri: vscode.Uri): void => {
      if (!this.keeps(uri)) shown.delete(uri);
    };
    const clear = (): void => {
      for (const [uri] of shown) release(uri);
    };
    return {
      name: shown.name,
      set: (first: vscode.Uri | Entries, items?: readonly vscode.Diagnostic[]) =>
        first instanceof vscode.Uri ? shown.set(first, items) : shown.set(first),
      delete: release,
      clear,
      // The client lets go of its collection whenever its server ends, and gets it again with the next one.
      dispose: () => {},
      get: (uri) => shown.get(uri),
      has: (uri) => shown.has(uri),
      forEach: (callback, thisArg) => shown.forEach(callback, thisArg),
      [Symbol.iterator]: () => shown[Symbol.iterator](),
    };
  }

  /** Lists a file's findings until it is dropped, whether it is open or not. */
  keep(uri: vscode.Uri, items: readonly vscode.Diagnostic[]): void {
    this.#kept.set(uri.toString(), uri);
    if (!isBeingEdited(uri)) this.#shown.set(uri, items);
  }

  /** Whether a folder check keeps the file listed. */
  keeps(uri: vscode.Uri): boolean {
    return this.#kept.has(uri.toString());
  }

  /** The files that are kept. */
  get kept(): vscode.Uri[] {
    return [...this.#kept.values()];
  }

  /** Takes a file off the list; an open document keeps what the server says of it. */
  drop(uri: vscode.Uri): void {
    this.#kept.delete(uri.toString());
    const document = openDocument(uri);
    if (!document || !isServed(document)) this.#shown.delete(uri);
  }

  /** Takes away what was said of open documents: nobody keeps it true any more. */
  forgetOpen(): void {
    for (const [uri] of this.#shown) if (openDocument(uri)) this.#shown.delete(uri);
  }

  of(uri: vscode.Uri): readonly vscode.Diagnostic[] {
    return this.#shown.get(uri) ?? [];
  }

  dispose(): void {
    this.#shown.dispose();
  }
}

type Entries = readonly [vscode.Uri, readonly vscode.Diagnostic[] | undefined][];

/** Asks the server for the findings of a file, open or not; undefined when it isn't checked. */
export async function checkFile(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<(Pick<Checked, "findings"> & { readonly items: vscode.Diagnostic[] }) | undefined> {
  const params: FileParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  const checked = await client.sendRequest<Checked | null>("hegao/check", params, token);
  if (!checked) return undefined;
  const items = await client.protocol2CodeConverter.asDiagnostics(checked.diagnostics);
  items.forEach(linkRule);
  return { findings: checked.findings, items };
}

/** Keeps what is listed of files that aren't open true: they are asked for again when they change or are closed. */
export function keepTrue(client: BaseLanguageClient, findings: Findings): vscode.Disposable {
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.{gw,gongwen,txt,md}", true);

  function ask(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!findings.keeps(uri)) return;
    clearTimeout(due.get(key));
    due.set(
      key,
      setTimeout(async () => {
        due.delete(key);
        const document = openDocument(uri);
        if (!findings.keeps(uri) || (document && isServed(document)) || !client.isRunning()) return;
        try {
          const checked = await checkFile(client, uri);
          if (checked) findings.keep(uri, checked.items);
          else findings.drop(uri);
        } catch (error) {
          client.warn(`${uri}: ${String(error)}`); // what was said last stays
        }
      }, 200),
    );
  }

  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(ask),
    watcher.onDidDelete((uri) => findings.drop(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) findings.drop(uri);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) findings.drop(oldUri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ask(uri)),
    new vscode.Disposable(() => {
      for (const timer of due.values()) clearTimeout(timer);
    }),
  );
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/** The server says what stands in the editor, and has said it for this very version. */
function isBeingEdited(uri: vscode.Uri): boolean {
  const document = openDocument(uri);
  return document?.isDirty === true && isServed(document);
}
