import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { type Marker, readHanOrdinal, scanMarkers } from "../report/markers.ts";
import type { Paragraph } from "../report/paragraphs.ts";
import { itemsIn, lineAt, type Span, slice } from "../text/text.ts";
import { lineStart } from "./heading-line.ts";
import {
  canWrite,
  markerLike,
  type Numbered,
  type NumberedRow,
  paragraphAt,
  renumberItems,
  rowsOf,
} from "./numbered.ts";

/**
 * What follows from a line break that was just typed at the end of a numbered line (续号): the next number of its row, with
 * the numbers behind it moved on; or, behind a line that holds a number and nothing else, the end of the list: the number
 * goes, and the line break with it. `offset` is where the writer is now, in a line that is still empty.
 *
 * Whether a number is wanted is read off the row. In real reports what follows an item is nearly always what followed the
 * item before it: the next number where each item is one paragraph, text where items have paragraphs of their own. A heading
 * that stands alone is followed by text. In doubt the answer is nothing.
 */
export function continueRow(report: Report, offset: number): readonly Edit[] {
  const place = placeOf(report, offset);
  if (!place || isMarked(report, place.above) || isAside(report, place.above)) return NOTHING;
  return isBare(report, place.above) ? endRow(report, place) : addToRow(report, place);
}

const NOTHING: readonly Edit[] = [];

/** An empty line behind a paragraph. */
interface Place {
  readonly offset: number;
  /** Where its line begins. */
  readonly start: number;
  /** The paragraph above it and its index. */
  readonly above: Paragraph;
  readonly index: number;
  /** Empty lines between the two. */
  readonly gap: number;
}

function placeOf({ text, lines, paragraphs }: Report, offset: number): Place | undefined {
  const line = lineAt(lines, offset);
  const start = lines[line] as number;
  if (text.slice(start, lines[line + 1] ?? text.length).trim() !== "") return undefined;
  const index = paragraphAt(paragraphs, start);
  const above = paragraphs[index];
  if (!above) return undefined;
  return { offset, start, above, index, gap: line - lineAt(lines, above.end) - 1 };
}

/** Whether marks stand before the words of a line: behind **1.建茶园。** the next number would need its own. */
function isMarked(report: Report, { start }: Paragraph): boolean {
  return report.text.slice(lineStart(report, start), start).trim() !== "";
}

/** Whether a paragraph is none of the report's own: in a table, in the list of annexes or behind it, or in a quotation. */
function isAside({ text, tables, frame, frontMatter }: Report, { start, end }: Paragraph): boolean {
  if (itemsIn(tables, { start, end }).length > 0 || start < (frontMatter?.span.end ?? 0)) return true;
  if (frame.annexNote && start >= frame.annexNote.start) return true;
  const before = text.slice(Math.max(0, end - FARTHEST), end);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** So far back the quotation may have begun in which a line stands. */
const FARTHEST = 2_000;

// --- the next number

function addToRow(report: Report, { offset, start, above, index, gap }: Place): readonly Edit[] {
  const found = findNumbered(report, above.start);
  if (!found) return NOTHING;
  const { row, at } = found;
  const item = row[at] as Numbered;
  const ordinal = item.ordinal + 1;
  if (!canWrite(item, ordinal) || !isItem(report, item, above) || !isFreeBehind(report, index, item, row[at + 1])) {
    return NOTHING;
  }
  if (!isOneParagraphEach(report, row, at) || hasEnded(report, row, at)) return NOTHING;
  if (gap !== gapOf(report, index, row[at - 1] !== undefined)) return NOTHING;
  const indent = report.text.slice(lineStart(report, above.start), above.start);
  const blank = /^[ \t\u3000]{0,2}/.exec(slice(report.text, { start: item.span.end, end: above.end }))?.[0] ?? "";
  const marker = markerLike(report, item, ordinal) + blank;
  const kept = report.text.slice(start, offset) === indent;
  const insert: Edit = kept
    ? { span: { start: offset, end: offset }, text: marker }
    : { span: { start, end: offset }, text: indent + marker };
  return [insert, ...renumberItems(report, moveOn(row.slice(at + 1), ordinal)).edits];
}

/** The numbered line that begins at `start`, in its row. */
function findNumbered(report: Report, start: number): { row: NumberedRow; at: number } | undefined {
  for (const row of rowsOf(report)) {
    const at = row.findIndex(({ span }) => span.start === start);
    if (at >= 0) return { row, at };
  }
  return undefined;
}

/** What ends a sentence or, in a list, an item. */
const SENTENCE_END = /[。;!?][”’"')》\]]*$/;

/** Whether the line is an item with words of its own, and the only one in it: no heading that stands alone. */
function isItem({ folded, sections, enumerations }: Report, { span, style }: Numbered, line: Paragraph): boolean {
  if (!SENTENCE_END.test(folded.slice(Math.max(line.start, line.end - 10), line.end))) return false;
  const inside = (start: number) => start > span.start && start < line.end;
  if (style === "words") {
    const list = enumerations.find(({ items }) => items.some((item) => item.span.start === span.start));
    return !list?.items.some((item) => inside(item.span.start));
  }
  const at = sections.findIndex(({ marker }) => marker.span.start === span.start);
  if (inside(sections[at + 1]?.marker.span.start ?? -1)) return false;
  return style.startsWith("han") ? sections[at]?.runIn === true : true;
}

/** Whether nothing stands below that would come to belong to the new number: no text, and no number of a lower level. */
function isFreeBehind(report: Report, index: number, item: Numbered, next: Numbered | undefined): boolean {
  const below = report.paragraphs[index + 1];
  if (!below || next?.span.start === below.start || isTail(report, below)) return true;
  const levelAt = (start: number) => report.sections.find(({ marker }) => marker.span.start === start)?.level;
  const level = levelAt(below.start);
  return level !== undefined && level <= (levelAt(item.span.start) ?? level);
}

/** Whether a paragraph stands behind the body: the signature, the date, the note on annexes. */
function isTail({ frame: { signature, date, annexNote } }: Report, { start }: Paragraph): boolean {
  return [signature, date, annexNote].some((part) => part?.start === start);
}

/** Whether the items of the row are one paragraph each, as far as can be seen around the one at `at`. */
function isOneParagraphEach(report: Report, row: NumberedRow, at: number): boolean {
  const item = row[at] as Numbered;
  const [before, next] = [row[at - 1], row[at + 1]];
  if (next && followsDirectly(report, item, next)) return true;
  if (before) return followsDirectly(report, before, item);
  if (item.ordinal !== 1) return false;
  if (item.style === "words") return item.form === "是" || item.form === "要"; // 第一，… is as often the heading of a text
  return item.style.startsWith("han") ? wasOneParagraphEach(report, item) : true;
}

/** Whether the numbers of this style before the row were one paragraph each; a first （一） alone says nothing. */
function wasOneParagraphEach(report: Report, item: Numbered): boolean {
  const rows = rowsOf(report).filter(([first]) => first?.style === item.style && first.span.start < item.span.start);
  const [last, beforeLast] = (rows.at(-1) ?? []).slice(-2).reverse();
  return last !== undefined && beforeLast !== undefined && followsDirectly(report, beforeLast, last);
}

function followsDirectly({ paragraphs }: Report, a: Numbered, b: Numbered): boolean {
  return paragraphs[paragraphAt(paragraphs, a.span.start) + 1]?.start === b.span.start;
}

/** Whether the list has come to its end: its items end in ；, and this one in 。 */
function hasEnded({ folded, paragraphs }: Report, row: NumberedRow, at: number): boolean {
  const endOf = (item: Numbered | undefined) =>
    item && folded[(paragraphs[paragraphAt(paragraphs, item.span.start)] as Paragraph).end - 1];
  return endOf(row[at - 1]) === ";" && endOf(row[at]) === "。";
}

/** The empty lines that stand between items, at most one: as above the item or, for a first one, below it. */
function gapOf({ lines, paragraphs }: Report, index: number, hasBefore: boolean): number {
  const lineOf = (i: number) => lineAt(lines, paragraphs[i]?.start ?? 0);
  const above = index > 0 ? lineOf(index) - lineAt(lines, (paragraphs[index - 1] as Paragraph).end) - 1 : 0;
  if (hasBefore || !paragraphs[index + 1]) return Math.min(above, 1);
  return Math.min(above, lineOf(index + 1) - lineOf(index) - 2, 1);
}

/** The numbers of `rest` moved on by one, as far as the number before is taken. */
function moveOn(rest: NumberedRow, taken: number): ReadonlyMap<Numbered, number> {
  const free = rest.findIndex((item, i) => item.ordinal !== taken + i || !canWrite(item, item.ordinal + 1));
  return new Map(rest.slice(0, free < 0 ? rest.length : free).map((item) => [item, item.ordinal + 1]));
}

// --- the end of a row

/** A number of a list inside the text that stands alone. */
const BARE_WORDS = /^(?:第([一二三四五六七八九十]{1,3})[,、]?|([一二三四五六七八九十]{1,3})(?:是|要))$/;

function isBare({ folded }: Report, line: Paragraph): boolean {
  return bareOrdinal(slice(folded, line)) !== undefined;
}

/** The number and style of a line that holds nothing else. */
function bareOrdinal(line: string): { ordinal: number; style: Numbered["style"] } | undefined {
  if (line.length > 6) return undefined;
  const covers = ({ span }: Marker) => span.start === 0 && span.end === line.length;
  const marker = Array.from(scanMarkers(line)).find(covers);
  if (marker) return { ordinal: marker.ordinal, style: marker.style };
  const [, ordinal, item] = BARE_WORDS.exec(line) ?? [];
  const han = ordinal ?? item;
  return han ? { ordinal: readHanOrdinal(han), style: "words" } : undefined;
}

/** Takes the number and the line break away where it follows a number of its row; what was moved on for it moves back. */
function endRow(report: Report, { offset, above, index, gap }: Place): readonly Edit[] {
  const bare = bareOrdinal(slice(report.folded, above));
  if (!bare || gap > 0 || !mayEndAbove(report, index)) return NOTHING;
  const row = rowsOf(report).find((items) => {
    const last = items.findLast(({ span }) => span.start < above.start);
    return last?.style === bare.style && last.ordinal === bare.ordinal - 1 && isNear(last.span, above);
  });
  if (!row) return NOTHING;
  const rest = row.filter(({ span }) => span.start > above.start);
  const back = rest.findIndex((item, i) => item.ordinal !== bare.ordinal + 1 + i);
  const moved = rest.slice(0, back < 0 ? rest.length : back).map((item) => [item, item.ordinal - 1] as const);
  return [{ span: { start: above.start, end: offset }, text: "" }, ...renumberItems(report, new Map(moved)).edits];
}

function isNear(span: Span, line: Paragraph): boolean {
  return span.start < line.start && line.start - span.start < FARTHEST;
}

/** Whether the line below can't be the title of a number that stands alone in the line above it. */
function mayEndAbove(report: Report, index: number): boolean {
  const { folded, paragraphs, sections } = report;
  const below = paragraphs[index + 1];
  if (!below || isTail(report, below)) return true;
  const isNumbered = sections.some(({ marker }) => marker.span.start === below.start);
  return isNumbered || SENTENCE_END.test(folded.slice(Math.max(below.start, below.end - 10), below.end));
}
