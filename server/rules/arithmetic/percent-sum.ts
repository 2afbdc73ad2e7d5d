import { defineRule, type Finding } from "../../check/rule.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeRatios, type RatioJudgement } from "../../verdicts/ratio.ts";

/** 百分比合计: the parts of a structure (三次产业比, 分别占a%、b%、c%) make up 100, but for rounding. */
export const percentSum = defineRule({
  id: "percent-sum",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "各项占比合计为100%", en: "The shares of a whole make up 100 %" },
  *check(paragraph) {
    for (const judgement of judgeRatios(paragraph)) if (isContradiction(judgement)) yield tell(judgement);
  },
});

/** Within what rounding can do to each number the sum is only untidy; beyond it, or over 100 at all, it is wrong. */
function tell({ span, outcome, rounded, calculation }: RatioJudgement): Finding {
  const terms = calculation();
  if (rounded)
    return {
      span,
      severity: "hint",
      message: {
        zh: `各项相加${terms}，是四舍五入的尾差，正式稿一般配平为100。`,
        en: `The parts add up to ${terms}: a rounding difference, usually evened out to 100 in the final text.`,
      },
    };
  return {
    span,
    ...(outcome !== "proved" && { severity: "information" }),
    message: {
      zh: `各项相加${terms}，应为100，请核对各项占比。`,
      en: `The parts add up to ${terms}, but should make 100; check the shares.`,
    },
  };
}
