import { defineRule } from "../../check/rule.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { BARE_MONTH, YEAR } from "../../lexicon/time.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";
import { endOfMonth } from "../support/as-of.ts";
import { offeredFix, safeFix } from "../support/gather.ts";

/** What names a time, by its beginning. */
const NAMED_TIME = oneOf(
  phrase`目前|当前|现在|日前|今|昨|本[年月周季]|[上去][年月周]|[年月季]底|[年月季]末|报告期|上半年`,
  phrase`前?第?[一二三四]季度|下?半年|二[〇○零]|${YEAR}|\d{1,2}[月日时]|${TO_TEN}{1,2}月`,
);
/** 1 到, 至 or 于; 2 a bare month, which has to become a point in time at once. */
const CUT_OFF = pattern.g`截止([到至于]?)(?=(${BARE_MONTH})?)(?=${NAMED_TIME})`;

/** 截止 before a time should be 截至 (《现代汉语词典》: 截至 is 截止到 a time); 截止到 is longer than need be. */
export const wordingJiezhi = defineRule({
  id: "wording-jiezhi",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "截" },
  fixable: true,
  summary: { zh: "“截止”带时间应为“截至”", en: "As of a time is 截至, not 截止" },
  *check({ folded, text }) {
    for (const { 0: found, 1: to, 2: month = "", index } of matchesOf(folded, CUT_OFF)) {
      if (folded.startsWith("|")) continue; // the cell of a table may name the wording
      const span = { start: index, end: index + found.length };
      const monthSpan = { start: span.end, end: span.end + month.length };
      const right = `截至${month ? endOfMonth(slice(text, monthSpan)) : ""}`;
      const words = slice(text, { start: span.start, end: monthSpan.end });
      yield {
        span,
        message: to
          ? { zh: `“${words}”可直接写作“${right}”。`, en: `"${words}" can be written "${right}".` }
          : {
              zh: `“截止”后面带时间应为“截至”，这里可写作“${right}”。`,
              en: `Before a time, write 截至 for 截止: "${right}".`,
            },
        ...(to && { severity: "hint" as const }),
        fixes: [
          // The end of the month is a guess: that fix is offered.
          (month ? offeredFix : safeFix)(`改为“${right}”`, `Write "${right}"`, [
            { span: { ...span, end: monthSpan.end }, text: right },
          ]),
        ],
      };
    }
  },
});
