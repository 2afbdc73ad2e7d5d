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
    const least = leastOf(relation);
    const sum = least.reduce((sum, [count, bound]) => sum + count * lowOf(bound), 0);
    if (sum <= rangeOf(total).high) continue;
    const calculation = () => {
      const terms = least.map(([count, bound]) => `${count}×${write(folded, bound)}`).join("+");
      const written = writeLike(folded, inUnitOf(folded, Big(sum), total), total, [total, total], 2);
      return `${terms}=${written}${write(folded, total).slice(bare(folded, total).length)}`;
    };
    const { span } = relation;
    yield { relation, outcome: "likely", span, operands: [...counts, ...bounds], result: total, calculation };
  }
}

/**
 * How many have at least each bound, so that as little as possible comes together: who has reached a higher bound may be among
 * those who have reached a lower one (52个村超10万元，其中11个村超50万元), unless these are fewer, or the rest.
 */
function leastOf({ roles: { counts, bounds }, apart }: Bounds): (readonly [number, Figure])[] {
  const groups = counts.map((count, i) => ({ count: count.value, bound: bounds[i] as Figure }));
  let counted = 0;
  const more = new Map<Figure, number>();
  for (const { count, bound } of [...groups].sort((a, b) => lowOf(b.bound) - lowOf(a.bound))) {
    more.set(bound, apart || count < counted ? count : count - counted);
    counted += more.get(bound) ?? 0;
  }
  return bounds.flatMap((bound) => {
    const count = more.get(bound) ?? 0;
    return count > 0 ? [[count, bound] as const] : [];
  });
}

function lowOf({ interval, factor }: Figure): number {
  return interval.low * factor;
}
