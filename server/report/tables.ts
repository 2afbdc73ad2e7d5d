import { itemsIn, type Span } from "../text/text.ts";
import type { Paragraph } from "./paragraphs.ts";

/**
 * A table (表格) that was pasted as text. What stands in its cells are no headings, and its numbers are no measurements that
 * a sentence speaks of. Where in doubt it is text.
 */
export interface Table {
  readonly span: Span;
}

/** Finds tables in rows of lines, and those that were glued into one line with all their cells; in text order. */
export function findTables(text: string, folded: string, paragraphs: readonly Paragraph[]): Table[] {
  const wordsOf = ({ start, end }: Span) => folded.slice(start, end);
  const isRuled = (line: Span) => RULED.test(wordsOf(line));
  const isTabbed = (line: Span) => {
    const words = text.slice(line.start, line.end);
    return words.includes("\t") && (words.match(TAB)?.length ?? 0) >= 2;
  };
  const isSpaced = (line: Span) => line.end - line.start <= ROW && isRowOfCells(wordsOf(line));
  const isCell = (line: Span) =>
    line.end - line.start <= CELL && !/[。;!?,:|]/.test(wordsOf(line)) && !isTabbed(line) && !isSpaced(line);
  const tables: Table[] = [];
  for (let i = 0; i < paragraphs.length; ) {
    const first = paragraphs[i] as Paragraph;
    const isRow = [isRuled, isTabbed, isSpaced].find((is) => is(first)) ?? isCell;
    let end = i;
    while (end < paragraphs.length && isRow(paragraphs[end] as Paragraph)) end++;
    const rows = paragraphs.slice(i, end);
    if (isRow === isCell) tables.push(...findColumns(rows, wordsOf));
    else if (rows.length >= 2) tables.push({ span: { start: first.start, end: (rows.at(-1) as Span).end } });
    if (rows.length === 0) tables.push(...findGlued(folded, first));
    i = Math.max(end, i + 1);
  }
  return tables;
}

/** The table in a run of short lines, each of them a cell: many hold nothing but a number, and none is a heading. */
function findColumns(rows: readonly Span[], wordsOf: (line: Span) => string): Table[] {
  const isNumber = (line: Span) => NUMBER_LINE.test(wordsOf(line));
  const count = rows.filter(isNumber).length;
  if (count < 4) return [];
  const isHeading = (line: Span) => HEADING.test(wordsOf(line));
  const number = rows.findIndex(isNumber);
  const heads = rows.slice(Math.max(0, number - HEAD_CELLS), number);
  const from = number - heads.length + heads.findLastIndex(isHeading) + 1;
  const cells = rows.slice(from, rows.findLastIndex(isNumber) + 1);
  if (cells.length > count * 3 || cells.some(isHeading)) return [];
  return [{ span: { start: (cells[0] as Span).start, end: (cells.at(-1) as Span).end } }];
}

/** The tables that share a character with `span`. */
export function tablesIn(tables: readonly Table[], span: Span): Table[] {
  return itemsIn(tables, span);
}

/** A tab between two cells. */
const TAB = /[^\t]\t+(?=[^\t])/g;
/** How many names of columns and rows stand before the first number. */
const HEAD_CELLS = 8;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))|表$/;
/** A row of Markdown or of a drawn table: | 项目 | 数量 |. */
const RULED = /^[|│┃].*[|│┃]$/;
/** A row whose cells blanks keep apart is no longer. */
const ROW = 80;
/** The marker of a row; what a list of contents holds behind it is a title and a page. */
const MARKER =
  /^(?:第[一二三四五六七八九十]+[章节部分]+|[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))\s*/;

/** 一、人口 万人 45.2: a name, and behind it two cells or more, the last of them a number. */
function isRowOfCells(line: string): boolean {
  if (!/\s/.test(line) || /[。;!?:|]|,(?!\d)/.test(line)) return false;
  const cells = line.replace(MARKER, "").split(/\s+/);
  return cells.length >= 3 && NUMBER_LINE.test(cells.at(-1) as string);
}

/** A cell on a line of its own is no longer. */
const CELL = 20;
/** A line that holds nothing but a number. */
const NUMBER_LINE = /^-?\d[\d.,]{0,14}%?$/;

/** What separates clauses: within a table that lost its lines there is none. */
const CLAUSE = /[^。;!?,]*(?:(?<=\d),(?=\d)[^。;!?,]*)*/g;
const NUMBER = /\d[\d.,]*%?/g;
/** What a number in a sentence measures, or a word that goes on with it, stands behind it; in a row of cells a name does. */
const GOES_ON =
  /[年月日时分秒号个项家户人名位件条宗起次批亩吨元万亿千百十度倍岁处所座立米里克升台辆套间栋届期种类级部篇场周点页款章节幢株头只艘架和至到与及调提以左的等多余其]/;
/** What can stand behind the number of a cell: the name of the next, its number, or a blank. */
const NEXT_CELL = /[\u4e00-\u9fff\d ]/;
/** The end of a number that both allow: all cells of a row are like that, but for the last. */
const CELL_NUMBER = new RegExp(`\\d[.,]*(?:%\\d|%?(?!${GOES_ON.source}|\\d)${NEXT_CELL.source})`);
/** Between two cells stands a name, not a clause. */
const NAME = 24;

function* findGlued(folded: string, { start, end }: Paragraph): Generator<Table> {
  const line = folded.slice(start, end);
  if (!CELL_NUMBER.test(line)) return; // most paragraphs: their numbers measure something
  for (const { 0: clause, index } of line.matchAll(CLAUSE)) {
    const cells = clause.length < 40 ? [] : bareNumbers(clause);
    const [first] = cells;
    if (!first) continue;
    const named = clause.lastIndexOf("表", first.start);
    // Without a name, only numbers side by side can be nothing but a row.
    const sideBySide = cells.filter(({ end: at }) => /[\d ]/.test(clause[at] ?? " ")).length;
    if (named >= 0 ? cells.length < 4 : cells.length < 8 || sideBySide * 2 < cells.length) continue;
    const opening = named >= 0 ? named + 1 : first.start;
    yield { span: { start: start + index + opening, end: start + index + (cells.at(-1) as Span).end } };
  }
}

/** What stands before the number of a cell: its name, a blank or a number; no letter of a code, no mark. */
const BEFORE = /[\u4e00-\u9fff%) ]/;

/** The longest run of numbers without a unit, with nothing longer than a name between them. */
function bareNumbers(clause: string): Span[] {
  let best: Span[] = [];
  let run: Span[] = [];
  for (const { 0: number, index } of clause.matchAll(NUMBER)) {
    const end = index + number.length;
    const behind = clause[end] ?? " ";
    if (GOES_ON.test(behind) || !NEXT_CELL.test(behind) || !BEFORE.test(clause[index - 1] ?? "")) continue;
    const last = run.at(-1);
    if (last && index - last.end > NAME) run = [];
    run.push({ start: index, end });
    if (run.length > best.length) best = run;
  }
  return best;
}
