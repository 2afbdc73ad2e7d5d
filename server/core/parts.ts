import type { Part } from "./catalogue/entry.ts";
import { kindEntry } from "./kind-catalogue.ts";
import type { Section } from "./outline.ts";
import type { Report } from "./report.ts";
import { type Span, trimSpan } from "./text.ts";

/** A part that the report's kind is expected to have, and where the report has it. */
export interface FoundPart {
  readonly part: Part;
  /** What announces it: a heading, an opening phrase, or the text that stands for it; absent when nothing does. */
  readonly at?: Span;
  /** The section that is the part, when a heading announces it. */
  readonly section?: Section;
}

/** How much text has to stand somewhere before it can be the bulk of a report. */
const BULK = 150;
/** A lead paragraph is more than a formula. */
const LEAD = 30;

/**
 * The parts of the report's kind, in the kind's order, each with its place. A part is found by a heading (the topmost
 * one that names it), else by its opening phrase, else by what may stand for it: the lead, the bulk, parallel headings.
 */
export function findParts(report: Report): FoundPart[] {
  const parts = kindEntry(report.kind.id)?.parts ?? [];
  const byHeading = parts.map((part) => findSection(report, part));
  const taken = new Set(byHeading.filter((section) => section !== undefined));
  return parts.map((part, i) => {
    const section = byHeading[i];
    if (section) return { part, at: section.heading, section };
    const at = findOpening(report, part) ?? findStandIn(report, part, taken);
    return at ? { part, at } : { part };
  });
}

/** Headings are short; what runs on is text. */
const TITLE_LENGTH = 40;

/** Whether the heading of `section` names `part`. */
export function namesPart({ folded }: Report, { title }: Section, part: Part): boolean {
  return part.headings.test(folded.slice(title.start, Math.min(title.end, title.start + TITLE_LENGTH)));
}

function findSection(report: Report, part: Part): Section | undefined {
  let best: Section | undefined;
  for (const section of report.sections) {
    if (section.level > 2 && section.level !== report.outline[0]?.level) continue;
    if ((!best || section.level < best.level) && namesPart(report, section, part)) best = section;
  }
  return best;
}

/** How far from the start of its sentence an opening phrase may stand, where its part does not say. */
const OPENING_REACH = 60;

function findOpening(report: Report, part: Part): Span | undefined {
  const { openings, keys, reach = OPENING_REACH } = part;
  if (!openings) return undefined;
  const from = bodyStart(report);
  if (!keys) return findPhrase(report.folded, openings, from, report.folded.length, reach);
  keys.lastIndex = from;
  for (let key = keys.exec(report.folded); key; key = keys.exec(report.folded)) {
    const phrase = findPhrase(report.folded, openings, Math.max(from, key.index - AROUND), key.index + AROUND, reach);
    if (phrase) return phrase;
  }
  return undefined;
}

/** How far a phrase goes to both sides of its key word. */
const AROUND = 40;

function findPhrase(folded: string, phrase: RegExp, from: number, to: number, reach: number): Span | undefined {
  const text = from === 0 && to >= folded.length ? folded : folded.slice(from, to);
  phrase.lastIndex = 0;
  for (let match = phrase.exec(text); match; match = phrase.exec(text)) {
    const start = from + match.index;
    if (opensSentence(folded, start, reach)) return { start, end: start + match[0].length };
  }
  return undefined;
}

/** Whether a sentence begins in the `reach` characters before `offset`. */
function opensSentence(folded: string, offset: number, reach: number): boolean {
  for (let at = offset - 1; at >= offset - 1 - reach; at--) {
    if (at < 0 || "。!?\n".includes(folded[at] as string)) return true;
  }
  return false;
}

function findStandIn(report: Report, part: Part, taken: ReadonlySet<Section>): Span | undefined {
  const lead = leadOf(report);
  if (part.lead && lead.end - lead.start >= LEAD) return lead;
  const free = report.outline.filter((section) => !taken.has(section) && !section.children.some((c) => taken.has(c)));
  if (part.parallel) {
    const rows = [free, ...report.outline.map(({ children }) => children)];
    const row = rows.find((sections) => sections.length >= (part.parallel as number));
    if (row) return row[0]?.heading;
  }
  if (!part.bulk) return undefined;
  if (lead.end - lead.start >= BULK) return lead;
  return free.find(({ span }) => span.end - span.start >= BULK)?.heading;
}

/** What stands between the title and the first heading. */
export function leadOf(report: Report): Span {
  const start = bodyStart(report);
  const end = report.sections[0]?.span.start ?? report.folded.length;
  return trimSpan(report.folded, { start, end: Math.max(start, end) });
}

/** Where the body begins: behind the title and the addressee. */
function bodyStart({ frame, sections, folded }: Report): number {
  const first = sections[0]?.span.start ?? folded.length;
  const title = frame.title && frame.title.span.end <= first ? frame.title.span.end : 0;
  const addressee = frame.addressee && frame.addressee.end <= first ? frame.addressee.end : 0;
  return Math.max(title, addressee);
}
