import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import type { PresentSection } from "../../app/sections.ts";
import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import type { Locale } from "../../text/message.ts";
import { HOLE, rangeOf, type Span, trimSpan } from "../../text/text.ts";
import type { Draft } from "../draft.ts";
import type { SectionRow } from "../protocol.ts";

/** Headings as the symbols and rows that stand for them in an editor. */

/** The outline as symbols: the range is the whole part, the selection range its title. */
export function toDocumentSymbols(report: Report): DocumentSymbol[] {
  const toSymbol = (section: Section): DocumentSymbol => {
    const { marker, title, span, children } = section;
    const selection = title.start < title.end ? title : marker.span;
    return {
      name: headingText(report, section),
      kind: SymbolKind.String,
      // Without the blanks at its end, or an editor would count the next heading's first column to this part.
      range: rangeOf(report.lines, trimSpan(report.folded, span)),
      selectionRange: rangeOf(report.lines, selection),
      children: children.map(toSymbol),
    };
  };
  return report.outline.map(toSymbol);
}

/** A section with what stands in it, and those below it. */
export function toSectionRow(report: Report, present: PresentSection, locale: Locale): SectionRow {
  const { section, parts, own, whole, firstFinding, children } = present;
  const { lines, folded } = report;
  return {
    marker: words(report, section.marker.span),
    title: words(report, section.title).trim(),
    heading: rangeOf(lines, section.heading),
    range: rangeOf(lines, trimSpan(folded, section.span)),
    level: section.level,
    parts: parts.map((name) => name[locale]),
    own,
    whole,
    ...(firstFinding && { firstFinding: rangeOf(lines, firstFinding) }),
    children: children.map((child) => toSectionRow(report, child, locale)),
  };
}

/** A heading as people read it: marker and title, without a watermark that stands in it. */
export function headingText(report: Report, { marker, title }: Section): string {
  const name = words(report, marker.span) + (marker.style === "markdown" ? " " : "") + words(report, title);
  return name.trim() || "…";
}

/** The characters of `span` that belong to the text, on one line. */
export function words({ text, folded }: Report, { start, end }: Span): string {
  const stretch = text.slice(start, end);
  if (!folded.slice(start, end).includes(HOLE)) return stretch.replace(/\s+/g, " ");
  return Array.from({ length: end - start }, (_, i) => (folded[start + i] === HOLE ? "" : text[start + i]))
    .join("")
    .replace(/\s+/g, " ");
}

/** A heading among those of many reports: `name`, in the report of this title. */
export function toWorkspaceSymbol({ uri, report }: Draft, { heading }: Section, name: string): WorkspaceSymbol {
  const title = report.frame.title && words(report, report.frame.title.span).trim();
  const location = { uri, range: rangeOf(report.lines, heading) };
  return { name, kind: SymbolKind.String, location, ...(title && { containerName: title }) };
}
