import { describe, expect, test } from "vitest";
import { applyEdits } from "../server/check/fix.ts";
import { renumberAfter } from "../server/edits/renumber-after.ts";
import { parseReport } from "../server/reading/report.ts";

/** What becomes of `after`, which a writer has made of `before`. */
function settle(before: string, after: string): string {
  const report = parseReport(after);
  return applyEdits(report.text, renumberAfter(parseReport(before), report).edits);
}

const TOP = "青禾镇2026年工作总结\n\n一、抓产业\n";
const A = "（一）抓茶叶\n建茶园三处。\n";
const B = "（二）抓水果\n改造果园两处。\n";
const C = "（三）抓水利\n修水渠两条。\n";
const D = "（四）抓夜校\n办夜校一所。\n";
const ALL = `${TOP}${A}${B}${C}${D}`;
const numbered = (ordinal: string, section: string) => section.replace(/（.）/, `（${ordinal}）`);

type Row = [what: string, before: string, after: string, then: string];

const MOVED_ON: Row[] = [
  ["a section is deleted", ALL, `${TOP}${A}${C}${D}`, `${TOP}${A}${numbered("二", C)}${numbered("三", D)}`],
  ["the first is deleted", ALL, `${TOP}${B}${C}`, `${TOP}${numbered("一", B)}${numbered("二", C)}`],
  [
    "one is pasted with another number",
    ALL,
    `${TOP}${A}（九）抓养殖\n建鱼塘。\n${B}${C}${D}`,
    `${TOP}${A}（二）抓养殖\n建鱼塘。\n${numbered("三", B)}${numbered("四", C)}${numbered("五", D)}`,
  ],
  ["one is moved up", ALL, `${TOP}${A}${C}${B}${D}`, `${TOP}${A}${numbered("二", C)}${numbered("三", B)}${D}`],
  ["the first is moved down", ALL, `${TOP}${B}${A}${C}`, `${TOP}${numbered("一", B)}${numbered("二", A)}${C}`],
  [
    "a top part is deleted with all below it",
    "一、抓产业\n（一）茶叶\n二、抓治理\n（一）调解\n三、抓民生\n（一）夜校\n",
    "一、抓产业\n（一）茶叶\n三、抓民生\n（一）夜校\n",
    "一、抓产业\n（一）茶叶\n二、抓民生\n（一）夜校\n",
  ],
  [
    "a heading is put in the middle of a row: what stands below it begins anew",
    `${ALL}`,
    `${TOP}${A}${B}二、抓民生\n${C}${D}`,
    `${TOP}${A}${B}二、抓民生\n${numbered("一", C)}${numbered("二", D)}`,
  ],
  [
    "一是 is deleted",
    "一是建茶园；\n二是修水渠；\n三是办夜校。\n",
    "二是修水渠；\n三是办夜校。\n",
    "一是修水渠；\n二是办夜校。\n",
  ],
  [
    "bold numbers",
    `${TOP}**（一）抓茶叶。**建茶园。\n**（二）抓水果。**改果园。\n**（三）抓水利。**修水渠。\n`,
    `${TOP}**（一）抓茶叶。**建茶园。\n**（三）抓水利。**修水渠。\n`,
    `${TOP}**（一）抓茶叶。**建茶园。\n**（二）抓水利。**修水渠。\n`,
  ],
  [
    "full-width digits stay",
    `${TOP}１．建茶园。\n２．修水渠。\n３．办夜校。\n`,
    `${TOP}１．建茶园。\n３．办夜校。\n`,
    `${TOP}１．建茶园。\n２．办夜校。\n`,
  ],
];

const LEFT: [what: string, before: string, after: string][] = [
  ["nothing has changed", ALL, ALL],
  ["only text has changed", ALL, ALL.replace("修水渠两条。", "修水渠三条。\n又修一条。")],
  ["the row was out of order before", ALL.replace("（三）", "（五）"), ALL.replace("（三）", "（五）").replace(B, "")],
  ["the row did not begin with one", `${TOP}${B}${C}${D}`, `${TOP}${B}${D}`],
  ["the last is deleted", ALL, `${TOP}${A}${B}${C}`],
  ["one is added with its number", `${TOP}${A}${B}`, `${TOP}${A}${B}${C}`],
  ["a list that begins with one is pasted into a row", ALL, `${TOP}${A}${B}（一）甲\n（二）乙\n${C}${D}`],
  [
    "two rows have come together",
    "一、抓产业\n（一）茶叶\n（二）水果\n二、抓治理\n（一）调解\n（二）巡查\n",
    "一、抓产业\n（一）茶叶\n（二）水果\n（一）调解\n（二）巡查\n",
  ],
  [
    "numbers run on from part to part",
    "一、抓产业\n1.茶叶。\n2.水果。\n二、抓治理\n3.调解。\n4.巡查。\n",
    "一、抓产业\n1.茶叶。\n二、抓治理\n3.调解。\n4.巡查。\n",
  ],
  [
    "the annexes",
    `${TOP}建茶园。\n\n附件：1.茶园名单\n2.水渠名单\n3.夜校名单\n`,
    `${TOP}建茶园。\n\n附件：1.茶园名单\n3.夜校名单\n`,
  ],
  ["a list in one line", `${TOP}一是建茶园；二是修水渠；三是办夜校。\n`, `${TOP}一是建茶园；三是办夜校。\n`],
  ["everything is deleted", ALL, ""],
  ["everything is new", "", ALL.replace(B, "")],
  [
    "a row in a table",
    `${TOP}1.\t茶园\t三处\n2.\t水渠\t两条\n3.\t夜校\t一所\n`,
    `${TOP}1.\t茶园\t三处\n3.\t夜校\t一所\n`,
  ],
];

test("headings of Markdown follow, too", () => {
  const [parks, water, school] = [
    "## 一、抓产业\n\n建茶园。\n\n",
    "## 二、抓水利\n\n修水渠。\n\n",
    "## 三、抓民生\n\n办夜校。\n",
  ];
  const before = parseReport(parks + water + school, { markdown: true });
  const after = parseReport(parks + school, { markdown: true });
  expect(applyEdits(after.text, renumberAfter(before, after).edits)).toBe(parks + school.replace("三", "二"));
});

test("references follow where one heading only can be meant; the others are told", () => {
  const after = parseReport(`${TOP}${A}${C}${D}二、抓民生\n做法见（四）。\n`);
  const before = parseReport(`${ALL}二、抓民生\n做法见（四）。\n`);
  const { edits, doubtful } = renumberAfter(before, after);
  expect(applyEdits(after.text, edits)).toContain("做法见（三）。");
  expect(doubtful).toEqual([]);

  const twice = "二、抓民生\n（一）甲\n（二）乙\n（三）丙\n（四）丁\n做法见（四）。\n";
  const open = parseReport(`${TOP}${A}${C}${D}${twice}`);
  const found = renumberAfter(parseReport(`${ALL}${twice}`), open);
  expect(applyEdits(open.text, found.edits)).toContain("做法见（四）。");
  expect(found.doubtful.map(({ start, end }) => open.text.slice(start, end))).toEqual(["（四）"]);
});

describe("whole lines come, go or change places", () => {
  test.each(MOVED_ON)("%s: the numbers follow", (...[, before, after, then]: Row) => {
    expect(settle(before, after)).toBe(then);
  });
  test.each(LEFT)("%s: nothing is changed", (_, before, after) => expect(settle(before, after)).toBe(after));
  test.each(MOVED_ON)("%s: once is enough", (...[, before, , then]: Row) => expect(settle(before, then)).toBe(then));
});
