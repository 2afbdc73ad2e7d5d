import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { type MarkerStyle, readHanOrdinal, writeHanOrdinal, writeMarker, writeOrdinal } from "../report/markers.ts";
import type { Paragraph } from "../report/paragraphs.ts";
import { lineAt, type Span, slice } from "../text/text.ts";

/** Lines that begin with a number: headings (标题) and the items of lists (一是…, 二是…) whose words open a line. */
export interface Numbered {
  /** The number as it is written, with its punctuation or word: （三）, 3., 三是. */
  readonly span: Span;
  /** The number alone. */
  readonly number: Span;
  readonly ordinal: number;
  /** How it is written; `words` for 一是, 第一. */
  readonly style: MarkerStyle | "words";
  /** What stands beside the number in the words of a list (是, 要, 第); empty for a heading. */
  readonly form: string;
}

/** Numbered lines side by side, written in one way, in text order. At least one of them. */
export type NumberedRow = readonly Numbered[];

const kept = new WeakMap<Report, readonly NumberedRow[]>();

/**
 * The rows of a report, in no order among themselves. A row in which one number stands inside a line is left out: there
 * numbers can't be told apart from words well enough to be changed unasked.
 */
export function rowsOf(report: Report): readonly NumberedRow[] {
  const known = kept.get(report);
  if (known) return known;
  const headings = report.rows.flatMap(({ sections }) =>
    byStyle(sections.map(({ marker }): Numbered => ({ ...marker, form: "" }))),
  );
  const lists = report.enumerations.map(({ items }): readonly (Numbered | undefined)[] =>
    items.map((item) => toNumbered(report, item)),
  );
  const rows = [...headings, ...lists.filter(isNumberedThroughout)].filter((row) =>
    row.every(({ span }) => opensLine(report, span.start)),
  );
  kept.set(report, rows);
  return rows;
}

/** One level may be numbered in two ways (① and 1)): each is a row of its own. */
function byStyle(items: readonly Numbered[]): NumberedRow[] {
  const rows = new Map<string, Numbered[]>();
  for (const item of items) {
    const row = rows.get(item.style);
    if (row) row.push(item);
    else rows.set(item.style, [item]);
  }
  return [...rows.values()];
}

const HAN_NUMBER = /[一二三四五六七八九十百]+/;

function toNumbered(
  { text }: Report,
  { span, ordinal, form }: { span: Span; ordinal: number; form: string },
): Numbered | undefined {
  const number = HAN_NUMBER.exec(slice(text, span));
  if (!number || readHanOrdinal(number[0]) !== ordinal) return undefined; // 首先, 最后, 一方面
  const start = span.start + number.index;
  return { span, number: { start, end: start + number[0].length }, ordinal, style: "words", form };
}

function isNumberedThroughout(row: readonly (Numbered | undefined)[]): row is NumberedRow {
  return row.every((item) => item !== undefined);
}

/** Whether nothing but blanks stands before `offset` in its line. */
export function opensLine({ text, lines }: Report, offset: number): boolean {
  return /^[ \t\u3000]*$/.test(text.slice(lines[lineAt(lines, offset)], offset));
}

/** The index of the paragraph that holds `offset`, or of the last one before it; -1 where there is none. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Paragraph).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The highest number of a style; what would be higher is not written. */
const HIGHEST: Readonly<Partial<Record<Numbered["style"], number>>> = { circled: 20, markdown: 0 };
const HIGHEST_ELSEWHERE = 99;

/** Whether `ordinal` can be written in the style of `item`. */
export function canWrite({ style }: Pick<Numbered, "style">, ordinal: number): boolean {
  return ordinal <= (HIGHEST[style] ?? HIGHEST_ELSEWHERE);
}

/** The number alone as `item` would have it: 三 → 四, ３ → ４. */
export function numberLike({ text }: Report, { style, number }: Numbered, ordinal: number): string {
  if (style === "words") return writeHanOrdinal(ordinal);
  const written = writeOrdinal(style, ordinal);
  if (!/^[０-９]/.test(slice(text, number))) return written;
  return written.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** The whole marker as `item` would have it with another number: （三） → （四）, 三是 → 四是. */
export function markerLike(report: Report, item: Numbered, ordinal: number): string {
  const { text } = report;
  const { span, number, style } = item;
  const leftOut = style !== "words" && style !== "circled" && span.start === number.start && span.end === number.end;
  if (leftOut) return writeMarker(style, ordinal); // its 、 was left out
  return text.slice(span.start, number.start) + numberLike(report, item, ordinal) + text.slice(number.end, span.end);
}

/** Gives `item` another number. */
export function renumbered(report: Report, item: Numbered, ordinal: number): Edit {
  return { span: item.number, text: numberLike(report, item, ordinal) };
}
