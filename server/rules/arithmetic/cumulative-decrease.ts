import { defineRule } from "../../check/rule.ts";
import { write } from "../../verdicts/amounts.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeSeries } from "../../verdicts/series.ts";

/** 累计数不应减少: 截至6月底累计办理300件，截至9月底累计260件. Only cumulative values of one year, in one paragraph, of one name. */
export const cumulativeDecrease = defineRule({
  id: "cumulative-decrease",
  family: "arithmetic",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "累计数后面时点不小于前面时点", en: "A cumulative value never decreases" },
  *check(paragraph) {
    for (const judgement of judgeSeries(paragraph)) {
      if (!isContradiction(judgement)) continue;
      const { earlier, later } = judgement.relation.roles;
      const [from, to] = judgement.relation.months;
      const [a, b] = [earlier, later].map((figure) => write(paragraph.folded, figure)) as [string, string];
      yield {
        span: judgement.span,
        message: {
          zh: `累计数到${from}月底是${a}，到${to}月底是${b}，${b}<${a}，累计数不应减少，请核对。`,
          en: `The cumulative value is ${a} by month ${from} and ${b} by month ${to} (${b} < ${a}); it can't decrease, check both.`,
        },
        related: [{ span: earlier.span, message: { zh: `前面写的是${a}。`, en: `${a} before.` } }],
      };
    }
  },
});
