import { SALUTATION } from "../lexicon/document.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { Report } from "../reading/report.ts";
import { flatten, type Section } from "../report/outline.ts";
import { type Span, slice } from "../text/text.ts";
import { bodyEnd } from "./body-end.ts";
import { lineEnd, lineStart, opensLine } from "./heading-line.ts";
import { parentOf } from "./levels.ts";

/** The lines that a section stands in, without blank lines around them. */

/** Words that close a report or a part of it and belong to no last point: 各位代表！, 特此报告。 */
const CLOSING = pattern`^(?:${SALUTATION}.{0,12}[!,:]|[特专]此报告|以上(?:报告|汇报|总结|述职)|(?:报告|汇报|述职)完毕)`;
/** A line that opens an annex: 附件1, 附：… */
const ANNEX = /^附(?:件|表|录)?\d{0,2}(?:$|[: ])/;

/**
 * From the beginning of the heading's line, with comments of their own lines right above it, to the end of the last line with
 * words; signature, date, annexes and closing words are no part of it. Undefined where a heading at one of its ends doesn't open
 * its line.
 */
export function blockOf(report: Report, section: Section): Span | undefined {
  if (!opensLine(report, section.marker.span.start)) return undefined;
  const start = startOf(report, section);
  const next = report.sections.find(({ marker }) => marker.span.start === section.span.end);
  if (next && !opensLine(report, next.marker.span.start)) return undefined;
  const limit = next ? startOf(report, next) : report.text.length;
  return { start, end: endBefore(report, section, limit) };
}

/** Where the heading's line begins, or the comments above it that speak of it. */
function startOf(report: Report, { marker }: Section): number {
  let start = lineStart(report, marker.span.start);
  while (start > 0) {
    const above = lineStart(report, start - 1);
    const line = slice(report.text, { start: above, end: start }).trim();
    if (!/^<!--.*-->$/.test(line) || line.length > 300) break;
    start = above;
  }
  return start;
}

/** The end of the last line with words before `limit` that belongs to the section. */
function endBefore(report: Report, section: Section, limit: number): number {
  const { folded, paragraphs } = report;
  const heading = flatten([section]).at(-1) as Section;
  const isLast = section.span.end === folded.length;
  const isLastBelow = section.span.end === (parentOf(report, section)?.span.end ?? folded.length);
  let end = lineEnd(report, heading.marker.span.start);
  let closing: { readonly start: number; readonly before: number } | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.start < end) continue;
    if (paragraph.start >= limit || (isLast && paragraph.start >= bodyEnd(report))) break;
    const words = folded.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + OPENING_WORDS));
    if (isLast && ANNEX.test(words)) break;
    if (isLastBelow && CLOSING.test(words)) closing = { start: paragraph.start, before: end };
    end = lineEnd(report, paragraph.start);
  }
  return closing && end - closing.start <= LONGEST_CLOSING ? closing.before : end;
}

/** So much of a line tells what it opens. */
const OPENING_WORDS = 40;
/** More text than this behind 各位代表！ is no closing, but a part of the report. */
const LONGEST_CLOSING = 800;
