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
    this.#schedule();
  }

  /** The row that is selected in the view. */
  get selected(): Row | undefined {
    return this.#view.selection[0];
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

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : (this.#shown?.rows ?? []))];
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
    const question = ++this.#asked;
    const shown = await this.#ask().catch(() => undefined);
    if (question !== this.#asked) return;
    this.#shown = shown;
    void vscode.commands.executeCommand("setContext", VIEW, this.#state());
    this.#changed.fire();
    this.#follow(MOVING);
  }

  async #ask(): Promise<Shown | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isServed(document) || this.#server.state !== "running") return undefined;
    const params: FileParams = { uri: document.uri.toString() };
    const tree = await this.#server.ask<SectionTree | null>("hegao/sections", params);
    return tree ? { document, version: tree.version ?? document.version, tree, rows: makeRows(tree) } : undefined;
  }

  /** Why the view is empty, for what it shows then. */
  #state(): "report" | "none" | "other" | "starting" | "stopped" {
    const document = vscode.window.activeTextEditor?.document;
    if (this.#shown) return "report";
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
      if (!row || row.id === this.selected?.id) return;
      // The tree may be another one by the time it is looked for.
      this.#view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
    }, delay);
  }
}
