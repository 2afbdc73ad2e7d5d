import { definePatternRule } from "../support/pattern-rule.ts";

/** 零 in a year written in Chinese (〇), or the letter O in one written in digits (0). 国标 GB/T 15835. */
export const zeroForm = definePatternRule({
  id: "zero-form",
  family: "wording",
  severity: "warning",
  summary: { zh: "年份里的“〇”和“0”写法", en: "Zeros in years" },
  anyOf: "零〇○O",
  pattern:
    /[一二](?:零..|[〇○九]零.|[〇○九].零)年(?<=[一二][零〇○一二三四五六七八九]{3}年)|[12](?:O..|\dO.|\d\dO)年(?<=(?<![A-Za-z\d])[12][\dO]{3}年)/g,
  right: ([year]) => year.replace(/零/g, "〇").replace(/O/g, "0"),
  message: (words, right) => ({
    zh: `年份“${words}”应写作“${right}”。`,
    en: `Write the year "${words}" as "${right}".`,
  }),
});
