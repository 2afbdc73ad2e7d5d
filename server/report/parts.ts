import type { ByLine } from "../text/by-line.ts";
import { isLonger, type Span, slice, trimSpan } from "../text/text.ts";
import type { Part } from "./catalogue/entry.ts";
import { kindEntry } from "./kind-catalogue.ts";
import type { KindGuess } from "./kinds.ts";
import type { Layout } from "./layout.ts";
import type { Section } from "./outline.ts";
import { findHeadlines, findPhrase, type Headline, phraseIn, readStages, type Stages, TITLE_LENGTH } from "./stages.ts";

/** A part that the report's kind is expected to have, and where the report has it. */
export interface FoundPart {
  readonly part: Part;
  /** What announces it: a heading, an opening phrase, or the text that stands for it; absent when nothing does. */
  readonly at?: Span;
  /** The section that is the part, when a heading announces it. */
  readonly section?: Section;
}

/** What parts are found in. */
type PartFacts = Layout & { readonly kind: KindGuess; readonly byLine: ByLine };

/** How much text has to stand somewhere before it can be the bulk of a report. */
const BULK = 150;
/** A lead paragraph is more than a formula. */
const LEAD = 30;

/**
 * The parts of the report's kind, in the kind's order, each with its place. A part is found where it stands: by a heading
 * (the topmost one that names it), else by an opening phrase in its stage of the report (what looks back ends where the
 * report turns to what is to come), else by what may stand for it: the lead, the bulk, parallel headings.
 */
export function findParts(report: PartFacts): FoundPart[] {
  const entry = kindEntry(report.kind.id);
  if (!entry) return [];
  const headlines = findHeadlines(report);
  const stages = readStages(report, entry, headlines);
  const named = entry.parts.map((part) => findHeadline(report, part, headlines, stages));
  const taken = new Set(named.flatMap((headline) => headline?.section ?? []));
  return entry.parts.map((part, i) => {
    const headline = named[i];
    if (headline?.section) return { part, at: headline.section.heading, section: headline.section };
    const at =
      headline?.title ??
      findOpening(report, part, stages) ??
      findStandIn(report, part, taken, stages) ??
      findJoined(report, part, headlines);
    return at ? { part, at } : { part };
  });
}

/** Whether the heading of `section` names `part`. */
export function namesPart({ folded }: Layout, { title }: Section, part: Part): boolean {
  return part.headings.test(folded.slice(title.start, Math.min(title.end, title.start + TITLE_LENGTH)));
}

/** The topmost headline that names `part`; a part that is to come has its heading behind the turn, what is done before it. */
function findHeadline(
  report: Layout,
  part: Part,
  headlines: readonly Headline[],
  { ahead }: Stages,
): Headline | undefined {
  const named = headlines.filter(({ title }) => part.headings.test(slice(report.folded, title)));
  const right = part.stage === 3 ? named.filter(({ title }) => title.start >= ahead) : named;
  const level = ({ section }: Headline) => section?.level ?? 3;
  return right.reduce<Headline | undefined>(
    (best, next) => (best && level(best) <= level(next) ? best : next),
    undefined,
  );
}

/** What a heading that looks back joins to it: 一九九三年工作的回顾和⟦一九九四年工作的基本方针⟧. */
const JOINED = /(?:回顾|总结)[和与及、](.+)$/;

/** A heading that names `part` beside the review; its section is no more the part than the review. */
function findJoined({ folded }: Layout, part: Part, headlines: readonly Headline[]): Span | undefined {
  if (part.stage !== 3) return undefined;
  return headlines.find(({ title }) => part.headings.test(JOINED.exec(slice(folded, title))?.[1] ?? ""))?.title;
}

/** How far from the start of its sentence an opening phrase may stand, where its part does not say. */
const OPENING_REACH = 60;

function findOpening(report: PartFacts, part: Part, { back, ahead }: Stages): Span | undefined {
  const { openings, keys, stage, reach = OPENING_REACH } = part;
  if (!openings) return undefined;
  const from = Math.max(bodyStart(report), stage === 3 || part.ahead ? ahead : 0);
  const to = stage === 1 || stage === 2 ? back : report.folded.length;
  if (!keys) return phraseIn(report, openings, { start: from, end: to }, reach);
  for (const key of report.byLine.matches(keys)) {
    if (key.index < from) continue;
    if (key.index >= to) break;
    const around = { start: Math.max(from, key.index - AROUND), end: key.index + AROUND };
    const phrase = findPhrase(report.folded, openings, around, reach);
    if (phrase) return phrase;
  }
  return undefined;
}

/** How far a phrase goes to both sides of its key word. */
const AROUND = 80;

function findStandIn(report: Layout, part: Part, taken: ReadonlySet<Section>, { ahead }: Stages): Span | undefined {
  const lead = leadOf(report);
  if (part.lead && isLonger(report.folded, lead, LEAD - 1)) return lead;
  const free = report.outline.filter((section) => !taken.has(section) && !section.children.some((c) => taken.has(c)));
  if (part.parallel) {
    const rows = [free, ...report.outline.map(({ children }) => children)];
    const inStage = (row: readonly Section[]) => row.filter(({ span }) => part.stage !== 3 || span.start >= ahead);
    const row = rows.map(inStage).find((sections) => sections.length >= (part.parallel as number));
    if (row) return row[0]?.heading;
  }
  if (!part.bulk) return undefined;
  if (isLonger(report.folded, lead, BULK - 1)) return lead;
  return free.find(({ span }) => isLonger(report.folded, span, BULK - 1))?.heading;
}

/** What stands between the title and the first heading. */
export function leadOf(report: Layout): Span {
  const start = bodyStart(report);
  const end = report.sections[0]?.span.start ?? report.folded.length;
  return trimSpan(report.folded, { start, end: Math.max(start, end) });
}

/** Where the body begins: behind the title and the addressee. */
function bodyStart({ frame, sections, folded }: Layout): number {
  const first = sections[0]?.span.start ?? folded.length;
  const title = frame.title && frame.title.span.end <= first ? frame.title.span.end : 0;
  const addressee = frame.addressee && frame.addressee.end <= first ? frame.addressee.end : 0;
  return Math.max(title, addressee);
}
