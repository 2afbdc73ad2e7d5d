import { factsOfParagraph, type ParagraphFacts, type Report } from "../reading/report.ts";
import type { Cue } from "../relations/cues.ts";
import { RELATION_KINDS, type RelationKind } from "../relations/index.ts";
import type { Message } from "../text/message.ts";
import { type Span, shift } from "../text/text.ts";
import { write } from "./amounts.ts";
import { readCues } from "./coverage.ts";
import type { Judgement } from "./judgement.ts";
import { JUDGES } from "./judges.ts";
import { compareAllMentions } from "./mention.ts";
import { sayContradicted, sayHolding, sayOpen, sayUnread } from "./wording.ts";

/**
 * What is told of one relation, or of two places that name the same figure (mention), whichever rules are switched on. It is
 * plain data: it keeps no figure and no text alive.
 *
 * - `holds`: it was recomputed and fits.
 * - `contradicted`: it was recomputed and no reading fits; a rule reports the same span as an error or a warning.
 * - `open`: it was read, but what it would take to decide is not written (parts that need not be all, a base without a name,
 *   rates at constant prices); a rule may ask about it, as information or a hint.
 * - `unread`: the sentence has the words and the figures of such a relation, but nothing was read.
 */
export interface Verdict {
  readonly of: RelationKind | "mention";
  readonly status: "holds" | "contradicted" | "open" | "unread";
  /**
   * Of `holds` the calculation alone, as a reader would write it: 12+9=21, or with ≈ where rounding lies between it and what is
   * written: 263÷849=30.98%≈31%. Of the others a phrase without a full stop.
   */
  readonly why: Message;
  /** Which words make the figures belong together; absent where nothing was read, and of mentions. */
  readonly reason?: Message;
  /** Where it is told, half-open: at the recomputed figure, or from the first operand to the last; of `unread` the sentence. */
  readonly span: Span;
  /** The figure that was recomputed: total, share, rate, remainder; of a list the number behind it. */
  readonly result?: Span;
  /** The figures it was recomputed from; of a list the items. */
  readonly operands: readonly Span[];
}

/** The verdicts on the relations of one paragraph, by where they stand; offsets count from the paragraph's beginning. */
export function verdictsOf(facts: ParagraphFacts): Verdict[] {
  const found: Verdict[] = [];
  const judged = { folded: facts.folded, relations: facts.relations.wider };
  for (const kind of RELATION_KINDS)
    for (const judgement of JUDGES[kind](judged)) found.push(verdictOf(facts.folded, judgement));
  const told = new Set(found.map(({ result }) => result?.start));
  for (const { cue, read } of readCues(facts)) if (!read && !told.has(cue.figure.span.start)) found.push(unread(cue));
  return found.sort(byPlace);
}

/** The verdicts on all relations of a report, by where they stand; offsets count in the report's text. Linear in its length. */
export function verdictsOfReport(report: Report): Verdict[] {
  const ofParagraphs = report.paragraphs.flatMap(({ start }, i) =>
    verdictsOf(factsOfParagraph(report, i)).map((verdict) => moved(verdict, start)),
  );
  return [...ofParagraphs, ...verdictsOnMentions(report)].sort(byPlace);
}

/** One name, and one value or two. Nothing is told where scopes or years may differ. */
function* verdictsOnMentions(report: Report): Generator<Verdict> {
  for (const [before, { figure }, outcome] of compareAllMentions(report)) {
    if (outcome === "open") continue;
    const [a, b] = [before.figure, figure].map((one) => write(report.folded, one)) as [string, string];
    const said = outcome === "holds" ? `${a}=${b}` : `${a}≠${b}`;
    yield {
      of: "mention",
      status: outcome === "holds" ? "holds" : outcome === "possible" ? "open" : "contradicted",
      why: { zh: `同一指标前后：${said}`, en: `One indicator in two places: ${said}` },
      span: figure.span,
      result: figure.span,
      operands: [before.figure.span],
    };
  }
}

function verdictOf(folded: string, judgement: Judgement): Verdict {
  const { relation, span, result, operands } = judgement;
  return {
    of: relation.kind,
    ...statusOf(folded, judgement),
    reason: relation.why,
    span,
    ...(result && { result: result.span }),
    operands: operands.map((operand) => operand.span),
  };
}

function statusOf(folded: string, judgement: Judgement): Pick<Verdict, "status" | "why"> {
  switch (judgement.outcome) {
    case "holds":
      return { status: "holds", why: sayHolding(folded, judgement) };
    case "proved":
    case "likely":
      return { status: "contradicted", why: sayContradicted(folded, judgement) };
    default:
      return { status: "open", why: sayOpen(judgement) };
  }
}

function unread({ kind, figure, sentence }: Cue): Verdict {
  return { of: kind, status: "unread", why: sayUnread(kind), span: sentence, result: figure.span, operands: [] };
}

function moved(verdict: Verdict, by: number): Verdict {
  const { span, result, operands } = verdict;
  return {
    ...verdict,
    span: shift(span, by),
    ...(result && { result: shift(result, by) }),
    operands: operands.map((operand) => shift(operand, by)),
  };
}

function byPlace(a: Verdict, b: Verdict): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
