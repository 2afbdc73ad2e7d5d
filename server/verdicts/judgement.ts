import type { Figure } from "../figures/figure.ts";
import type { ParagraphFacts } from "../reading/report.ts";
import type { Relation } from "../relations/index.ts";
import type { Locale } from "../text/message.ts";
import type { Span } from "../text/text.ts";

/** What is recomputed: the relations of a paragraph, or those with what wider patterns read besides. */
export type Judged = Pick<ParagraphFacts, "folded" | "relations">;

/**
 * What recomputing says of a relation. `holds`: it was recomputed and fits. `proved`, `likely` and `possible`: the figures do not
 * fit, and no, hardly any or many other readings could explain it. `open`: nothing was decided, because the words leave out what it
 * would take.
 */
export type Outcome = "holds" | "open" | "possible" | "likely" | "proved";

/** What was found when a relation was recomputed: rules report it, verdicts tell it. */
export interface Judgement<R extends Relation = Relation> {
  readonly relation: R;
  readonly outcome: Outcome;
  /** Where it is reported: at the figure that was recomputed, or from the first operand to the last. */
  readonly span: Span;
  /** What it was computed from: figures, or the items of a list. */
  readonly operands: readonly Placed[];
  /** What was recomputed: the figure of a total, share, rate or remainder, or the number behind a list. */
  readonly result?: Placed;
  /**
   * The calculation as a reader would write it, in the figures as written: 12+9=21. Worked out when asked for; where it has words,
   * they are Chinese unless asked for otherwise.
   */
  readonly calculation: (locale?: Locale) => string;
}

/** The judgement of a relation between figures: one was recomputed from the others. */
export interface FigureJudgement<R extends Relation> extends Judgement<R> {
  readonly operands: readonly Figure[];
  readonly result: Figure;
}

/** What stands in the paragraph. */
export interface Placed {
  readonly span: Span;
}

/** The judgement, but that a relation read by wider patterns can't be contradicted: it stays open. */
export function tame<J extends Judgement>(judgement: J): J {
  return judgement.relation.wide && isContradiction(judgement) ? { ...judgement, outcome: "open" } : judgement;
}

/** Whether the figures disagree, however surely. */
export function isContradiction({ outcome }: { readonly outcome: Outcome }): boolean {
  return outcome === "proved" || outcome === "likely" || outcome === "possible";
}
