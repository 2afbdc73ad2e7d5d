import { indexAt, type Span } from "../text/text.ts";
import type { Heading } from "./headings.ts";
import type { HeadingLevel, Marker } from "./markers.ts";

/**
 * A part of a report (部分): its heading and all that stands under it, up to the next heading of its level or above. Its spans
 * are made where they are asked for: a text of a million headings has no room for them all.
 */
export class Section {
  readonly level: HeadingLevel;
  readonly marker: Marker;
  /** The heading's own text, without marker, end punctuation and run-in body. */
  readonly title: Span;
  /** Whether the body goes on in the heading's own line (跑入式标题). */
  readonly runIn: boolean;
  readonly children: readonly Section[];
  readonly #bodyStart: number;
  readonly #bodyEnd: number;
  readonly #end: number;

  /** `bodyEnd` is where the next heading begins, `end` where the next one of its level or above does. */
  constructor(heading: Heading, bodyEnd: number, end: number, children: readonly Section[]) {
    this.level = heading.level;
    this.marker = heading.marker;
    this.title = heading.title;
    this.runIn = heading.runIn;
    this.children = children;
    this.#bodyStart = Math.min(heading.bodyStart, bodyEnd);
    this.#bodyEnd = bodyEnd;
    this.#end = end;
  }

  /** Marker and title. */
  get heading(): Span {
    return { start: this.marker.span.start, end: this.title.end };
  }

  /** From the marker to the end of the part. */
  get span(): Span {
    return { start: this.marker.span.start, end: this.#end };
  }

  /** What follows the heading up to the next heading of any level (the run-in body, and the paragraphs below). */
  get body(): Span {
    return { start: this.#bodyStart, end: this.#bodyEnd };
  }
}

const NONE: readonly Section[] = [];

/** Builds the forest of sections. It may start at any level, and levels may be skipped. */
export function buildOutline(headings: readonly Heading[], end: number): Section[] {
  const startOf = (i: number) => headings[i]?.marker.span.start ?? end;
  let next = 0;
  /** The sections from the next heading on that stand below `level`. */
  const take = (level: number): Section[] => {
    const sections: Section[] = [];
    while (next < headings.length && (headings[next] as Heading).level > level) {
      const heading = headings[next] as Heading;
      next++;
      const bodyEnd = startOf(next);
      const hasChildren = (headings[next]?.level ?? 0) > heading.level;
      const children = hasChildren ? take(heading.level) : NONE;
      sections.push(new Section(heading, bodyEnd, startOf(next), children));
    }
    return sections;
  };
  return take(0);
}

/** The sections that `offset` stands in, from the top down; the first character of a heading is in its section. */
export function sectionsAt(outline: readonly Section[], offset: number): Section[] {
  const found: Section[] = [];
  let row = outline;
  for (;;) {
    const section = row[indexAt(row, offset, ({ marker }) => marker.span.start)];
    if (!section) return found;
    found.push(section);
    row = section.children;
  }
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
