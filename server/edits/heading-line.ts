import type { Report } from "../reading/report.ts";
import type { Section } from "../report/outline.ts";
import { lineAt } from "../text/text.ts";

/** The line that a heading or an item stands in, and what stands there before its number. */

/** What may stand before a number in its line: an indent, # and the marks of bold type. */
const OPENING = /^[\s#*_]*$/;

/** Where the line begins that holds `offset`. */
export function lineStart({ lines }: Report, offset: number): number {
  return lines[lineAt(lines, offset)] as number;
}

/** Where the line ends that holds `offset`, before its line feed. */
export function lineEnd({ lines, text }: Report, offset: number): number {
  const next = lines[lineAt(lines, offset) + 1];
  return next === undefined ? text.length : next - 1;
}

/** Whether the number at `offset` opens its line: one inside a paragraph has no line that could be moved. */
export function opensLine(report: Report, offset: number): boolean {
  return OPENING.test(report.text.slice(lineStart(report, offset), offset));
}

/** The # of Markdown before a heading; undefined where it has none. */
export function hashesOf(report: Report, { marker }: Section): { start: number; end: number } | undefined {
  const start = lineStart(report, marker.span.start);
  const [hashes] = /^#{1,6}/.exec(report.text.slice(start, start + 6)) ?? [];
  return hashes && report.markdown ? { start, end: start + hashes.length } : undefined;
}
