import type { Figure } from "../figures/figure.ts";
import type { Average } from "../relations/average.ts";
import { spanOf } from "../relations/spans.ts";
import { disjoint, isWrittenAs, rangeOf, rateRangeOf, sumOf, write, writeLike } from "./amounts.ts";
import type { FigureJudgement, Judged, Outcome } from "./judgement.ts";

/** Its operands are a total and a number, its result is the average. */
export type AverageJudgement = FigureJudgement<Average>;

/** Recomputes the averages of a paragraph. Any pair of a total and a number that fits is the right one. */
export function* judgeAverages({ folded, relations }: Judged): Generator<AverageJudgement> {
  for (const average of relations.of("average")) {
    const { roles, alone } = average;
    const pairs = roles.totals.flatMap((total) => roles.counts.map((count) => [total, count] as const));
    const fitting = pairs.find(([total, count]) => fits(folded, roles.average, total, count));
    if (fitting) {
      const right = isWrittenAs(folded, quotientOf(fitting) / roles.average.factor, roles.average);
      yield tell(folded, average, right ? "holds" : "open", fitting);
      continue;
    }
    const near = pairs.find((pair) => isNear(roles.average, quotientOf(pair), alone ? 3 : 1.3));
    if (near) yield tell(folded, average, "possible", near);
  }
}

type Pair = readonly [total: Figure, count: Figure];

function quotientOf([total, count]: Pair): number {
  return (total.value * total.factor) / count.value;
}

function fits(folded: string, average: Figure, total: Figure, count: Figure): boolean {
  const t = rangeOf(total);
  const n = { low: rangeOf(count).low / count.factor, high: rangeOf(count).high / count.factor };
  const { low, high } = rateRangeOf(folded, average);
  const written = { low: low * average.factor, high: Math.max(high * average.factor, rangeOf(average).high) };
  return !disjoint({ low: t.low / n.high, high: n.low > 0 ? t.high / n.low : Infinity }, written);
}

/** Whether the total can be meant at all: the quotient is of the average's size (`most` times it or its part), or 万 and 亿 were mixed up. */
function isNear(average: Figure, quotient: number, most: number): boolean {
  const ratio = quotient / (average.value * average.factor);
  return [1, 1e4, 1e-4].some((size) => ratio > size / most && ratio < size * most);
}

function tell(folded: string, relation: Average, outcome: Outcome, [total, count]: Pair): AverageJudgement {
  const { average } = relation.roles;
  const calculation = () => {
    const quotient = sumOf(folded, [total], average).div(count.value);
    return `${write(folded, total)}÷${write(folded, count)}=${writeLike(folded, quotient, average, [average, count], 2)}`;
  };
  const span = spanOf([total, count, average]);
  return { relation, outcome, span, operands: [total, count], result: average, calculation };
}
