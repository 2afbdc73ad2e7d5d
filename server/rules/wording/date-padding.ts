import { definePatternRule } from "../support/pattern-rule.ts";

/** Months and days are written without a leading zero (国标 GB/T 9704): 2025年1月5日. */
export const datePadding = definePatternRule({
  id: "date-padding",
  family: "wording",
  severity: "information",
  summary: { zh: "月、日前多写了“0”", en: "Months or days with a leading zero" },
  anyOf: "0",
  pattern: /0\d(?:月(?<=\d年0\d月)(?:\d{1,2}日)?|日(?<=\d月0\d日))/g,
  right: ([date]) => date.replace(/0(?=\d[月日])/g, ""),
  message: (words, right) => ({
    zh: `“${words}”月、日不编虚位，应写作“${right}”。`,
    en: `Write months and days without a leading zero: "${right}".`,
  }),
});
