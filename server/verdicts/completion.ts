import type { Figure } from "../figures/figure.ts";
import type { Completion } from "../relations/completion.ts";
import { fits, isWrittenAs, sayRatio } from "./amounts.ts";
import type { FigureJudgement, Judged, Outcome } from "./judgement.ts";

/** Its operands are what was done and the base, its result is the rate. */
export interface CompletionJudgement extends FigureJudgement<Completion> {
  readonly operands: readonly [Figure, Figure];
  /** Whether the base has the name that the rate gives it, or fits under another name. */
  readonly base: "named" | "other";
}

/** Recomputes the rates of completion of a paragraph. Any base of the right name that fits is the right one. */
export function* judgeCompletions({ folded, relations }: Judged): Generator<CompletionJudgement> {
  for (const completion of relations.of("completion")) {
    const { done, rate, base } = completion.roles;
    if (base) {
      const fitting = completion.bases.findLast((one) => fits(folded, done, one, rate));
      const right = fitting && isWrittenAs(folded, percentOf(done, fitting), rate);
      yield tell(folded, completion, fitting ? (right ? "holds" : "open") : "proved", fitting ?? base);
      continue;
    }
    const other = completion.others.findLast((one) => percentOf(done, one) <= 100 && fits(folded, done, one, rate));
    if (other) yield { ...tell(folded, completion, "possible", other), base: "other" };
  }
}

function percentOf(part: Figure, whole: Figure): number {
  return ((part.value * part.factor) / (whole.value * whole.factor)) * 100;
}

function tell(folded: string, relation: Completion, outcome: Outcome, base: Figure): CompletionJudgement {
  const { done, rate } = relation.roles;
  const calculation = () => sayRatio(folded, done, base);
  return { relation, outcome, span: relation.span, operands: [done, base], result: rate, base: "named", calculation };
}
