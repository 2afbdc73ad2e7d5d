import { defineRule } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { FALL } from "../../lexicon/change.ts";
import { MAY_TURN } from "../../lexicon/money.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";

/** A fall right before its figure; 降到 and 降为 name what is left, not what is gone. */
const FALLS = pattern`(?:${words(FALL, "缩小 削减 节约 节省 减")}|(?:降幅|下降幅度)达?到?为?|(?<=[较比][^,。;、\d]{1,12})[低少])了?(?:约|近|超过|达)?$`;
/** A profit may fall by more than all of itself: it turns into a loss. */
const TURNING = pattern`${MAY_TURN}`;

/** Nothing falls by a multiple, or by more than 100%: 减少 is said in percent or fractions. */
export const decreaseByTimes = defineRule({
  id: "decrease-by-times",
  family: "wording",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "减少不能用倍数或超过100%", en: "A fall by a multiple or by more than 100%" },
  *check(report) {
    for (const figure of report.numbers.figures) {
      if (!isTooMuch(figure)) continue;
      const { clause, span } = figure;
      const left = report.folded.slice(clause.start, figure.digits.start);
      const fall = FALLS.exec(left);
      if (!fall || (figure.dimension === "%" && TURNING.test(sentenceSoFar(report, figure)))) continue;
      const words = slice(report.text, { start: clause.start + fall.index, end: span.end });
      yield {
        span: { start: clause.start + fall.index, end: span.end },
        message: {
          zh: `“${words}”说不通：减少最多到零，请核对后写成百分数或分数，如“减少一半”“降至原来的三分之一”。`,
          en: `"${words}" cannot be: nothing falls by more than all of itself; check it and give a percentage or a fraction.`,
        },
      };
    }
  },
});

function isTooMuch({ dimension, interval }: Figure): boolean {
  return dimension === "倍" ? interval.low >= 1 || interval.high > 1 : dimension === "%" && interval.low > 100;
}

function sentenceSoFar({ folded }: ParagraphFacts, { sentence, span }: Figure): string {
  return folded.slice(sentence.start, span.start);
}
