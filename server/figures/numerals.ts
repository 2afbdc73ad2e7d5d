import { HAN_DIGIT } from "../report/markers.ts";

/**
 * Numerals (数字): Arabic and Chinese, with 万 and 亿, read exactly. All texts here are folded (half width).
 */

/** Arabic digits; a comma belongs to them only between groups of three, so it never swallows a comma of the sentence. */
export const ARABIC = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d|,\\d)|\\d+)(?:\\.\\d+)?";

const MAGNITUDES: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  千万: 7,
  百万: 6,
  十万: 5,
  亿: 8,
  万: 4,
  千: 3,
  百: 2,
};

/** A number as it stands: its value and the place of its last digit. */
export interface Numeral {
  readonly value: number;
  /** The value of one unit of the last digit written: 0.01亿 = 1e6 for 96.34亿. Half of it is lost to rounding. */
  readonly step: number;
  /** The place of the last digit that is not 0: 10 for 130, 1e4 for 8万. Words like 余 and 多 speak of it. */
  readonly place: number;
  /** Whether it is written with a decimal point. */
  readonly decimal?: boolean;
}

/** Reads Arabic digits with an optional magnitude: ("96.34", "亿") → 9634000000. Exact up to the last bit of a double. */
export function readArabic(digits: string, magnitude = ""): Numeral {
  const plain = digits.replaceAll(",", "");
  const power = MAGNITUDES[magnitude.replace(/[余多来]/, "")] ?? 0; // 3万多亿
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const zeros = decimals > 0 ? 0 : plain.length - plain.replace(/0+$/, "").length;
  return {
    value: power === 0 ? Number(plain) : Number(`${plain}e${power}`), // "96.34e8" is parsed exactly; 96.34 * 1e8 is not
    step: powerOfTen(power - decimals),
    place: powerOfTen(power + (Number(plain) === 0 ? 0 : zeros) - decimals),
    decimal: decimals > 0,
  };
}

/** The powers of ten from 1e-20 to 1e20. */
const POWERS = Array.from({ length: 41 }, (_, i) => Number(`1e${i - 20}`));

/** 10 to the power of `n`, as exact as it can be written: 10 ** -5 is not. */
function powerOfTen(n: number): number {
  return POWERS[n + 20] ?? Number(`1e${n}`);
}

/** Characters of Chinese numerals that count (not 几, 数, 多). */
export const HAN_NUMERAL = "零〇一二两三四五六七八九十百千万亿";

const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a Chinese numeral up to 万亿: 一百二十三, 三千, 一亿七千万, 两, 二点五, 一九八九 (digit by digit). undefined when the
 * characters make no number.
 */
export function readHan(text: string): Numeral | undefined {
  const [whole = "", fraction] = text.split("点");
  const value = readHanWhole(whole);
  if (value === undefined) return undefined;
  if (fraction !== undefined) {
    const digits = Array.from(fraction, (char) => HAN_DIGIT[char]);
    if (digits.length === 0 || digits.includes(undefined)) return undefined;
    const step = powerOfTen(-digits.length);
    return { value: Number(`${value}.${digits.join("")}`), step, place: step };
  }
  const place = placeOf(value);
  const step = whole.endsWith("亿") ? 1e8 : whole.endsWith("万") ? 1e4 : 1; // 四十万 is as round as 40万
  return { value, step, place };
}

function readHanWhole(text: string): number | undefined {
  let total = 0; // what 亿 and 万 have closed
  let section = 0; // below 万
  let digit = -1;
  let plain = ""; // digits without any 十百千万亿: a year or a code
  for (const char of text) {
    const value = HAN_DIGIT[char];
    if (value !== undefined) {
      plain += value;
      digit = value;
    } else if (char in STEPS) {
      section += (digit > 0 ? digit : 1) * (STEPS[char] as number);
      digit = -1;
    } else if (char === "万" || char === "亿") {
      const power = char === "万" ? 1e4 : 1e8;
      const below = section + Math.max(digit, 0);
      if (below === 0 && total === 0) return undefined; // 万亩 alone counts nothing
      total = char === "亿" ? (total + below) * power : total + below * power;
      section = 0;
      digit = -1;
    } else return undefined;
  }
  if (text === "") return undefined;
  return plain.length === text.length ? Number(plain) : total + section + Math.max(digit, 0);
}

function placeOf(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
