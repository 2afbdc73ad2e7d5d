import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { type Marker, writeMarker, writeOrdinal } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import { slice } from "../text/text.ts";

/** How the markers of one row of headings are written, and how all of them would be written alike. */

/** How a marker is written, its number apart; what stands behind a bracket is the question of heading-marker-punct. */
export function formOf({ style, punctuation }: Marker): string {
  return style === "han-comma" || style === "arabic-dot" ? style + punctuation : style;
}

/** A row whose markers are not written alike: its first, the first that differs, and the style that most of them have. */
export interface MixedRow {
  readonly first: Section;
  readonly odd: Section;
  readonly style: Marker["style"];
}

/** What differs in a row; undefined when all are written alike. */
export function readMixedRow(row: readonly Section[]): MixedRow | undefined {
  const first = row[0] as Section;
  const odd = row.find(({ marker }) => formOf(marker) !== formOf(first.marker));
  if (!odd) return undefined;
  const alike = row.filter(({ marker }) => marker.style === first.marker.style).length;
  return { first, odd, style: alike * 2 >= row.length ? first.marker.style : odd.marker.style };
}

/** The dot behind an Arabic number as most markers of this text have it: a writer who uses ． wants it everywhere. */
export function dotOf(report: Report): string {
  const known = dots.get(report);
  if (known) return known;
  let full = 0;
  for (const { marker } of report.sections) {
    const dot = dotBehind(report, marker);
    full += dot === "．" ? 1 : dot === "." ? -1 : 0;
  }
  const dot = full > 0 ? "．" : ".";
  dots.set(report, dot);
  return dot;
}

/** The mark behind an Arabic number, as wide as it stands there. */
export function dotBehind({ text }: Report, { style, number }: Marker): string | undefined {
  return style === "arabic-dot" ? text[number.end] : undefined;
}

/** Found once a report: it is asked for each of its markers. */
const dots = new WeakMap<Report, string>();

/** The marker as the standard writes it, with the text's own dot. */
export function standardMarker(report: Report, style: Marker["style"], ordinal: number): string {
  if (style === "circled") return writeOrdinal(style, ordinal);
  const marker = writeMarker(style, ordinal);
  return style === "arabic-dot" ? marker.slice(0, -1) + dotOf(report) : marker;
}

/** The edit that gives a marker the standard form of `style`, with the text's own dot; none when it has it. */
export function rewriteMarker(report: Report, { marker }: Section, style: Marker["style"]): Edit[] {
  const { span, number, ordinal } = marker;
  const wanted = standardMarker(report, style, ordinal);
  if (marker.style !== style) return [{ span, text: wanted }];
  if (style !== "han-comma" && style !== "arabic-dot") return [];
  const mark = { start: number.end, end: span.end };
  const dot = wanted.slice(-1);
  return report.text.slice(mark.start, mark.end) === dot ? [] : [{ span: mark, text: dot }];
}

/** `old`, the digits of a number, with another value: as wide as they were, Chinese, Arabic or circled. */
export function numberLike(old: string, ordinal: number): string {
  if (/[①-⑳]/.test(old)) return writeOrdinal("circled", ordinal);
  if (/\d/.test(old)) return String(ordinal);
  if (/[０-９]/.test(old))
    return String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return writeOrdinal("han-comma", ordinal);
}

/** `marker` as it stands in the text, with another number; without one where it has none. */
export function markerLike(text: string, { style, span, number }: Marker, ordinal: number): string {
  if (style === "markdown") return slice(text, span);
  if (span.start === number.start && span.end === number.end) return writeMarker(style, ordinal); // its 、 was left out
  return (
    text.slice(span.start, number.start) + numberLike(slice(text, number), ordinal) + text.slice(number.end, span.end)
  );
}
