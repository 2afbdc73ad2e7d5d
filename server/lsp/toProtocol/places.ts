import type { DocumentLink, Location, LocationLink, Position, Range, SelectionRange } from "vscode-languageserver";
import type { Report } from "../../reading/report.ts";
import { positionAt, rangeOf, type Span } from "../../text/text.ts";
import type { Draft } from "../draft.ts";

/** Offsets of a report and positions of the protocol, both ways, and what leads to a place. */

/** The offset of a position; beyond a line's end or the last line it is the nearest offset there is. */
export function toOffset({ lines, text }: Report, { line, character }: Position): number {
  const start = lines[line];
  if (start === undefined) return text.length;
  return Math.min(start + character, lines[line + 1] ?? text.length);
}

export function toSpan(report: Report, { start, end }: Range): Span {
  return { start: toOffset(report, start), end: toOffset(report, end) };
}

/** Spans of which each holds the one before it, as a selection that grows; there is at least one. */
export function toSelectionRange({ lines }: Report, spans: readonly Span[]): SelectionRange {
  const [inner, ...outer] = spans.map((span) => rangeOf(lines, span)).reverse();
  const widest: SelectionRange = { range: inner as Range };
  return outer.reduce((parent: SelectionRange, range) => ({ range, parent }), widest);
}

export function toRange({ lines }: Report, span: Span): Range {
  return rangeOf(lines, span);
}

/** A link to a file; `tooltip` says where it leads. */
export function toDocumentLink({ lines }: Report, span: Span, target: string, tooltip?: string): DocumentLink {
  return { range: rangeOf(lines, span), target, ...(tooltip && { tooltip }) };
}

/** The URI of a place in a document itself: with line and column from 1 behind #L, as editors read it. */
export function toPlaceUri({ uri, report }: Draft, { start }: Span): string {
  const { line, character } = positionAt(report.lines, start);
  return `${uri}#L${line + 1},${character + 1}`;
}

export function toLocation({ uri, report }: Draft, span: Span): Location {
  return { uri, range: rangeOf(report.lines, span) };
}

/** From words of a document to another place in it. */
export function toLocationLink({ uri, report }: Draft, words: Span, target: Span): LocationLink {
  const range = rangeOf(report.lines, target);
  return {
    originSelectionRange: rangeOf(report.lines, words),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  };
}
