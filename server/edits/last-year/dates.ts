import type { Edit } from "../../check/rule.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import type { Report } from "../../reading/report.ts";
import { readYears } from "../../report/years.ts";
import { makeHoles } from "./hole.ts";
import { markNames } from "./years.ts";

/** A day, perhaps with the day that ends it (5月18日至20日), as figures or in Chinese. */
const DAY = /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?[日号](?:[至到—–~-](?:\d{1,2}月)?\d{1,2}[日号])?/g;
const HAN_DAY = pattern.g`${TO_TEN}{1,3}月${TO_TEN}{1,3}日`;
/** The same behind a year (2026-05-18); 1 what stands behind the year. */
const DOTTED = pattern.g`(?<!\d)${YEAR}([-./]\d{1,2}[-./]\d{1,2})(?!\d)`;
const HAN = pattern.g`${TO_TEN}+`;
const ARABIC = /\d+/g;
/** How far before a day its year stands. */
const YEAR_BEFORE = 6;

/**
 * Holes in the place of the days (日期) of last year, that of the signature among them: what happens again does so on another day.
 * A day of a year that stays (1949年10月1日), and one in a name, stays with it.
 */
export function emptyDays({ folded }: Report, review: number | undefined): Edit[] {
  const names = markNames(folded);
  const stays = (start: number, before: string) => {
    const year = readYears(before).at(-1)?.value;
    const moves = year === undefined || (review !== undefined && year >= review && year <= review + 1);
    return !moves || names[start] === 1;
  };
  const edits: Edit[] = [];
  for (const [days, runs] of [[DAY, ARABIC] as const, [HAN_DAY, HAN] as const]) {
    for (const { 0: day, index } of folded.matchAll(days)) {
      const before = /\d{4}年$|[一二].{3}年$/.exec(folded.slice(Math.max(0, index - YEAR_BEFORE), index).trimEnd());
      const end = index + day.length;
      if (!stays(index, before?.[0] ?? "")) edits.push(...makeHoles(folded, { start: index, end }, runs));
    }
  }
  for (const { 0: date, 1: day = "", index } of folded.matchAll(DOTTED)) {
    const end = index + date.length;
    if (!stays(index, date)) edits.push(...makeHoles(folded, { start: end - day.length, end }, ARABIC));
  }
  return edits;
}

/** How many lines behind the title may say at which meeting the report is given. */
const BELOW = 200;
const MEETING = pattern.g`第(?:${TO_TEN}{1,3}|\d{1,3})次会议`;

/** A hole in the place of the number of the meeting (第三次会议) in the lines below the title: next year's is another. */
export function emptyMeeting({ folded, frame, sections }: Report): Edit[] {
  const start = frame.title?.span.end ?? 0;
  const end = Math.min(frame.addressee?.start ?? 0, sections[0]?.span.start ?? folded.length, start + BELOW);
  return Array.from(folded.slice(start, Math.max(start, end)).matchAll(MEETING)).flatMap(({ 0: words, index }) => {
    const number = { start: start + index + 1, end: start + index + words.indexOf("次") };
    return makeHoles(folded, number, /.+/g);
  });
}
