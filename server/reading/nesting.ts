import { sectionsAt } from "../report/outline.ts";
import { findSentences } from "../report/paragraphs.ts";
import { matchesOf } from "../text/matches.ts";
import { contains, indexAt, type Span, shift, slice, trimSpan } from "../text/text.ts";
import type { Report } from "./report.ts";

/**
 * What stands around `offset`, from the inside out: word (a figure with its unit is one), clause, sentence, paragraph, body of
 * the section, section, the sections around it, the whole text. Each holds the one before it and more, and none is empty but
 * the whole of an empty text. Takes the time that the paragraph at `offset` takes, whatever the length of the text.
 */
export function spansAround(report: Report, offset: number): Span[] {
  const { text, folded, outline } = report;
  const sections = sectionsAt(outline, offset).reverse();
  const candidates = [
    ...spansInParagraph(report, offset),
    ...sections.slice(0, 1).map(({ body }) => trimSpan(folded, body)),
    ...sections.map(({ span }) => trimSpan(folded, span)),
  ].filter(({ start, end }) => start < end && start <= offset && offset <= end);
  const nested: Span[] = [];
  // The body of a run-in heading is shorter than its paragraph, that of a part is longer.
  for (const span of candidates.sort((a, b) => lengthOf(a) - lengthOf(b))) grow(nested, span);
  const whole = { start: 0, end: text.length };
  if (nested.length === 0) return [whole];
  grow(nested, whole);
  return nested;
}

function startOf({ start }: Span): number {
  return start;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function grow(nested: Span[], span: Span): void {
  const inner = nested.at(-1);
  if (!inner || (contains(span, inner) && lengthOf(span) > lengthOf(inner))) nested.push(span);
}

function spansInParagraph(report: Report, offset: number): Span[] {
  const { folded, paragraphs } = report;
  const paragraph = paragraphs[indexAt(paragraphs, offset, startOf)];
  if (!paragraph || paragraph.end < offset) return [];
  const sentences = findSentences(folded, [paragraph]);
  const sentence = sentences[indexAt(sentences, offset, startOf)] ?? paragraph;
  const clause = clauseIn(folded, sentence, offset);
  const word = wordIn(report, clause, offset);
  return [...(word ? [word] : []), clause, sentence, paragraph];
}

/** What ends a clause; a comma between digits is one of a number, a colon one of a time or a ratio. */
const PAUSE = /[;。!?]|[,:](?!(?<=\d.)\d)/g;

/** The clause (分句) of `sentence` around `offset`, without the mark behind it. */
function clauseIn(folded: string, sentence: Span, offset: number): Span {
  let { start, end } = sentence;
  for (const { index } of matchesOf(slice(folded, sentence), PAUSE)) {
    const mark = sentence.start + index;
    if (mark >= offset) {
      end = mark;
      break;
    }
    start = mark + 1;
  }
  return trimSpan(folded, { start, end });
}

/** Words are looked for so far before `offset` and behind it: a line without a mark may be as long as a book. */
const REACH = 60;

/** The figure or the word of `clause` at `offset`, or else that which ends there. */
function wordIn({ text, folded, numbers }: Report, clause: Span, offset: number): Span | undefined {
  for (const at of [offset, offset - 1]) {
    if (at < clause.start || at >= clause.end) continue;
    const [figure] = numbers.figuresIn({ start: at, end: at + 1 });
    if (figure && contains(clause, figure.span)) return trimSpan(folded, figure.span);
    const start = Math.max(clause.start, at - REACH);
    const segments = WORDS?.segment(text.slice(start, Math.min(clause.end, at + REACH)));
    const segment = segments?.containing(at - start);
    if (segment?.isWordLike) return shift({ start: segment.index, end: segment.index + segment.segment.length }, start);
  }
  return undefined;
}

/** Tells Chinese words apart; absent on a machine that can't. */
const WORDS = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "word" }) : undefined;
