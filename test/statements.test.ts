import { expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { readStatements } from "../server/relations/statements.ts";

/** Sentences with figures, taken apart into figures and the words between them. */

const read = (text: string) => [...readStatements(parseReport(text))];
const write = (text: string) =>
  read(text).map(({ gaps, figures }) => gaps.map((gap, i) => gap + (figures[i] ? "◇" : "")).join(""));

test.each<[string, string[]]>([
  ["新建道路 8 公里，改造3公里。天气很好。绿化2亩。", ["新建道路◇,改造◇。", "绿化◇。"]],
  ["全镇平稳。", []],
  ["新建　道路8公里。", ["新建道路◇。"]],
  // A number that was not read as a whole leaves its sentence out.
  ["全镇1万6千户。绿化2亩。", ["绿化◇。"]],
  ["收入1 655亿元。绿化2亩。", ["绿化◇。"]],
  ["收入8亿元和655亿元。", ["收入◇和◇。"]],
  // Of long stretches without a figure only the two ends are kept.
  [
    `新建8公里，${"一路风景".repeat(101)}，改造3公里。`,
    [`新建◇,${"一路风景".repeat(25).slice(0, 99)}。${"一路风景".repeat(25).slice(-97)},改造◇。`],
  ],
  [`新建8公里，${"一路风景".repeat(90)}，改造3公里。`, [`新建◇,${"一路风景".repeat(90)},改造◇。`]],
  [`合计${"8个、".repeat(80)}共计。`, [`合计${"◇、".repeat(80)}共计。`]],
  [`合计${"8个、".repeat(81)}共计。`, []],
])("%s", (text, statements) => expect(write(text)).toEqual(statements));

test("the sentence right before it, in its paragraph and with figures, is the previous one", () => {
  const previous = (text: string) => read(text).map((statement) => statement.previous?.text);
  expect(previous("新建8公里。改造3公里。")).toEqual([undefined, "新建8公里。"]);
  expect(previous("新建8公里。 改造3公里。")).toEqual([undefined, "新建8公里。"]);
  expect(previous("新建8公里。天气很好。改造3公里。")).toEqual([undefined, undefined]);
  expect(previous("新建8公里。\n改造3公里。")).toEqual([undefined, undefined]);
});
