import type { Heading } from "./headings.ts";
import type { HeadingLevel, Marker } from "./numbering.ts";
import type { Span } from "./text.ts";

/** A part of a report (部分): its heading and all that stands under it, up to the next heading of its level or above. */
export interface Section {
  readonly level: HeadingLevel;
  readonly marker: Marker;
  /** The heading's own text, without marker, end punctuation and run-in body. */
  readonly title: Span;
  /** Marker and title. */
  readonly heading: Span;
  /** From the marker to the end of the part. */
  readonly span: Span;
  /** What follows the heading up to the next heading of any level (the run-in body, and the paragraphs below). */
  readonly body: Span;
  /** Whether the body goes on in the heading's own line (跑入式标题). */
  readonly runIn: boolean;
  readonly children: readonly Section[];
}

/** Builds the forest of sections. It may start at any level, and levels may be skipped. */
export function buildOutline(headings: readonly Heading[], end: number): Section[] {
  interface Open extends Section {
    readonly children: Open[];
    readonly span: { -readonly [edge in keyof Span]: number };
  }
  const roots: Open[] = [];
  const open: Open[] = [];
  headings.forEach((heading, i) => {
    const next = headings[i + 1];
    const start = heading.marker.span.start;
    const stop = next?.marker.span.start ?? end;
    const section: Open = {
      level: heading.level,
      marker: heading.marker,
      title: heading.title,
      heading: { start, end: heading.title.end },
      span: { start, end },
      body: { start: Math.min(heading.bodyStart, stop), end: stop },
      runIn: heading.runIn,
      children: [],
    };
    while (open.length > 0 && (open.at(-1) as Open).level >= section.level) (open.pop() as Open).span.end = start;
    (open.at(-1)?.children ?? roots).push(section);
    open.push(section);
  });
  return roots;
}

/** Headings that stand side by side: children of one part, of one level, in a row. */
export interface Row {
  readonly parent?: Section;
  readonly sections: readonly Section[];
}

/** Every row of numbered headings, in text order of the parents; Markdown headings without a number are left out. */
export function findRows(outline: readonly Section[]): Row[] {
  const rows: Row[] = [];
  const visit = (sections: readonly Section[], parent?: Section) => {
    let row: Section[] = [];
    for (const section of sections) {
      if (section.marker.ordinal === 0) continue;
      if (row[0]?.level !== section.level) {
        row = [];
        rows.push({ sections: row, ...(parent && { parent }) });
      }
      row.push(section);
    }
    for (const section of sections) if (section.children.length > 0) visit(section.children, section);
  };
  visit(outline);
  return rows;
}

/** All sections of a forest in text order. */
export function flatten(sections: readonly Section[]): Section[] {
  const flat: Section[] = [];
  const visit = (row: readonly Section[]) => {
    for (const section of row) {
      flat.push(section);
      if (section.children.length > 0) visit(section.children);
    }
  };
  visit(sections);
  return flat;
}
