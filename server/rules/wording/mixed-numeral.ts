import { definePatternRule } from "../pattern-rule.ts";

/** 3千余人: beside 万 and 亿, digits are not mixed with Chinese numerals (国标 GB/T 15835). */
export const mixedNumeral = definePatternRule({
  id: "mixed-numeral",
  family: "wording",
  severity: "warning",
  summary: { zh: "阿拉伯数字与汉字“千、百”混用", en: "Digits mixed with 千 or 百" },
  // No units (千米), names (百强) or large numbers (3千万) behind it, no year or model before it.
  pattern:
    /(?<![\d.A-Za-z第+万亿千百])(\d{1,3}(?:\.\d{1,2})?)([千百])(?![米瓦克伏卡帕赫分强货姓日字年里企园佳亿万家店味\d]|[余多]?[万亿]|户长|人计|周岁)/g,
  right: ([, digits, unit]) => `${Math.round(Number(digits) * (unit === "千" ? 100000 : 10000)) / 100}`,
  message: (words, right) => ({
    zh: `“${words}”数字与汉字混用，应写作“${right}”。`,
    en: `"${words}" mixes digits and characters; write "${right}".`,
  }),
});
