import type { Figure, Interval } from "../figures/figure.ts";
import type { Remainder } from "../relations/remainder.ts";
import { disjoint, minus, missesSum, plus, rangeOf, operands as sayOperands, sumOf, writeLike } from "./amounts.ts";
import type { FigureJudgement, Judged, Outcome } from "./judgement.ts";

/** Its operands are the whole and what was done, its result is what remains. */
export type RemainderJudgement = FigureJudgement<Remainder>;

/** Recomputes what remains. Any pair of figures before it that fits is the right one. */
export function* judgeRemainders({ folded, relations }: Judged): Generator<RemainderJudgement> {
  for (const remainder of relations.of("remainder")) {
    const { whole, done, left } = remainder.roles;
    const calculation = () => {
      const all = [whole, done, left];
      const [a, b] = sayOperands(folded, all);
      const rest = sumOf(folded, [whole], whole).minus(sumOf(folded, [done], whole));
      return `${a}-${b}=${writeLike(folded, rest, whole, all)}`;
    };
    const outcome = outcomeOf(folded, remainder);
    yield { relation: remainder, outcome, span: remainder.span, operands: [whole, done], result: left, calculation };
  }
}

function outcomeOf(folded: string, { roles: { whole, done, left }, before, certain }: Remainder): Outcome {
  if (!missesSum(folded, whole, [done, left])) return "holds";
  if (fitsAny(folded, before, left) || amount(whole) < amount(done)) return "open";
  return certain ? "proved" : "possible";
}

function amount({ value, factor }: Figure): number {
  return value * factor;
}

/** Whether the remainder is what any of the figures make when they are added and taken away, two of them or more. */
function fitsAny(folded: string, figures: readonly Figure[], left: Figure): boolean {
  if (figures.length === 2) {
    const [a, b] = figures as [Figure, Figure];
    return !missesSum(folded, a, [b, left]) || !missesSum(folded, b, [a, left]);
  }
  let sums: { range: Interval; used: number }[] = [{ range: { low: 0, high: 0 }, used: 0 }];
  for (const figure of figures) {
    const range = rangeOf(figure);
    sums = sums.flatMap((sum) => [
      sum,
      { range: plus(sum.range, range), used: sum.used + 1 },
      { range: minus(sum.range, range), used: sum.used + 1 },
    ]);
  }
  return sums.some(({ range, used }) => used > 1 && !disjoint(range, rangeOf(left)));
}
