import { defineRule } from "../../check/rule.ts";
import { write } from "../../verdicts/amounts.ts";
import { judgeAverages } from "../../verdicts/average.ts";
import { isContradiction } from "../../verdicts/judgement.ts";

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
  *check(paragraph) {
    for (const judgement of judgeAverages(paragraph)) {
      if (!isContradiction(judgement)) continue;
      const average = write(paragraph.folded, judgement.result);
      const said = judgement.calculation();
      yield {
        span: judgement.span,
        message: {
          zh: `按所写的数算，${said}，与平均数“${average}”不符，请核对总数、个数和平均数。`,
          en: `By the figures written, ${said}, not the average “${average}”; check the total, the number and the average.`,
        },
      };
    }
  },
});
