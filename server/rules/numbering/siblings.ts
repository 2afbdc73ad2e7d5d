import type { Section } from "../../core/outline.ts";
import type { Report } from "../../core/report.ts";
import { slice } from "../../core/text.ts";

/** Headings that stand side by side: children of one part, of one level, in a row. */
export interface Row {
  readonly parent?: Section;
  readonly sections: readonly Section[];
}

/** Every row of numbered headings, in text order of the parents; Markdown headings without a number are left out. */
export function* findRows(sections: readonly Section[], parent?: Section): Generator<Row> {
  let row: Section[] = [];
  for (const section of sections) {
    if (section.marker.ordinal === 0) continue;
    if (row.length > 0 && row[0]?.level !== section.level) {
      yield { sections: row, ...(parent && { parent }) };
      row = [];
    }
    row.push(section);
  }
  if (row.length > 0) yield { sections: row, ...(parent && { parent }) };
  for (const section of sections) yield* findRows(section.children, section);
}

/** A heading's marker as it stands in the text: "（三）". */
export function markerOf({ text }: Report, { marker }: Section): string {
  return slice(text, marker.span);
}

/** The marker as it would stand with another number: "（三）" → "（四）". */
export function markerWith({ text }: Report, { marker }: Section, number: string): string {
  const { span, number: old } = marker;
  return text.slice(span.start, old.start) + number + text.slice(old.end, span.end);
}
