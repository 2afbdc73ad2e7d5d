import { defineRule } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { BEHIND_DECIMAL } from "../../lexicon/unit.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";

/** A comma or a middle dot in a decimal, told by the unit behind it. Three digits behind a comma are thousands. */
const DECIMAL = pattern.g`(?<![\d.,·—-])\d{1,4}[,·]\d{1,2}(?=${BEHIND_DECIMAL})`;

/** A decimal point written as a comma or a middle dot (3，5公里). */
export const decimalComma = defineRule({
  id: "decimal-comma",
  family: "punctuation",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: ",·" },
  summary: { zh: "小数点误作逗号或间隔号", en: "A comma or middle dot for a decimal point" },
  *check({ folded, text }) {
    for (const { 0: found, index } of matchesOf(folded, DECIMAL)) {
      const span = { start: index, end: index + found.length };
      const number = found.replace(/[,·]/, ".");
      yield {
        span,
        message: {
          zh: `“${slice(text, span)}”中的标点像是小数点，请核对数字，是小数的写作“${number}”。`,
          en: `The mark in "${slice(text, span)}" looks like a decimal point; check the figure and write "${number}" if it is one.`,
        },
      };
    }
  },
});
