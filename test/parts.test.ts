import { describe, expect, test } from "vitest";
import { lint } from "../server/core/lint.ts";
import { parseReport } from "../server/core/report.ts";
import { RULES } from "../server/rules/index.ts";

/** A part is found where it stands: by its heading, or by an opening phrase in its stage of the report. */

const REVIEW = `政府工作报告

各位代表：
现在，我代表云江县人民政府，向大会报告政府工作，请予审议。
一、2025年工作回顾
过去一年，全县较好完成了预期目标，新修水渠3公里，改造泵站2座，帮助企业解决困难和问题12个。
（一）产业发展提质。围绕奋斗目标，新建大棚200座。${"引进加工企业，延长产业链条，带动农户增收。".repeat(10)}
（二）城乡面貌改善。按照总体要求，改造老旧小区3个。
（三）民生保障有力。扎实做好就业工作，新增就业800人。
（四）自身建设加强。政府职能加快转变，办结建议提案45件。
`;
const PROBLEMS =
  "在肯定成绩的同时，我们也清醒地看到，发展中还存在不少困难和问题，主要是产业基础薄弱、财政收支矛盾突出。\n";
const GOALS =
  "二、2026年工作安排\n今年政府工作的总体要求是：稳中求进、以进促稳。主要预期目标是：地区生产总值增长5%。\n";
const TASKS = "重点做好以下三方面工作：\n（一）做强产业。新建厂房2万平方米。\n（二）办好实事。新建养老服务站1处。\n";
const SELF = "（三）建设人民满意的服务型政府。坚持依法行政，严守纪律规矩。\n";

const missing = (text: string): string[] =>
  lint(parseReport(text), RULES)
    .filter(({ rule, severity }) => rule === "section-missing" && severity === "warning")
    .map(({ message }) => /“([^”]+)”/.exec(message.zh)?.[1] ?? "");

describe("a government report", () => {
  test.each<[string, string, readonly string[]]>([
    ["whole", REVIEW + PROBLEMS + GOALS + TASKS + SELF, []],
    [
      "without problems, though the review speaks of some that were solved",
      REVIEW + GOALS + TASKS + SELF,
      ["存在的主要问题"],
    ],
    [
      "that ends with its review, where goals were reached and work was done",
      REVIEW + PROBLEMS,
      ["总体要求和主要目标", "重点工作任务"],
    ],
    [
      "whose plan names no goal",
      REVIEW + PROBLEMS + "二、2026年工作安排\n今年任务繁重。\n" + TASKS + SELF,
      ["总体要求和主要目标"],
    ],
  ])("%s", (_, text, expected) => expect(missing(text)).toEqual(expected));

  test.each([
    "我们也清醒地认识到，我县发展不足仍是最大的实际。",
    "各位代表，成绩来之不易，问题不容忽视。",
    "我县经济社会发展中也遇到了不少困难和问题。",
    "当前，前进道路上还面临一些困难和挑战。",
    "要切实解决政府工作中存在的突出问题。",
    "对于这些问题，我们将采取有力措施加以解决。",
    "与人民群众的期盼相比，政府工作还有不小差距。",
    "成绩给我们增添信心，问题让我们不能懈怠。",
  ])("its problems need no heading: %s", (words) => {
    expect(missing(`${REVIEW}${words}\n${GOALS}${TASKS}${SELF}`)).toEqual([]);
  });

  test.each([
    "我们积极帮助企业解决生产经营中的困难和问题。",
    "我们直面问题和挑战，始终坚持党的领导。",
    "全县加快缩小与先进地区的差距。",
  ])("what was solved is no problem: %s", (words) => {
    expect(missing(`${REVIEW}${words}\n${GOALS}${TASKS}${SELF}`)).toEqual(["存在的主要问题"]);
  });

  test.each([
    ["bold headings", "**二、2026年工作安排**"],
    ["a heading without number", "2026年工作安排"],
    ["a sentence alone", "今年经济社会发展的主要预期目标是：粮食产量稳定。"],
  ])("turns at %s", (_, line) => {
    expect(missing(REVIEW + PROBLEMS + GOALS.replace("二、2026年工作安排", line) + TASKS + SELF)).toEqual([]);
  });

  test("that goes through its subjects is not blamed aloud", () => {
    const text = `政府工作报告\n\n一、关于农业\n${"粮食连年增产。".repeat(60)}\n二、关于工业\n工业门类更全。\n三、关于商业\n市场繁荣。\n`;
    expect(missing(text)).toEqual([]);
  });
});

describe("other reports", () => {
  const summary = (tail: string) =>
    `青禾镇2025年工作总结及2026年工作计划\n\n一、2025年工作总结\n下一步，将继续做好抽验。${"全镇新修水渠3公里，改造泵站2座。".repeat(20)}\n二、存在的问题\n管护人员不够，末级渠系老化。\n${tail}`;

  test.each([
    ["", ["下一年工作计划"]],
    ["下一步，我镇将继续推进小型水利设施建设。\n", []],
    ["三、2026年工作打算\n继续推进小型水利设施建设。\n", []],
    ["三、2026年重点工作\n小型水利设施建设再上台阶。\n", []],
    ["三、下一步工作措施\n小型水利设施建设再上台阶。\n", []],
    ["在今后的工作中，我镇将继续推进小型水利设施建设。\n", []],
    ["三、2025年重点工作\n小型水利设施建设再上台阶。\n", ["下一年工作计划"]],
  ])("a plan stands behind the problems: %j", (tail, expected) => expect(missing(summary(tail))).toEqual(expected));

  const research = (problems: string) =>
    `关于农村养老服务情况的调研报告\n\n调研组走访了12个村，座谈86人次。\n一、基本情况\n${"全县建成养老服务站31处。".repeat(30)}\n${problems}二、对策建议\n针对存在的问题，建议加大投入。\n`;
  test("a research report tells of problems before it gives advice", () => {
    expect(missing(research(""))).toEqual(["存在的主要问题"]);
    expect(missing(research("从调研情况看，还存在设施老化、人手不足等问题。\n"))).toEqual([]);
  });
});
