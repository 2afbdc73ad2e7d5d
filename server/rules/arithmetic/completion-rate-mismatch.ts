import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { judgeCompletions } from "../../verdicts/completion.ts";

/** 完成率复算: what was done, divided by the base that the text names, is the rate. Any base of that name that fits is the right one. */
export const completionRateMismatch = defineRule({
  id: "completion-rate-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: {
    zh: "完成率与完成数、任务数相符",
    en: "A rate of completion agrees with what was done and what was planned",
  },
  *check(paragraph) {
    for (const { outcome, span, relation, calculation } of judgeCompletions(paragraph)) {
      if (outcome !== "proved") continue;
      const written = slice(paragraph.text, relation.roles.rate.span);
      yield {
        span,
        message: {
          zh: `按所写的数算，${calculation()}，与“${written}”不符，请核对这三个数。`,
          en: `By the figures written, ${calculation()}, not “${written}”; check the three figures.`,
        },
      };
    }
  },
});
