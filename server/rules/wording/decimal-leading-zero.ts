import { definePatternRule } from "../support/pattern-rule.ts";

/** A decimal below one keeps its zero: 0.5, not .5 (国标 GB/T 15835). */
export const decimalLeadingZero = definePatternRule({
  id: "decimal-leading-zero",
  family: "wording",
  severity: "warning",
  summary: { zh: "小数点前缺“0”", en: "No zero before a decimal point" },
  // Behind a word that brings a number: a dot that ends a sentence stands behind others.
  anyOf: ".",
  pattern:
    /\.(?<=[高低升降增减少占达为约近超仅到至了于长均需]\.)\d{1,3}(?=%|‰|个百分点|万|亿|公里|千米|米|倍|亩|吨|元)/g,
  right: ([digits]) => `0${digits}`,
  message: (words, right) => ({
    zh: `“${words}”小数点前应写“0”，即“${right}”。`,
    en: `Write the zero before the decimal point: "${right}".`,
  }),
});
