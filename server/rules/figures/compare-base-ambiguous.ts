import { defineRule } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { PART_OF_YEAR } from "../../lexicon/time.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";

/** 较去年, 比上年, 与去年相比; not 较上年同期, 较上年末 or 比去年的. */
const LAST_YEAR =
  /[去上]年(?<=(?:[较比]之?|[与同和跟](?=..相))..)(?:相比)?(?!同期|同月|同季|同比|同一|[年初末底的]|[一-三]季度|上半年|前|1?\d月|全年)/g;
const WITHIN_YEAR = pattern`${PART_OF_YEAR}`;
/** What makes the figure one of a whole year again. */
const WHOLE_YEAR = /全年|12月|年底|年末|余额|存量/;

/** 排名全省第三，较去年上升⟦2位⟧: a rank is compared with a rank, and has no months. */
function isRank(folded: string, figure: Figure | undefined): boolean {
  return (
    figure !== undefined && /^个?(?:位次?|名次)(?![一-鿿])/.test(folded.slice(figure.digits.end, figure.span.end + 3))
  );
}

/** A sentence that goes on and on is looked at near the comparison. */
const REACH = 400;

/** Months compared with a whole year (1—10月，收入较去年下降): the base is the same months of last year. */
export const compareBaseAmbiguous = defineRule({
  id: "compare-base-ambiguous",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "较比与同和跟" },
  summary: { zh: "年内数与上年全年相比", en: "Months compared with a whole year" },
  *check(paragraph) {
    const { folded, text } = paragraph;
    const comparisons = matchesOf(folded, LAST_YEAR);
    if (comparisons.length === 0) return; // most paragraphs: their sentences are not looked for
    const { sentences, numbers } = paragraph;
    let s = 0;
    let f = 0;
    for (const { 0: found, index: at } of comparisons) {
      const index = folded[at - 1] === "之" ? at - 2 : at - 1;
      const span = { start: index, end: at + found.length };
      while ((sentences[s]?.end ?? Number.POSITIVE_INFINITY) <= index) s++;
      const from = Math.max(sentences[s]?.start ?? 0, index - REACH);
      const start = from + folded.slice(from, index).lastIndexOf(";") + 1;
      const left = folded.slice(start, index);
      const time = WITHIN_YEAR.exec(left);
      if (!time || WHOLE_YEAR.test(left.slice(time.index + time[0].length))) continue;
      while ((numbers.figures[f]?.digits.start ?? Number.POSITIVE_INFINITY) < span.end) f++;
      const clause = numbers.figures[f]?.clause; // of later figures no clause begins further left
      if (!clause || clause.start > index || clause.end < span.end || isRank(folded, numbers.figures[f])) continue;
      const words = slice(text, span);
      yield {
        span,
        message: {
          zh: `前面的数只到“${slice(text, { start: start + time.index, end: start + time.index + time[0].length })}”，“${words}”会与上年全年相比，应写“同比”或“${words}同期”。`,
          en: `The figure is one of part of the year; "${words}" compares it with the whole of last year. Write 同比 or "${words}同期".`,
        },
      };
    }
  },
});
