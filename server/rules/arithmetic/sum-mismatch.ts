import { defineRule, type Finding } from "../../check/rule.ts";
import { operands as sayOperands, write } from "../../verdicts/amounts.ts";
import { type BoundsJudgement, judgeBounds } from "../../verdicts/bounds.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeSums, type SumJudgement } from "../../verdicts/sum.ts";
import { severityOf } from "./severity.ts";

/**
 * 总分相符: parts that must make up the whole (分为, 其余, 合计, 男和女) do; parts that need not (其中) are at least within it.
 */
export const sumMismatch = defineRule({
  id: "sum-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "总数与分项之和相符", en: "A whole and the sum of its parts agree" },
  *check(paragraph) {
    const { folded } = paragraph;
    for (const judgement of judgeSums(paragraph))
      if (isContradiction(judgement)) yield judgement.larger ? tellLarger(folded, judgement) : tell(folded, judgement);
    for (const judgement of judgeBounds(paragraph)) yield tellBounds(folded, judgement);
  },
});

function tell(folded: string, judgement: SumJudgement): Finding {
  const { result, operands, span, calculation } = judgement;
  const [whole] = sayOperands(folded, [result, ...operands]) as [string];
  const severity = severityOf(judgement);
  const zh = `分项之和${calculation()}，与总数${whole}不符`;
  const en = `The parts ${calculation()} do not make the total ${whole}`;
  return {
    span,
    message:
      severity === "error"
        ? { zh: `${zh}，请核对总数和各分项。`, en: `${en}; check the total and the parts.` }
        : {
            zh: `${zh}，请核对；各分项有重叠或没有列全的，请写明。`,
            en: `${en}; check them, or say that parts overlap or are left out.`,
          },
    severity,
  };
}

function tellLarger(folded: string, judgement: SumJudgement): Finding {
  const { result, operands, span, calculation, outcome } = judgement;
  const [whole, larger] = [result, ...operands].map((figure) => write(folded, figure)) as [string, string];
  return {
    span,
    ...(outcome !== "proved" && { severity: severityOf(judgement) }),
    message: {
      zh: `分项${larger}大于总数${whole}（${calculation()}），请核对总数和分项。`,
      en: `The part ${larger} is more than the whole ${whole} (${larger} > ${whole}); check both.`,
    },
  };
}

/** The least that all groups have is more than what they are said to have together. */
function tellBounds(folded: string, judgement: BoundsJudgement): Finding {
  const [sum, total] = [judgement.calculation(), write(folded, judgement.result)];
  return {
    span: judgement.span,
    severity: severityOf(judgement),
    message: {
      zh: `各组的下限相加${sum}，已大于合计${total}，请核对各组的数和合计。`,
      en: `The lower bounds alone make ${sum}, more than the total ${total}; check the groups and the total.`,
    },
  };
}
