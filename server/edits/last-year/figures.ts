import type { Edit } from "../../check/rule.ts";
import type { Figure, Label } from "../../figures/figure.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { tablesIn } from "../../report/tables.ts";
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

function emptyFigure({ folded }: Report, { digits }: Figure): Edit[] {
  const written = folded.slice(digits.start, digits.end);
  const word = WORDS[written];
  if (word) return [{ span: digits, text: word }];
  const holes = makeHoles(folded, digits, /\d/.test(written) ? ARABIC : HAN);
  return holes.length > 0 ? holes : [makeHole(folded, digits)];
}

/** A number that no unit explains is a quantity all the same behind these words, or with 万 or 亿, or before a classifier. */
const REACHED = pattern`${words("达 到 至 从 由 为 完成")} ?$`;
/** Of a ratio that was set apart: 3.6 ∶ 48 ∶ 48.4. */
const IN_RATIO = /\d ?[:∶] ?$/;
const SCALE = /[万亿]/;
const CLASSIFIER = /^[\u4e00-\u9fff][,。;、]/;
/** Numbers in names. */
const NAMED = /^[版级型号]|^车道/;

function isQuantity({ folded, tables }: Report, { span }: Label): boolean {
  if (tablesIn(tables, span).length > 0) return !isRowNumber(folded, span.start, span.end);
  const behind = folded.slice(span.end, span.end + 2);
  const before = folded.slice(Math.max(0, span.start - 4), span.start);
  if (IN_RATIO.test(before)) return true;
  if (NAMED.test(behind) || !/[\u4e00-\u9fff]$/.test(before)) return false;
  const digits = folded.slice(span.start, span.end);
  return SCALE.test(digits) || REACHED.test(before) || (/\d$/.test(digits) && CLASSIFIER.test(behind));
}

/** So far before its first number a row begins at most: blanks and the mark of a cell stand between. */
const OPENING = 8;
const ROW_OPENING = /\n[\s|]*$/;

/** The number of a row (序号), which opens its line, or a year. */
function isRowNumber(folded: string, start: number, end: number): boolean {
  if (folded[end] === "年") return true;
  const before = start < OPENING ? `\n${folded.slice(0, start)}` : folded.slice(start - OPENING, start);
  return end - start <= 2 && ROW_OPENING.test(before);
}
