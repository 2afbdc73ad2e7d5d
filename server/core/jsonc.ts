import type { Message } from "./rule.ts";
import type { Span } from "./text.ts";

/**
 * Reads JSON with comments and trailing commas, keeping where everything stands. Written here, because the core has no
 * dependencies and because a writer's typing mistake deserves a sentence that says how to mend it.
 */

export type JsonNode =
  | { readonly type: "object"; readonly members: readonly JsonMember[]; readonly span: Span }
  | { readonly type: "array"; readonly items: readonly JsonNode[]; readonly span: Span }
  | { readonly type: "value"; readonly value: string | number | boolean | null; readonly span: Span };

export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

export interface JsonProblem {
  readonly span: Span;
  readonly message: Message;
}

/** The tree of a text, or the first place where it stops being JSON. Never throws. */
export function parseJsonc(text: string): { root: JsonNode } | { problem: JsonProblem } {
  const reader = new Reader(text);
  try {
    return { root: reader.document() };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem };
    throw error;
  }
}

/** Deeper nesting than this is no configuration, and would exhaust the stack. */
const MAX_DEPTH = 64;

/** A longer file is no configuration either; complaining of each of its words would take long. */
const MAX_LENGTH = 200_000;

const SPACE = /[\s\uFEFF]+/y;
const LINE_COMMENT = /\/\/[^\n\r]*/y;
const STRING = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const WORDS = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
/** Full-width marks that an input method leaves where JSON wants the half-width one. */
const HALF_WIDTH = new Map([
  ["，", ","],
  ["：", ":"],
  ["“", '"'],
  ["”", '"'],
  ["｛", "{"],
  ["｝", "}"],
  ["［", "["],
  ["］", "]"],
  ["【", "["],
  ["】", "]"],
]);

class Stop {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    this.problem = problem;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    if (this.#text.length > MAX_LENGTH) this.#stop("内容太长，不像是配置文件", "too long to be a configuration file");
    const root = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#stop("结尾多出的内容，请删去", "extra text at the end; delete it");
    return root;
  }

  #value(depth: number): JsonNode {
    this.#skipSpace();
    const start = this.#at;
    if (depth > MAX_DEPTH) this.#stop("嵌套太深，请减少括号的层数", "nested too deeply; use fewer levels of brackets");
    const first = this.#text[start];
    if (first === "{") {
      const members = this.#list("{", "}", () => this.#member(depth));
      return { type: "object", members, span: { start, end: this.#at } };
    }
    if (first === "[") {
      const items = this.#list("[", "]", () => this.#value(depth + 1));
      return { type: "array", items, span: { start, end: this.#at } };
    }
    if (first === '"') return { type: "value", value: this.#string(), span: { start, end: this.#at } };
    const number = this.#take(NUMBER);
    if (number) return { type: "value", value: Number(number), span: { start, end: this.#at } };
    const word = this.#take(WORD);
    const value = WORDS.get(word);
    if (value !== undefined) return { type: "value", value, span: { start, end: this.#at } };
    this.#at = start;
    if (word) this.#stop(`文字要放在英文引号里："${word}"`, `text goes between double quotes: "${word}"`);
    return this.#stop("这里缺少一个值", "a value is missing here");
  }

  #member(depth: number): JsonMember {
    const start = this.#at;
    if (this.#text[start] !== '"') {
      const word = this.#take(WORD);
      this.#at = start;
      this.#stop(`名称要放在英文引号里："${word || "…"}"`, `a name goes between double quotes: "${word || "…"}"`);
    }
    const name = this.#string();
    const nameSpan = { start, end: this.#at };
    this.#skipSpace();
    if (this.#text[this.#at] !== ":")
      this.#stop(`“${name}”后面缺少英文冒号 :`, `a colon : is missing behind "${name}"`);
    this.#at++;
    return { name, nameSpan, value: this.#value(depth + 1) };
  }

  #list<T>(open: string, close: string, read: () => T): T[] {
    const items: T[] = [];
    const start = this.#at++;
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === close) break;
      if (this.#at >= this.#text.length) this.#unclosed(start, open, close);
      items.push(read());
      this.#skipSpace();
      if (this.#text[this.#at] === ",") this.#at++;
      else if (this.#text[this.#at] !== close) {
        if (this.#at >= this.#text.length) this.#unclosed(start, open, close);
        this.#stop(`这里缺少英文逗号 , 或 ${close}`, `a comma , or ${close} is missing here`);
      }
    }
    this.#at++;
    return items;
  }

  #string(): string {
    const start = this.#at;
    const raw = this.#take(STRING);
    if (!raw) this.#stop('缺少收尾的英文引号 "', 'the closing quote " is missing');
    try {
      // A tab may stand in a string that was copied; JSON wants it written as \t.
      return JSON.parse(raw.replaceAll("\t", "\\t")) as string;
    } catch {
      this.#at = start;
      return this.#stop("反斜杠 \\ 要写两遍：\\\\", "a backslash \\ is written twice: \\\\");
    }
  }

  #skipSpace(): void {
    while (this.#take(SPACE) || this.#take(LINE_COMMENT) || this.#skipComment());
  }

  #skipComment(): boolean {
    if (!this.#text.startsWith("/*", this.#at)) return false;
    const end = this.#text.indexOf("*/", this.#at + 2);
    if (end < 0) this.#stop("注释 /* 缺少收尾的 */", "the comment /* has no closing */");
    this.#at = end + 2;
    return true;
  }

  /** The characters `pattern` matches here, stepped over; empty when it does not match. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #unclosed(start: number, open: string, close: string): never {
    throw new Stop({
      span: { start, end: start + 1 },
      message: { zh: `这个 ${open} 缺少收尾的 ${close}。`, en: `This ${open} has no closing ${close}.` },
    });
  }

  /** Stops here; a full-width mark is named, because it looks right on the screen. */
  #stop(zh: string, en: string): never {
    const wide = this.#text[this.#at] ?? "";
    const half = HALF_WIDTH.get(wide);
    throw new Stop({
      span: { start: this.#at, end: Math.min(this.#at + 1, this.#text.length) },
      message: half
        ? {
            zh: `全角的 ${wide} 应写成半角的 ${half} 。`,
            en: `The full-width ${wide} should be the half-width ${half} .`,
          }
        : { zh: `${zh}。`, en: `${en[0]?.toUpperCase()}${en.slice(1)}.` },
    });
  }
}
