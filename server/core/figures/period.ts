import { type Span, slice } from "../text.ts";
import type { Period } from "./figure.ts";
import type { FigureFacts } from "./index.ts";

/** A time as reports write it: 2026年1—11月, 截至11月底, 上半年, 前三季度, “十四五”时期, 过去五年. */
const TIME =
  /(?:截至|截止到?|到)?(?:((?:19|20)\d{2})[-—–~～至到]((?:19|20)\d{2})年|((?:19|20)\d{2})年度?)?(?:(上半年|下半年|前三季度|[一二三四1-4]季度)|(1[0-2]|[1-9])月?[-—–~～至到](1[0-2]|[1-9])月|(?<!\d)(1[0-2]|[1-9])月(?:份|底|末)?)?/g;

const RELATIVE: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 全年: 0, 去年: -1, 上年: -1, 明年: 1 };

interface Found {
  readonly text: string;
  readonly span: Span;
}

/** The nearest time said before the figure: in its sentence, its paragraph, its section's title, the report's title. */
export function periodOf(
  { folded, paragraphs, sections, frame }: FigureFacts,
  figure: Span,
  sentence: Span,
): Period | undefined {
  const inSentence = lastTime(folded, { start: sentence.start, end: figure.start });
  if (inSentence) return { ...inSentence, from: "sentence" };
  const paragraph = paragraphs[indexBefore(paragraphs, figure.start)];
  const inParagraph =
    paragraph && firstTime(folded, { start: paragraph.start, end: Math.min(sentence.start, paragraph.start + 60) });
  if (inParagraph) return { ...inParagraph, from: "paragraph" };
  for (
    let i = indexBefore(
      sections.map(({ span }) => span),
      figure.start,
    );
    i >= 0;
    i--
  ) {
    const section = sections[i];
    if (!section || section.span.end <= figure.start) continue;
    const inSection = firstTime(folded, section.title);
    if (inSection) return { ...inSection, from: "section" };
    if (section.level === 1) break;
  }
  const title = frame.title;
  const year = title && /(?:19|20)\d{2}/.exec(title.text)?.[0];
  return title && year ? { text: year, span: title.span, from: "title" } : undefined;
}

function lastTime(folded: string, span: Span): Found | undefined {
  return timesIn(folded, span).at(-1);
}

function firstTime(folded: string, span: Span): Found | undefined {
  return timesIn(folded, span)[0];
}

function timesIn(folded: string, span: Span): Found[] {
  const text = slice(folded, span);
  if (!/[年月季]/.test(text)) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(TIME)) {
    const [whole, first, last, year, part, from, to, month] = match;
    if (!first && !year && !part && !from && !month) continue;
    const at = span.start + match.index;
    found.push({ text: write(first, last, year, part, from, to, month), span: { start: at, end: at + whole.length } });
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
  if (part) return `${y}${PARTS[part] ?? ""}`;
  if (from) return `${y}-${two(from)}/${y}-${two(to ?? from)}`;
  return month ? `${y}-${two(month)}` : y;
}

const PARTS: Readonly<Record<string, string>> = {
  上半年: "H1",
  下半年: "H2",
  前三季度: "-01/-09",
  一季度: "Q1",
  二季度: "Q2",
  三季度: "Q3",
  四季度: "Q4",
  "1季度": "Q1",
  "2季度": "Q2",
  "3季度": "Q3",
  "4季度": "Q4",
}; // prettier-ignore

function indexBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return spans.length > 0 && (spans[low] as Span).start <= offset ? low : -1;
}

export { RELATIVE };
