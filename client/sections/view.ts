import * as vscode from "vscode";
import type { FileParams, SectionTree } from "../../server/lsp/protocol.ts";
import type { Choices } from "../choices.ts";
import { isServed } from "../served.ts";
import type { Server } from "../server.ts";
import { dragSections } from "./drag.ts";
import { makeRows, type Row, rowAtLine } from "./rows.ts";

/** The name of the view, and of the context that says why it is empty. */
export const VIEW = "hegao.sections";

/** One version of a report with the rows that show it. */
export interface Shown {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly tree: SectionTree;
  readonly rows: readonly Row[];
}

/** What the view shows: nothing yet, the rows of a report, or why there are none. */
type ViewState = "loading" | "report" | "empty" | "none" | "other" | "starting" | "stopped";

/** How long the view waits for a writer who types, and for a cursor that moves, in milliseconds. */
const TYPING = 600;
const MOVING = 150;

/** The section view (稿子结构): it shows the report in the active editor and follows its cursor. Hidden, it asks for nothing. */
export class SectionView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Row>;
  readonly #listeners: vscode.Disposable;
  #shown: Shown | undefined;
  #asked = 0;
  /** The answer to the last question; none before the editor has asked for the rows. */
  #loading: Promise<boolean> | undefined;
  #refreshing: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server, choices: Choices) {
    this.#server = server;
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: dragSections(),
    });
    const isShown = ({ uri }: vscode.TextDocument) =>
      vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
    this.#listeners = vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#schedule()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#schedule()),
      vscode.window.onDidChangeTextEditorSelection(() => this.#follow(MOVING)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isShown(document) && this.#schedule(TYPING)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.#schedule(MOVING);
      }),
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration("hegao") && this.#schedule(TYPING),
      ),
      choices.onDidChange(() => this.#schedule(MOVING)),
      server.onDidChangeState(() => this.#schedule()),
    );
    void this.#tell("loading");
  }

  /**
   * The row that the keyboard is on. An extension is only told which rows are selected: that is the section of the cursor in the
   * text, wherever the arrow keys have gone. Putting the row into the selection, or out of it, and back again tells which it is;
   * where the selection has moved meanwhile, it is done once more.
   */
  async focused(): Promise<Row | undefined> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const before = this.#view.selection;
      await vscode.commands.executeCommand("list.toggleSelection");
      const changed = differing(before, this.#view.selection);
      await vscode.commands.executeCommand("list.toggleSelection");
      if (changed.length < 2 && differing(before, this.#view.selection).length === 0) return changed[0] ?? before[0];
    }
    return undefined;
  }

  /** The report in the active editor as it stands now; undefined when none is checked there. */
  async now(): Promise<Shown | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    const known = this.#shown;
    const isTrue = this.#view.visible && known?.document === document && known?.version === document?.version;
    return isTrue ? known : this.#ask();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { TreeItemCollapsibleState: State } = vscode;
    const open = row.parent ? State.Collapsed : State.Expanded;
    const item = new vscode.TreeItem(row.label, row.children.length > 0 ? open : State.None);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    const { name, color } = row.icon;
    item.iconPath = new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
    if (!row.missing) item.command = { command: "hegao.sections.show", title: "", arguments: [row] };
    return item;
  }

  /** The first answer waits for the server's: a view that is empty for a moment would lose the keyboard's focus. */
  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...row.children];
    await (this.#loading ?? this.#load());
    return [...(this.#shown?.rows ?? [])];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    clearTimeout(this.#following);
    this.#listeners.dispose();
  }

  #schedule(delay = 0): void {
    clearTimeout(this.#refreshing);
    if (this.#view.visible) this.#refreshing = setTimeout(() => this.#refresh(), delay);
  }

  async #refresh(): Promise<void> {
    // Before the editor has asked for the rows, nothing is shown that could have changed.
    if (this.#loading && (await this.#load())) this.#changed.fire();
  }

  /** Takes the report as it stands now; false where another question came meanwhile, whose answer is waited for. */
  #load(): Promise<boolean> {
    const question = ++this.#asked;
    const loading = this.#ask()
      .catch(() => undefined)
      .then(async (shown) => {
        if (question !== this.#asked) {
          await this.#loading;
          return false;
        }
        this.#shown = shown;
        await this.#tell(this.#state());
        this.#follow(MOVING);
        return true;
      });
    this.#loading = loading;
    return loading;
  }

  /** Says why the view is empty, for what it shows then. */
  #tell(state: ViewState): Thenable<unknown> {
    return vscode.commands.executeCommand("setContext", VIEW, state);
  }

  async #ask(): Promise<Shown | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isServed(document) || this.#server.state !== "running") return undefined;
    const params: FileParams = { uri: document.uri.toString() };
    const tree = await this.#server.ask<SectionTree | null>("hegao/sections", params);
    return tree ? { document, version: tree.version ?? document.version, tree, rows: makeRows(tree) } : undefined;
  }

  #state(): ViewState {
    const document = vscode.window.activeTextEditor?.document;
    if (this.#shown) return this.#shown.rows.length > 0 ? "report" : "empty";
    if (!document) return "none";
    if (!isServed(document)) return "other";
    const { state } = this.#server;
    return state === "starting" || state === "stopped" ? state : "other";
  }

  /** Selects the row of the section that holds the cursor, when it can be seen; the focus stays where it is. */
  #follow(delay: number): void {
    clearTimeout(this.#following);
    if (!this.#view.visible) return;
    this.#following = setTimeout(() => {
      const editor = vscode.window.activeTextEditor;
      const shown = this.#shown;
      if (!this.#view.visible || !editor || shown?.document !== editor.document) return;
      const row = rowAtLine(shown.rows, editor.selection.active.line);
      if (!row || row.id === this.#view.selection[0]?.id) return;
      // The tree may be another one by the time it is looked for.
      this.#view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
    }, delay);
  }
}

/** The rows that are in one of two lists only. */
function differing(some: readonly Row[], others: readonly Row[]): Row[] {
  const ids = [some, others].map((rows) => new Set(rows.map(({ id }) => id)));
  return [...some, ...others].filter(({ id }) => !ids.every((known) => known.has(id)));
}
