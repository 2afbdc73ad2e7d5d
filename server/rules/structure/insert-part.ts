import type { Part } from "../../core/catalogue/entry.ts";
import { writeMarker, writeOrdinal } from "../../core/numbering.ts";
import type { Section } from "../../core/outline.ts";
import type { Report } from "../../core/report.ts";
import type { Edit, Fix } from "../../core/rule.ts";
import { lineAt } from "../../core/text.ts";
import { bodyEnd, isCutOff } from "./places.ts";

/** What stands in for the text that the writer will put there; the check for leftovers reminds her of it. */
const PLACEHOLDER = "××××。";

/**
 * Inserts the heading of `part` with the right number before `next`, or at the end, and counts on the numbers behind it.
 * Nothing where the report's headings are not numbered 一、 at the start of lines. Not safe: the text is still to be written.
 */
export function insertPart(report: Report, part: Part, next: Section | undefined): Fix | undefined {
  const { outline } = report;
  const last = outline.at(-1);
  if (!last || isCutOff(report) || !outline.every((section) => isNumberedLine(report, section))) return undefined;
  const ordinal = next ? next.marker.ordinal : last.marker.ordinal + 1;
  const eol = report.text.includes("\r\n") ? "\r\n" : "\n";
  const indent = report.text.slice(lineStart(report, last.span.start), last.span.start);
  const lines = `${writeMarker("han-comma", ordinal)}${part.name.zh}${eol}${indent}${PLACEHOLDER}`;
  const title = { zh: `插入“${part.name.zh}”部分`, en: `Insert a part on ${part.name.en}` };
  if (!next) {
    const end = report.paragraphs.findLast((p) => p.start < bodyEnd(report))?.end ?? report.text.length;
    return { title, safe: false, edits: [{ span: { start: end, end }, text: `${eol}${indent}${lines}` }] };
  }
  const start = next.marker.span.start;
  const insert: Edit = { span: { start, end: start }, text: `${lines}${eol}${indent}` };
  const renumber = outline
    .slice(outline.indexOf(next))
    .map(({ marker }) => ({ span: marker.number, text: writeOrdinal("han-comma", marker.ordinal + 1) }));
  return { title, safe: false, edits: [insert, ...renumber] };
}

function isNumberedLine(report: Report, { marker, span }: Section): boolean {
  if (marker.style !== "han-comma") return false;
  return report.folded.slice(lineStart(report, span.start), span.start).trim() === "";
}

function lineStart({ lines }: Report, offset: number): number {
  return lines[lineAt(lines, offset)] as number;
}
