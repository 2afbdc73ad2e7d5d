import type { Figure } from "../figures/figure.ts";
import type { Message } from "../text/message.ts";
import type { RelationOf } from "./relation.ts";
import type { Statement } from "./statements.ts";

/**
 * Groups with a lower bound each, and what all have together: 9个村超50万元、2个村超100万元，合计911万元. Its span begins with the
 * first group.
 */
export interface Bounds extends RelationOf<"bounds", BoundsRoles> {
  /** Whether the text says that no thing is in two groups (其余41个村); else who is in a higher one may be in a lower one, too. */
  readonly apart: boolean;
}

export interface BoundsRoles {
  /** How many things each group has, and what each of them has at least; as many of the one as of the other, two or more. */
  readonly counts: readonly [Figure, ...Figure[]];
  readonly bounds: readonly [Figure, ...Figure[]];
  readonly total: Figure;
}

/** The groups of a statement, where it tells of some and of their total. */
export function* findBounds({ figures, gaps }: Statement): Generator<Bounds> {
  const counts: Figure[] = [];
  const bounds: Figure[] = [];
  for (let i = 1; i < figures.length; i++) {
    const [count, bound] = [figures[i - 1] as Figure, figures[i] as Figure];
    if (!COUNTS.has(count.kind) || !isLowerBound(bound) || !LINK.test(gaps[i] as string)) continue;
    if (counts.some((c) => c.dimension !== count.dimension) || bounds.some((b) => b.dimension !== bound.dimension))
      continue;
    counts.push(count);
    bounds.push(bound);
  }
  const [first] = bounds;
  if (!first || bounds.length < 2) return;
  const total = figures.find(
    (figure, i) => figure.dimension === first.dimension && !bounds.includes(figure) && TOTAL.test(gaps[i] as string),
  );
  if (!total || total.interval.high === Infinity) return;
  const [{ start }, last] = [(counts[0] as Figure).span, bounds.at(-1) as Figure];
  yield {
    kind: "bounds",
    roles: { counts: counts as [Figure, ...Figure[]], bounds: bounds as [Figure, ...Figure[]], total },
    span: { start, end: Math.max(total.span.end, last.span.end) },
    certain: true,
    apart: gaps.some((gap) => REST.test(gap)),
    why: WHY,
  };
}

const WHY: Message = {
  zh: "各组的下限相加不应大于合计",
  en: "The lower bounds of all groups are no more than their total",
};

const REST = /其余|其他|余下|另有/;
const COUNTS: ReadonlySet<string> = new Set(["count", "household", "people"]);
const LINK = /^[^,;。\d]{0,16}$/;
const TOTAL = /合计|共计|总计|总收入|总额|总量|共(?:实现|完成|有|达|收入)?[^,。;]{0,8}$|总[^,。;]{0,10}$/;

function isLowerBound({ interval, value, approx }: Figure): boolean {
  return approx.length > 0 && interval.low === value;
}
