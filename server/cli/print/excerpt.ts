import type { Report } from "../../reading/report.ts";
import { lineAt, type Span } from "../../text/text.ts";
import { printable } from "./printable.ts";

/** A line of a report around a finding, as short pieces that are safe to print. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How many characters stand before and behind the marked words, and at most inside: a paragraph is one long line. */
const AROUND = 24;
const INSIDE = 48;

export function excerptOf({ text, lines }: Pick<Report, "text" | "lines">, span: Span): Excerpt {
  const line = lineAt(lines, span.start);
  const lineStart = lines[line] as number;
  const lineEnd = endOfLine(text, lineStart, lines[line + 1] ?? text.length);
  const from = Math.max(lineStart, span.start - AROUND);
  const end = Math.max(span.start, Math.min(span.end, lineEnd));
  const to = Math.max(end, Math.min(lineEnd, end + AROUND));
  const cut = (start: number, stop: number) => printable(text.slice(...whole(text, start, stop)));
  return {
    before: (from > lineStart ? "…" : "") + cut(from, span.start).trimStart(),
    marked: end - span.start <= INSIDE ? cut(span.start, end).trimEnd() : shorten(cut, span.start, end),
    after: cut(end, to).trimEnd() + (to < lineEnd ? "…" : ""),
  };
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}

function shorten(cut: (start: number, stop: number) => string, start: number, end: number): string {
  return `${cut(start, start + INSIDE / 2)}…${cut(end - INSIDE / 2, end)}`;
}

/** The same piece without half a surrogate pair at its ends. */
function whole(text: string, start: number, stop: number): [number, number] {
  const isLow = (at: number) => text.charCodeAt(at) >> 10 === 0x37 && text.charCodeAt(at - 1) >> 10 === 0x36;
  return [isLow(start) ? start - 1 : start, isLow(stop) ? stop - 1 : stop];
}
