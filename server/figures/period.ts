import { pattern, phrase } from "../lexicon/phrase.ts";
import { RANGE_MARK, YEAR } from "../lexicon/time.ts";
import type { Section } from "../report/outline.ts";
import { type Span, slice } from "../text/text.ts";
import type { Period } from "./figure.ts";
import type { Surroundings } from "./surroundings.ts";

const MONTH = "(1[0-2]|[1-9])";
const SPAN_OF_MONTHS = phrase`${MONTH}月?${RANGE_MARK}${MONTH}月|(?<!\d)${MONTH}月(?:份|底|末)?`;
const PART = "(上半年|下半年|前三季度|[一二三四1-4]季度)";
const OF_YEAR = phrase`(${YEAR})${RANGE_MARK}(${YEAR})年|(${YEAR})年度?`;
/**
 * A time as reports write it: 2026年1—11月, 截至11月底, 上半年, 前三季度. 1, 2 the first and the last year; 3 the year; 4 a part of
 * it; 5, 6 its first and its last month; 7 its month.
 */
const TIME = pattern.g`(?=[\d截到上下前一二三四])(?:截至|截止到?|到)?${OF_YEAR}?(?:${PART}|${SPAN_OF_MONTHS})?`;

const FIRST_YEAR = pattern`${YEAR}`;

/** A sentence that goes on and on is looked at near the figure and at its beginning. */
const FAR = 400;

/** The nearest time said before the figure: in its sentence, its paragraph, its section's title, the report's title. */
export function periodOf(
  { folded, paragraphs, sections = [], frame }: Surroundings,
  figure: Span,
  sentence: Span,
): Period | undefined {
  const near = Math.max(sentence.start, figure.start - FAR);
  const inSentence =
    lastTime(folded, { start: near, end: figure.start }) ??
    firstTime(folded, { start: sentence.start, end: Math.min(near, sentence.start + 60) });
  if (inSentence) return { text: inSentence, from: "sentence" };
  const paragraph = paragraphs[indexBefore(paragraphs, figure.start, (span) => span)];
  const inParagraph =
    paragraph && firstTime(folded, { start: paragraph.start, end: Math.min(sentence.start, paragraph.start + 60) });
  if (inParagraph) return { text: inParagraph, from: "paragraph" };
  const parents = parentsOf(sections);
  const inner = indexBefore(sections, figure.start, ({ span }) => span);
  for (let i = inner; i >= 0; i = parents[i] as number) {
    const section = sections[i] as Section;
    const inSection = section.span.end > figure.start ? firstTime(folded, section.title) : undefined;
    if (inSection) return { text: inSection, from: "section" };
  }
  const title = frame?.title;
  const year = title && FIRST_YEAR.exec(title.text)?.[0];
  return year ? { text: year, from: "title" } : undefined;
}

function lastTime(folded: string, span: Span): string | undefined {
  return timesIn(folded, span).at(-1);
}

function firstTime(folded: string, span: Span): string | undefined {
  return timesIn(folded, span)[0];
}

function timesIn(folded: string, span: Span): string[] {
  const text = slice(folded, span);
  if (!/[年月季]/.test(text)) return [];
  const found: string[] = [];
  for (const match of text.matchAll(TIME)) {
    const [, first, last, year, part, from, to, month] = match;
    if (!first && !year && !part && !from && !month) continue;
    found.push(write(first, last, year, part, from, to, month));
  }
  return found;
}

function write(
  first?: string,
  last?: string,
  year?: string,
  part?: string,
  from?: string,
  to?: string,
  month?: string,
): string {
  if (first) return `${first}/${last}`;
  const y = year ?? "-";
  const two = (text: string) => text.padStart(2, "0");
  if (part === "前三季度") return `${y}-01/${y}-09`;
  if (part) return `${y}${PARTS[part] ?? ""}`;
  if (from) return `${y}-${two(from)}/${y}-${two(to ?? from)}`;
  return month ? `${y}-${two(month)}` : y;
}

const PARTS: Readonly<Record<string, string>> = {
  上半年: "H1",
  下半年: "H2",
  一季度: "Q1",
  二季度: "Q2",
  三季度: "Q3",
  四季度: "Q4",
  "1季度": "Q1",
  "2季度": "Q2",
  "3季度": "Q3",
  "4季度": "Q4",
};

/** For each section the index of the one it lies in; -1 at the top. Worked out once a report. */
function parentsOf(sections: readonly Section[]): readonly number[] {
  let parents = known.get(sections);
  if (parents) return parents;
  const open: number[] = [];
  parents = sections.map(({ level }, i) => {
    while (open.length > 0 && (sections[open.at(-1) as number] as Section).level >= level) open.pop();
    open.push(i);
    return open.at(-2) ?? -1;
  });
  known.set(sections, parents);
  return parents;
}

const known = new WeakMap<readonly Section[], readonly number[]>();

function indexBefore<T>(items: readonly T[], offset: number, spanOf: (item: T) => Span): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spanOf(items[middle] as T).start <= offset) low = middle;
    else high = middle - 1;
  }
  return items.length > 0 && spanOf(items[low] as T).start <= offset ? low : -1;
}
