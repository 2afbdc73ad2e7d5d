import { CHANGE } from "../../lexicon/change.ts";
import { pattern, phrase } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import { definePatternRule } from "../support/pattern-rule.ts";

/** What makes it a part of the year. */
const PART = phrase`[初末底上下春夏秋冬]|度?第?[一二三四]季`;

/** From 2020 … to 2020: years that were replaced all at once, as when last year's text is used again. */
export const yearSameFromTo = definePatternRule({
  id: "year-same-from-to",
  family: "residue",
  severity: "error",
  summary: { zh: "“由……提高到……”两个年份相同", en: "From a year to the same year" },
  // Months, quarters and ends of a year differ though the year is the same.
  anyOf: "由从",
  pattern: pattern.g`[由从](${YEAR})年(?:的)?(?!${PART}|\d{1,2}月(?:份|底|的|\d))[^。;,年月季]{1,16}?${CHANGE}(?:到|至|为)了?\1年(?!${PART}|\d{1,2}月)`,
  message: (words) => {
    const year = /\d{4}/.exec(words)?.[0];
    return {
      zh: `“${words}”前后都是${year}年，其中一个年份应改正。`,
      en: `"${words}" goes from ${year} to ${year}; one of the years is wrong.`,
    };
  },
});
