import type * as vscode from "vscode";
import type { RenumberParams } from "../server/lsp/protocol.ts";

/** What may be a number at a line's beginning: 一、 （二） 3. ④ 五是 第六. Whether it is one is for the server to say. */
const HEAD = /^[ \t\u3000]*(?:第?[（(]?(?:[一二三四五六七八九十百]{1,4}|[\d０-９]{1,2}|[①-⑳])[^\s]?)/;

function headOf(line: string | undefined): string {
  return HEAD.exec(line ?? "")?.[0].trim() ?? "";
}

/** The lines that stand where others stood. */
export type LinesChanged = Pick<RenumberParams, "from" | "to" | "before">;

/**
 * The lines of a document as its writer changes them, and as they were when its numbers were last looked at. What is written
 * into a line that had no number (a new heading, letter by letter) counts as changed when that line is left, or with the next
 * line that comes or goes; who writes another number by hand has his way.
 */
export class WrittenLines {
  #settled: readonly string[];
  #present: string[];
  /** The line that is getting a number, letter by letter. */
  #begun: number | undefined;
  /** The line whose number the writer has taken away: what he writes instead is his. */
  #emptied: number | undefined;

  constructor(document: vscode.TextDocument) {
    this.#present = linesOf(document);
    this.#settled = [...this.#present];
  }

  /**
   * Takes changes down; whether whole lines have come or gone with them, and nothing is being composed: words that are written
   * over several lines may be the first letters of a composition.
   */
  follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
    if (contentChanges.some(({ text, range }) => /[\r\n]/.test(text) || !range.isSingleLine)) {
      this.#present = linesOf(document);
      this.#begun = undefined;
      this.#emptied = undefined;
      return contentChanges.every(({ text }) => text === "" || /[\r\n]/.test(text));
    }
    for (const { range } of contentChanges) this.#write(range.start.line, document.lineAt(range.start.line).text);
    return false;
  }

  #write(line: number, words: string): void {
    const [old, now] = [headOf(this.#present[line]), headOf(words)];
    this.#present[line] = words;
    if (old === now) return;
    if (line === this.#begun) this.#begun = now === "" ? undefined : line;
    else if (old === "" && line !== this.#emptied) this.#begun = line;
    else {
      this.settle();
      if (now === "") this.#emptied = line;
    }
  }

  /** Whether the writer, who is in `line` now, has left the one that got a number; said once. */
  hasLeft(line: number): boolean {
    if (this.#begun === undefined || this.#begun === line) return false;
    this.#begun = undefined;
    return true;
  }

  /** Takes the lines as they are for those that later changes are compared with. */
  settle(): void {
    this.#settled = [...this.#present];
  }

  /** Which lines have changed since, when their numbers are not the same in the same order; else undefined. */
  get changed(): LinesChanged | undefined {
    const [old, now] = [this.#settled, this.#present];
    const most = Math.min(old.length, now.length);
    let from = 0;
    while (from < most && old[from] === now[from]) from++;
    let below = 0;
    while (below < most - from && old.at(-1 - below) === now.at(-1 - below)) below++;
    const before = old.slice(from, old.length - below);
    const heads = (lines: readonly string[]) => lines.map(headOf).filter((head) => head !== "");
    const to = now.length - below;
    if (heads(before).join("\n") === heads(now.slice(from, to)).join("\n")) return undefined;
    return { from, to, before };
  }
}

function linesOf(document: vscode.TextDocument): string[] {
  return document.getText().split(/\r\n|\r|\n/);
}
