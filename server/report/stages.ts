import { TO_TEN } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import { AHEAD, YEAR } from "../lexicon/time.ts";
import type { ByLine } from "../text/by-line.ts";
import { isLonger, type Span, slice } from "../text/text.ts";
import { type KindEntry, TURN_REACH } from "./catalogue/entry.ts";
import type { Layout } from "./layout.ts";
import type { Section } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A line that heads what follows: a heading that was read as such, or a short line of its own (**三、…** among others). */
export interface Headline {
  /** Its words without marker; in the folded text. */
  readonly title: Span;
  readonly section?: Section;
}

/** No report has more headings, or lines like them: what comes behind them is no part of it. */
export const MOST_HEADLINES = 10_000;

/** Headings are short; what runs on is text. */
export const TITLE_LENGTH = 40;
const GLUED_LENGTH = 15;
/** What makes a short line text: a mark between clauses, or one at its end. */
const TEXT = /[,。;:!?]/;
/** The marks of bold type and of headings, and the number. */
const DRESS = pattern`^[#*_ ]*(?:${TO_TEN}{1,3}、|\(${TO_TEN}{1,3}\)|第${TO_TEN}{1,3}部分)? *`;

/** The headings of the two upper levels and the lines that look like headings, in text order. */
export function findHeadlines(report: Layout): Headline[] {
  const { folded, sections, outline, paragraphs, frame } = report;
  const top = outline[0]?.level;
  const headings: Headline[] = [];
  for (let i = 0; i < sections.length && headings.length < MOST_HEADLINES; i++) {
    const section = sections[i] as Section;
    if (section.level <= 2 || section.level === top) headings.push({ section, title: cut(section.title) });
  }
  let next = 0;
  const isHeading = (start: number) => {
    while (next < sections.length && startOf(sections[next] as Section) < start) next++;
    return next < sections.length && startOf(sections[next] as Section) === start;
  };
  const lines: Headline[] = [];
  const last = headings[MOST_HEADLINES - 1]?.title.start ?? folded.length;
  const first = frame.title?.span.end ?? 0;
  for (let i = 0; i < paragraphs.length && lines.length < MOST_HEADLINES; i++) {
    const { start, end } = paragraphs[i] as Paragraph;
    if (start > last) break;
    if (start < first || isLonger(folded, { start, end }, TITLE_LENGTH) || end - start < 4 || isHeading(start))
      continue;
    const line = folded.slice(start, end);
    const words = line.replace(/[*_ ]+$/, "");
    const dress = DRESS.exec(words)?.[0].length ?? 0;
    if (TEXT.test(words) || isHeading(start + dress)) continue;
    lines.push({ title: { start: start + dress, end: start + words.length } });
  }
  return lines.length === 0 ? headings : [...headings, ...lines].sort((a, b) => a.title.start - b.title.start);
}

function startOf({ marker }: Section): number {
  return marker.span.start;
}

function cut(title: Span): Span {
  const { start, end } = title;
  return end - start <= TITLE_LENGTH ? title : { start, end: start + TITLE_LENGTH };
}

/** What looks back ends at `back`, what looks ahead begins at `ahead`: the same place, where the report turns at all. */
export interface Stages {
  readonly back: number;
  readonly ahead: number;
  /** Whether the report is divided like that; one that goes through its subjects one by one may say anything anywhere. */
  readonly clear: boolean;
}

/**
 * Where the report turns from what was done to what is to come (回顾 → 展望): at the first heading of the upper level that
 * names a part of the last stage, or at a phrase that says so earlier; the end of the text when it only looks back.
 */
export function readStages(
  report: Layout & { readonly byLine: ByLine },
  entry: KindEntry | undefined,
  headlines: readonly Headline[] = findHeadlines(report),
): Stages {
  const { folded, outline } = report;
  const length = folded.length;
  if (!entry?.turn) return { back: length, ahead: 0, clear: true };
  const own = yearIn(report.frame.title?.text) ?? Number.POSITIVE_INFINITY;
  const review = headlines.find(
    ({ title }) => looksBack(folded, entry, title) && !((yearIn(slice(folded, title)) ?? 0) > own),
  )?.title;
  const past = yearIn(review && slice(folded, review)) ?? own;
  const named = headlines.find((headline) => looksAhead(report, entry, headline, past));
  const topic = named ? undefined : firstTopic(report, entry);
  const end = named?.title.start ?? topic?.span.start ?? length;
  // Other reports may say in each section what comes next: it is the last one that turns them.
  const start = entry.topics ? 0 : (outline.at(-1)?.body.start ?? 0);
  const phrase = start < end ? phraseIn(report, entry.turn, { start, end }, TURN_REACH) : undefined;
  const turn = phrase?.start ?? end;
  const divided = review === undefined ? turn < length && isBehindTenth(folded, turn) : review.start < turn;
  return divided ? { back: turn, ahead: turn, clear: !topic } : { back: length, ahead: 0, clear: false };
}

/** Whether a turn stands behind the first tenth: in it, without a heading that looks back, it has nothing to turn from. */
function isBehindTenth(folded: string, turn: number): boolean {
  return !isLonger(folded, { start: 0, end: folded.length }, 10 * turn - 1);
}

/** Whether a headline of the upper level names a part of the last stage; one that may as well look back must name a later time. */
function looksAhead(report: Layout, entry: KindEntry, { section, title }: Headline, past: number): boolean {
  if (section && section.level > 1 && section.level !== report.outline[0]?.level) return false;
  // Where a heading runs into its text, only its first words can name a part.
  const glued = section !== undefined && section.title.end > title.end;
  const words = report.folded.slice(title.start, glued ? title.start + GLUED_LENGTH : title.end);
  if (REPORT.test(words) || !entry.parts.some((part) => part.stage === 3 && part.headings.test(words))) return false;
  return !looksBack(report.folded, entry, title) || LATER.test(words) || (yearIn(words) ?? 0) > past;
}

/** A time that is still to come, in a heading. */
const LATER = pattern`^(?!.*(?:回顾|总结|完成情况)).*${AHEAD}`;

const FIRST_YEAR = pattern`${YEAR}`;

/** The first year in `words`. */
function yearIn(words = ""): number | undefined {
  const year = FIRST_YEAR.exec(words)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The title once more, in two lines or below its date. */
const REPORT = /报告|汇报/;

/** So many headings beside the review that name no part are what is to be done, one subject after the other. */
const TOPICS = 3;

function firstTopic({ folded, outline }: Layout, entry: KindEntry): Section | undefined {
  if (!entry.topics) return undefined;
  const review = outline.findIndex(({ title }) => looksBack(folded, entry, title));
  return review < 0 || outline.length - review <= TOPICS ? undefined : outline[review + 1];
}

function looksBack(folded: string, { parts }: KindEntry, title: Span): boolean {
  const words = slice(folded, title);
  return !REPORT.test(words) && parts.some((part) => part.stage === 1 && part.headings.test(words));
}

/** {@link findPhrase} for a phrase that is looked for in large stretches, and that no line break divides. */
export function phraseIn(
  { folded, byLine }: { readonly folded: string; readonly byLine: ByLine },
  phrase: RegExp,
  { start, end }: Span,
  reach: number,
): Span | undefined {
  for (const { index, 0: words } of byLine.matches(phrase)) {
    const span = { start: index, end: index + words.length };
    if (index >= end) break;
    if (index >= start && span.end <= end && opensSentence(folded, index, reach)) return span;
  }
  return undefined;
}

/** The first match of `phrase` (global) in `within` that stands no further than `reach` from the start of its sentence. */
export function findPhrase(folded: string, phrase: RegExp, { start, end }: Span, reach: number): Span | undefined {
  const text = start === 0 && end >= folded.length ? folded : folded.slice(start, end);
  phrase.lastIndex = 0;
  for (let match = phrase.exec(text); match; match = phrase.exec(text)) {
    const at = start + match.index;
    if (opensSentence(folded, at, reach)) return { start: at, end: at + match[0].length };
  }
  return undefined;
}

/** Whether a sentence begins at `offset` or in the `reach` characters before it. */
function opensSentence(folded: string, offset: number, reach: number): boolean {
  const before = folded.slice(Math.max(0, offset - 1 - reach), offset);
  return offset <= reach || /[。!?\n]/.test(before);
}
