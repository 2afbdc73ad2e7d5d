import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { disjoint, rangeOf, write } from "./amounts.ts";
import { type Change, findChanges, type Part } from "./changes.ts";
import { findExcesses } from "./excess.ts";
import { judgeBy, judgeRate } from "./growth.ts";

/**
 * 增速复算: from, to, increment and rate of one change must agree. Rates of indicators that are published at constant prices
 * (GDP, 增加值, 固定资产投资 …) can't be recomputed from the values: there the finding is a hint.
 */
export const growthMismatch = defineRule({
  id: "growth-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "增长、下降的幅度与前后两个数相符", en: "A rate or amount of change agrees with the values" },
  *check(report) {
    const { folded } = report;
    for (const statement of report.statements) {
      if (statement.text.includes("超"))
        for (const excess of findExcesses(statement)) yield* judge(report, excess, false);
      if (!/[增减降提升涨翻倍多少缩压扩]/.test(statement.text)) continue;
      if (UNLIKE.test(statement.text)) continue;
      const ranked = RANKED.test(statement.text);
      for (const change of findChanges(folded, statement)) yield* judge(report, change, ranked);
    }
  },
});

/** Losses and depths go the other way round (where the water rises, 埋深 is less), and so do ranks where they rise. */
const UNLIKE = /亏损|逆差|扭亏|负增长|[为由至]负|埋深/;
const RANKED = /排名|位次|名次/;

function* judge({ folded, text }: ParagraphFacts, change: Change, ranked: boolean): Generator<Finding> {
  const { from, to, rates, exempt } = change;
  if (!from && !to) return;
  const by = change.by.filter((part) => isOfKind(folded, part.figure, change));
  if (by.length < change.by.length) return;
  const reversed = ranked ? undefined : judgeDirection(folded, change);
  if (reversed) {
    yield reversed;
    return;
  }
  const written = (figure: Figure) => slice(text, figure.span);
  for (const part of by) {
    const said =
      from && to && !part.yearly && !isOfOtherTime(part, change) ? judgeBy(folded, from, to, part) : undefined;
    if (said) yield tell(part.figure, said, written(part.figure));
  }
  const plain = rates.find((part) => !part.yearly); // what follows another rate may be of another matter
  for (const part of rates) {
    if (!part.yearly && (part !== plain || isOfOtherTime(part, change))) continue;
    const steps: readonly (number | undefined)[] = part.yearly ? (change.years ?? []) : [undefined];
    const all = steps.map((years) => judgeRate(folded, change, part, years));
    const said = all.every((one) => one) ? all[0] : undefined;
    if (said) yield { ...tell(part.figure, said, written(part.figure), exempt), ...severityOf(folded, change, part) };
  }
}

/** 由0.52吨下降到0.48吨，累计下降15%: only where the two values lie years apart it is plain that the sum is theirs. */
function isOfOtherTime({ summed }: Part, { years }: Change): boolean {
  return summed && !years?.some((count) => count > 1);
}

/** Ranks and levels rise to a smaller number (名, 位, 米), and times are only shortened. */
const RISE_DOWN: ReadonlySet<string> = new Set(["名", "位", "米"]);

/** What a verb of change says of two values that go the other way: 从240件下降到320件. */
function judgeDirection(folded: string, change: Change): Finding | undefined {
  const { from, to, direction } = change;
  if (!from || !to || !direction || !isReversed(folded, from, to, direction, change.rising)) return undefined;
  const [a, b] = [write(folded, from), write(folded, to)];
  const [zh, en] = direction === 1 ? ["增", "increase"] : ["减", "decrease"];
  const sign = a === b ? "=" : direction === 1 ? "<" : ">";
  return {
    span: to.span,
    message: {
      zh: `从${a}到${b}不是${zh}（${b}${sign}${a}），请核对两个数，或改写动词。`,
      en: `From ${a} to ${b} is no ${en} (${b} ${sign} ${a}); check the two figures, or the verb.`,
    },
  };
}

function isReversed(folded: string, from: Figure, to: Figure, direction: 1 | -1, rising = false): boolean {
  if (rising && RISE_DOWN.has(from.unit)) return false;
  if (from.kind === "time" && (direction === 1 || from.unit !== to.unit)) return false;
  if (write(folded, from) === write(folded, to)) return from.approx.length + to.approx.length === 0;
  return (
    disjoint(rangeOf(from), rangeOf(to)) && Math.sign(to.value * to.factor - from.value * from.factor) === -direction
  );
}

/** Whether an increment counts what the values count: 36家发展到126家，新增27家⟦工程中心⟧ speaks of something else. */
function isOfKind(folded: string, { counted, kind }: Figure, { from, to }: Change): boolean {
  const noun = kind === "count" && counted ? slice(folded, counted) : "";
  const value = (from ?? to) as Figure;
  const words = folded.slice(Math.max(0, value.span.start - 30), value.span.start);
  return noun.length < 2 || words.includes(noun.slice(-2));
}

/** Incomes are surveyed anew every few years, so that their yearly average may be another than that of the two values. */
function severityOf(folded: string, { exempt, from, to }: Change, { yearly }: Part): Pick<Finding, "severity"> {
  const value = (from ?? to) as Figure;
  if (exempt) return { severity: "hint" };
  if (!yearly) return {};
  const words = folded.slice(Math.max(value.sentence.start, value.span.start - 16), value.span.start);
  return /人均[^,。;]{0,6}收入/.test(words) ? { severity: "information" } : {};
}

function tell(figure: Figure, said: string, written: string, exempt = false): Finding {
  const en = said.replaceAll("，", ", ");
  const message = exempt
    ? {
        zh: `按现价算，${said}，与“${written}”不同；公布的增速按可比价计算时可以不同，请核对口径。`,
        en: `At current prices, ${en}, not “${written}”; published rates at constant prices may differ, check which is meant.`,
      }
    : {
        zh: `按所写的数算，${said}，与“${written}”不符，请核对这几个数。`,
        en: `By the figures written, ${en}, not “${written}”; check these figures.`,
      };
  return { span: figure.span, message };
}
