import { BEFORE_NUMBER, BEHIND_NUMBER } from "../lexicon/approximation.ts";
import { COMPOUND_CLASSIFIER, MAGNITUDE } from "../lexicon/classifier.ts";
import { pattern, phrase, words } from "../lexicon/phrase.ts";
import type { Span } from "../text/text.ts";
import { ARABIC, HAN_NUMERAL, type Numeral, readArabic, readHan } from "./numerals.ts";
import { type Unit, unitAt, unitOf } from "./units.ts";

/** A number with its unit and the words around it that make it approximate; not yet judged. */
export interface Token {
  readonly span: Span;
  /** The number alone. */
  readonly digits: Span;
  readonly numeral: Numeral;
  /** The second number of a range. */
  readonly upper: Numeral | undefined;
  /** The parts of a ratio (25.7∶26.8∶47.5). */
  readonly parts: readonly number[] | undefined;
  readonly unit: Unit | undefined;
  readonly unitSpan: Span;
  /** Whether 万 or 亿 stands behind the digits. */
  readonly magnitude: boolean;
  /** Whether it is written in Chinese. */
  readonly han: boolean;
  /** 约, 近, 超 … before it; 第 or 前 before an ordinal. */
  readonly before: string;
  /** 以上, 左右 … behind it. */
  readonly after: string;
  readonly approx: readonly Span[];
  /** Whether 第 or 前 stands before it. */
  readonly ordinal: boolean;
}

/** What is known of a number before its unit is read. */
interface Draft {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly upper: Numeral | undefined;
  readonly magnitude: boolean;
  readonly han: boolean;
  /** Where 余, 多 or 来 stands. */
  readonly more: Span | undefined;
}

/** 2个亿, 3个多亿 as people say it; 20个亿元以上项目 and 3个万亩基地 count things. */
const SPOKEN = phrase`个(?=多?[万亿](?:[,。;、)的]|$|元?${words("资金 补助 补贴 投资 贷款 经费 债券")}))`;
/** 1 digits, 2 余, 3 magnitude (3万多亿 has 多 inside), 4 余. */
const ARABIC_NUMBER = new RegExp(
  `(${ARABIC})([余多来])?(?:${SPOKEN})? ?(${MAGNITUDE}(?:[余多来]亿)?)?([余多来])?`,
  "y",
);
const RATIO = new RegExp(`${ARABIC}(?:[:∶]${ARABIC})+`, "y");
/** Behind a ratio: a conversion has torn its last part (24.5∶62. 6). */
const TORN = /^\. {1,2}\d/;
const DASH = /[-–—―~～]+/y;
const DASHES = "-–—―~～";

/** Reads the Arabic number that begins at `start`; undefined when it is a part of something else. */
export function readArabicToken(folded: string, start: number): Token | undefined {
  const first = readDraft(folded, start);
  if (!first) return undefined;
  const behind = folded[start + first.digits.length];
  if (behind === ":" || behind === "∶") {
    const ratio = execAt(RATIO, folded, start)?.[0];
    if (
      ratio &&
      isRatio(folded, start, ratio) &&
      !TORN.test(folded.slice(start + ratio.length, start + ratio.length + 4))
    )
      return ratioToken(start, ratio);
  }
  return addUnit(folded, readRange(folded, first) ?? first);
}

function readDraft(folded: string, start: number): (Draft & { digits: string; scale: string }) | undefined {
  const match = execAt(ARABIC_NUMBER, folded, start);
  if (!match) return undefined;
  const [whole, digits = "", inner, magnitude = "", outer] = match;
  const text = withoutKilo(folded, start, whole);
  const scale = text === whole ? magnitude : "";
  const more = inner ?? outer ?? /[余多来]/.exec(scale)?.[0];
  const at = start + text.lastIndexOf(more ?? "\0");
  return {
    start,
    end: start + text.length,
    numeral: readArabic(digits, scale),
    magnitude: scale !== "",
    han: false,
    digits,
    scale,
    upper: undefined,
    more: more ? { start: at, end: at + 1 } : undefined,
  };
}

/** What was read as a number at `start`, without the 千 that begins its unit: 5千瓦, 千万千瓦 and 五百千米 end with 千. */
function withoutKilo(folded: string, start: number, number: string): string {
  const last = start + number.length - 1;
  return folded[last] === "千" && unitAt(folded, last) ? number.slice(0, -1) : number;
}

/** 3—5个, 5万—10万元, 15%～20%; 3至5个 with 至 or 到 only when the first number has no unit of its own. */
function readRange(folded: string, first: NonNullable<ReturnType<typeof readDraft>>): Draft | undefined {
  const unit = unitAt(folded, first.end);
  const afterUnit = first.end + (unit?.text.length ?? 0);
  const dash = DASHES.includes(folded[afterUnit] ?? " ") ? execAt(DASH, folded, afterUnit)?.[0] : undefined;
  const word = !unit && /[至到]/.test(folded[first.end] ?? "") ? folded[first.end] : undefined;
  if (!dash && !word) return undefined;
  const second = readDraft(folded, dash ? afterUnit + dash.length : first.end + 1);
  if (!second || (word && !unitAt(folded, second.end))) return undefined;
  const scale = first.scale || (unit ? "" : second.scale); // 5—10万 is 5万—10万
  return { ...second, start: first.start, numeral: readArabic(first.digits, scale), upper: second.numeral };
}

const HAN_NUMBER = new RegExp(
  `(?:(百|千|[二三四五六七八九十])分之)?([${HAN_NUMERAL}]+(?:点[${HAN_NUMERAL}]+)?)([余多来])?([万亿]+)?`,
  "y",
);

/** Reads the Chinese number that begins at `start`; a fraction (三分之一, 百分之五) is a percentage. */
export function readHanToken(folded: string, start: number): Token | undefined {
  const match = execAt(HAN_NUMBER, folded, start);
  if (!match) return undefined;
  const [whole, denominator, written = "", more, magnitude = ""] = match;
  const text = withoutKilo(folded, start, whole);
  const digits = text === whole ? written : written.slice(0, -1);
  const numeral = readHan(digits + magnitude);
  if (!numeral) return undefined;
  const at = start + text.indexOf(more ?? "\0");
  const draft: Draft = {
    start,
    end: start + text.length,
    numeral,
    magnitude: /[万亿]$/.test(digits + magnitude),
    han: true,
    upper: undefined,
    more: more ? { start: at, end: at + 1 } : undefined,
  };
  if (!denominator) return addUnit(folded, draft);
  const parts = readHan(denominator)?.value ?? 100;
  const percent = (value: number) => (parts >= 100 ? value : (value * 100) / parts);
  const scaled = { ...numeral, value: percent(numeral.value), step: percent(numeral.step) };
  return addUnit(folded, { ...draft, numeral: scaled }, unitOf(parts === 1000 ? "‰" : "%"));
}

const BEFORE = pattern`${BEFORE_NUMBER}$`;
const BEFORE_LAST = "于过高足到约近破少多续超逾";
const AFTER = pattern.y`${BEHIND_NUMBER}`;
const AFTER_FIRST = "及以左上之";

/** Adds the unit and the approximating words to a number. */
function addUnit(folded: string, draft: Draft, fixed?: Unit): Token {
  const { start, end } = draft;
  const ordinal = folded[start - 1] === "第" || folded[start - 1] === "前";
  const gap = fixed ? 0 : gapBeforeUnit(folded, end);
  const unit = fixed ?? unitAt(folded, end + gap);
  const unitSpan = !unit || fixed ? { start: end, end } : { start: end + gap, end: end + gap + unit.text.length };
  const speaks = (unit || draft.magnitude) && AFTER_FIRST.includes(folded[unitSpan.end] ?? " ");
  const after = speaks ? (execAt(AFTER, folded, unitSpan.end)?.[0] ?? "") : "";
  let before = "";
  if (ordinal) before = folded[start - 1] as string;
  else if (BEFORE_LAST.includes(folded[start - 1] ?? " ")) {
    before = BEFORE.exec(folded.slice(Math.max(0, start - 3), start))?.[0] ?? "";
  }
  const span = { start: start - before.length, end: unitSpan.end + after.length };
  // Written out field by field: rest and spread cost more than all the reading above.
  return {
    span,
    digits: { start, end },
    numeral: draft.numeral,
    upper: draft.upper,
    parts: undefined,
    unit,
    unitSpan,
    magnitude: draft.magnitude,
    han: draft.han,
    before,
    after,
    approx: approximations(span, start, ordinal || before === "连续" ? "" : before, draft.more, after),
    ordinal,
  };
}

const NONE: readonly Span[] = [];

/** Where the words stand that make the number in `span` approximate. */
function approximations(span: Span, start: number, before: string, more: Span | undefined, after: string) {
  if (!before && !more && !after) return NONE;
  const approx: Span[] = [];
  if (before) approx.push({ start: start - before.length, end: start });
  if (more) approx.push(more);
  if (after) approx.push({ start: span.end - after.length, end: span.end });
  return approx;
}

const COMPOUND = pattern.y`个(?=${COMPOUND_CLASSIFIER})`;

/** What stands between a number and its unit: a space, or the 个 of 5个航次. */
function gapBeforeUnit(folded: string, end: number): number {
  if (folded[end] === " ") return 1;
  return folded[end] === "个" && execAt(COMPOUND, folded, end) ? 1 : 0;
}

function isRatio(folded: string, start: number, text: string): boolean {
  if (/[∶.]/.test(text) || text.split(":").length > 2) return true;
  return /(?:比|比例|比值|结构|之比)[为达是约]?到?$/.test(folded.slice(Math.max(0, start - 6), start));
}

function ratioToken(start: number, text: string): Token {
  const parts = text.split(/[:∶]/).map((part) => readArabic(part));
  const span = { start, end: start + text.length };
  return {
    span,
    digits: span,
    numeral: parts[0] as Numeral,
    upper: undefined,
    parts: parts.map(({ value }) => value),
    unit: undefined,
    unitSpan: { start: span.end, end: span.end },
    magnitude: false,
    han: false,
    before: "",
    after: "",
    approx: [],
    ordinal: false,
  };
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
