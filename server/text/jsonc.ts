import { createScanner, type JSONVisitor, type Node, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import type { Message } from "./message.ts";
import type { Span } from "./text.ts";

/**
 * Reads JSON with comments and trailing commas: where everything stands, or what is wrong, in a sentence that says how to mend
 * it.
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
  if (text.length > MAX_LENGTH)
    return { problem: problemAt(text, 0, "内容太长，不像是配置文件", "too long to be a configuration file") };
  const problem = findTooDeep(text) ?? findProblem(text);
  return problem ? { problem } : { root: toNode(parseTree(withPlainBlanks(text), [], TRAILING_COMMAS) as Node) };
}

export const TRAILING_COMMAS = { allowTrailingComma: true };

/** Deeper nesting than this is no configuration, and would exhaust the stack. */
const MAX_DEPTH = 64;

/** A longer file is no configuration either; complaining of each of its words would take long. */
const MAX_LENGTH = 200_000;

/** Full-width marks that an input method leaves where JSON wants the half-width one, and these in the same order. */
const WIDE = "，：“”｛｝［］【】";
const HALF = ',:""{}[][]';
const ANY_WIDE = new RegExp(`[${WIDE}]`);

const KEYWORDS = new Set(["true", "false", "null"]);
const WORD = /^[\p{L}_$][\p{L}\p{N}_$-]*/u;

/** The words, marks, comments and blanks of a text, one after the other. */
function* tokensOf(text: string): Generator<{ readonly start: number; readonly token: string }> {
  const scanner = createScanner(text);
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    yield { start, token: text.slice(start, scanner.getPosition()) };
  }
}

/** JSON knows few kinds of blanks; a full-width one or a byte order mark is as good. The length stays. */
export function withPlainBlanks(text: string): string {
  let plain = "";
  for (const { token } of tokensOf(text)) plain += /^["/]/.test(token) ? token : token.replace(/[^\S\r\n]/g, " ");
  return plain;
}

function findTooDeep(text: string): JsonProblem | undefined {
  let depth = 0;
  for (const { start, token } of tokensOf(text)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > MAX_DEPTH)
      return problemAt(text, start, "嵌套太深，请减少括号的层数", "nested too deeply; use fewer levels of brackets");
  }
  return undefined;
}

/** Where a text that is not nested too deeply stops being JSON. */
function findProblem(text: string): JsonProblem | undefined {
  let problem: JsonProblem | undefined;
  const state: State = { open: [], awaited: "value", name: "" };
  const begin = (awaited: State["awaited"]) => (offset: number) => {
    state.open.push(offset);
    state.awaited = awaited;
  };
  const end = (offset: number) => {
    if (offset < text.length) state.open.pop(); // else it was never closed
    state.awaited = "comma";
  };
  const visitor: JSONVisitor = {
    onObjectBegin: begin("name"),
    onArrayBegin: begin("value"),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (name) => Object.assign(state, { name, awaited: "colon" }),
    onSeparator: (mark) => {
      state.awaited = mark === "," && text[state.open.at(-1) ?? 0] === "{" ? "name" : "value";
    },
    onLiteralValue: () => {
      state.awaited = "comma";
    },
    onError: (code, offset, length) => {
      problem ??= describe(printParseErrorCode(code), text, { start: offset, end: offset + length }, state);
    },
  };
  // A tab may stand in a string that was copied; JSON wants it written as \t.
  visit(withPlainBlanks(text).replaceAll("\t", " "), visitor, TRAILING_COMMAS);
  return problem;
}

/** How far a text has been read. */
interface State {
  /** Where the brackets stand that are not closed yet. */
  readonly open: number[];
  /** What may come next; "comma" stands for a bracket that closes, too. */
  awaited: "name" | "colon" | "value" | "comma";
  /** The name of the last member. */
  name: string;
}

/** What is wrong with the token at `span`, which the library calls `error`. */
function describe(error: string, text: string, span: Span, { open, awaited, name }: State): JsonProblem {
  const at = (zh: string, en: string) => problemAt(text, span.start, zh, en);
  switch (error) {
    case "UnexpectedEndOfComment":
      return at("注释 /* 缺少收尾的 */", "the comment /* has no closing */");
    case "UnexpectedEndOfString":
      return at('缺少收尾的英文引号 "', 'the closing quote " is missing');
    case "UnexpectedEndOfNumber":
      return at("这个数字没有写完", "this number is not complete");
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
      return at("反斜杠 \\ 要写两遍：\\\\", "a backslash \\ is written twice: \\\\");
    case "InvalidCharacter":
      return at(
        "引号里有看不见的控制字符，请删去",
        "there is an invisible control character between the quotes; delete it",
      );
  }
  const token = text.slice(span.start, span.end);
  const wide = error === "InvalidSymbol" ? token.search(ANY_WIDE) : -1;
  if (wide >= 0) return fullWidth(text, span.start + wide);
  const bracket = open.at(-1);
  const outer = bracket === undefined ? "" : text[bracket];
  const close = outer === "[" ? "]" : "}";
  const mayClose = awaited === "name" || awaited === "comma" || outer === "[";
  if (bracket !== undefined && mayClose && span.start === text.length)
    return problemAt(text, bracket, `这个 ${outer} 缺少收尾的 ${close}`, `this ${outer} has no closing ${close}`);
  const word = WORD.exec(token)?.[0];
  // Such a word is a value; what is wrong is what sticks to it.
  if (awaited === "value" && word && KEYWORDS.has(word))
    return describe(error, text, { start: span.start + word.length, end: span.end }, { open, awaited: "comma", name });
  switch (awaited) {
    case "name":
      return at(`名称要放在英文引号里："${word ?? "…"}"`, `a name goes between double quotes: "${word ?? "…"}"`);
    case "colon":
      return at(`“${name}”后面缺少英文冒号 :`, `a colon : is missing behind "${name}"`);
    case "value":
      return word
        ? at(`文字要放在英文引号里："${word}"`, `text goes between double quotes: "${word}"`)
        : at("这里缺少一个值", "a value is missing here");
    case "comma":
      return outer
        ? at(`这里缺少英文逗号 , 或 ${close}`, `a comma , or ${close} is missing here`)
        : at("结尾多出的内容，请删去", "extra text at the end; delete it");
  }
}

/** A full-width mark looks right on the screen, so it is named. */
function fullWidth(text: string, offset: number): JsonProblem {
  const wide = text[offset] as string;
  const half = HALF[WIDE.indexOf(wide)];
  const [zh, en] = [`全角的 ${wide} 应写成半角的 ${half} `, `the full-width ${wide} should be the half-width ${half} `];
  return problemAt(text, offset, zh, en);
}

/** At one character, or at the end of the text. */
function problemAt(text: string, offset: number, zh: string, en: string): JsonProblem {
  return {
    span: { start: offset, end: Math.min(offset + 1, text.length) },
    message: { zh: `${zh}。`, en: `${en[0]?.toUpperCase()}${en.slice(1)}.` },
  };
}

function toNode(node: Node): JsonNode {
  const span = spanOf(node);
  const children = node.children ?? [];
  if (node.type === "object") return { type: "object", members: children.map(toMember), span };
  if (node.type === "array") return { type: "array", items: children.map(toNode), span };
  return { type: "value", value: node.value, span };
}

function toMember({ children }: Node): JsonMember {
  const [name, value] = children as [Node, Node];
  return { name: name.value, nameSpan: spanOf(name), value: toNode(value) };
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
