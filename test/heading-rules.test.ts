import { describe, expect, test } from "vitest";
import { lint } from "../server/core/lint.ts";
import { parseReport } from "../server/core/report.ts";
import { RULES } from "../server/rules/index.ts";

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
