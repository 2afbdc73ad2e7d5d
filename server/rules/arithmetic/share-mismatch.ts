import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { write } from "../../verdicts/amounts.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeShares, type ShareJudgement } from "../../verdicts/share.ts";

/**
 * 占比复算: 共受理投诉849件，其中甲类263件，占投诉总量30.98%. The shares of a paragraph prove their base together: where several
 * agree on another number than the one written, the base is told once; where all but one agree, that one is wrong.
 */
export const shareMismatch = defineRule({
  id: "share-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "占比与部分数、总数相符", en: "A share agrees with the part and the whole" },
  *check(paragraph) {
    for (const judgement of judgeShares(paragraph)) if (isContradiction(judgement)) yield tell(paragraph, judgement);
  },
});

function tell(paragraph: ParagraphFacts, judgement: ShareJudgement): Finding {
  if (judgement.by === "base") return tellBase(paragraph, judgement);
  if (judgement.by === "outlier") return tellOutlier(paragraph, judgement);
  const { span, operands, result, outcome, calculation } = judgement;
  const [, whole] = operands;
  const written = slice(paragraph.text, result.span);
  return {
    span,
    message: {
      zh: `按所写的数算，${calculation()}，与“${written}”不符，请核对部分数、总数和占比。`,
      en: `By the figures written, ${calculation()}, not “${written}”; check the part, the whole and the share.`,
    },
    ...(whole && { related: [{ span: whole.span, message: { zh: "总数在这里。", en: "The whole stands here." } }] }),
    ...(outcome !== "proved" && { severity: "information" }),
  };
}

/** One wrong base: told once, at the first share, with the others. */
function tellBase({ folded }: ParagraphFacts, { span, operands, base, others }: ShareJudgement): Finding {
  const [part, whole] = operands as readonly [Figure, Figure];
  const { unit } = part;
  const written = write(folded, whole);
  return {
    span,
    severity: "information",
    message: {
      zh: `这里起${others.length + 1}处占比合用一个总数（约${base}${unit}），与前面写的${written}不符，请核对总数，或写明分母。`,
      en: `From here ${others.length + 1} shares have one base (about ${base}${unit}), which is not the ${written} written before; check the whole, or name the base.`,
    },
    related: others.map((other) => ({ span: other.span, message: { zh: "这里也是。", en: "Here, too." } })),
  };
}

/** One share among several that agree with each other. */
function tellOutlier({ folded, text }: ParagraphFacts, { relation, span, base = 0 }: ShareJudgement): Finding {
  const { part, rate } = relation.roles;
  const ratio = Math.round((part.value / base) * 1000) / 10;
  const written = slice(text, rate.span);
  return {
    span,
    severity: "information",
    message: {
      zh: `同段其他占比合用一个总数（约${base}${part.unit}），按它算${write(folded, part)}约占${ratio}%，与“${written}”不符，请核对。`,
      en: `The other shares of the paragraph have one base (about ${base}${part.unit}); by it ${write(folded, part)} is about ${ratio}%, not “${written}”.`,
    },
  };
}
