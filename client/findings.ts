import * as vscode from "vscode";
import type { Checked, FileParams } from "../server/lsp/protocol.ts";
import { linkRule } from "./ruleLinks.ts";
import { isServed } from "./served.ts";
import type { Server } from "./server.ts";

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
  server: Server,
  uri: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<(Pick<Checked, "findings"> & { readonly items: vscode.Diagnostic[] }) | undefined> {
  const params: FileParams = { uri: uri.toString() };
  const checked = await server.ask<Checked | null>("hegao/check", params, token);
  if (!checked) return undefined;
  const items = await server.convert.asDiagnostics(checked.diagnostics);
  items.forEach(linkRule);
  return { findings: checked.findings, items };
}

/**
 * Keeps what is listed of files that aren't open true: they are asked for again when they change or are closed, and all of
 * them when settings do. What is listed follows a file to its new name.
 */
export function keepTrue(server: Server, findings: Findings): vscode.Disposable {
  const due = new Map<string, vscode.Uri>();
  /** What is kept of files and folders that are being renamed: the watcher may say first that the old ones are gone. */
  const renaming = new Map<string, readonly Renamed[]>();
  const watcher = vscode.workspace.createFileSystemWatcher(REPORTS, true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  function ask(...uris: vscode.Uri[]): void {
    for (const uri of uris) if (findings.keeps(uri)) due.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(askDue, 200);
  }

  /** One after the other, so that what a writer does meanwhile is not kept waiting. */
  async function askDue(): Promise<void> {
    if (isAsking) return; // who is at it sees what has come since
    isAsking = true;
    for (const [key, uri] of due) {
      due.delete(key);
      await askFor(uri);
    }
    isAsking = false;
  }

  async function askFor(uri: vscode.Uri): Promise<void> {
    const document = openDocument(uri);
    if (!findings.keeps(uri) || (document && isServed(document)) || server.state !== "running") return;
    try {
      const checked = await checkFile(server, uri);
      if (!findings.keeps(uri)) return; // it has been dropped meanwhile
      if (checked) findings.keep(uri, checked.items);
      else findings.drop(uri);
    } catch (error) {
      server.log.warn(`${uri}: ${String(error)}`); // what was said last stays
    }
  }

  server.onNotification("hegao/settingsChanged", () => ask(...findings.kept));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(ask),
    watcher.onDidDelete(async (uri) => {
      // Some programs save by putting another file in the place of the old one.
      if (await exists(uri)) ask(uri);
      else findings.drop(uri);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const gone of files) for (const [uri] of keptBelow(findings, gone)) findings.drop(uri);
    }),
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri } of files) {
        const below = keptBelow(findings, oldUri).map(([uri, rest]) => ({ uri, rest, items: findings.of(uri) }));
        renaming.set(oldUri.toString(), below);
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const { uri, rest, items } of renaming.get(oldUri.toString()) ?? []) {
          const renamed = newUri.with({ path: newUri.path + rest });
          if (NAME.test(renamed.path)) findings.keep(renamed, items);
          findings.drop(uri);
          ask(renamed);
        }
        renaming.delete(oldUri.toString());
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ask(uri)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** A file that is kept while it, or a folder above it, gets another name; `rest` is its path below what is renamed. */
interface Renamed {
  readonly uri: vscode.Uri;
  readonly rest: string;
  readonly items: readonly vscode.Diagnostic[];
}

/** The files that may be reports, as a pattern to watch and as the end of a path. */
const REPORTS = "**/*.{gw,gongwen,txt,md}";
const NAME = /\.(?:gw|gongwen|txt|md)$/i;

/** What is kept of a file, or of all files of a folder and below; each with the rest of its path. */
function keptBelow({ kept }: Findings, { scheme, authority, path }: vscode.Uri): [vscode.Uri, string][] {
  return kept
    .filter((uri) => uri.scheme === scheme && uri.authority === authority && `${uri.path}/`.startsWith(`${path}/`))
    .map((uri) => [uri, uri.path.slice(path.length)]);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
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
