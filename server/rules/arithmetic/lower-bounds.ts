import Big from "big.js";
import type { Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import { bare, inUnitOf, rangeOf, write, writeLike } from "./amounts.ts";

/**
 * What lower bounds already contradict (由下限推出的矛盾): 9个村超50万元、2个村超100万元、其余41个村超10万元，合计911万元 — the
 * bounds alone are 1060万元.
 */
export function findLowerBounds(folded: string, { figures, gaps }: Statement): Finding | undefined {
  const groups: (readonly [count: Figure, bound: Figure])[] = [];
  for (let i = 1; i < figures.length; i++) {
    const [count, bound] = [figures[i - 1] as Figure, figures[i] as Figure];
    if (!COUNTS.has(count.kind) || !isLowerBound(bound) || !LINK.test(gaps[i] as string)) continue;
    if (groups.every(([c, b]) => c.dimension === count.dimension && b.dimension === bound.dimension))
      groups.push([count, bound]);
  }
  const bound = groups[0]?.[1];
  if (groups.length < 2 || !bound) return undefined;
  const total = figures.find(
    (figure, i) =>
      figure.dimension === bound.dimension && !groups.some(([, b]) => b === figure) && TOTAL.test(gaps[i] as string),
  );
  if (!total || total.interval.high === Infinity) return undefined;
  const least = groups.reduce((sum, [count, { interval, factor }]) => sum + count.value * interval.low * factor, 0);
  if (least <= rangeOf(total).high) return undefined;
  const terms = groups.map(([count, b]) => `${bare(folded, count)}×${write(folded, b)}`).join("+");
  const sum = writeLike(folded, inUnitOf(folded, Big(least), total), total, [total, total], 2);
  const written = `${sum}${write(folded, total).slice(bare(folded, total).length)}`;
  return {
    span: {
      start: groups[0]?.[0].span.start as number,
      end: Math.max(total.span.end, groups.at(-1)?.[1].span.end as number),
    },
    severity: "warning",
    message: {
      zh: `各组的下限相加${terms}=${written}，已大于合计${write(folded, total)}，请核对各组的数和合计。`,
      en: `The lower bounds alone make ${terms}=${written}, more than the total ${write(folded, total)}; check the groups and the total.`,
    },
  };
}

const COUNTS: ReadonlySet<string> = new Set(["count", "household", "people"]);
const LINK = /^[^,;。\d]{0,16}$/;
const TOTAL = /合计|共计|总计|总收入|总额|总量|共(?:实现|完成|有|达|收入)?[^,。;]{0,8}$|总[^,。;]{0,10}$/;

function isLowerBound({ interval, value, approx }: Figure): boolean {
  return approx.length > 0 && interval.low === value;
}
