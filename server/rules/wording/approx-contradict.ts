import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { approximationOf } from "../support/approx.ts";

/** Below the number. */
const BELOW = /^(?:近|将近|接近|不足|不到)$/;

/** Above the number, right before a word that says below: 超过近500人. */
const OVER = /(?:超过|突破|逾)$/;
/** 超过近5年平均水平 compares with the last years. */
const PERIOD = /[年月日天周季届期次]/;

/** A figure that is said to lie below and above one number at once (近400余人、不足30多户). */
export const approxContradict = defineRule({
  id: "approx-contradict",
  family: "wording",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "约数词自相矛盾", en: "Words that contradict each other about a figure" },
  *check(report) {
    for (const figure of report.numbers.figures) {
      if (figure.approx.length === 0) continue;
      const { before, more, after, span } = approximationOf(report, figure);
      if (figure.range || !BELOW.test(before)) continue;
      const lead = report.folded.slice(Math.max(0, span.start - 2), span.start);
      const over = PERIOD.test(figure.unit) ? undefined : OVER.exec(lead)?.[0];
      const above = more || (/以上|之多/.test(after) ? after : over);
      if (!above) continue;
      const words = slice(report.text, figure.span);
      const number = slice(report.text, { start: figure.digits.start, end: figure.unitSpan.end }).replace(more, "");
      yield {
        span: figure.span,
        message: {
          zh: `“${words}”里“${before}”是不到，“${above}”是超过，只能用一个：不到写“${before}${number}”，超过写“${number}以上”。`,
          en: `In "${words}", "${before}" means less and "${above}" means more; keep one of them.`,
        },
      };
    }
  },
});
