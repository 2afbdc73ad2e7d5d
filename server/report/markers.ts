import type { Span } from "../text/text.ts";

/**
 * Chinese numerals and the markers of the layers of a text (结构层次序数). GB/T 9704—2012, 7.3.3 proposes the order
 * 一、 （一） 1. （1）; ① and 1) below them are convention. This is the only file that knows how markers are written.
 */

/** How a marker is written. The style decides the level; see {@link LEVEL_OF}. */
export type MarkerStyle =
  | "han-comma" // 一、
  | "han-paren" // （一）
  | "arabic-dot" // 1.
  | "arabic-paren" // （1）
  | "circled" // ①
  | "arabic-half-paren" // 1)
  | "markdown"; // ##

export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

export interface Marker {
  readonly style: MarkerStyle;
  /** The number it stands for; 0 for a Markdown heading without one. */
  readonly ordinal: number;
  /** The whole marker with its punctuation: "（一）", "1.", "##". */
  readonly span: Span;
  /** The number alone, between brackets or before the punctuation. */
  readonly number: Span;
  /** Punctuation written behind the number or the bracket, as folded characters: "、" "." "," ":" or "". */
  readonly punctuation: string;
}

export const LEVEL_OF: Readonly<Record<Exclude<MarkerStyle, "markdown">, HeadingLevel>> = {
  "han-comma": 1,
  "han-paren": 2,
  "arabic-dot": 3,
  "arabic-paren": 4,
  circled: 5,
  "arabic-half-paren": 5,
};

/** Characters of a Chinese ordinal as headings use them. */
export const HAN_DIGITS = "一二三四五六七八九十百零〇";

/** The values of Chinese digits. */
export const HAN_DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The value of a Chinese ordinal up to 999 ("二十一" → 21); NaN when it is none. */
export function readHanOrdinal(text: string): number {
  let total = 0;
  let digit = -1;
  for (const char of text) {
    if (char === "十" || char === "百") {
      total += (digit > 0 ? digit : 1) * (char === "十" ? 10 : 100);
      digit = -1;
    } else {
      const value = HAN_DIGIT[char];
      if (value === undefined || digit > 0) return Number.NaN; // "一二" is no ordinal
      digit = value;
    }
  }
  if (text === "") return Number.NaN;
  return total + Math.max(digit, 0);
}

/** Writes 1–999 as a Chinese ordinal (21 → "二十一"). */
export function writeHanOrdinal(value: number): string {
  const digits = "〇一二三四五六七八九";
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  let text = hundreds ? `${digits[hundreds]}百` : "";
  if (tens) text += tens === 1 && !hundreds ? "十" : `${digits[tens]}十`;
  else if (hundreds && units) text += "零";
  return text + (units ? digits[units] : "");
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Writes `ordinal` in the way `style` writes its number ("han-paren", 3 → "三"; "circled", 3 → "③"). */
export function writeOrdinal(style: MarkerStyle, ordinal: number): string {
  if (style === "han-comma" || style === "han-paren") return writeHanOrdinal(ordinal);
  if (style === "circled") return CIRCLED[ordinal - 1] ?? String(ordinal);
  return String(ordinal);
}

/** The marker as the standard writes it, with full-width brackets ("han-paren", 3 → "（三）"; "arabic-dot", 3 → "3."). */
export function writeMarker(style: MarkerStyle, ordinal: number): string {
  const number = writeOrdinal(style, ordinal);
  switch (style) {
    case "han-comma":
      return `${number}、`;
    case "han-paren":
    case "arabic-paren":
      return `（${number}）`;
    case "arabic-dot":
      return `${number}.`;
    case "arabic-half-paren":
      return `${number})`;
    default:
      return number;
  }
}

/**
 * Every place in a folded text that is written like a marker, wherever it stands; whether it opens a heading is for the
 * reader of headings to say. Alternatives in order: 1 han, 2 （han） or （arabic）, 3 arabic with dot or comma, 4 arabic with
 * half bracket, 5 circled.
 */
const MARKER = new RegExp(
  [
    `([${HAN_DIGITS}]{1,4}) ?[、.]`,
    `\\( ?([${HAN_DIGITS}]{1,4}|\\d{1,2}) ?\\)[、.,:]?`,
    "(?<![\\d.\\-–—/])(\\d{1,2}) ?[.、,](?!\\d)",
    "(?<![\\d.(])(\\d{1,2})\\)",
    `([${CIRCLED}])[、.,]?`,
  ].join("|"),
  "g",
);

/** Yields the marker-like places of `folded` from left to right; they never overlap. */
export function* scanMarkers(folded: string): Generator<Marker> {
  MARKER.lastIndex = 0;
  for (const match of folded.matchAll(MARKER)) {
    const marker = toMarker(match);
    if (marker) yield marker;
  }
}

function toMarker(match: RegExpMatchArray): Marker | undefined {
  const [text, han, bracketed, arabic, half, circled] = match;
  const digits = (han ?? bracketed ?? arabic ?? half ?? circled) as string;
  const start = match.index as number;
  const from = start + text.indexOf(digits);
  const ordinal = circled ? CIRCLED.indexOf(circled) + 1 : /\d/.test(digits) ? Number(digits) : readHanOrdinal(digits);
  if (!(ordinal > 0)) return undefined;
  const last = text.at(-1) as string;
  return {
    style: styleOf(han, bracketed, arabic, half),
    ordinal,
    span: { start, end: start + text.length },
    number: { start: from, end: from + digits.length },
    punctuation: "、.,:".includes(last) ? last : "",
  };
}

function styleOf(han?: string, bracketed?: string, arabic?: string, half?: string): MarkerStyle {
  if (han) return "han-comma";
  if (bracketed) return /\d/.test(bracketed) ? "arabic-paren" : "han-paren";
  if (arabic) return "arabic-dot";
  return half ? "arabic-half-paren" : "circled";
}
