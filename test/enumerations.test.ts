import { describe, expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { slice } from "../server/text/text.ts";

/** The lists of a text, each as the words that number its items. */
function lists(text: string): string[] {
  return parseReport(text).enumerations.map(({ items }) => items.map(({ span }) => slice(text, span)).join(" "));
}

describe("lists inside the text", () => {
  test.each([
    ["一是抓项目。二是抓招商。三是抓民生。", ["一是 二是 三是"]],
    ["一是抓项目；二是抓招商；三要抓民生。", ["一是 二是 三要"]],
    ["一要实。\n\n二要细。\n\n三要快。", ["一要 二要 三要"]],
    ["第一，抓项目。第二，抓招商。", ["第一 第二"]],
    ["首先，抓项目。其次，抓招商。最后，抓民生。", ["首先 其次 最后"]],
    ["一方面园区较远。另一方面用地紧张。第三要招商。", ["一方面 另一方面 第三"]],
    ["一是抓项目。一要快，二要实。二是抓招商。", ["一是 二是", "一要 二要"]],
    ["一是甲。二是乙。一是丙。二是丁。", ["一是 二是", "一是 二是"]],
    ["一是甲。三是乙。", ["一是 三是"]],
    ["一是稳经济。二是二级医院扩建。三是三大攻坚战收官。", ["一是 二是 三是"]],
    ["一是甲。二是乙，再次获奖。三是丙。", ["一是 二是 三是"]],
    ["一是甲。二是乙。再次，丙。", ["一是 二是 再次"]],
    ["首先备足物资，其次加固河堤，再次落实责任。", ["首先 其次 再次"]],
    ["（一）甲。一是乙。二是丙。\n（二）丁。一是戊。二是己。", ["一是 二是", "一是 二是"]],
    // A heading ends every list.
    ["一、项目\n一是甲。二是乙。\n二、招商\n三是丙。", ["一是 二是"]],
    ["一、项目\n一是甲。\n二是乙。\n三是丙。", ["一是 二是 三是"]],
    // An item carries on the innermost list whose next number it is, and of another form only what is a list already.
    ["一是甲。二是乙。一是丙。三是丁。", ["一是 二是 三是", "一是"]],
    ["一是甲。二是乙。最后，丙。", ["一是 二是"]],
    ["第一，甲。第二，乙。三是丙。", ["第一 第二 三是"]],
    ["一要甲。二是乙。", ["一要 二是"]],
    ["一要甲。", ["一要"]],
    ["一要甲。三要乙。", ["一要 三要"]],
    ["其一，甲。其三，乙。", ["其一 其三"]],
    ["一是点位布设。二是件件落实。", ["一是 二是"]],
  ])("%j", (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  test.each([..."要抓在靠看促强建"])("一是 is carried on by 二%s", (word) => {
    expect(lists(`一是甲。二${word}乙。`)).toEqual([`一是 二${word}`]);
  });

  test("an item goes on to the next one, or to the end of its paragraph", () => {
    const text = "一是抓项目。二是抓招商。\n\n三是抓民生。\n\n以上各项，抓好落实。";
    const [list] = parseReport(text).enumerations;
    const contents = list?.items.map(({ content }) => slice(text, content));
    expect(contents).toEqual(["抓项目。", "抓招商。", "抓民生。"]);
  });

  // Near misses: words that look like the number of an item.
  test.each([
    "做到一个项目、一套班子、一抓到底。",
    "做到一是一、二是二，绝不含糊。",
    "坚持“一要吃饭，二要建设”的原则。",
    "第一、第二产业稳步增长。",
    "把握。三要素齐备。",
    "守住底线，一要害部位设专人值守。",
    "第一、第二、第三产业稳步增长。",
    "第一、 第二、 第三产业稳步增长。",
    "第一，甲。二是乙。",
    "一抓甲。三抓乙。",
    "推动祖国和平统一是共同愿望。",
  ])("%s lists nothing", (text) => {
    expect(lists(text)).toEqual([]);
  });
});
