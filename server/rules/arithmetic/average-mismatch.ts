import { defineRule } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import { disjoint, rangeOf, rateRangeOf, sumOf, write, writeLike } from "./amounts.ts";
import { clauseOf, rolesOf } from "./roles.ts";
import { spanOf } from "./spans.ts";

/**
 * 平均数复算: 14个村集体收入612万元，平均每村47.3万元. The total and the number of the same sentence make the average; any pair
 * that fits is the right one.
 */
export const averageMismatch = defineRule({
  id: "average-mismatch",
  family: "arithmetic",
  severity: "information",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "平均数与总数、个数相符", en: "An average agrees with the total and the number" },
  *check(report) {
    const { folded } = report;
    for (const statement of report.statements) {
      if (statement.figures.length < 3 || !/均/.test(statement.text)) continue;
      for (const { average, totals, counts, alone } of averagesOf(folded, statement)) {
        const pairs = totals.flatMap((total) => counts.map((count) => [total, count] as const));
        if (pairs.some(([total, count]) => fits(folded, average, total, count))) continue;
        const pair = pairs.find(([total, count]) => isNear(average, total, count, alone ? 3 : 1.3));
        if (!pair) continue;
        const [total, count] = pair;
        const quotient = writeLike(
          folded,
          sumOf(folded, [total], average).div(count.value),
          average,
          [average, count],
          2,
        );
        const sum = `${write(folded, total)}÷${write(folded, count)}=${quotient}`;
        yield {
          span: spanOf([total, count, average]),
          message: {
            zh: `按所写的数算，${sum}，与平均数“${write(folded, average)}”不符，请核对总数、个数和平均数。`,
            en: `By the figures written, ${sum}, not the average “${write(folded, average)}”; check the total, the number and the average.`,
          },
        };
      }
    }
  },
});

interface Average {
  readonly average: Figure;
  readonly totals: readonly Figure[];
  readonly counts: readonly Figure[];
  /** Whether the sentence holds nothing but the three, so that no other total or number can be meant. */
  readonly alone: boolean;
}

/** 户均⟦4.8万元⟧, 平均每村⟦43.7万元⟧; 人均 is measured by a population that is seldom written. */
const AVERAGE = /(?:平均每([个名户村家亩所场件])|(?<![万])([户村亩场件校])均)([^,。;、:\d]{0,8})$/;
/** An average that says nothing of its own; 户均⟦增收⟧ is told of what grew. */
const BARE = /^(?:发放|投入|为|约|达到?)*$/;
const GROWN = /增收|增加/;
/** What tells how many there were behind the average: 平均每村28万元，⟦涉及⟧25个村. */
const INVOLVES = /^,(?:共|总共)?(?:涉及|惠及|覆盖|受益)$/;

function* averagesOf(folded: string, statement: Statement): Generator<Average> {
  const { figures, gaps } = statement;
  const roles = rolesOf(statement);
  for (let i = 1; i < figures.length; i++) {
    const average = figures[i] as Figure;
    const gap = gaps[i] as string;
    const match = AVERAGE.exec(gap);
    const of = match?.[1] ?? match?.[2];
    if (!of) continue;
    const before = figures.slice(0, i);
    const behind = INVOLVES.test(gaps[i + 1] ?? "") ? figures.slice(i + 1, i + 2) : [];
    const counts = [...before, ...behind].filter((figure) => figure !== average && isNumberOf(folded, figure, of));
    const grown = GROWN.test(match?.[3] ?? "");
    const isTotal = (k: number) => (grown ? GROWN.test(clauseOf(gaps[k] as string)) : roles[k] !== "aside");
    const totals = before.filter(
      (figure, k) => figure.dimension === average.dimension && isTotal(k) && !counts.includes(figure),
    );
    const alone = figures.length === 3 && (grown || BARE.test(match?.[3] ?? ""));
    if (counts.length > 0 && totals.length > 0) yield { average, totals, counts, alone };
  }
}

/** Whether a figure counts what the average is of: 112户, 14个村. */
function isNumberOf(folded: string, { kind, unit, span }: Figure, of: string): boolean {
  if (kind !== "count" && kind !== "household" && unit !== "亩") return false;
  if (of === "校")
    return unit === "所" && /^[^,。;、]{0,4}(?:学校|[中小]学|校)/.test(folded.slice(span.end, span.end + 7));
  return unit === of || (of === "村" && /^[^,。;、]{0,6}村/.test(folded.slice(span.end, span.end + 8)));
}

function fits(folded: string, average: Figure, total: Figure, count: Figure): boolean {
  const t = rangeOf(total);
  const n = { low: rangeOf(count).low / count.factor, high: rangeOf(count).high / count.factor };
  const { low, high } = rateRangeOf(folded, average);
  const written = { low: low * average.factor, high: Math.max(high * average.factor, rangeOf(average).high) };
  return !disjoint({ low: t.low / n.high, high: n.low > 0 ? t.high / n.low : Infinity }, written);
}

/** Whether the total can be meant at all: the quotient is of the average's size (`most` times it or its part), or 万 and 亿 were mixed up. */
function isNear(average: Figure, total: Figure, count: Figure, most: number): boolean {
  const ratio = (total.value * total.factor) / count.value / (average.value * average.factor);
  return [1, 1e4, 1e-4].some((size) => ratio > size / most && ratio < size * most);
}
