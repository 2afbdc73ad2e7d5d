import { defineRule } from "../../check/rule.ts";
import { areAlike, bare, write } from "../../verdicts/amounts.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeRemainders } from "../../verdicts/remainder.ts";

/** 剩余复算: the whole less what was done is what remains. Any pair of figures before it that fits is the right one. */
export const remainderMismatch = defineRule({
  id: "remainder-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "剩余数等于总数减去完成数", en: "What remains is the whole less what was done" },
  *check(paragraph) {
    const { folded } = paragraph;
    for (const judgement of judgeRemainders(paragraph)) {
      if (!isContradiction(judgement)) continue;
      const { span, outcome, operands, result, calculation } = judgement;
      const left = areAlike(folded, [...operands, result]) ? bare(folded, result) : write(folded, result);
      yield {
        span,
        ...(outcome !== "proved" && { severity: "information" }),
        message: {
          zh: `按所写的数算，${calculation()}，与“${write(folded, result)}”不符，请核对这三个数。`,
          en: `By the figures written, ${calculation()}, not ${left}; check the three figures.`,
        },
      };
    }
  },
});
