import type { Edit } from "../../check/rule.ts";
import { pattern, phrase, words } from "../../lexicon/phrase.ts";
import { RANGE_MARK, YEAR } from "../../lexicon/time.ts";
import { HONOURED } from "../../lexicon/verb.ts";
import type { Report } from "../../reading/report.ts";
import type { Kind } from "../../report/kinds.ts";
import { readTitleYears, readYears } from "../../report/years.ts";
import { foldText, HOLE, type Span } from "../../text/text.ts";

/** The years that a report speaks of (报告年份). */
export interface ReportYears {
  /** The one it is named after: that of the congress that heard it, of a plan, or the one a summary looks back on. */
  readonly named: number;
  readonly review: number;
}

/** Kinds that are named after the year ahead of the one they look back on. */
const NAMED_AHEAD: ReadonlySet<Kind> = new Set(["gov-work-report", "court-report", "party-report", "work-points-plan"]);
/** How much behind the title may say when the report was given. */
const BELOW = 100;

/** The years of a report, by its title, else by the line below it, else the year that is named most often. */
export function findYears(report: Report): ReportYears | undefined {
  const { frame, folded, kind } = report;
  const ahead = NAMED_AHEAD.has(kind.id);
  const name = (year: number): ReportYears => ({ named: year, review: ahead ? year - 1 : year });
  const titled = readTitleYears(frame.title?.text ?? "").review.at(-1);
  if (titled !== undefined) return name(titled);
  const end = frame.title?.span.end ?? 0;
  const heard = ahead ? readYears(folded.slice(end, end + BELOW))[0]?.value : undefined;
  if (heard !== undefined) return name(heard);
  const usual = mostUsual(readYears(folded).map(({ value }) => value));
  return usual === undefined ? undefined : { named: ahead ? usual + 1 : usual, review: usual };
}

function mostUsual(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}

const HAN_YEAR = phrase`[一二][〇○零一二三四五六七八九]{3}`;
/** 1 and 2 the two ends of a span of years, 3 a single year. */
const WRITTEN = pattern.g`(?<!\d)(${YEAR})年?${RANGE_MARK}(${YEAR})(?!\d)|(?<!\d)(${YEAR})(?=年|[-./]\d{1,2}[-./]\d{1,2}(?!\d))|(${HAN_YEAR})(?=年)`;
/** What a year belongs to that is a name: of a law, a document, an event. */
const NAMES = /《[^》\n]{0,60}》|“[^”\n]{0,40}”|〔[^〕\n]{0,8}〕|\[(?:19|20)\d\d\]/g;

/** Marks the characters of a folded text that stand in names. */
export function markNames(folded: string): Uint8Array {
  const marks = new Uint8Array(folded.length);
  for (const { 0: name, index } of folded.matchAll(NAMES)) marks.fill(1, index, index + name.length);
  return marks;
}

/** What was held or won in a year bears that year in its name: 举办2026年茶文化节, 入选2026年度百强镇. */
const HELD_OR_WON = pattern`(?:${HONOURED}|${words("举办 承办 协办 申办 入围 跻身 获")})[了为]?$`;
const HELD_BEFORE = 5;
/** The same of what a list or an event of a higher level is called by: 列入2026年国家示范县名单, 办好2026年全国“村晚”. */
const LISTED = pattern`${words("列入 纳入 获批 位居 办好")}$`;
const OF_ALL = /^年度?(?:国家|全国|全省|中央|中国|国际)/;
const EDITION = /^年?(?:版|修订|修正)/;
/** What shows that the year before is compared with. */
const COMPARED_BEFORE = pattern`${words("比 较 与 同 由 从 高于 低于 多于 少于 优于")}$`;
const COMPARED_BEHIND = /^年[^,。;\n]{0,12}(?:基础上|相比)/;
const SINCE = /^年(?:开始|起|以来)/;

/**
 * Moves the years of last year's report on by `by`: the year it looks back on, the one it plans for, and the one before where the
 * report compares with it. All others are history or still to come, and stay; so do those in names, of what was held or won, and in longer spans (2021—2025年).
 */
export function moveYears({ folded, frame, text }: Report, { review }: ReportYears, by: number): Edit[] {
  const names = markNames(folded);
  const edits: Edit[] = [];
  const move = (start: number, year: number, length: number) => {
    const written = folded.slice(start, start + length);
    const next = String(year + by);
    const moved = /\d/.test(written) ? next : writeHanYear(next, written);
    edits.push({ span: { start, end: start + length }, text: moved });
  };
  for (const match of folded.matchAll(WRITTEN)) {
    const { 0: words, 1: from, 2: to, index } = match;
    const end = index + words.length;
    if (names[index]) continue;
    if (from && to) {
      if (Number(to) !== Number(from) + 1 || !isNear(Number(from), review) || !isNear(Number(to), review)) continue;
      move(index, Number(from), 4);
      move(end - 4, Number(to), 4);
      continue;
    }
    const year = readYears(`${words}年`)[0]?.value;
    if (year === undefined || EDITION.test(folded.slice(end, end + 4))) continue;
    const before = folded.slice(Math.max(0, index - HELD_BEFORE), index);
    if (HELD_OR_WON.test(before) || (LISTED.test(before) && OF_ALL.test(folded.slice(end, end + 5)))) continue;
    if (isNear(year, review) && (year >= review || isCompared(folded, index, end))) move(index, year, 4);
  }
  return [...edits, ...moveOutside(text, frame.title?.span, folded, review, by)];
}

/** A title in a crawler's header or in the front matter is a hole in the folded text. */
function moveOutside(text: string, title: Span | undefined, folded: string, review: number, by: number): Edit[] {
  if (!title || folded[title.start] !== HOLE) return [];
  return readYears(foldText(text.slice(title.start, title.end)))
    .filter(({ value }) => isNear(value, review))
    .map(({ value, start, end }) => ({
      span: { start: title.start + start, end: title.start + end },
      text: String(value + by),
    }));
}

function isNear(year: number, review: number): boolean {
  return year >= review - 1 && year <= review + 1;
}

function isCompared(folded: string, start: number, end: number): boolean {
  const behind = folded.slice(end, end + 16);
  if (SINCE.test(behind)) return false;
  return COMPARED_BEFORE.test(folded.slice(Math.max(0, start - 2), start)) || COMPARED_BEHIND.test(behind);
}

const HAN = "〇一二三四五六七八九";

/** 2027 → 二〇二七, with the sign for nought as it was written. */
function writeHanYear(year: string, like: string): string {
  const nought = /[○零]/.exec(like)?.[0] ?? "〇";
  return Array.from(year, (digit) => (digit === "0" ? nought : (HAN[Number(digit)] as string))).join("");
}
