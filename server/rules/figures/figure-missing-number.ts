import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";

/** Where a clause ends in a unit without a digit in front of it. */
const CLAUSE_END = /[,。;](?<=[元吨斤亩顷米里人户%点].)(?<!\d[^,。;]{1,5}.)/g;
/** What announces an amount, and nothing but the unit behind it. 过亿元 and 亿元村 are amounts or names. */
const ANNOUNCED = new RegExp(
  [
    "(?:产值|总值|增加值|零售额|收入|投资额?|资金|税收|存款|贷款|利润|销售额|总额|补贴)(?:达到?|完成|为|实现|约|共计?|累计)?[万亿]?元",
    "产量(?:达到?|完成|为|实现|约|共计?|累计)?[万亿]?(?:吨|公斤)",
    "(?:面积|土地|造林|耕地)(?:达到?|完成|为|约|共计?)?[万亿]?(?:亩|公顷|平方米|平方公里)",
    "(?:人口|户数|人数)(?:达到?|为|约|共计?)[万亿]?[人户]",
    "(?:同比|环比)?(?:增长|下降|提高|降低|占比)(?:了|为|约|近)?(?:%|个百分点)",
  ]
    .map((form) => `(?:${form})`)
    .join("|")
    .replace(/^(.*)$/, "(?:$1)$"),
);
/** 人均收入万元 may mean ten thousand. */
const EACH = /[均户每]/;
/** How far back the amount may be announced. */
const REACH = 16;

/** An amount is announced and only its unit stands there (产值万元，同比增长20%): the number got lost. */
export const figureMissingNumber = defineRule({
  id: "figure-missing-number",
  family: "figures",
  severity: "error",
  scope: "paragraph",
  summary: { zh: "单位前缺数字", en: "A unit without its number" },
  *check({ folded, text }) {
    for (const { index } of folded.matchAll(CLAUSE_END)) {
      const from = Math.max(0, index - REACH);
      const left = folded.slice(from, index);
      const match = ANNOUNCED.exec(left);
      if (!match || EACH.test(left.slice(Math.max(0, match.index - 4), match.index))) continue;
      const span = { start: from + match.index, end: index };
      yield {
        span,
        message: {
          zh: `“${slice(text, span)}”只有单位没有数，请补上数字。`,
          en: `"${slice(text, span)}" has a unit and no number; fill in the number.`,
        },
      };
    }
  },
});
