import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";
import { isIn, plansOf } from "../plans.ts";
import { KEY_INDICATOR } from "./indicators.ts";

const INDICATOR = new RegExp(`${KEY_INDICATOR}(?:完成)?(?:总|金)?额?$`);
const REACHED = /完成|实现|达/;
const COMPARED = /增长|下降|同比|环比|增加|减少|提高|回落|持平|[比较占超]|%|完成率|任务|目标|计划|翻|倍|位|名|[由从]/;

/** What is no result of the year: amounts a head, of one trade, or wished for. */
const NOT_DONE = /人均|户均|计划|总投资|产业链?|集群|力争|推动|争取|确保|目标|将/;

/** A main indicator of the year with nothing to judge it by: no growth, no share of the task. Convention. */
export const keyIndicatorNoComparison = defineRule({
  id: "key-indicator-no-comparison",
  family: "structure",
  severity: "hint",
  summary: { zh: "主要指标没有对比", en: "A main indicator with nothing to compare it with" },
  kinds: ["annual-summary-plan", "half-year-summary", "gov-work-report"],
  *check(report) {
    const plans = plansOf(report);
    let last = -1;
    for (const { kind, span, clause, sentence, indicator } of report.numbers.figures) {
      if (kind !== "money" || sentence.start === last || !indicator || isIn(plans, span.start)) continue;
      if (indicator.start < clause.start || !INDICATOR.test(slice(report.folded, indicator))) continue;
      const left = report.folded.slice(clause.start, span.start);
      if (!REACHED.test(left) || NOT_DONE.test(left)) continue;
      const end = endOfNextClause(report.folded, clause.end, sentence.end);
      if (
        COMPARED.test(report.folded.slice(sentence.start, clause.start)) ||
        COMPARED.test(report.folded.slice(clause.start, end))
      )
        continue;
      last = sentence.start;
      const words = slice(report.text, span);
      yield {
        span,
        message: {
          zh: `“${words}”没有和上年比或和任务比，可补上“同比增长×%”或“完成年度任务的×%”。`,
          en: `"${words}" is compared with nothing; add its growth, or its share of the year's task.`,
        },
      };
    }
  },
});

/** The end of the clause behind the one that ends at `offset`: a comparison stands there at the latest. */
function endOfNextClause(folded: string, offset: number, limit: number): number {
  let end = Math.min(offset + 1, limit);
  while (end < limit && !",;。".includes(folded[end] as string)) end++;
  return end;
}
