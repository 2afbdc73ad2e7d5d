import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { approximationOf } from "../support/approx.ts";

/** A range is approximate already: 5%—6%左右 says it twice. Convention. */
export const rangePlusApprox = defineRule({
  id: "range-plus-approx",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "数值范围后又用约数词", en: "A range with a word of approximation behind it" },
  *check(report) {
    for (const figure of report.numbers.figures) {
      if (!figure.range || figure.approx.length === 0) continue;
      const { more, after } = approximationOf(report, figure);
      const word = more || (/左右|上下/.test(after) ? after : "");
      if (!word) continue;
      const words = slice(report.text, figure.span);
      yield {
        span: figure.span,
        message: {
          zh: `“${words}”已是范围，再用“${word}”就重复了，范围和“${word}”只留一个。`,
          en: `"${words}" is a range already; keep the range or "${word}", not both.`,
        },
      };
    }
  },
});
