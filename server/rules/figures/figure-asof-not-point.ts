import { defineRule, type Finding } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { BARE_MONTH } from "../../lexicon/time.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";
import { endOfMonth } from "../support/as-of.ts";
import { offeredFix } from "../support/gather.ts";

/** 1 the month, 2 a moving now. 截止 is the business of wording-jiezhi, which mends the month, too. */
const AS_OF = pattern.g`截至[到于]?(?:(${BARE_MONTH})|(目前|当前|现在|今))`;

/** 截至 asks for a point in time: a month is a span (截至11月份), and a finished report should not say 目前. Convention. */
export const figureAsofNotPoint = defineRule({
  id: "figure-asof-not-point",
  family: "figures",
  severity: "information",
  scope: "paragraph",
  needs: { anyOf: "截" },
  summary: { zh: "“截至”后面不是时点", en: "As of a month instead of a point in time" },
  *check({ folded, text }, _, { final }): Generator<Finding> {
    for (const { 0: found, 1: month, index } of matchesOf(folded, AS_OF)) {
      const span = { start: index, end: index + found.length };
      const words = slice(text, span);
      if (month) {
        const right = endOfMonth(words);
        const number = /\d{1,2}(?=月)/.exec(month)?.[0] ?? "×";
        const range = number === "1" ? "1月" : `1—${number}月`;
        yield {
          span,
          message: {
            zh: `“${words}”不是时点，宜写作“${right}”，或改写时段“${range}”。`,
            en: `"${words}" is no point in time; write "${right}", or the span ${range}.`,
          },
          fixes: [offeredFix(`改为“${right}”`, `Write "${right}"`, [{ span, text: right }])],
        };
      } else if (final) {
        yield {
          span,
          message: {
            zh: `定稿里“${words}”宜写明日期，如“截至×月底”。`,
            en: `In a finished report, give the date for "${words}".`,
          },
        };
      }
    }
  },
});
