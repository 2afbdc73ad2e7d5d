import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { namesSource } from "../report/comments.ts";
import { mergeSpans, overlaps, type Span, slice } from "../text/text.ts";

/**
 * What is taken out of a report before it is handed in (清样): comments that speak to this program, source marks (来源标记), and in a
 * plain text the head that programs read, where it doesn't hold the only title. Gives disjoint deletions in text order; a line that
 * held nothing else goes with its line break, and all other text stays as it is.
 */
export function cleanCopyEdits(report: Report): Edit[] {
  const { text } = report;
  const marks = marksOf(report);
  const edits: Edit[] = [];
  for (let i = 0; i < marks.length; ) {
    const first = marks[i] as Span;
    const block = { start: lineStart(text, first.start), end: lineEnd(text, first.end) };
    const from = i;
    for (i++; i < marks.length && (marks[i] as Span).start < block.end; i++)
      block.end = lineEnd(text, (marks[i] as Span).end);
    const here = marks.slice(from, i);
    const spans = holdsOnly(text, block, here) ? [wholeLines(text, block)] : here.map((mark) => withBlanks(text, mark));
    edits.push(...mergeSpans(spans).map((span) => ({ span, text: "" })));
  }
  return edits;
}

function marksOf({ comments, sourceMarks, frontMatter, frame, markdown }: Report): Span[] {
  const own = comments.filter((comment) => comment.directive || namesSource(comment));
  const head = frontMatter && !markdown && !(frame.title && overlaps(frame.title.span, frontMatter.span));
  return mergeSpans([...own, ...sourceMarks, ...(head ? [frontMatter] : [])].map(({ span }) => span));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The end of the line that holds the character before `offset`: its line feed, or the end of the text. */
function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset - 1);
  return feed < 0 ? text.length : feed;
}

/** Whether the lines of `block` hold nothing but `marks` and blanks. */
function holdsOnly(text: string, block: Span, marks: readonly Span[]): boolean {
  const ends = [block.start, ...marks.map(({ end }) => end)];
  const starts = [...marks.map(({ start }) => start), block.end];
  return ends.every((end, i) => text.slice(end, starts[i]).trim() === "");
}

/** A block with its line feed; of the blank lines above and below it one stays. */
function wholeLines(text: string, { start, end }: Span): Span {
  const next = Math.min(end + 1, text.length);
  const isOpen = start === 0 || text.slice(lineStart(text, start - 1), start).trim() === "";
  const below = { start: next, end: lineEnd(text, next + 1) };
  const isBlank = below.end < text.length && slice(text, below).trim() === "";
  return { start, end: isOpen && isBlank ? below.end + 1 : next };
}

/** A mark with the blanks before it, where it ends its line. */
function withBlanks(text: string, { start, end }: Span): Span {
  if (end < text.length && text[end] !== "\n") return { start, end };
  const line = lineStart(text, start);
  return { start: line + text.slice(line, start).trimEnd().length, end };
}
