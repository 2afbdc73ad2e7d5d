import Big from "big.js";
import type { Figure } from "../figures/figure.ts";
import type { Bounds } from "../relations/bounds.ts";
import { bare, inUnitOf, rangeOf, write, writeLike } from "./amounts.ts";
import type { FigureJudgement, Judged } from "./judgement.ts";

/** Its operands are the counts and bounds, its result is the total. */
export type BoundsJudgement = FigureJudgement<Bounds>;

/** What lower bounds already contradict (由下限推出的矛盾); where they don't, nothing is decided. */
export function* judgeBounds({ folded, relations }: Judged): Generator<BoundsJudgement> {
  for (const relation of relations.of("bounds")) {
    const { counts, bounds, total } = relation.roles;
    const each = counts.map((count, i) => [count, bounds[i] as Figure] as const);
    const least = each.reduce((sum, [count, { interval, factor }]) => sum + count.value * interval.low * factor, 0);
    if (least <= rangeOf(total).high) continue;
    const calculation = () => {
      const terms = each.map(([count, bound]) => `${bare(folded, count)}×${write(folded, bound)}`).join("+");
      const sum = writeLike(folded, inUnitOf(folded, Big(least), total), total, [total, total], 2);
      return `${terms}=${sum}${write(folded, total).slice(bare(folded, total).length)}`;
    };
    const { span } = relation;
    yield { relation, outcome: "likely", span, operands: [...counts, ...bounds], result: total, calculation };
  }
}
