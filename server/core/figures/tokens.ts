import type { Span } from "../text.ts";
import { ARABIC, HAN_NUMERAL, MAGNITUDE, type Numeral, readArabic, readHan } from "./numerals.ts";
import { UNIT_PATTERN, type Unit, unitOf } from "./units.ts";

/** A number with its unit and the words around it that make it approximate; not yet judged. */
export interface Token {
  readonly span: Span;
  readonly digits: Span;
  readonly numeral: Numeral;
  /** The second number of a range. */
  readonly upper?: Numeral;
  readonly parts?: readonly number[];
  readonly unit?: Unit;
  readonly unitSpan: Span;
  /** What follows the numeral with nothing between is a magnitude (万, 亿). */
  readonly magnitude: boolean;
  readonly han: boolean;
  readonly before: string;
  readonly after: string;
  readonly approx: readonly Span[];
  readonly rank: boolean;
}

const BEFORE = /(?:不少于|不低于|不超过|不高于|不足|不到|超过|大约|将近|接近|突破|至少|最多|连续|约|近|超|逾)$/;
const AFTER = /(?:及?以上|及?以下|以内|左右|上下|之多)/y;

const MORE = "[余多来]";
/** 1 digits, 2 余, 3 magnitude, 4 余; then the second number of a range: 5 unit or %, 6 digits, 7 余, 8 magnitude, 9 余. */
const ARABIC_NUMBER = new RegExp(
  `(${ARABIC})(${MORE})? ?(${MAGNITUDE})?(${MORE})?(?:(%|${UNIT_PATTERN})?[-–—―~～](${ARABIC})(${MORE})?(${MAGNITUDE})?(${MORE})?|[至到](${ARABIC})(?=(${MAGNITUDE})?(?:${UNIT_PATTERN})))?`,
  "y",
);
const RATIO = new RegExp(`${ARABIC}(?:[:∶]${ARABIC})+`, "y");
const UNIT = new RegExp(` ?(?:个(?=航次|班次|架次|批次|车次|标段|床位|班列))?(${UNIT_PATTERN})`, "y");

/** Characters that make another word of a unit: 5升级, 3人均, 2分别. */
const NOT_BEHIND: Readonly<Record<string, string>> = {
  人: "均民口大才工",
  分: "别之钟批期类",
  成: "效立果员为功熟本",
  天: "然津",
  里: "程面",
  方: "面案式向针",
  次: "生日要",
  名: "录单优牌称特校企",
  部: "分门署队委",
  口: "岸径",
  面: "积向临对",
  班: "子",
  户: "籍口均外",
  队: "伍",
  本: "级地市区县镇年月报次",
  期: "间限末",
  元: "旦素",
  升: "级至到高幅",
  年: "代度均级",
  度: "假",
  月: "份底末",
  P: "MCP",
  件: "套",
  片: "区",
  支: "持撑付出",
  首: "次个批",
  组: "织建",
  条: "例件",
  类: "似",
  场: "所景馆",
  块: "链",
  对: "于接口",
  列: "入为",
  架: "构",
  间: "接",
  米: "粉",
  级: "联",
  根: "据",
  副: "省市县区镇局主书",
  床: "位上",
  头: "部",
}; // prettier-ignore

/** Reads the Arabic number that begins at `start`; undefined when it is a part of something else. */
export function readArabicToken(folded: string, start: number): Token | undefined {
  RATIO.lastIndex = start;
  const ratio = RATIO.exec(folded)?.[0];
  if (ratio && isRatio(folded, start, ratio)) return ratioToken(start, ratio);
  ARABIC_NUMBER.lastIndex = start;
  const match = ARABIC_NUMBER.exec(folded);
  if (!match) return undefined;
  const [text, digits = "", more1, magnitude, more2, , second, , magnitude2, more4, upTo, upToMagnitude] = match;
  let end = start + text.length;
  const scale = magnitude ?? (second || upTo ? (magnitude2 ?? upToMagnitude) : undefined); // 5—10万 is 5万—10万
  const upper = second ?? upTo;
  const pieces: Span[] = [];
  const more = more1 ?? more2 ?? more4;
  if (more) pieces.push({ start: start + text.lastIndexOf(more), end: start + text.lastIndexOf(more) + 1 });
  if (upTo && upToMagnitude) end += upToMagnitude.length;
  return finish(folded, {
    start,
    end,
    numeral: readArabic(digits, scale),
    ...(upper && { upper: readArabic(upper, magnitude2 ?? upToMagnitude ?? magnitude) }),
    magnitude: Boolean(scale),
    han: false,
    more: pieces,
    prefixed: /第|前/.test(folded[start - 1] ?? ""),
  });
}

const HAN_NUMBER = new RegExp(
  `(?:(百|千|[二三四五六七八九十])分之)?([${HAN_NUMERAL}]+(?:点[${HAN_NUMERAL}]+)?)(${MORE})?([万亿]+)?`,
  "y",
);
/** Reads the Chinese number that begins at `start`. */
export function readHanToken(folded: string, start: number): Token | undefined {
  HAN_NUMBER.lastIndex = start;
  const match = HAN_NUMBER.exec(folded);
  if (!match) return undefined;
  const [text, denominator, digits = "", more, magnitude] = match;
  const numeral = readHan(digits + (magnitude ?? ""));
  if (!numeral) return undefined;
  const at = start + text.indexOf(more ?? "\0");
  const token = {
    start,
    end: start + text.length,
    numeral,
    magnitude: /[万亿]$/.test(digits + (magnitude ?? "")),
    han: true,
    more: more ? [{ start: at, end: at + 1 }] : [],
    prefixed: /第|前/.test(folded[start - 1] ?? ""),
  };
  if (!denominator) return finish(folded, token);
  const whole = denominator === "百" ? 100 : denominator === "千" ? 1000 : (readHan(denominator)?.value ?? 1);
  const unit = unitOf(whole === 1000 ? "‰" : "%") as Unit;
  const factor = whole > 20 ? 1 : 100 / whole;
  const scaled = { ...numeral, value: numeral.value * factor, step: numeral.step * factor };
  return finish(folded, { ...token, numeral: scaled }, unit);
}

interface Draft {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly upper?: Numeral;
  readonly magnitude: boolean;
  readonly han: boolean;
  readonly more: readonly Span[];
  readonly prefixed: boolean;
}

/** Adds unit and approximating words to a number. */
function finish(folded: string, { start, end, more, prefixed, ...draft }: Draft, fixed?: Unit): Token {
  const approx = [...more];
  let unit = fixed;
  let unitSpan = { start: end, end };
  if (!unit) {
    UNIT.lastIndex = end;
    const match = UNIT.exec(folded);
    const text = match?.[1];
    if (match && text && !NOT_BEHIND[text]?.includes(folded[UNIT.lastIndex] ?? "\0")) {
      unit = unitOf(text);
      unitSpan = { start: end + match[0].length - text.length, end: end + match[0].length };
    }
  }
  let stop = unitSpan.end;
  AFTER.lastIndex = stop;
  const after = unit || draft.magnitude ? (AFTER.exec(folded)?.[0] ?? "") : "";
  if (after) approx.push({ start: stop, end: stop + after.length });
  stop += after.length;
  const head = folded.slice(Math.max(0, start - 3), start);
  const before = prefixed ? (head.at(-1) as string) : (BEFORE.exec(head)?.[0] ?? "");
  const from = start - before.length;
  if (before && !prefixed && before !== "连续") approx.unshift({ start: from, end: start });
  return {
    ...draft,
    ...(unit && { unit }),
    span: { start: from, end: stop },
    digits: { start, end },
    unitSpan,
    before,
    after,
    approx,
    rank: prefixed,
  };
}

function isRatio(folded: string, start: number, text: string): boolean {
  if (/[∶.]/.test(text) || text.split(":").length > 2) return true;
  return /(?:比|比例|比值|结构|之比)[为达是约]?到?$/.test(folded.slice(Math.max(0, start - 6), start));
}

function ratioToken(start: number, text: string): Token {
  const parts = text.split(/[:∶]/).map((part) => readArabic(part));
  const end = start + text.length;
  return {
    span: { start, end },
    digits: { start, end },
    numeral: parts[0] as Numeral,
    parts: parts.map(({ value }) => value),
    unitSpan: { start: end, end },
    magnitude: false,
    han: false,
    before: "",
    after: "",
    approx: [],
    rank: false,
  };
}
