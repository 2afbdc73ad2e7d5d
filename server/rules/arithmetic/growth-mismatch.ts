import { defineRule, type Finding } from "../../check/rule.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { write } from "../../verdicts/amounts.ts";
import { type ChangeJudgement, judgeChanges } from "../../verdicts/change.ts";
import { isContradiction } from "../../verdicts/judgement.ts";

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
  *check(paragraph) {
    for (const judgement of judgeChanges(paragraph))
      if (isContradiction(judgement))
        yield judgement.of === "direction" ? tellReversed(paragraph, judgement) : tell(paragraph, judgement);
  },
});

/** What a verb of change says of two values that go the other way: 从240件下降到320件. */
function tellReversed({ folded }: ParagraphFacts, { relation, span, calculation }: ChangeJudgement): Finding {
  const { from, to } = relation.roles;
  const [a, b] = [from, to].map((figure) => (figure ? write(folded, figure) : "")) as [string, string];
  const [zh, en] = relation.direction === 1 ? ["增", "increase"] : ["减", "decrease"];
  const sign = calculation().slice(b.length, -a.length);
  return {
    span,
    message: {
      zh: `从${a}到${b}不是${zh}（${calculation()}），请核对两个数，或改写动词。`,
      en: `From ${a} to ${b} is no ${en} (${b} ${sign} ${a}); check the two figures, or the verb.`,
    },
  };
}

function tell({ text }: ParagraphFacts, { relation, of, span, outcome, calculation }: ChangeJudgement): Finding {
  const exempt = relation.exempt && of === "rate";
  const written = slice(text, span);
  const said = calculation();
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
  return { span, message, ...(outcome !== "proved" && { severity: exempt ? "hint" : "information" }) };
}
