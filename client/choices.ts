import * as vscode from "vscode";
import type { Choice } from "../server/lsp/protocol.ts";

/** Where choices and the wish never to be asked are stored. */
const FILES = "hegao.choices";
const SILENT = "hegao.neverAsk";

/** Files that are remembered; the ones that were spoken of longest ago are forgotten first. */
const MOST = 500;

/** What the writer has said of single documents: check it, or don't. It outlives the window; of unsaved ones it doesn't. */
export class Choices implements vscode.Disposable {
  readonly #store: vscode.Memento;
  readonly #unsaved = new Map<string, Choice | "asked">();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires when a document shall be checked, or no longer. */
  readonly onDidChange = this.#changed.event;
  readonly #listeners: vscode.Disposable;

  constructor(store: vscode.Memento) {
    this.#store = store;
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) {
          const choice = this.#known(oldUri);
          if (choice) await this.#remember(newUri, choice);
        }
      }),
      // The next unsaved document may get the same name. One whose language changes is closed and opened at once.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const key = uri.toString();
        if (this.#unsaved.has(key)) setTimeout(() => isOpen(key) || this.#unsaved.delete(key), 1_000);
      }),
    );
  }

  /** What was chosen for a document; undefined when nothing was. */
  of(uri: vscode.Uri): Choice | undefined {
    const known = this.#known(uri);
    return known === "asked" ? undefined : known;
  }

  async choose(uri: vscode.Uri, choice: Choice): Promise<void> {
    await this.#remember(uri, choice);
    this.#changed.fire(uri);
  }

  /** Whether the writer may be asked about a document: once, and not when he wants no such questions. */
  mayAsk(uri: vscode.Uri): boolean {
    return this.#known(uri) === undefined && !this.#store.get<boolean>(SILENT, false);
  }

  /** Remembers that he was asked, whatever he says or does not say. */
  async noteAsked(uri: vscode.Uri): Promise<void> {
    await this.#remember(uri, "asked");
  }

  async neverAsk(): Promise<void> {
    await this.#store.update(SILENT, true);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #known(uri: vscode.Uri): Choice | "asked" | undefined {
    const key = uri.toString();
    return this.#unsaved.get(key) ?? this.#stored().find(([name]) => name === key)?.[1];
  }

  async #remember(uri: vscode.Uri, choice: Choice | "asked"): Promise<void> {
    const key = uri.toString();
    if (uri.scheme === "untitled") {
      this.#unsaved.set(key, choice);
      return;
    }
    const others = this.#stored().filter(([name]) => name !== key);
    await this.#store.update(FILES, [...others, [key, choice]].slice(-MOST));
  }

  #stored(): [string, Choice | "asked"][] {
    return this.#store.get(FILES, []);
  }
}

function isOpen(key: string): boolean {
  return vscode.workspace.textDocuments.some(({ uri, isClosed }) => !isClosed && uri.toString() === key);
}
