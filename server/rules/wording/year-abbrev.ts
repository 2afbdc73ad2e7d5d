import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { definePatternRule } from "../support/pattern-rule.ts";

/** What makes it a number of years. */
const NO_DURATION = phrase`(?<![\d.\-—–~近过去这前后满历时经用第〇○零一二三四五六七八九十约了有])(?<!连续|服务|持续|长达|不到)`;
/** What only a year has behind it. */
const OF_YEAR = oneOf(
  phrase`度(?!假|过)|底(?![蕴子色气])|初(?![心步衷级])|末|(?:1[0-2]|[1-9])月(?!的)`,
  phrase`工作(?:总结|计划|要点|思路|报告|安排)`,
);

/** Years are written in full: 2021年, not 21年 (国标 GB/T 15835). A number of years (近30年、20年来) is no year. */
export const yearAbbrev = definePatternRule({
  id: "year-abbrev",
  family: "wording",
  severity: "warning",
  summary: { zh: "年份简写", en: "Years written with two digits" },
  anyOf: "年",
  pattern: pattern.g`${NO_DURATION}(?:[09]\d|[12]\d)年(?=${OF_YEAR})`,
  message: (words) => ({
    zh: `“${words}”如是年份应写全四位，即“${words > "4" ? 19 : 20}${words}”。`,
    en: `If "${words}" is a year, write all four digits: "${words > "4" ? 19 : 20}${words}".`,
  }),
});
