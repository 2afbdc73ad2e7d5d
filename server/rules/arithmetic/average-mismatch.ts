import type { Figure } from "../../core/figures/figure.ts";
import { type Statement, statementsOf } from "../../core/figures/statements.ts";
import { defineRule } from "../../core/rule.ts";
import { disjoint, rangeOf, rateRangeOf, sumOf, write, writeLike } from "./amounts.ts";
import { rolesOf } from "./roles.ts";
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
  summary: { zh: "平均数与总数、个数相符", en: "An average agrees with the total and the number" },
  *check(report) {
    const { folded } = report;
    for (const statement of statementsOf(report)) {
      if (statement.figures.length < 3 || !/均/.test(statement.text)) continue;
      for (const { average, totals, counts } of averagesOf(folded, statement)) {
        const pairs = totals.flatMap((total) => counts.map((count) => [total, count] as const));
        if (pairs.some(([total, count]) => fits(folded, average, total, count))) continue;
        const pair = pairs.find(([total, count]) => isNear(average, total, count));
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
}

/** 户均⟦4.8万元⟧, 平均每村⟦43.7万元⟧; 人均 is measured by a population that is seldom written. */
const AVERAGE = /(?:平均每([个名户村家亩所场件])|(?<![万])([户村亩场件])均)[^,。;、:\d]{0,8}$/;

function* averagesOf(folded: string, statement: Statement): Generator<Average> {
  const { figures, gaps } = statement;
  const roles = rolesOf(statement);
  for (let i = 2; i < figures.length; i++) {
    const average = figures[i] as Figure;
    const match = AVERAGE.exec(gaps[i] as string);
    const of = match?.[1] ?? match?.[2];
    if (!of) continue;
    const before = figures.slice(0, i);
    const counts = before.filter((figure) => figure !== average && isNumberOf(folded, figure, of));
    const totals = before.filter(
      (figure, k) => figure.dimension === average.dimension && roles[k] !== "aside" && !counts.includes(figure),
    );
    if (counts.length > 0 && totals.length > 0) yield { average, totals, counts };
  }
}

/** Whether a figure counts what the average is of: 112户, 14个村. */
function isNumberOf(folded: string, { kind, unit, span }: Figure, of: string): boolean {
  if (kind !== "count" && kind !== "household" && unit !== "亩") return false;
  return unit === of || (of === "村" && /^[^,。;、]{0,6}村/.test(folded.slice(span.end, span.end + 8)));
}

function fits(folded: string, average: Figure, total: Figure, count: Figure): boolean {
  const t = rangeOf(total);
  const n = { low: rangeOf(count).low / count.factor, high: rangeOf(count).high / count.factor };
  const { low, high } = rateRangeOf(folded, average);
  const written = { low: low * average.factor, high: Math.max(high * average.factor, rangeOf(average).high) };
  return !disjoint({ low: t.low / n.high, high: n.low > 0 ? t.high / n.low : Infinity }, written);
}

/** Whether the total can be meant at all: the quotient is of the average's size, or 万 and 亿 were mixed up. */
function isNear(average: Figure, total: Figure, count: Figure): boolean {
  const ratio = (total.value * total.factor) / count.value / (average.value * average.factor);
  return [1, 1e4, 1e-4].some((size) => ratio > size / 1.3 && ratio < size * 1.3);
}
