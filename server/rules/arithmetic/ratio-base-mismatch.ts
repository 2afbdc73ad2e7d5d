import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { write } from "../../verdicts/amounts.ts";
import { judgeCompletions } from "../../verdicts/completion.ts";

/**
 * 数对、口径名不对: 计划总投资96亿元，完成67亿元，占全年任务的70% — the rate is right, but what it was measured by has another name.
 */
export const ratioBaseMismatch = defineRule({
  id: "ratio-base-mismatch",
  family: "arithmetic",
  severity: "information",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "百分比的分母与所写的名目一致", en: "A percentage is measured by what it says it is measured by" },
  *check(paragraph) {
    const { folded, text } = paragraph;
    for (const { base, relation, operands, calculation } of judgeCompletions(paragraph)) {
      if (base !== "other") continue;
      const span = relation.named;
      const [written, value, sum] = [slice(text, span), write(folded, operands[1]), calculation()];
      yield {
        span,
        message: {
          zh: `“${written}”是用${value}作分母算出来的（${sum}），名目与前面写的不同，请把分母写清楚，或改用同一名目的数。`,
          en: `“${written}” is measured by ${value} (${sum}), which is called otherwise before; name the base as it is, or use the figure of that name.`,
        },
      };
    }
  },
});
