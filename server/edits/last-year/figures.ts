import type { Edit } from "../../check/rule.ts";
import type { Figure, Label } from "../../figures/figure.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { tablesIn } from "../../report/tables.ts";
import type { Span } from "../../text/text.ts";
import { HOLE } from "../forms/form.ts";
import { makeHole, makeHoles } from "./hole.ts";

/** Digits, with points and commas between them; a 千 behind them among them; 万 and 亿 are kept as the unit is. */
const ARABIC = /\d+(?:[.,]\d+)*[百千]?/g;
/** The same in Chinese; the 百 of 百分之五 belongs to the unit. */
const HAN = /(?!百分之)[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?/g;
/** Numbers that are words. */
const WORDS: Readonly<Record<string, string>> = { 首位: `第${HOLE}位`, 翻番: `翻${HOLE}番` };

/** Holes in the place of last year's figures (数据), also of those in tables; what stands around the digits is kept. */
export function emptyFigures(report: Report): Edit[] {
  const { numbers } = report;
  return [
    ...numbers.figures.flatMap((figure) => emptyFigure(report, figure)),
    ...numbers.labels
      .filter((label) => label.kind === "other" && isQuantity(report, label))
      .flatMap(({ span }) => makeHoles(report.folded, span, ARABIC)),
  ];
}

function emptyFigure({ folded }: Report, figure: Figure): Edit[] {
  const { digits } = figure;
  const written = folded.slice(digits.start, digits.end);
  const word = WORDS[written];
  if (word) return [{ span: digits, text: word }];
  if (/\d/.test(written)) return orWhole(makeHoles(folded, digits, ARABIC), folded, digits);
  return countsInHan(folded, figure, written) ? orWhole(makeHoles(folded, digits, HAN), folded, digits) : [];
}

function orWhole(holes: Edit[], folded: string, digits: Span): Edit[] {
  return holes.length > 0 ? holes : [makeHole(folded, digits)];
}

/** What is put first is put there next year, too: 摆在第一位. */
const PUT_FIRST = /[摆放]在第$/;
const IN_A_ROW = /连续$/;
/** What has just been listed is counted: 书屋、广场等两个项目. */
const LISTED = /等$/;
/** A round number before what it names: 过百亿元项目, 千亿元产业集群, 千万千瓦级基地. */
const ROUND = /^[十百千]+[万亿]+$/;
const ENDS = /^(?:[,。;、:!)\s]|大关|目标|$)/;
/** Classifiers of what is a name more often than a count: 二十大, 二十四节气, 十里长山. */
const OF_NAMES: ReadonlySet<string> = new Set(["大", "节", "里"]);

/**
 * Whether a number in Chinese says how much there is. Most short ones don't: they stand in phrases and names (一方有难、两个市场、
 * 二元结构、机场三期、党的二十大), which stay.
 */
function countsInHan(folded: string, { span, digits, kind, unit }: Figure, written: string): boolean {
  const before = folded.slice(Math.max(0, digits.start - 3), digits.start);
  if (folded[digits.end] === "番") return before.includes("翻"); // 成就一番事业
  if (kind === "percent" || kind === "points" || kind === "ratio") return true;
  if (kind === "rank") return !PUT_FIRST.test(before);
  if (kind === "time") return IN_A_ROW.test(before);
  if (OF_NAMES.has(unit) || (ROUND.test(written) && !ENDS.test(folded.slice(span.end, span.end + 2)))) return false;
  if (/[万亿]/.test(written) || LISTED.test(before)) return true;
  return written.length >= (kind === "money" || kind === "quantity" ? 2 : 3) && /[十百千]/.test(written);
}

/** A number that no unit explains is a quantity all the same behind these words, or with 万 or 亿, or before a classifier. */
const REACHED = pattern`${words("达 到 至 从 由 为")} ?$`;
/** Of a ratio that was set apart: 3.6 ∶ 48 ∶ 48.4. */
const IN_RATIO = /\d ?[:∶] ?$/;
const SCALE = /[万亿]/;
const CLASSIFIER = /^[\u4e00-\u9fff][,。;、]/;
/** Numbers in names: 2.0版, 世界500强. */
const NAMED = /^[版级型号强]|^车道/;
/** 中核四0四: the digits of a number that is read one by one. */
const ONE_BY_ONE = /[零〇一二三四五六七八九]$/;

function isQuantity({ folded, tables }: Report, { span }: Label): boolean {
  const behind = folded.slice(span.end, span.end + 2);
  if (tablesIn(tables, span).length > 0) return !ITEM.test(behind) && !isRowNumber(folded, span.start, span.end);
  const before = folded.slice(Math.max(0, span.start - 4), span.start);
  if (IN_RATIO.test(before)) return true;
  if (NAMED.test(behind) || !/[\u4e00-\u9fff]$/.test(before) || ONE_BY_ONE.test(before)) return false;
  const digits = folded.slice(span.start, span.end);
  return SCALE.test(digits) || REACHED.test(before) || (/\d$/.test(digits) && CLASSIFIER.test(behind));
}

/** What stands behind the number of an item in a cell: 其中：1.主动公开. */
const ITEM = /^[.、][\u4e00-\u9fff]/;
/** So far before its first number a row begins at most: blanks and the mark of a cell stand between. */
const OPENING = 8;
const ROW_OPENING = /\n[\s|]*$/;

/** The number of a row (序号), which opens its line, or a year. */
function isRowNumber(folded: string, start: number, end: number): boolean {
  if (folded[end] === "年") return true;
  const before = start < OPENING ? `\n${folded.slice(0, start)}` : folded.slice(start - OPENING, start);
  return end - start <= 2 && ROW_OPENING.test(before);
}
