import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { definePatternRule } from "../support/pattern-rule.ts";

/** What stands behind the two numbers. */
const BEHIND_NUMBERS = phrase`(?=[十百千万]|[天个名处家里户]|公里|次(?![\u4e00-\u9fff])|年(?![级底初]))`;

/** Approximate numbers (概数) are written in Chinese, and without 、 between them: 二十几个、三五天 (国标 GB/T 15834、15835). */
export const approxHanzi = definePatternRule({
  id: "approx-hanzi",
  family: "wording",
  severity: "information",
  summary: { zh: "概数的写法", en: "How approximate numbers are written" },
  anyOf: "几、",
  pattern: pattern.g`${oneOf(
    phrase`\d{1,3}几(?=[个名人户家处条次天年万亿])`,
    phrase`(?:二、三|三、四|四、五|五、六|六、七|七、八|八、九|三、五)(?<![一二三四五六七八九十\d、第]...)${BEHIND_NUMBERS}`,
  )}`,
  message: (words) =>
    words.includes("几")
      ? {
          zh: `“${words}”这样的概数宜用汉字，如“二十几”。`,
          en: `Write an approximate number like "${words}" in characters.`,
        }
      : {
          zh: `“${words}”是概数，两个数之间不用顿号，写作“${words.replace("、", "")}”。`,
          en: `No comma between the two numbers of "${words}".`,
        },
});
