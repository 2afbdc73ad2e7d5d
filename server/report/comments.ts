import { spansOf } from "../text/matches.ts";
import type { Span } from "../text/text.ts";

/**
 * What a writer puts into a draft for herself and not for the reader: comments, among them the directives that silence
 * rules, and source marks (【数:D05】, <!--D05-->). All of it is invisible to every rule that reads the text.
 */

/** An HTML comment, with its delimiters. */
export interface Comment {
  readonly span: Span;
  /** What stands between the delimiters, trimmed. */
  readonly content: string;
  readonly directive?: Directive;
}

/** A comment that speaks to this program: `<!-- hegao-disable-next-line RULE… : reason -->`. */
export interface Directive {
  readonly verb: "disable" | "enable" | "disable-next-line" | "disable-file" | "kind";
  /** Rule ids, or the report kind; empty means all rules. */
  readonly names: readonly string[];
  /** Where each of `names` stands. */
  readonly nameSpans: readonly Span[];
}

/** A source mark (来源标记) behind a figure: 【数:D05】, 【来源:镇统计站】. */
export interface SourceMark {
  readonly span: Span;
}

/** A comment that names a row of a ledger is a source mark: <!--D05-->. */
const KEY = /^[A-Za-z]{1,3}\d{1,4}$/;

export function namesSource({ content }: Comment): boolean {
  return KEY.test(content);
}

const DIRECTIVE = /^\s*hegao-(disable-next-line|disable-file|disable|enable|kind)(?![a-z-])([^:：]*)(?:[:：]|$)/;
const SOURCE_MARK = /【(?:数|来源|出处|核)[:：][^】\n]{1,200}】/g;

/** The comments that begin at `from` or behind it. */
export function findComments(text: string, from = 0): Comment[] {
  const comments: Comment[] = [];
  // A regular expression would look for the end again behind every "<!--" that nothing closes.
  for (let start = text.indexOf("<!--", from); start >= 0; ) {
    const close = text.indexOf("-->", start + 4);
    if (close < 0) break;
    const content = text.slice(start + 4, close);
    const directive = readDirective(content, start + 4);
    comments.push({ span: { start, end: close + 3 }, content: content.trim(), ...(directive && { directive }) });
    start = text.indexOf("<!--", close + 3);
  }
  return comments;
}

function readDirective(content: string, at: number): Directive | undefined {
  const match = DIRECTIVE.exec(content);
  if (!match) return undefined;
  const [, verb, names = ""] = match as unknown as [string, Directive["verb"], string?];
  const namesAt = at + content.indexOf(verb) + verb.length;
  const found = Array.from(names.matchAll(/[^\s,，、]+/g));
  return {
    verb,
    names: found.map(([name]) => name),
    nameSpans: found.map((m) => ({ start: namesAt + m.index, end: namesAt + m.index + m[0].length })),
  };
}

/** The source marks in `within`, a stretch of whole lines. */
export function findSourceMarks(text: string, within: Span): SourceMark[] {
  return spansOf(text, SOURCE_MARK, within).map((span) => ({ span }));
}
