import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { isBlank, type Span } from "../../text/text.ts";
import { findInlineMarkers } from "./inline-markers.ts";

/** A list that words in front of it may announce: 一是…二是…, （一）…（二）…, ——…——…, or parts of the outline. */
export interface AnnouncedList {
  /** What numbers each item. */
  readonly items: readonly Span[];
  /** The words of each item, or the beginning of them. */
  readonly texts: readonly Span[];
  /** The part whose headings the items are children of, if they are headings. */
  readonly parent?: Section;
  readonly children?: readonly Section[];
}

/** The lists of a report whose items run from 1 without gap or repetition, and those that —— opens. */
export function* findAnnouncedLists(report: Report): Generator<AnnouncedList> {
  for (const { items } of report.enumerations) {
    const closed = items.every(({ ordinal }, i) => ordinal === i + 1 || (ordinal === 0 && i === items.length - 1));
    if (closed && items.length > 1)
      yield { items: items.map(({ span }) => span), texts: items.map(({ content }) => content) };
  }
  yield* findHeadingLists(report.outline, undefined);
  yield* findDashLists(report);
  yield* findInlineLists(report);
}

function* findHeadingLists(siblings: readonly Section[], parent: Section | undefined): Generator<AnnouncedList> {
  const style = siblings[0]?.marker.style;
  const others = siblings.findIndex(({ marker }) => marker.style !== style);
  const children = others < 0 ? siblings : siblings.slice(0, others);
  if (children.length > 1 && style !== "markdown" && children.every(({ marker }, i) => marker.ordinal === i + 1))
    yield {
      items: children.map(({ marker }) => marker.span),
      texts: children.map(({ title }) => title),
      children,
      ...(parent && { parent }),
    };
  for (const section of siblings) if (section.children.length > 0) yield* findHeadingLists(section.children, section);
}

const DASHES = /——(?<=(?:^|[:。;!])[\s\uE000]*——)/gm;

/** Items that —— opens, up to the next heading; a lead-in that ends with a colon begins another list. */
function* findDashLists({ folded, sections, byLine }: Report): Generator<AnnouncedList> {
  let items: Span[] = [];
  let section = 0;
  for (const { index: at } of byLine.matches(DASHES)) {
    const before = lastBefore(folded, at);
    const under = section;
    while (section < sections.length && (sections[section] as Section).span.start < at) section++;
    if (section !== under || before === ":") {
      if (items.length > 1) yield withTexts(items, folded.length);
      items = [];
    }
    items.push({ start: at, end: at + 2 });
  }
  if (items.length > 1) yield withTexts(items, folded.length);
}

/** The last character before `offset` that is no blank; a line break where the line before has ended without a colon. */
function lastBefore(folded: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && isBlank(folded.charCodeAt(at))) at--;
  if (at < 0) return "\n";
  return folded[at] !== ":" && folded.slice(at, offset).includes("\n") ? "\n" : (folded[at] as string);
}

/** Numbered items inside a paragraph that are no headings: 包括：①…；②…。 */
function* findInlineLists(report: Report): Generator<AnnouncedList> {
  for (const markers of findInlineMarkers(report)) {
    const items: Span[] = [];
    for (const { ordinal, span } of markers) if (ordinal === items.length + 1) items.push(span);
    if (items.length > 1) yield withTexts(items, report.folded.length);
  }
}

function withTexts(items: readonly Span[], end: number): AnnouncedList {
  const texts = items.map(({ end: start }, i) => ({ start, end: Math.min(items[i + 1]?.start ?? end, start + 100) }));
  return { items, texts };
}
