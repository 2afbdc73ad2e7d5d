import type { Span } from "../text/text.ts";
import type { KindEntry } from "./catalogue/entry.ts";
import { CATALOGUE, readKind } from "./kind-catalogue.ts";
import type { Kind, KindGuess } from "./kinds.ts";
import type { Layout } from "./layout.ts";

/** Tells the kind: a `<!-- hegao-kind X -->` comment is stronger than the setting, the setting stronger than the text. */
export function detectKind(facts: Layout, set?: Kind): KindGuess {
  const named = readComment(facts);
  if (named) return named;
  if (set) return { id: set, confidence: 1, evidence: [], from: "setting" };
  return readTitle(facts) ?? readBody(facts) ?? { id: "unknown", confidence: 0, evidence: [], from: "text" };
}

function readComment({ comments }: Layout): KindGuess | undefined {
  for (const { directive } of comments) {
    if (directive?.verb !== "kind") continue;
    const id = readKind(directive.names[0] ?? "");
    if (id) return { id, confidence: 1, evidence: directive.nameSpans.slice(0, 1), from: "comment" };
  }
  return undefined;
}

/** A title that names something else (方案, 年度报告) says that the report is of no kind known here. */
function readTitle(facts: Layout): KindGuess | undefined {
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
function readBody(facts: Layout, strict = false): KindGuess | undefined {
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

function findOpening({ folded, frame, paragraphs }: Layout, { opening }: KindEntry): Span | undefined {
  const first = frame.title?.span.end ?? 0;
  const start = paragraphs.find((p) => p.end > first)?.start ?? 0;
  const match = opening.exec(folded.slice(start, start + OPENING_LENGTH));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}

/** One heading for each part that has one. */
function findHeadings({ folded, sections }: Layout, { parts }: KindEntry): Span[] {
  const spans = parts.map((part) => {
    const section = sections.find(({ title }) => part.headings.test(folded.slice(title.start, title.end)));
    return section?.heading;
  });
  return spans.filter((span) => span !== undefined);
}
