import { expect, test } from "vitest";
import { readCounts } from "../server/relations/counts.ts";

/** The numbers of a text that can count a list, as they stand and by value. */

const read = (text: string, start = 0, end = text.length) =>
  readCounts(text, { start, end }).map(({ span, value }) => `${text.slice(span.start, span.end)}=${value}`);

test.each([
  ["抓好四个方面", ["四个=4"]],
  ["两项任务", ["两项=2"]],
  ["十项任务", ["十项=10"]],
  ["十二项任务", ["十二项=12"]],
  ["二十项任务", ["二十项=20"]],
  ["三十五项任务", ["三十五项=35"]],
  ["3家企业和12 个村", ["3家=3", "12 个=12"]],
  ["一项任务", []],
  ["三级网络", ["三级=3"]],
  ["二级医院", []],
  ["二级网络和二项任务", ["二项=2"]],
])("%s has the counts %j", (text, counts) => expect(read(text)).toEqual(counts));

// Parts of other numbers, ordinals, codes, ranges, what is vague, measures and times.
test.each([
  "第三项任务",
  "第12个村",
  "123个村",
  "1.5个村",
  "5A级景区",
  "3—5个村",
  "近十个村",
  "约20个村",
  "百三个村",
  "四个月",
  "3个百分点",
  "10个以上",
  "12个多村",
  "五个一工程",
])("%s has none", (text) => expect(read(text)).toEqual([]));

test("only what stands in the span is read", () => {
  const text = "三个村和四个组";
  expect(read(text, 4)).toEqual(["四个=4"]);
  expect(read(text, 0, 3)).toEqual(["三个=3"]);
  expect(read("十三个村", 1)).toEqual([]);
});
