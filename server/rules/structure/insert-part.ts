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
 * Inserts the heading of `part` before `next`, or at the end, with the number that follows the heading before it. The
 * headings behind it move on by one as far as a number that is free: where 一、 and 三、 stand, 二、 goes between them and
 * nothing moves. Nothing where the report's headings are not numbered 一、 upwards at the start of lines. Not safe: the text
 * is still to be written.
 */
export function insertPart(report: Report, part: Part, next: Section | undefined): Fix | undefined {
  const { outline } = report;
  const last = outline.at(-1);
  if (!last || isCutOff(report) || !isCounted(report)) return undefined;
  const at = next ? outline.indexOf(next) : outline.length;
  const ordinal = (outline[at - 1]?.marker.ordinal ?? 0) + 1;
  const indent = report.text.slice(lineStart(report, last.span.start), last.span.start);
  const lines = `${writeMarker("han-comma", ordinal)}${part.name.zh}\n${indent}${PLACEHOLDER}`;
  const title = { zh: `插入“${part.name.zh}”部分`, en: `Insert a part on ${part.name.en}` };
  if (!next) {
    const end = report.paragraphs.findLast((p) => p.start < bodyEnd(report))?.end ?? report.text.length;
    return { title, safe: false, edits: [{ span: { start: end, end }, text: `\n${indent}${lines}` }] };
  }
  const start = next.marker.span.start;
  const insert: Edit = { span: { start, end: start }, text: `${lines}\n${indent}` };
  return { title, safe: false, edits: [insert, ...makeRoom(outline.slice(at), ordinal)] };
}

/** Numbers `sections` on by one while the number before is `taken`. */
function makeRoom(sections: readonly Section[], taken: number): Edit[] {
  const free = sections.findIndex(({ marker }, i) => marker.ordinal > taken + i);
  return sections
    .slice(0, free < 0 ? sections.length : free)
    .map(({ marker }) => ({ span: marker.number, text: writeOrdinal(marker.style, marker.ordinal + 1) }));
}

/** Whether every top heading opens its line with 一、 and a number higher than the one before it. */
function isCounted(report: Report): boolean {
  return report.outline.every(({ marker, span }, i, row) => {
    if (marker.style !== "han-comma" || marker.ordinal <= (row[i - 1]?.marker.ordinal ?? 0)) return false;
    return report.folded.slice(lineStart(report, span.start), span.start).trim() === "";
  });
}

function lineStart({ lines }: Report, offset: number): number {
  return lines[lineAt(lines, offset)] as number;
}
