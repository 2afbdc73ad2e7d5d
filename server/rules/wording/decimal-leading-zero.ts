import { pattern } from "../../lexicon/phrase.ts";
import { BEHIND_DECIMAL } from "../../lexicon/unit.ts";
import { definePatternRule } from "../support/pattern-rule.ts";

/** A decimal below one keeps its zero: 0.5, not .5 (国标 GB/T 15835). */
export const decimalLeadingZero = definePatternRule({
  id: "decimal-leading-zero",
  family: "wording",
  severity: "warning",
  summary: { zh: "小数点前缺“0”", en: "No zero before a decimal point" },
  // Behind a word that brings a number: a dot that ends a sentence stands behind others.
  anyOf: ".",
  pattern: pattern.g`\.(?<=[高低升降增减少占达为约近超仅到至了于长均需]\.)\d{1,3}(?=${BEHIND_DECIMAL})`,
  right: ([digits]) => `0${digits}`,
  message: (words, right) => ({
    zh: `“${words}”小数点前应写“0”，即“${right}”。`,
    en: `Write the zero before the decimal point: "${right}".`,
  }),
});
