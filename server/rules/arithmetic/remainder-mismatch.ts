import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure, Interval } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import { disjoint, minus, missesSum, operands, plus, rangeOf, sumOf, write, writeLike } from "./amounts.ts";
import { between, clauseOf, type Role, rolesOf } from "./roles.ts";
import { spanOf } from "./spans.ts";

/** 剩余复算: the whole less what was done is what remains. Any pair of figures before it that fits is the right one. */
export const remainderMismatch = defineRule({
  id: "remainder-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "剩余数等于总数减去完成数", en: "What remains is the whole less what was done" },
  *check(report) {
    const { folded } = report;
    for (const statement of report.statements) {
      if (statement.figures.length < 3 || !/[剩余欠差缺未尚仍]|还有/.test(statement.text)) continue;
      const read = { statement, roles: rolesOf(statement) };
      for (let i = 2; i < statement.figures.length; i++) {
        const finding = judge(folded, read, i);
        if (finding) yield finding;
      }
    }
  },
});

/** The words before what remains, from the beginning of its clause; 未完成 only against 完成 (what is not begun may be under way). */
const LEFT =
  /^(?:目前|对|现|还|尚|仍|仅|距[^,。;、]{0,6})*(?:剩余|剩下|余|剩|结余|[^,。;、]{0,4}缺口|差|缺|欠|需|有?待[\u4e00-\u9fff]{2}|有?未[\u4e00-\u9fff]{1,3}?)[^,。;:、]{0,10}$/;
/** 还有⟦30户⟧未搬迁, 尚有⟦40处⟧正在整改: what is left undone is told behind. */
const STILL = /(?:还|尚|仍|另)有$/;
const DENIED = /^[^,。;、]{0,4}((?:[未没][有]?|正在|正|需|须)[\u4e00-\u9fff]{2})/;
/** What was done, one mark, what remains; nothing else is counted between. */
const DIVIDED = /^[^,;。◇]{0,14}[,、;]([^,;、。◇]{1,18})$/;
const DONE =
  /完成|已|结|到位|办结|整改|支付|拨付|使用|支出|发放|销售|交付|投入|建成|落实|偿还|归还|修|改|用|拆|化解|销号|解决|筹|实现|开工|竣工|流转|签约|安置|付|出|售|销|耗|领|搬|回/;

interface Read {
  readonly statement: Statement;
  readonly roles: readonly Role[];
}

function judge(folded: string, { statement, roles }: Read, i: number): Finding | undefined {
  const { figures, gaps } = statement;
  const left = figures[i] as Figure;
  if (roles[i] !== "amount") return undefined;
  const alike = figures.flatMap((f, k) =>
    k < i && f.dimension === left.dimension && roles[k] === "amount" ? [k] : [],
  );
  const [whole, done] = alike.slice(-2) as [number, number];
  if (done === undefined) return undefined;
  const clause = DIVIDED.exec(between(statement, roles, done, i))?.[1];
  if (!clause || /[;。◇]/.test(between(statement, roles, whole, done))) return undefined;
  const behind = gaps.slice(i + 1).find((gap) => gap !== "") ?? "";
  const word = LEFT.exec(clause)?.[0] ?? (STILL.test(clause) ? DENIED.exec(behind)?.[1] : undefined);
  if (!word || !isDone(word, wordsOf(statement, done))) return undefined;
  const operand = (k: number) => figures[k] as Figure;
  if (fitsAny(folded, alike.slice(-4).map(operand), left) || amount(operand(whole)) < amount(operand(done)))
    return undefined;
  const all = [operand(whole), operand(done), left];
  const [a, b, c] = operands(folded, all) as [string, string, string];
  const rest = sumOf(folded, [operand(whole)], operand(whole)).minus(sumOf(folded, [operand(done)], operand(whole)));
  // 改造50户，已竣工30户，还有10户正在施工: some may not have been begun.
  const open = /^正/.test(word) && !wordsOf(statement, done).includes(word.slice(-2));
  return {
    span: spanOf(all),
    ...(open && { severity: "information" }),
    message: {
      zh: `按所写的数算，${a}-${b}=${writeLike(folded, rest, operand(whole), all)}，与“${write(folded, left)}”不符，请核对这三个数。`,
      en: `By the figures written, ${a}-${b}=${writeLike(folded, rest, operand(whole), all)}, not ${c}; check the three figures.`,
    },
  };
}

function amount({ value, factor }: Figure): number {
  return value * factor;
}

/** The clause of figure k; where it stands right behind another (61户⟦198人⟧), that one's. */
function wordsOf({ gaps }: Statement, k: number): string {
  let first = k;
  while (first > 0 && gaps[first] === "") first--;
  return clauseOf(gaps[first] as string);
}

/** Whether the figure before says what was done; with 未…, by the same verb. */
function isDone(word: string, done: string): boolean {
  const denied = /[未待没]有?([\u4e00-\u9fff]{1,3})/.exec(word)?.[1];
  if (denied && denied !== "完成" && !done.includes(denied.slice(0, 2))) return false;
  return DONE.test(done);
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
