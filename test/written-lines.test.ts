import { describe, expect, test } from "vitest";
import type * as vscode from "vscode";
import { WrittenLines } from "../client/writtenLines.ts";

/** 顺排序号: which lines a writer has changed, letter by letter, since their numbers were last looked at. */

/** A document that is typed into, and what {@link WrittenLines} says of it. */
class Typing {
  #lines: string[];
  readonly written: WrittenLines;

  constructor(text: string) {
    this.#lines = text.split("\n");
    this.written = new WrittenLines(this.#document);
  }

  get #document(): vscode.TextDocument {
    const lines = this.#lines;
    return {
      getText: () => lines.join("\n"),
      lineAt: (line: number) => ({ text: lines[line] as string }),
    } as Partial<vscode.TextDocument> as vscode.TextDocument;
  }

  /** Gives a line one text after the other, as keys and compositions do. */
  write(line: number, ...texts: readonly string[]): void {
    for (const text of texts) {
      this.#lines[line] = text;
      this.#tell("", line, true);
    }
  }

  /** Presses Enter at the end of a line; whether whole lines have changed. */
  enter(line: number): boolean {
    this.#lines.splice(line + 1, 0, "");
    return this.#tell("\n", line, true);
  }

  #tell(text: string, line: number, isSingleLine: boolean): boolean {
    const range = { start: { line }, isSingleLine } as Partial<vscode.Range> as vscode.Range;
    const change = { range, text } as Partial<vscode.TextDocumentContentChangeEvent>;
    const event = { document: this.#document, contentChanges: [change] };
    return this.written.follow(event as unknown as vscode.TextDocumentChangeEvent);
  }
}

const TEXT = "一、抓产业\n\n二、抓治理";
const BRACKETS = ["（", "（s", "（三", "（三）", "（三）抓水利"];
const CLOSED = ["（）", "（s）", "（三）", "（三）抓水利"];
const COMMA = ["e", "er", "二", "二、", "二、s", "二、抓水利"];

describe("a number that is typed into a line that had none", () => {
  test.each([BRACKETS, CLOSED, COMMA])("counts when the line is left: %s, …", (...texts) => {
    const typing = new Typing(TEXT);
    typing.write(1, ...texts);
    expect(typing.written.hasLeft(1)).toBe(false);
    expect(typing.written.hasLeft(2)).toBe(true);
    expect(typing.written.changed).toEqual({ from: 1, to: 2, before: [""] });
    expect(typing.written.hasLeft(0)).toBe(false);
  });

  test.each([BRACKETS, CLOSED, COMMA])("counts with the next line that comes: %s, …", (...texts) => {
    const typing = new Typing(TEXT);
    typing.write(1, ...texts);
    expect(typing.enter(1)).toBe(true);
    expect(typing.written.changed).toMatchObject({ from: 1 });
    expect(typing.written.hasLeft(2)).toBe(false);
  });

  test("is none when it is taken back", () => {
    const typing = new Typing(TEXT);
    typing.write(1, ...COMMA, "二、", "二", "");
    expect(typing.written.hasLeft(2)).toBe(false);
    expect(typing.written.changed).toBeUndefined();
  });
});

describe("a number that is changed by hand", () => {
  test.each([
    ["letter by letter", ["四、抓治理"]],
    ["in a composition", ["s、抓治理", "si、抓治理", "四、抓治理"]],
    ["after it was deleted", ["、抓治理", "抓治理", "四抓治理", "四、抓治理"]],
  ])("stays, %s", (_, texts) => {
    const typing = new Typing(TEXT);
    typing.write(2, ...texts);
    expect(typing.written.hasLeft(0)).toBe(false);
    expect(typing.written.changed).toBeUndefined();
  });
});

test("words without a number change nothing", () => {
  const typing = new Typing(TEXT);
  typing.write(1, "q", "全镇", "全镇修路8公里。");
  expect(typing.written.hasLeft(2)).toBe(false);
  expect(typing.enter(1)).toBe(true);
  expect(typing.written.changed).toBeUndefined();
});
