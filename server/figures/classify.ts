import { TO_TEN } from "../lexicon/numeral.ts";
import { pattern, upTo } from "../lexicon/phrase.ts";
import { CONCRETE, FACILITY, LEVEL, PEOPLE, SIZE } from "../lexicon/thing.ts";
import { MADE, TAKES_TIME } from "../lexicon/verb.ts";
import { ABSTRACT } from "../lexicon/watchword.ts";
import { isBlank, type Span } from "../text/text.ts";
import type { Figure, Interval, Label } from "./figure.ts";
import { type LabelKind, MASKS, type Mask } from "./labels.ts";
import { isMoney } from "./money.ts";
import { HAN_NUMERAL } from "./numerals.ts";
import { readArabicToken, readHanToken, type Token } from "./tokens.ts";
import { type FigureKind, type Unit, unitAt, unitOf } from "./units.ts";

/**
 * A number of the text that measures something: what is known of a figure before its indicator, period and basis are. Its own
 * span is that of the figure, its own interval what the figure can stand for. Plain offsets and bounds, because a report keeps
 * all of its figures: spans and an interval would be a quarter of them.
 */
export interface Measurement extends Span, Interval, Pick<Figure, "approx" | "value" | "decimal" | "range" | "parts"> {
  readonly digitsStart: number;
  readonly digitsEnd: number;
  readonly unitStart: number;
  readonly unitEnd: number;
  /** What it is measured in, also where no unit says so: money without 元, a rank, a doubling. */
  readonly unit: Unit;
}

export interface Numbers {
  readonly measurements: readonly Measurement[];
  readonly labels: readonly Label[];
}

/**
 * Finds every number of a folded text and tells measurements from labels. `sections` are the spans of heading markers,
 * `names` masks what this writer has named.
 */
export function readNumbers(folded: string, sections: readonly Span[], names?: Mask): Numbers {
  const measurements: Measurement[] = [];
  const labels: Label[] = [];
  const others = holdsNumeric(folded, sections); // else markers are all there is to mask
  const masks = maskLabels(folded, sections, others ? (names ? [names, ...MASKS] : MASKS) : []);
  for (let start = 0; start < folded.length; ) {
    const kind = NUMERIC[folded.charCodeAt(start)];
    if (!kind) {
      start++;
      continue;
    }
    if (masks[start]) {
      const span = maskedNumber(folded, masks, start);
      labels.push({ span, kind: LABEL_KINDS[(masks[start] as number) - 1] as LabelKind });
      start = Math.max(span.end, start + 1);
      continue;
    }
    let end = start + 1;
    while (kind !== WORD && NUMERIC[folded.charCodeAt(end)] === kind) end++;
    const token = readToken(folded, start, end);
    if (!token) {
      start = end;
      continue;
    }
    start = Math.max(token.span.end, start + 1);
    const judged = judge(folded, token);
    if (typeof judged === "string") {
      if (!token.han || judged !== "other") labels.push({ span: token.span, kind: judged });
    } else if (judged) measurements.push(judged);
  }
  for (let i = 0; i + 1 < measurements.length; i++) {
    measurements[i] = shareUnit(folded, measurements[i] as Measurement, measurements[i + 1] as Measurement);
  }
  return { measurements, labels };
}

/** Whether something that may be a number stands outside the markers of headings. */
function holdsNumeric(folded: string, sections: readonly Span[]): boolean {
  let from = 0;
  for (const { start, end } of sections) {
    if (holdsNumericBetween(folded, from, start)) return true;
    from = end;
  }
  return holdsNumericBetween(folded, from, folded.length);
}

function holdsNumericBetween(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (NUMERIC[folded.charCodeAt(i)]) return true;
  return false;
}

/** 高于全国12.7个、12个百分点: the first number has the unit of the second. */
function shareUnit(folded: string, measurement: Measurement, next: Measurement): Measurement {
  if (measurement.unit.label !== "个" || next.unit.kind !== "points") return measurement;
  if (!/^[、和与及]$/.test(folded.slice(measurement.end, next.start))) return measurement;
  return { ...measurement, unit: next.unit };
}

/** A longer run of digits or Chinese numerals is no number that anybody could mean. */
const LONGEST_NUMBER = 40;

/** What numbers are written with: a table, because every character of the text is looked up. */
const NUMERIC = new Uint8Array(0x10000);
const [ARABIC_DIGIT, HAN_DIGIT, WORD] = [1, 2, 3];
for (const char of "0123456789") NUMERIC[char.charCodeAt(0)] = ARABIC_DIGIT;
for (const char of HAN_NUMERAL) NUMERIC[char.charCodeAt(0)] = HAN_DIGIT;
for (const char of "首翻") NUMERIC[char.charCodeAt(0)] = WORD; // 首位, 翻番

/** The number whose digits stand from `start` to `end`; undefined when they are part of a word or make no number. */
function readToken(folded: string, start: number, end: number): Token | undefined {
  if (end - start > LONGEST_NUMBER) return undefined;
  const kind = NUMERIC[folded.charCodeAt(start)];
  if (kind === WORD) return readSpecial(folded, start);
  if (kind === ARABIC_DIGIT) return readArabicToken(folded, start);
  if (end - start === 1 && !mayCount(folded, start)) return undefined; // 一 in 一些: no unit behind it
  return readHanToken(folded, start);
}

const LABEL_KINDS = [...new Set<LabelKind>([...MASKS.map(({ kind }) => kind), "section"])];

/** Whether a single Chinese numeral may count or rank: a unit, 分之, 点 or 余 stands behind it, or 第 before it. */
function mayCount(folded: string, start: number): boolean {
  const next = folded[start + 1] ?? " ";
  return folded[start - 1] === "第" || "分点余多来".includes(next) || unitAt(folded, start + 1) !== undefined;
}

/** One byte a character: 0, or 1 + the index of the label kind that masks it. */
function maskLabels(folded: string, sections: readonly Span[], all: readonly Mask[]): Uint8Array {
  const masks = new Uint8Array(folded.length + 1);
  for (const { kind, pattern, trigger } of all) {
    if (trigger && !trigger.test(folded)) continue;
    const value = LABEL_KINDS.indexOf(kind) + 1;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      if (match[0] === "") pattern.lastIndex++;
      for (let i = match.index; i < pattern.lastIndex; i++) if (!masks[i]) masks[i] = value;
    }
  }
  const section = LABEL_KINDS.indexOf("section") + 1;
  for (const { start, end } of sections) masks.fill(section, start, end);
  return masks;
}

/** The number at `start` with the rest of its mask: 2021年, 第二次. */
function maskedNumber(folded: string, masks: Uint8Array, start: number): Span {
  const kind = masks[start];
  let end = start;
  while (
    masks[end] === kind &&
    end - start < 24 &&
    !isBlank(folded.charCodeAt(end)) &&
    !"、,。“”".includes(folded[end] as string)
  )
    end++;
  let from = start;
  while (from > 0 && masks[from - 1] === kind && start - from < 3 && /[第每近A-Z]/.test(folded[from - 1] as string))
    from--;
  return { start: from, end: Math.max(end, start + 1) };
}

/** 摆在首位, 放到工作的首位: a matter of importance, and no rank. */
const FIRST_IN_WEIGHT = /[摆放置](?:在|到|于)[^,。;]{0,16}$/;

/** Whether 首位 at `start` is a rank (居全省首位) and no part of a word (首位度, 首位产业). */
function isFirstPlace(folded: string, start: number): boolean {
  if (!folded.startsWith("首位", start) || /(?!的)[一-鿿]/.test(folded[start + 2] ?? "")) return false;
  return !FIRST_IN_WEIGHT.test(folded.slice(Math.max(0, start - 20), start));
}

/** Numbers that are written in words: 首位, 翻番, 翻一番. */
function readSpecial(folded: string, start: number): Token | undefined {
  const first = isFirstPlace(folded, start);
  if (!first && !folded.startsWith("翻番", start)) return undefined;
  const span = { start, end: start + 2 };
  const numeral = { value: first ? 1 : 2, step: 1, place: 1 };
  const unit = first ? undefined : unitOf("倍");
  const unitSpan = { start: span.end, end: span.end };
  return {
    span,
    digits: span,
    numeral,
    upper: undefined,
    parts: undefined,
    unit,
    unitSpan,
    magnitude: false,
    han: false,
    before: "",
    after: "",
    approx: [],
    ordinal: first,
  };
}

/** Whether a token measures something; else what kind of label it is. */
function judge(folded: string, token: Token): Measurement | LabelKind | undefined {
  const { numeral, unit, span } = token;
  if (token.ordinal) return judgeRank(folded, token);
  if (token.parts) return measure(token, PARTS, token.parts[0]);
  if (!unit) return judgeBare(folded, token);
  if (isRunTogether(folded, token)) return "other";
  if (isThreshold(folded, token)) return "threshold";
  if (isSpec(folded, token)) return "spec";
  const left = folded.slice(Math.max(0, span.start - 12), span.start);
  if (unit.text === "番") return measure(token, unitOf("倍"), 2 ** numeral.value);
  if (unit.kind === "time") return judgeTime(folded, token, left);
  if (token.han && !countsThings(folded, token, left)) return "other";
  if (unit.text === "成") return measure(token, unitOf("%"), numeral.value * 10);
  if (unit.dimension === "area" && unit.text.startsWith("平") && !/[米里]/.test(unit.text))
    return measure(token, unitOf("平方米"));
  return measure(token);
}

/** More percent than anybody means. */
const MOST_PERCENT = 10_000;

/** Cells of a table that lost their borders: 00条, 486911139769.64%. */
function isRunTogether(folded: string, { digits, unit, numeral }: Token): boolean {
  return (
    /^0\d/.test(folded.slice(digits.start, digits.start + 2)) ||
    (unit?.kind === "percent" && numeral.value > MOST_PERCENT)
  );
}

const noUnit = (kind: FigureKind, dimension: string): Unit => ({ text: "", label: "", kind, dimension, factor: 1 });
const [PARTS, RANK, COUNT] = [noUnit("ratio", "比"), noUnit("rank", "位"), noUnit("count", "")];

/** `unit` and `value` where they are not those that are written. */
function measure(token: Token, unit = token.unit ?? COUNT, value = token.numeral.value): Measurement {
  const { span, digits, unitSpan } = token;
  const written = token.numeral.value;
  const { low, high } = intervalOf(token, value, written === 0 ? 1 : value / written);
  return {
    start: span.start,
    end: span.end,
    digitsStart: digits.start,
    digitsEnd: digits.end,
    unitStart: unitSpan.start,
    unitEnd: unitSpan.end,
    approx: token.approx,
    value,
    decimal: token.numeral.decimal === true,
    low,
    high,
    unit,
    range: token.upper !== undefined,
    parts: token.parts,
  };
}

const COUNTED: ReadonlySet<string> = new Set(["count", "people", "household", "rank"]);

/**
 * What a number can stand for. A figure with d decimals stands for half a unit of its last digit around it; a count stands
 * for itself. Approximating words widen it (convention): 余 and 多 reach to the next round number, 近 reaches 10% below,
 * 约 5% around, 超 20% above, 以上 has no end.
 */
function intervalOf({ numeral, upper, unit, before, after, approx }: Token, value: number, scale: number): Interval {
  const exact = unit && COUNTED.has(unit.kind) && numeral.step <= 1;
  const half = exact ? 0 : (numeral.step * scale) / 2;
  if (upper) {
    const other = upper.value;
    const otherHalf = exact ? 0 : upper.step / 2;
    // 202到3亿元 is written the wrong way round, or 202 is none of 亿: an interval is one all the same.
    return { low: Math.min(value - half, other - otherHalf), high: Math.max(value + half, other + otherHalf) };
  }
  if (approx.length === 0) return { low: value - half, high: value + half };
  const more = !before && !after;
  const place = numeral.place * scale;
  if (more) return { low: value, high: value + place };
  if (/超|突破|逾/.test(before) && before !== "不超过")
    return { low: value, high: after ? Number.POSITIVE_INFINITY : value * 1.2 };
  if (/以上/.test(after) || /至少|不少于|不低于/.test(before)) return { low: value, high: Number.POSITIVE_INFINITY };
  if (/以下|以内/.test(after) || /最多|不超过|不高于/.test(before))
    return { low: Number.NEGATIVE_INFINITY, high: value };
  if (/不足|不到/.test(before)) return { low: value * 0.8, high: value };
  if (/近$/.test(before)) return { low: value * 0.9, high: value };
  const around = Math.max(Math.abs(value) * 0.05, place / 2);
  return { low: value - around, high: value + around };
}

const RANKED = /(?:全[国省市县区镇旗州盟球]|世界|居|列|排|名列|位次|之首)[^,。;]{0,8}$/;

function judgeRank(folded: string, token: Token): Measurement | LabelKind {
  const { start, end } = token.span;
  if (folded.startsWith("首位", start)) return measure(token, RANK);
  const unit = token.unit?.text ?? "";
  if (unit === "名" || unit === "位") return measure(token, { ...RANK, text: unit, label: unit });
  const left = folded.slice(Math.max(0, start - 12), start);
  if (unit === "" && token.before === "第" && RANKED.test(left) && !/[一-鿿]/.test(folded[end] ?? "。"))
    return measure(token, RANK);
  if (unit === "" && token.before === "第" && RANKED.test(left) && /[的大位]/.test(folded[end] ?? ""))
    return measure(token, RANK);
  return "ordinal";
}

/** People that are counted without a unit: 解决3200万农村人口的饮水. */
const PEOPLE_BEHIND = pattern`^(?:[^,。;、:\d]{0,4})?${PEOPLE}`;

/** 引进⟦500万以上⟧民宿项目: a bound on what a project costs. */
const COSTLY_PROJECT = /^(?:的)?[^,。;、:\d]{0,8}项目/;

/** A number without a unit: money that lost its 元, a count of 万, or nothing that could be measured. */
function judgeBare(folded: string, token: Token): Measurement | LabelKind | undefined {
  if (token.han)
    return token.magnitude && token.numeral.value >= 20000 && !/^[一千万亿]/.test(folded.slice(token.digits.start))
      ? undefined
      : "other";
  if (!token.magnitude) return "other";
  if (isMoney(folded, token.span.start, token.span.end)) return measure(token, unitOf("元"));
  if (token.after && COSTLY_PROJECT.test(folded.slice(token.span.end, token.span.end + 14))) return "threshold";
  if (PEOPLE_BEHIND.test(folded.slice(token.span.end, token.span.end + 10))) return measure(token, unitOf("人"));
  return /^[,。;、)\s]|^$/.test(folded.slice(token.span.end, token.span.end + 1)) ? measure(token, COUNT) : "other";
}

/** 2亿元以上的项目, 80岁以上老年人: a bound on what is counted, nothing that was measured. */
function isThreshold(folded: string, { unit, after, span, before }: Token): boolean {
  if (!unit || !/^及?以[上下]$/.test(after)) return false;
  const next = folded.slice(span.end, span.end + 3);
  if (after.startsWith("及")) return true;
  if (unit.kind === "time") return true;
  if (unit.kind === "percent" || unit.kind === "points" || before) return false;
  if (unit.kind === "count" || unit.kind === "people" || unit.kind === "household") return false;
  return /^(?:的)?[一-鿿“]/.test(next) && !/^[并且及和与或,]/.test(next);
}

const SPEC_NOUN = pattern`^(?:级|以上|的)?[^,。;、:!?\d]{0,16}?${FACILITY}`;

const SIZE_BEFORE = pattern`${SIZE}[约达]?$`;
const MADE_BEFORE = pattern`${MADE}[^,。;、]{0,4}$`;

/** 投资2.5亿元的…项目, 年产5000吨…项目: what a project is like, not what was done. */
function isSpec(folded: string, { unit, span, upper }: Token): boolean {
  if (!unit || !["money", "quantity", "count", "people"].includes(unit.kind)) return false;
  const right = folded.slice(span.end, span.end + 24);
  // 330千伏及以上线路, 10万吨级泊位: what kind of thing, never how much; how 10-15万吨级 is written is for range-form.
  if (unit.dimension === "voltage" || (unit.kind === "quantity" && right.startsWith("级") && !upper)) return true;
  const left = folded.slice(Math.max(0, span.start - 8), span.start);
  if (SIZE_BEFORE.test(left) && /^(?:的(?!\d)|[^,。;、:]{2,14}(?:项目|生产线|基地|厂))/.test(right)) return true;
  if (unit.kind === "money" || unit.kind === "count" || unit.kind === "people") return false;
  if (MADE_BEFORE.test(left)) return false;
  return CAPACITY.has(unit.dimension) && SPEC_NOUN.test(right);
}

const CAPACITY: ReadonlySet<string> = new Set(["mass", "power", "volume", "voltage", "energy"]);

const TIME_TAKEN = pattern`${TAKES_TIME}${upTo(4)}$`;

function judgeTime(folded: string, token: Token, left: string): Measurement | LabelKind {
  const unit = token.unit?.text;
  const next = folded.slice(token.span.end, token.span.end + 2);
  if (token.before === "连续") return measure(token);
  if (unit === "年")
    return /^(?:无|未|没有|保持|实现)/.test(next) && !token.han && token.numeral.value < 100 ? measure(token) : "date";
  if (unit === "月" || unit === "日" || unit === "周岁" || unit === "岁") {
    return unit === "岁" && /(?:寿命|年龄)[^,。;]{0,6}$/.test(left) ? measure(token) : "date";
  }
  if (token.han) return "date";
  if (/^[前后内]/.test(next) && !/(?:压缩|缩短|减少|降)/.test(left)) return "date";
  if (unit === "小时" || unit === "分钟" || unit === "秒") {
    return TIME_TAKEN.test(left) ? measure(token) : "spec";
  }
  return measure(token);
}

const IS_ABSTRACT = pattern`^大?(?:${ABSTRACT}|[个只百千万])`;
const IS_CONCRETE = pattern`^大?${LEVEL}?${CONCRETE}`;

const LIST_CLOSED = pattern`(?<!${TO_TEN})[、”》][^,。;、“]{1,16}$`;

const MEASURES: ReadonlySet<string> = new Set(["percent", "points", "money", "quantity"]);

/** Whether a Chinese numeral counts things (两个村) and does not name a watchword (三个坚持). */
function countsThings(folded: string, token: Token, left: string): boolean {
  const { unit, numeral, approx, digits, span } = token;
  if (!unit) return false;
  if (approx.length > 0) return true;
  const words = digits.end - digits.start;
  // 百倍的努力, 千倍的信心: round words for very much, while 两倍 is a figure.
  if (unit.kind === "ratio") return words > 1 || !/[一十百千万亿]/.test(folded[digits.start] as string);
  if (MEASURES.has(unit.kind)) return true;
  if (numeral.value < 2 || /^[百千万亿]/.test(folded.slice(digits.start))) return false;
  const right = folded.slice(span.end, span.end + 6);
  if (words > 1) return true;
  const closesList = LIST_CLOSED.test(left) || /等$/.test(left) || /[”》]$/.test(left);
  return (closesList && !IS_ABSTRACT.test(right)) || IS_CONCRETE.test(right);
}
