import type { KindEntry } from "./catalogue/entry.ts";
import { CATALOGUE } from "./kind-catalogue.ts";
import type { Report } from "./report.ts";
import type { Span } from "./text.ts";

/** Report kinds (文种), in the order of the documentation. */
export const KINDS = [
  "gov-work-report",
  "annual-summary-plan",
  "half-year-summary",
  "work-points-plan",
  "duty-report",
  "research-report",
  "rectification-report",
  "special-report",
  "court-report",
  "party-report",
  "unknown",
] as const;

export type Kind = (typeof KINDS)[number];

/** What kind a report is taken for, how surely, and by what. */
export interface KindGuess {
  readonly id: Kind;
  /** 0 to 1; 1 when set by hand. Below {@link SURE} nothing should be demanded of the report. */
  readonly confidence: number;
  /** The places in the text that speak for it. */
  readonly evidence: readonly Span[];
  readonly from: "text" | "comment" | "setting";
}

/** The kinds by the names that may be written instead of the id; a report of no kind known here has such names, too. */
export const NAMED_KINDS: readonly { readonly id: Kind; readonly called: readonly string[] }[] = [
  ...CATALOGUE,
  { id: "unknown", called: ["未定"] },
];

/** The kind that `name` names: by its id, or by what offices call it (年度总结). */
export function readKind(name: string): Kind | undefined {
  return KINDS.find((id) => id === name) ?? NAMED_KINDS.find(({ called }) => called.includes(name))?.id;
}

/** The confidence from which a report can be asked for the parts of its kind. */
export const SURE = 0.6;

/** What the kind is read from: everything of a report that is known before its kind is. */
export type KindFacts = Omit<Report, "rows" | "kind" | "sentences" | "enumerations" | "numbers" | "parts">;

/** Tells the kind: a `<!-- hegao-kind X -->` comment is stronger than the setting, the setting stronger than the text. */
export function detectKind(facts: KindFacts, set?: Kind): KindGuess {
  const named = readComment(facts);
  if (named) return named;
  if (set) return { id: set, confidence: 1, evidence: [], from: "setting" };
  return readTitle(facts) ?? readBody(facts) ?? { id: "unknown", confidence: 0, evidence: [], from: "text" };
}

function readComment({ comments }: KindFacts): KindGuess | undefined {
  for (const { directive } of comments) {
    if (directive?.verb !== "kind") continue;
    const id = readKind(directive.names[0] ?? "");
    if (id) return { id, confidence: 1, evidence: directive.nameSpans.slice(0, 1), from: "comment" };
  }
  return undefined;
}

/** A title that names something else (方案, 年度报告) says that the report is of no kind known here. */
function readTitle(facts: KindFacts): KindGuess | undefined {
  const { title } = facts.frame;
  if (!title) return undefined;
  const words = plainTitle(title.text);
  const strong = CATALOGUE.find((entry) => entry.title.test(words) && !entry.not?.test(words));
  const entry = strong ?? CATALOGUE.find(({ weak, not }) => weak?.test(words) && !not?.test(words));
  if (!entry) return readBody(facts, true) ?? { id: "unknown", confidence: 0, evidence: [], from: "text" };
  const opening = findOpening(facts, entry);
  return {
    id: entry.id,
    confidence: (strong ? 0.8 : 0.4) + (opening ? 0.2 : 0),
    evidence: opening ? [title.span, opening] : [title.span],
    from: "text",
  };
}

/** The title without the remark in brackets and the full stop behind it, and without the brackets in it. */
export function plainTitle(text: string): string {
  return text.replace(/(?:\([^()]{0,24}\)|[。,;:]|稿)+$/, "").replace(/[《》()“”]/g, "");
}

/** Without a title, an opening formula and the headings tell the kind; beside a title of another kind, both must agree. */
function readBody(facts: KindFacts, strict = false): KindGuess | undefined {
  let best: KindGuess | undefined;
  for (const entry of CATALOGUE) {
    const opening = findOpening(facts, entry);
    if (!opening) continue;
    const headings = findHeadings(facts, entry);
    const score = 2 + headings.length;
    if (score < (strict ? 4 : 3)) continue;
    const confidence = Math.min(0.8, 0.3 + 0.1 * score);
    if (!best || confidence > best.confidence) {
      best = { id: entry.id, confidence, evidence: [opening, ...headings], from: "text" };
    }
  }
  return best;
}

/** How much of the beginning an opening formula is looked for in. */
const OPENING_LENGTH = 1200;

function findOpening({ folded, frame, paragraphs }: KindFacts, { opening }: KindEntry): Span | undefined {
  const first = frame.title?.span.end ?? 0;
  const start = paragraphs.find((p) => p.end > first)?.start ?? 0;
  const match = opening.exec(folded.slice(start, start + OPENING_LENGTH));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}

/** One heading for each part that has one. */
function findHeadings({ folded, sections }: KindFacts, { parts }: KindEntry): Span[] {
  const spans = parts.map((part) => {
    const section = sections.find(({ title }) => part.headings.test(folded.slice(title.start, title.end)));
    return section?.heading;
  });
  return spans.filter((span) => span !== undefined);
}
