import { expect, test } from "vitest";
import { applyEdits } from "../server/check/fix.ts";
import { bodyEnd } from "../server/edits/body-end.ts";
import { parseReport } from "../server/reading/report.ts";
import type { Part } from "../server/report/catalogue/entry.ts";
import { readTitleYears, readYears } from "../server/report/years.ts";
import { insertPart } from "../server/rules/structure/insert-part.ts";
import { entryPoint, isCutOff, isShorter, nameOf } from "../server/rules/structure/places.ts";
import { slice } from "../server/text/text.ts";

/** Where a missing part goes, and the places and years that rules on the structure speak of. */

const PART = { name: { zh: "存在的主要问题", en: "Problems" } } as Part;
const PUT = "存在的主要问题\n××××。";
const SIGNED = "\n\n东岭镇人民政府\n2024年12月30日\n";

function insert(text: string, at: number): string | undefined {
  const report = parseReport(text);
  const fix = insertPart(report, PART, report.outline[at]);
  if (!fix) return undefined;
  expect([fix.safe, fix.title.zh]).toEqual([false, "插入“存在的主要问题”部分"]);
  return applyEdits(report.text, fix.edits);
}

test.each([
  // The number that is missing, or the next one; what stands behind moves as far as a number that is free.
  ["一、情况\n甲。\n三、打算\n乙。\n", 1, `一、情况\n甲。\n二、${PUT}\n三、打算\n乙。\n`],
  ["一、情况\n甲。\n二、打算\n乙。\n", 1, `一、情况\n甲。\n二、${PUT}\n三、打算\n乙。\n`],
  [
    "一、情况\n甲。\n二、打算\n乙。\n四、保障\n丙。\n",
    1,
    `一、情况\n甲。\n二、${PUT}\n三、打算\n乙。\n四、保障\n丙。\n`,
  ],
  [
    "一、情况\n甲。\n二、打算\n乙。\n三、保障\n丙。\n",
    1,
    `一、情况\n甲。\n二、${PUT}\n三、打算\n乙。\n四、保障\n丙。\n`,
  ],
  ["一、情况\n甲。\n二、打算\n乙。\n", 0, `一、${PUT}\n二、情况\n甲。\n三、打算\n乙。\n`],
  [
    "　　一、情况\n　　甲。\n　　二、打算\n　　乙。\n",
    1,
    `　　一、情况\n　　甲。\n　　二、${PUT.replace("\n", "\n　　")}\n　　三、打算\n　　乙。\n`,
  ],
  ["1. 情况\n甲。\n2. 打算\n乙。\n", 1, `1. 情况\n甲。\n2. ${PUT}\n3. 打算\n乙。\n`],
  ["１．情况\n甲。\n２．打算\n乙。\n", 1, `１．情况\n甲。\n２．${PUT}\n３．打算\n乙。\n`],
  // At the end: behind the last words of the body, before the signature.
  ["一、情况\n甲。\n二、打算\n乙。\n", 9, `一、情况\n甲。\n二、打算\n乙。\n三、${PUT}\n`],
  [`一、情况\n甲。\n二、打算\n乙。${SIGNED}`, 9, `一、情况\n甲。\n二、打算\n乙。\n三、${PUT}${SIGNED}`],
])("%j with a part before heading %i", (text, at, whole) => expect(insert(text, at)).toBe(whole));

test.each([
  "今年工作平稳。\n",
  "二、情况\n甲。\n三、打算\n乙。\n",
  "一、情况\n甲。\n一、打算\n乙。\n",
  "一、情况\n甲。\n三、打算\n乙。\n二、保障\n丙。\n",
  "全年工作平稳有序。一、情况\n甲。\n二、打算\n乙。\n",
])("nothing is inserted where the numbers do not count: %j", (text) => {
  const { outline } = parseReport(text);
  for (let at = 0; at <= outline.length; at++) expect(insert(text, at)).toBeUndefined();
});

test("a heading is named by its words, shortened where they are many", () => {
  const named = (heading: string) => {
    const report = parseReport(`${heading}\n甲。\n`);
    return nameOf(report, report.outline[0] as (typeof report.outline)[number]);
  };
  expect(named("一、存在的主要问题")).toBe("“一、存在的主要问题”");
  expect(named("一、存在的   主要问题")).toBe("“一、存在的 主要问题”");
  expect(named(`一、${"问题".repeat(11)}`)).toBe(`“一、${"问题".repeat(11)}”`);
  expect(named(`一、${"问题".repeat(12)}`)).toBe(`“一、${"问题".repeat(10)}……”`);
});

test("a finding about the whole report stands at its title, or at its first words", () => {
  const words = (text: string) => {
    const report = parseReport(text, { markdown: true });
    return slice(report.text, entryPoint(report));
  };
  expect(words("东岭镇2024年工作总结\n\n今年工作平稳。")).toBe("东岭镇2024年工作总结");
  expect(words("今年工作平稳。")).toBe("今年工作平稳。");
  expect(words(`今年${"工作平稳".repeat(9)}。`)).toBe(`今年${"工作平稳".repeat(9)}`.slice(0, 20));
  expect(words("---\ntitle: 东岭镇2024年工作总结\n---\n\n今年工作平稳。")).toBe("今年工作平稳。");
  expect(words("")).toBe("");
});

test("how long a report is, whether its beginning is missing, and where its body ends", () => {
  expect(isShorter(parseReport("今年 工作\n\n平稳。"), 7)).toBe(false);
  expect(isShorter(parseReport("今年 工作\n\n平稳。"), 8)).toBe(true);
  expect([
    isCutOff(parseReport("三、打算\n甲。")),
    isCutOff(parseReport("一、打算\n甲。")),
    isCutOff(parseReport("甲。")),
  ]).toEqual([true, false, false]);
  const body = "东岭镇2024年工作总结\n\n一、情况\n今年工作平稳，全面完成任务。\n";
  const end = (tail: string) => bodyEnd(parseReport(body + tail));
  expect(end("")).toBe(body.length);
  expect(end("\n东岭镇人民政府\n2024年12月30日\n")).toBe(body.length + 1);
  expect(end("\n附件：1.任务清单\n\n东岭镇人民政府\n2024年12月30日\n")).toBe(body.length + 1);
});

test.each([
  ["2024年工作总结", [2024]],
  ["二〇二四年工作总结", [2024]],
  ["一九九八年和2003年", [1998, 2003]],
  ["二○二四年和二零二五年", [2024, 2025]],
  ["编号120245号", []],
  ["20245", []],
  ["一二三四五", []],
  ["二十四年", []],
])("the years of %s", (text, years) => {
  expect(readYears(text).map(({ value }) => value)).toEqual(years);
  for (const { start, end } of readYears(text)) expect(text.slice(start, end)).toHaveLength(4);
});

test.each([
  ["2024年工作总结及2025年工作计划", [2024], 2025],
  ["2024年工作总结和2025年度工作思路", [2024], 2025],
  ["2021—2023年工作情况", [2021, 2022, 2023], undefined],
  ["2021—2023年工作情况和2024年打算", [2021, 2022, 2023], 2024],
  ["2025年工作计划", [2025], undefined],
  ["关于2025年工作计划完成情况的报告", [2025], undefined],
  ["2024年总结和2025年展望", [2024, 2025], undefined],
  ["2024年总结和2025年在县委县政府坚强领导下的下一步工作计划", [2024, 2025], undefined],
  ["工作总结", [], undefined],
])("the title %s looks back on %j and plans for %s", (title, review, plan) => {
  const read = readTitleYears(title);
  expect([read.review, read.plan]).toEqual([review, plan]);
  if (plan) expect(title.slice(read.planAt?.start, read.planAt?.end)).toBe(String(plan));
});
