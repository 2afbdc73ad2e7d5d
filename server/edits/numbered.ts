import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { type MarkerStyle, readHanOrdinal } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import type { Paragraph } from "../report/paragraphs.ts";
import { type Span, slice } from "../text/text.ts";
import { opensLine } from "./heading-line.ts";
import { numberLike } from "./marker-forms.ts";
import type { StructureEdit } from "./plan.ts";
import { followReferences } from "./references.ts";

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

/** The whole marker as `item` would have it with another number: （三） → （四）, 三是 → 四是. */
export function markerLike({ text }: Report, { style, span, number }: Numbered, ordinal: number): string {
  const mark = style === "han-comma" && span.end === number.end ? "、" : text.slice(number.end, span.end); // 、 was left out
  return text.slice(span.start, number.start) + numberLike(slice(text, number), ordinal) + mark;
}

/** Gives items other numbers; what names a heading by its number follows, or is doubtful where another may be meant. */
export function renumberItems(report: Report, wanted: ReadonlyMap<Numbered, number>): StructureEdit {
  const own = Array.from(wanted, ([{ number }, ordinal]): Edit => {
    return { span: number, text: numberLike(slice(report.text, number), ordinal) };
  });
  const ordinals = new Map(Array.from(wanted, ([{ span }, ordinal]) => [span.start, ordinal]));
  const calledOf = ({ marker }: Section) => ({
    style: marker.style,
    ordinal: ordinals.get(marker.span.start) ?? marker.ordinal,
  });
  const { edits, doubtful } = followReferences(report, calledOf, () => true);
  return { edits: [...own, ...edits].sort((a, b) => a.span.start - b.span.start), doubtful };
}
