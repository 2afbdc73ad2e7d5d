/**
 * Positions in a text. Offsets are UTF-16 code units, spans are half-open, lines and columns start at 0 —
 * the units of JavaScript strings and of the Language Server Protocol alike.
 */

/** A half-open stretch of text: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A zero-based, half-open range of positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Start offsets of the lines of a text; CRLF, LF and CR each end a line, as in the Language Server Protocol. */
export type LineStarts = readonly number[];

export function indexLines(text: string): LineStarts {
  const starts = [0];
  // indexOf jumps from break to break; a character loop would look at every character of a 5-million-character line.
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  while (lf >= 0 || cr >= 0) {
    const at = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr;
    const end = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    starts.push(end);
    if (lf >= 0 && lf < end) lf = text.indexOf("\n", end);
    if (cr >= 0 && cr < end) cr = text.indexOf("\r", end);
  }
  return starts;
}

/** The lines of `within`, a stretch of whole lines of a text whose lines end in line feeds, each with its line feed. */
export function* linesIn(text: string, { start, end }: Span): Generator<Span> {
  while (start < end) {
    const feed = text.indexOf("\n", start);
    const next = feed < 0 ? end : feed + 1;
    yield { start, end: next };
    start = next;
  }
}

/** The number of the line that holds `offset`. */
export function lineAt(lines: LineStarts, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(lines: LineStarts, offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: offset - (lines[line] as number) };
}

export function rangeOf(lines: LineStarts, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** Whether two spans share at least one character (an empty span shares with what surrounds it). */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The items that share a character with `span`; `items` are disjoint and in text order. */
export function itemsIn<T extends { readonly span: Span }>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as T).span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < items.length && (items[end] as T).span.start < span.end) end++;
  return items.slice(low, end);
}

/** The index of the last of `items`, which are in text order, that begins at `offset` or before it; -1 where none does. */
export function indexAt<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(items[middle] as T) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sorted, disjoint spans that cover the same characters. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The span `by` code units further on. */
export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Stands in the folded text for a character that no rule should read (residue, comments, source marks). */
export const HOLE = "\uE000";

/** The text with one line feed at the end of each line (CRLF, LF or CR): lines and columns stay what they were, offsets don't. */
export function unifyLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The text with full-width ASCII (，：（）１％ …) and every odd space mapped to its half-width twin, 〝〞 to “”, and the
 * characters of `holes` (sorted, disjoint) replaced by {@link HOLE}. The result has the same length, so offsets never move.
 */
export function foldText(text: string, holes: readonly Span[] = []): string {
  if (holes.length === 0 && isFolded(text)) return text;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = foldCode(text.charCodeAt(i));
  for (const hole of holes) {
    for (let i = hole.start; i < hole.end; i++) if (codes[i] !== 10) codes[i] = 0xe000;
  }
  const parts: string[] = [];
  const chunk = 8192; // String.fromCharCode takes its characters as arguments: the stack bounds their number
  for (let i = 0; i < codes.length; i += chunk) {
    parts.push(String.fromCharCode.apply(null, codes.subarray(i, i + chunk) as unknown as number[]));
  }
  return parts.join("");
}

function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (foldCode(code) !== code) return false;
  }
  return true;
}

/** Characters that show nothing at all: zero-width and direction characters, soft hyphens, byte order marks. */
export const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

/** Blanks beside the row U+2000–U+200B, and characters that show nothing: they are blanks to whoever reads. */
const ODD_BLANKS = codesOf(
  "\u00A0\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u202F\u205F\u2060\u2066\u2067\u2068\u2069\uFEFF",
);

/** Comparisons, and no table: filling one for all code units costs each start of the program 4 MB. */
function foldCode(code: number): number {
  if (code > 0x301e && code < 0xfeff) return code; // nearly all
  if (code < 0xa0) return code === 9 || code === 11 || code === 12 ? 32 : code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x301d || code === 0x301e) return code - 0x1001; // 〝〞 as “”
  return code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || ODD_BLANKS.has(code) ? 32 : code;
}

/** `span` without the blanks (and holes) at its two ends; empty at its start when nothing else is there. */
export function trimSpan(folded: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(folded.charCodeAt(start))) start++;
  while (end > start && isBlank(folded.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a code unit of a folded text is white space or a hole. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 0xe000 || code === 9;
}

/** The code units of `chars`, to look one up without making a string of it. */
export function codesOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)));
}

/** The offset behind the last of `marks` in `text`; 0 where none stands. */
export function behindLast(text: string, marks: string): number {
  let at = text.length;
  while (at > 0 && !marks.includes(text[at - 1] as string)) at--;
  return at;
}

/** The characters of `span` in `text`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `span` has more than `most` code units; no more than these are read of it. */
export function isLonger(text: string, { start, end }: Span, most: number): boolean {
  return text.slice(start, Math.min(end, start + most + 1)).length > most;
}

/** The characters of `span` that belong to the text: without the watermark or comment that stands in a heading. */
export function readableSlice({ text, folded }: { text: string; folded: string }, span: Span): string {
  const stretch = slice(text, span);
  if (!slice(folded, span).includes(HOLE)) return stretch;
  return Array.from({ length: stretch.length }, (_, i) => (folded[span.start + i] === HOLE ? "" : stretch[i])).join("");
}
