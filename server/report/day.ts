import { TO_TEN } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import { YEAR } from "../lexicon/time.ts";
import { HAN_DIGIT, readHanOrdinal } from "./markers.ts";

/** A day with its year as somebody has written it; no calendar need have it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 2026年12月5日, 二〇二六年十二月五日, and 5号 as it is spoken. */
const WORDED = pattern`^(?<year>\d{4}|[二一][〇○零0一二三四五六七八九]{3})年(?<month>\d{1,2}|${TO_TEN}{1,2})月(?<day>\d{1,2}|${TO_TEN}{1,3})[日号]$`;
/** The same in digits alone, with one mark twice: 2026.12.5, 2026-12-05, 2026/12/5. */
const DOTTED = pattern`^(?<year>${YEAR})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$`;

/**
 * Reads folded words that are a whole date (日期) and nothing else, whatever blanks stand in it. Gives undefined for anything else:
 * a year in two digits and a month without its day could be read in two ways.
 */
export function readDay(words: string): Day | undefined {
  const closedUp = words.replace(/ /g, "");
  const { year, month, day } = (WORDED.exec(closedUp) ?? DOTTED.exec(closedUp))?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { year: readYear(year), month: readNumber(month), day: readNumber(day) };
}

/** A day as the standard (GB/T 9704, 成文日期) has it: in Arabic digits, the year in four, no zero before month and day. */
export function writeDay({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

/** Whether the calendar has the day. */
export function isOnCalendar({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readYear(digits: string): number {
  return Number(digits.replace(/\D/g, (digit) => String(HAN_DIGIT[digit] ?? 0))); // ○ stands for 〇
}

function readNumber(number: string): number {
  return /\d/.test(number) ? Number(number) : readHanOrdinal(number);
}
