import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";

/** What the rules of headings say of a text: the rule, and whether its fix is safe. */
function said(text: string): string[] {
  return lint(parseReport(text), RULES)
    .filter(({ rule }) => rule.startsWith("heading-"))
    .map(({ rule, fixes }) => `${rule} ${fixes?.map(({ safe }) => (safe ? "safe" : "offered")).join() ?? "-"}`);
}

const WORK = "全镇修复水毁道路6处，清理沟渠12公里。";

describe("a gap in the numbering", () => {
  test.each([
    [
      "is renumbered between right numbers",
      `一、甲事\n${WORK}\n三、乙事\n${WORK}\n三、丙事\n${WORK}`,
      ["heading-seq safe"],
    ],
    ["may hide a lost section at the end", `一、甲事\n${WORK}\n三、乙事\n${WORK}`, ["heading-seq offered"]],
    ["may hide one before others", `一、甲事\n${WORK}\n三、乙事\n${WORK}\n四、丙事\n${WORK}`, ["heading-seq offered"]],
    ["is none but a repetition", `一、甲事\n${WORK}\n二、乙事\n${WORK}\n二、丙事\n${WORK}`, ["heading-seq safe"]],
    [
      "is only offered to be renumbered where the text names a part by its number",
      `一、甲事\n${WORK}资金安排见第三部分。\n三、乙事\n${WORK}\n三、丙事\n${WORK}`,
      ["heading-seq offered"],
    ],
    [
      "but an article of a law names no part",
      `一、甲事\n按照条例第三条，${WORK}\n三、乙事\n${WORK}\n三、丙事\n${WORK}`,
      ["heading-seq safe"],
    ],
    [
      "is none where the number stands there",
      `一、甲事\n${WORK}（另见二、丙事）\n${WORK} 二、丙事\n三、乙事\n${WORK}`,
      [],
    ],
    ["is none where the number is broken by a line", `一、甲事\n${WORK}\n二\n、丙事\n三、乙事\n${WORK}`, []],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("a missing number", () => {
  const gap = (first: string, between: string, third: string) =>
    `${first}甲事。${WORK}\n${between}\n${third}丁事。${WORK}`;

  test.each([
    ["behind a blank", gap("一、", `道路已修通 二、丙事`, "三、")],
    ["behind a colon", gap("1.", `镇里抓了：2.丙事。${WORK}`, "3.")],
    ["behind a clause", gap("（1）", `道路已修通；（2）丙事。${WORK}`, "（3）")],
    ["behind a quotation", gap("（一）", `获评“最美乡村”（二）丙事。${WORK}`, "（三）")],
    ["glued to the digits of a table", gap("一、", "合计12000二、丙事", "三、")],
    ["behind a sentence, where circled", gap("①", `${WORK}②丙事。`, "③")],
    ["behind a sentence, with half a bracket", gap("1)", `${WORK}2)丙事。`, "3)")],
    ["broken inside its brackets", gap("（一）", `${WORK}（二\n）丙事。`, "（三）")],
    ["as the second of two", gap("一、", `${WORK} 三、丙事`, "四、")],
    ["some way above", gap("一、", `道路已修通 二、丙事\n${WORK.repeat(500)}`, "三、")],
  ])("that stands %s is not missing", (_, text) => {
    expect(said(text)).toEqual([]);
  });

  // Near misses: what stands there is no marker, or not the one that is missing.
  test.each([
    ["in a word", gap("一、", "第二、丙事再议。", "三、")],
    ["in a number", gap("1.", "总长12.5公里，每户2.3亩。", "3.")],
    ["glued to the digits of a table, where it is Arabic", gap("1.", "合计12000 32.丙事", "3.")],
    ["with the brackets of another level", gap("（一）", "道路已修通；二、丙事。", "（三）")],
    ["far above", gap("一、", `道路已修通 二、丙事\n${WORK.repeat(1200)}`, "三、")],
    ["behind what follows", `${gap("一、", WORK, "三、")} 二、丙事`],
  ])("that stands %s is", (_, text) => {
    expect(said(text)).toEqual(["heading-seq offered"]);
  });

  test("a repeated number is one, whatever closes a bracket above it", () => {
    expect(said(`（一）甲事。${WORK}\n（二）乙事。（镇办负责。）${WORK}\n（二）丙事。${WORK}`)).toEqual([
      "heading-seq safe",
    ]);
  });
});

describe("a part that is named by its number", () => {
  const named = (words: string) =>
    said(`一、甲事。${WORK}${words}。\n二、乙事。${WORK}\n二、丙事。${WORK}\n四、丁事。${WORK}`);

  test.each([
    "资金安排见第二部分",
    "资金安排见第（三）部分",
    "资金安排见第 3 部分",
    "任务分解见第三章",
    "任务分解见第三大点",
    "任务分解见第三点",
    "依据第三款办理",
    "按第三项执行",
    "资金安排见三、",
    "按照（三）的安排抓好落实",
    "参照 3）执行",
    "依照三、抓好落实",
    "上述（二）的项目",
    "前述（二）的项目",
    "本文（二）的项目",
    "以上（二）的项目",
  ])("%s: renumbering is only offered", (words) => {
    expect(named(words)).toEqual(["heading-seq offered"]);
  });

  test.each([
    "依据条例第三条办理",
    "第三项目部已进场",
    "第三项工作已办结",
    "第三项任务已办结",
    "资金安排见第五部分",
    "建成三、四级公路",
  ])("%s: it is safe", (words) => {
    expect(named(words)).toEqual(["heading-seq safe"]);
  });
});

describe("what is said of a slip", () => {
  /** The marker, the message, the number before it and what the fix writes. */
  const told = (text: string) =>
    lint(parseReport(text), RULES)
      .filter(({ rule }) => rule === "heading-seq")
      .map(({ span, message, related, fixes }) => [
        slice(text, span),
        message.zh,
        related?.map((other) => slice(text, other.span)).join(),
        fixes?.[0]?.edits.map((edit) => `${slice(text, edit.span)}→${edit.text}`).join(),
      ]);
  const row = (...markers: string[]) => markers.map((marker) => `${marker}甲事。${WORK}`).join("\n");

  test.each<[string, readonly unknown[]]>([
    [row("一、", "二、", "二、"), [["二、", "这里是“二、”，按顺序应为“三、”。", "二、", "二→三"]]],
    [
      row("（一）", "（三）"),
      [["（三）", "这里是“（三）”，按顺序应为“（二）”，或者前面漏了“（二）”这一节。", "（一）", "三→二"]],
    ],
    [row("1.", "2.", "5.", "4."), [["5.", "这里是“5.”，按顺序应为“3.”。", "2.", "5→3"]]],
    // The first fix numbers all that follows anew.
    [
      row("1.", "1.", "2.", "4.", "4."),
      [
        ["1.", "这里是“1.”，按顺序应为“2.”。", "1.", "1→2,2→3,4→5"],
        ["4.", "这里是“4.”，按顺序应为“3.”。", "2.", undefined],
      ],
    ],
    [row("①", "②", "②"), [["②", "这里是“②”，按顺序应为“③”。", "②", "②→③"]]],
    // A list inside a part may begin anew, and goes on behind it.
    [row("一、", "二、", "一、", "二、", "三、", "三、"), []],
    [row("1.", "1.", "2.", "2."), []],
    [row("一、", "一、", "二、", "三、"), [["一、", "这里是“一、”，按顺序应为“二、”。", "一、", "一→二,二→三,三→四"]]],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a row that does not begin with one", () => {
  test.each([
    ["is told", `二、甲事\n${WORK}\n三、乙事\n${WORK}`, ["heading-seq-start -"]],
    [
      "is none where its first number stands unread",
      `${WORK}一\n、丙事\n${WORK}\n二、甲事\n${WORK}\n三、乙事\n${WORK}`,
      [],
    ],
    ["is none for a lone number in the text", `一、甲事\n${WORK}\n5.五个100工程。\n二、乙事\n${WORK}`, []],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("a level that is skipped", () => {
  const tail = `二、乙事\n（一）丙事。${WORK}\n（二）丁事。${WORK}`;
  test.each([
    ["is told of a list", `一、甲事\n1.戊事。${WORK}\n2.己事。${WORK}\n${tail}`, ["heading-level-skip -"]],
    ["but not of the end of one", `一、甲事\n10.戊事。${WORK}\n11.己事。${WORK}\n${tail}`, ["heading-seq-start -"]],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

test("a Chinese number without its mark is told as such", () => {
  const text = `四、以创新促转型。${WORK}\n五以改革促发展。${WORK}\n六、以开放促开发。${WORK}`;
  expect(said(text)).toContain("heading-marker-mixed safe");
});
