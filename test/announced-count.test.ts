import { expect, test } from "vitest";
import { checkRow } from "./support/rows.ts";

/** Which number before a list announces it. */

test.each([
  ["今年要办好⟦三件⟧实事：一是修路。二是通水。"],
  ["今年要办好三件实事：一是修路。二是通水。三是绿化。"],
  ["今年要办好⟦六件⟧实事：一是修路。二是通水。三是绿化。"],
  ["全镇新上⟦三个⟧项目：一是粮库。二是冷库。"],
  ["全镇新上六个项目：一是粮库。二是冷库。"],
  ["全镇三个项目都已投产：一是粮库。二是冷库。"],
  [
    "做好五项工作、四个保障：一是修路。二是通水。三是绿化。四是亮化。五是美化。六是净化。七是硬化。八是香化。九是洁化。",
  ],
  ["把握以下原则，并做好八个方面的工作：一是修路。二是通水。"],
  ["重点做好以下⟦三个⟧方面，确保落实：一是修路。二是通水。"],
  ["重点做好三个方面，确保落实：一是修路。二是通水。"],
  ["重点做好三个方面几项工作：一是修路。二是通水。"],
  ["深化“⟦三个⟧方面”工作：一是修路。二是通水。"],
  ["深化“三个方面”的工作。一是修路。二是通水。"],
  ["突出“⟦三抓⟧”：一抓安全，二抓质量。"],
  ["突出第三抓：一抓安全，二抓质量。"],
  ["打造旅游、对台和生态四大重点：一是修路。二是通水。三是绿化。"],
  ["围绕一条主线、突出⟦三个⟧重点：一是修路。二是通水。"],
  ["抓好经济、民生三项工作：一是修路。二是通水。"],
  ["抓好经济和民生建设三项工作：一是修路。二是通水。"],
  ["做到⟦三个⟧确保。一是抓生产，确保增收。二是抓安全，确保稳定。"],
  ["做到三个确保。一是抓生产，确保增收。二是抓安全，力求稳定。"],
  ["要抓⟦三项⟧措施。一是修路。二是通水。"],
  ["要抓六项措施。一是修路。二是通水。"],
  ["重点做好以下⟦三个⟧方面的工作。一是修路。二是通水。"],
  ["重点做好以下三个村的改造。一是修路。二是通水。"],
  ["围绕两个目标，抓好三项工作：一是修路。二是通水。"],
  ["围绕三个目标，抓好⟦四项⟧工作：一是修路。二是通水。"],
  ["突出产业和“⟦三个⟧重点”工作：一是修路。二是通水。"],
  // A title announces the parts below it.
  ["一、持续⟦三个⟧探索\n（一）探索改革路径\n甲。\n（二）探索创新机制\n乙。"],
  ["一、扎实做好⟦三项⟧重点工作\n（一）修路\n甲。\n（二）通水\n乙。"],
  ["一、持续三个探索\n（一）探索改革路径\n甲。\n（二）健全创新机制\n乙。"],
  ["一、持续两个探索\n（一）探索改革路径\n甲。\n（二）探索创新机制\n乙。"],
  ["一、持续六个探索\n（一）探索改革路径\n甲。\n（二）探索创新机制\n乙。"],
  ["一、实施“三个探索”\n（一）探索改革路径\n甲。\n（二）探索创新机制\n乙。"],
])("announced-count: %s", (text) => {
  const { spans, wanted } = checkRow("announced-count", text);
  expect(spans).toEqual(wanted);
});

test("a list points to its items; what a watchword counts is only hinted at", () => {
  const list = checkRow("announced-count", "今年要办好三件实事：一是修路。二是通水。");
  expect([list.first?.severity, list.places]).toEqual(["warning", ["一是", "二是"]]);
  const names = checkRow("announced-count", "做好“山、水”三篇文章。");
  expect([names.first?.severity, names.first?.related]).toEqual(["hint", undefined]);
});

test("lists and names are told in the order of the text", () => {
  const { spans } = checkRow(
    "announced-count",
    "做好“山、水”三篇文章。今年要办好三件实事：一是修路。二是通水。落实三项制度，即首问、限时。",
  );
  expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b));
  expect(spans).toHaveLength(3);
});
