import type { Figure, Interval } from "../../core/figures/figure.ts";
import { type Statement, statementsOf } from "../../core/figures/statements.ts";
import { defineRule, type Finding } from "../../core/rule.ts";
import { disjoint, minus, missesSum, operands, plus, rangeOf, sumOf, write, writeLike } from "./amounts.ts";
import { spanOf } from "./spans.ts";

/** 剩余复算: the whole less what was done is what remains. Any pair of figures before it that fits is the right one. */
export const remainderMismatch = defineRule({
  id: "remainder-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  summary: { zh: "剩余数等于总数减去完成数", en: "What remains is the whole less what was done" },
  *check(report) {
    const { folded } = report;
    for (const statement of statementsOf(report)) {
      if (statement.figures.length < 3 || !/[剩余欠差缺未尚仍]|还有/.test(statement.text)) continue;
      for (let i = 2; i < statement.figures.length; i++) {
        const finding = judge(folded, statement, i);
        if (finding) yield finding;
      }
    }
  },
});

/** Words before what remains; 未完成 only against 完成 (what is not yet begun may be under way). */
const LEFT =
  /(?:剩余|剩下|尚余|还剩|仅剩|剩|结余|缺口|尚差|还差|尚缺|还缺|尚欠|还欠|尚需|还需|待[\u4e00-\u9fff]{2}|未[\u4e00-\u9fff]{1,3}?)[^,。;:、]{0,10}$/;
/** 还有⟦30户⟧未搬迁, 尚有⟦40处⟧正在整改: what is left undone is told behind. */
function deniedBehind(gap: string, behind: string): string | undefined {
  const denied = /^[^,。;、]{0,4}((?:[未没][有]?|正在|正|需|须)[\u4e00-\u9fff]{2})/.exec(behind)?.[1];
  return denied && /(?:还|尚|仍|另)有$/.test(gap) ? denied : undefined;
}

const LEFTOVER: ReadonlySet<string> = new Set(["count", "people", "household", "money", "quantity"]);
const NO_OPERAND = /(?:增长|增加|下降|减少)[了约近达为]*$|同比|环比|比上年|每[人户亩名个家公]|人均|平均|占/;

function judge(folded: string, { figures, gaps }: Statement, i: number): Finding | undefined {
  const left = figures[i] as Figure;
  const gap = gaps[i] as string;
  const word = LEFT.exec(gap)?.[0] ?? deniedBehind(gap, gaps[i + 1] as string);
  if (!word || !LEFTOVER.has(left.kind) || /其中/.test(gap) || NO_OPERAND.test(clauseOf(gap))) return undefined;
  const before: Figure[] = [];
  for (let k = i - 1; k >= 0 && before.length < 4; k--) {
    const figure = figures[k] as Figure;
    if (/[;。]/.test(gaps[k + 1] as string)) break;
    if (figure.dimension === left.dimension && !NO_OPERAND.test(clauseOf(gaps[k] as string))) before.unshift(figure);
  }
  const done = before.at(-1);
  const whole = before
    .slice(0, -1)
    .reduce<Figure | undefined>((a, b) => (a && a.value * a.factor >= b.value * b.factor ? a : b), undefined);
  if (!whole || !done || !isDone(word, gaps[figures.indexOf(done)] as string)) return undefined;
  if (fitsAny(folded, before, left)) return undefined;
  if (whole.value * whole.factor < done.value * done.factor) return undefined;
  const all = [whole, done, left];
  const [a, b, c] = operands(folded, all) as [string, string, string];
  const difference = writeLike(folded, sumOf(folded, [whole], whole).minus(sumOf(folded, [done], whole)), whole, all);
  return {
    span: spanOf(all),
    message: {
      zh: `按所写的数算，${a}-${b}=${difference}，与“${write(folded, left)}”不符，请核对这三个数。`,
      en: `By the figures written, ${a}-${b}=${difference}, not ${c}; check the three figures.`,
    },
  };
}

const DONE =
  /完成|已|到位|办结|整改|支付|拨付|使用|支出|发放|销售|交付|投入|建成|落实|偿还|归还|修|改|用|拆|化解|销号|解决|筹|实现|开工|竣工|流转|签约|安置|付|出|售|销|耗|领|搬|回/;

/** Whether the figure before says what was done; with 未…, by the same verb. */
function isDone(word: string, done: string): boolean {
  const denied = /[未待没]有?([\u4e00-\u9fff]{1,3})/.exec(word)?.[1];
  if (denied && denied !== "完成" && !done.includes(denied.slice(0, 2))) return false;
  return DONE.test(clauseOf(done));
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

function clauseOf(gap: string): string {
  return gap.slice(Math.max(...[",", ";", ":", "。", "("].map((mark) => gap.lastIndexOf(mark))) + 1);
}
