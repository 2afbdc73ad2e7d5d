import type { Edit, Fix } from "../../check/rule.ts";
import { bodyEnd } from "../../edits/body-end.ts";
import { lineStart, opensLine } from "../../edits/heading-line.ts";
import { markerLike, numberLike } from "../../edits/marker-forms.ts";
import type { Report } from "../../reading/report.ts";
import type { Part } from "../../report/catalogue/entry.ts";
import type { Section } from "../../report/outline.ts";
import { lineAt, slice } from "../../text/text.ts";
import { isCutOff } from "./places.ts";

/** What stands in for the text that the writer will put there; the check for leftovers reminds her of it. */
export const PLACEHOLDER = "××××。";

/**
 * Inserts the heading of `part` before `next`, or at the end, written as the heading beside it is: ## without a number, or
 * the number that follows. The headings behind it move on by one as far as a number that is free: where 一、 and 三、 stand,
 * 二、 goes between them and nothing moves. Nothing where the report's headings don't stand in one row. Not safe: the text is
 * still to be written.
 */
export function insertPart(report: Report, part: Part, next: Section | undefined): Fix | undefined {
  const { outline, text } = report;
  const at = next ? outline.indexOf(next) : outline.length;
  const beside = outline[at - 1] ?? next;
  if (!beside || isCutOff(report) || !isRow(report)) return undefined;
  const ordinal = (outline[at - 1]?.marker.ordinal ?? 0) + 1;
  const start = lineStart(report, beside.span.start);
  const indent = /^\s*/.exec(text.slice(start, beside.span.start))?.[0] ?? "";
  const gap = /\n[^\S\n]*\n$/.test(text.slice(Math.max(0, start - 20), start)) ? "\n\n" : "\n";
  const lines = `${writeHeading(report, beside, ordinal, part.name.zh)}${gap}${indent}${PLACEHOLDER}`;
  const title = { zh: `插入“${part.name.zh}”部分`, en: `Insert a part on ${part.name.en}` };
  if (!next) {
    const end = report.paragraphs.findLast((p) => p.start < bodyEnd(report))?.end ?? text.length;
    return { title, safe: false, edits: [{ span: { start: end, end }, text: `${gap}${lines}` }] };
  }
  const before = lineStart(report, next.span.start);
  const insert: Edit = { span: { start: before, end: before }, text: `${lines}${gap}` };
  return { title, safe: false, edits: [insert, ...makeRoom(report, outline.slice(at), ordinal)] };
}

/** The line of a heading `name` that looks like `model`'s: its indent, its # and its bold type, and its marker with `ordinal`. */
function writeHeading({ text, lines }: Report, { marker, title }: Section, ordinal: number, name: string): string {
  const opening = text.slice(lines[lineAt(lines, marker.span.start)], marker.span.start);
  const behind = text.slice(marker.span.end, title.start);
  const closing = BOLD.exec(opening + behind)?.[0] ?? "";
  return `${opening}${markerLike(text, marker, ordinal)}${behind}${name}${closing}`;
}

const BOLD = /\*\*|__/;

/** Numbers `sections` on by one while the number before is `taken`. */
function makeRoom({ text }: Report, sections: readonly Section[], taken: number): Edit[] {
  const free = sections.findIndex(({ marker }, i) => marker.ordinal === 0 || marker.ordinal > taken + i);
  return sections
    .slice(0, free < 0 ? sections.length : free)
    .map(({ marker }) => ({ span: marker.number, text: numberLike(slice(text, marker.number), marker.ordinal + 1) }));
}

/** Whether the top headings open their lines and are written in one way, each with a higher number than the one before or none. */
function isRow(report: Report): boolean {
  const { outline, text } = report;
  return outline.every((section, i) => {
    const { marker, title } = section;
    const before = outline[i - 1];
    if (!opensLine(report, marker.span.start)) return false;
    if (before && marker.style !== before.marker.style) return false;
    if (marker.style === "markdown")
      return section.level === (before ?? section).level && !ORDINAL_WORDS.test(slice(text, title));
    return marker.ordinal > (before?.marker.ordinal ?? 0);
  });
}

/** A number that the outline doesn't count: 第一部分, 第2章. */
const ORDINAL_WORDS = /^[*_]*第[一二三四五六七八九十\d]/;
