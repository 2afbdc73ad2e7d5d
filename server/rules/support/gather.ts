import type { Edit, Finding, Fix, Related } from "../../check/rule.ts";
import type { Message } from "../../text/message.ts";
import type { Span } from "../../text/text.ts";

const HERE_TOO: Message = { zh: "这里也是。", en: "Here, too." };

/**
 * One finding for many places (聚合): the first is marked, the others are related; whoever shows them lists a few. `spans` must
 * not be empty; the message says how many there are, and the fix mends all of them.
 */
export function gather(spans: readonly Span[], message: Message, fix?: Fix): Finding {
  const [first, ...others] = spans as [Span, ...Span[]];
  const related = others.map((span): Related => ({ span, message: HERE_TOO }));
  return { span: first, message, ...(related.length > 0 && { related }), ...(fix && { fixes: [fix] }) };
}

/** A safe fix; `changes` says what it changes on purpose. */
export function safeFix(zh: string, en: string, edits: readonly Edit[], changes?: Fix["changes"]): Fix {
  return { title: { zh, en }, safe: true, edits, ...(changes && { changes }) };
}

/** A fix for the writer to choose: one that takes out words, or that a reader has to agree with. */
export function offeredFix(zh: string, en: string, edits: readonly Edit[]): Fix {
  return { title: { zh, en }, safe: false, edits };
}

/** Edits that take the spans out. */
export function deletions(spans: readonly Span[]): Edit[] {
  return spans.map((span) => ({ span, text: "" }));
}

/** The beginning of a stretch of text, short enough for a message. */
export function excerpt(text: string, length = 16): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > length ? `${headOf(line, length)}…` : line;
}

/** The first `length` code units of a text, without the half of a character at the end. */
export function headOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** The last `length` code units of a text, without the half of a character at the start. */
export function tailOf(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, "");
}
