import { TO_TEN, UPPER_MARKER } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { ByLine, Facts } from "../text/by-line.ts";
import { itemsIn, type Span, shift, slice } from "../text/text.ts";
import { PARAGRAPHS, type Paragraph } from "./paragraphs.ts";

/**
 * A table (表格) that was pasted as text. What stands in its cells are no headings, and its numbers are no measurements that
 * a sentence speaks of. Where in doubt it is text.
 */
export interface Table {
  readonly span: Span;
}

/** What a line looks like, as bits: a row between rules, with tabs or with blanks between its cells, one cell, or two with a tab. */
const [RULED_ROW, TABBED_ROW, SPACED_ROW, LONE_CELL, PAIR] = [1, 2, 4, 8, 16] as const;
const ROWS = [RULED_ROW, TABBED_ROW, SPACED_ROW, PAIR] as const;
/** Those bits; or, of a line that looks like none of these, the tables that were glued into it, counted from its beginning. */
type Shape = number | readonly Span[];
const SHAPES: Facts<Shape> = {};
const NO_TABLES: Shape = [];

/** Finds tables in rows of lines, and those that were glued into one line with all their cells; in text order. */
export function findTables(
  text: string,
  folded: string,
  paragraphs: readonly Paragraph[],
  byLine: ByLine,
): readonly Table[] {
  const wordsOf = (line: Span) => slice(folded, line);
  const nameOf = ({ start }: Span) => folded.slice(start, text.indexOf("\t", start)).trim();
  const shapeAt = byLine.each(SHAPES, PARAGRAPHS, paragraphs, (line) => shapeOf(slice(text, line), wordsOf(line)));
  const tables: Table[] = [];
  let shape = paragraphs.length > 0 ? shapeAt(0) : NO_TABLES;
  for (let i = 0; i < paragraphs.length; ) {
    const { start } = paragraphs[i] as Paragraph;
    const first = shape;
    const row = typeof first !== "number" ? 0 : (ROWS.find((bit) => first & bit) ?? LONE_CELL);
    let end = i;
    do {
      end++;
      shape = end < paragraphs.length ? shapeAt(end) : NO_TABLES;
    } while (typeof shape === "number" && (shape & row) !== 0);
    if (typeof first !== "number") {
      for (const span of first) tables.push({ span: shift(span, start) });
    } else if (row === LONE_CELL) tables.push(...findColumns(paragraphs.slice(i, end), wordsOf));
    else if (row === PAIR ? arePairs(paragraphs.slice(i, end).map(nameOf)) : end - i >= 2)
      tables.push({ span: { start, end: (paragraphs[end - 1] as Span).end } });
    i = end;
  }
  return tables;
}

function shapeOf(raw: string, line: string): Shape {
  const tabs = raw.includes("\t") ? (raw.match(TAB)?.length ?? 0) : 0;
  const tabbed = tabs >= 2;
  const pair = tabs === 1 && line.length <= ROW && !/[。;!?]/.test(line);
  const spaced = line.length <= ROW && isRowOfCells(line);
  const cell = line.length <= CELL && !tabbed && !pair && !spaced && !/[。;!?,:|]/.test(line);
  const ruled = RULED.test(line);
  const rows = (ruled ? RULED_ROW : 0) | (tabbed ? TABBED_ROW : 0) | (spaced ? SPACED_ROW : 0);
  const shape = rows | (cell ? LONE_CELL : 0) | (pair ? PAIR : 0);
  if (shape > 0) return shape;
  return CELL_NUMBER.test(line) ? Array.from(findGlued(line)) : NO_TABLES; // most lines: their numbers measure something
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

/** Whether lines of two cells, whose first cells these are, are a table: three or more, below names that are no marker. */
function arePairs([head = "", ...names]: readonly string[]): boolean {
  if (names.length < 2 || MARKER.test(head)) return false; // a list of contents, numbers of a word processor's list
  return NUMBERS_HEAD.test(head) || names.every((name) => name.replace(MARKER, "") !== "");
}

/** What stands above a column of numbers. */
const NUMBERS_HEAD = /^[序编]号$/;

/** The tables that share a character with `span`. */
export function tablesIn(tables: readonly Table[], span: Span): Table[] {
  return itemsIn(tables, span);
}

/** A tab between two cells. */
const TAB = /[^\t]\t+(?=[^\t])/g;
/** How many names of columns and rows stand before the first number. */
const HEAD_CELLS = 8;
const HEADING = pattern`^${UPPER_MARKER}|表$`;
/** A row of Markdown or of a drawn table: | 项目 | 数量 |. */
const RULED = /^[|│┃].*[|│┃]$/;
/** A row whose cells blanks keep apart is no longer. */
const ROW = 80;
/** The marker of a row; what a list of contents holds behind it is a title and a page. */
const MARKER = pattern`^(?:第${TO_TEN}+[章节部分]+|[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))\s*`;

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

function* findGlued(line: string): Generator<Span> {
  for (const { 0: clause, index } of line.matchAll(CLAUSE)) {
    const cells = clause.length < 40 ? [] : bareNumbers(clause);
    const [first] = cells;
    if (!first) continue;
    const named = clause.lastIndexOf("表", first.start);
    // Without a name, only numbers side by side can be nothing but a row.
    const sideBySide = cells.filter(({ end: at }) => /[\d ]/.test(clause[at] ?? " ")).length;
    if (named >= 0 ? cells.length < 4 : cells.length < 8 || sideBySide * 2 < cells.length) continue;
    const opening = named >= 0 ? named + 1 : first.start;
    yield { start: index + opening, end: index + (cells.at(-1) as Span).end };
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
