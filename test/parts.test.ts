import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { kindEntry } from "../server/report/kind-catalogue.ts";
import { findHeadlines, findPhrase, readStages } from "../server/report/stages.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";

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
    ["三、下学期打算\n小型水利设施建设再上台阶。\n", []],
    ["三、后续规划\n小型水利设施建设再上台阶。\n", []],
    ["三、下一步建议\n小型水利设施建设再上台阶。\n", []],
    ["三、总结与展望\n小型水利设施建设再上台阶。\n", []],
    ["2026年全镇的工作计划如下：\n小型水利设施建设再上台阶。\n", []],
    ["三、2025年重点工作\n小型水利设施建设再上台阶。\n", ["下一年工作计划"]],
  ])("a plan stands behind the problems: %j", (tail, expected) => expect(missing(summary(tail))).toEqual(expected));

  test.each(["三、挑战与应对", "三、反思体会", "三、反思与改进"])("%s tells of problems", (heading) => {
    const text = summary("三、2026年工作打算\n继续推进小型水利设施建设。\n").replace(
      /二、存在的问题\n.*\n/,
      `${heading}\n水费收得不齐。\n`,
    );
    expect(missing(text)).toEqual([]);
  });

  const research = (problems: string) =>
    `关于农村养老服务情况的调研报告\n\n调研组走访了12个村，座谈86人次。\n一、基本情况\n${"全县建成养老服务站31处。".repeat(30)}\n${problems}二、对策建议\n针对存在的问题，建议加大投入。\n`;
  test("a research report tells of problems before it gives advice", () => {
    expect(missing(research(""))).toEqual(["存在的主要问题"]);
    expect(missing(research("从调研情况看，还存在设施老化、人手不足等问题。\n"))).toEqual([]);
  });
});

const WORK = "全镇新修水渠3公里，改造泵站2座，受益农田1200亩。";
const BULK = WORK.repeat(8);
const SUMMARY = "青禾镇2025年工作总结及2026年工作计划\n\n";
const PLAN = "青禾镇2026年工作计划\n\n";
const GOVERNMENT = "政府工作报告\n\n各位代表：\n";

describe("where the parts stand", () => {
  /** The parts that were found, each with the first words of its place; § marks a section. */
  const places = (text: string) =>
    parseReport(text).parts.flatMap(({ part, at, section }) =>
      at ? `${part.id} ${section ? "§" : ""}${slice(text, at).slice(0, 12)}` : [],
    );

  test.each<[string, string, readonly string[]]>([
    [
      "a long lead is the bulk of a summary",
      `${SUMMARY}${BULK}\n一、存在问题\n人手不足。\n二、下步打算\n继续努力。`,
      ["review 全镇新修水渠3公里，改造", "problems §一、存在问题", "plan §二、下步打算"],
    ],
    [
      "else a long section that is no other part",
      `${SUMMARY}现总结如下。\n一、水利建设\n${BULK}\n二、存在问题\n人手不足。\n三、下步打算\n继续努力。`,
      ["review 一、水利建设", "problems §二、存在问题", "plan §三、下步打算"],
    ],
    [
      "but no short one",
      `${SUMMARY}现总结如下。\n一、水利建设\n${WORK}\n二、存在问题\n人手不足。\n三、下步打算\n继续努力。`,
      ["problems §二、存在问题", "plan §三、下步打算"],
    ],
    [
      "nor one that holds another part",
      `${SUMMARY}现总结如下。\n一、水利建设\n${BULK}\n（一）存在问题\n人手不足。\n二、下步打算\n继续努力。`,
      ["problems §（一）存在问题", "plan §二、下步打算"],
    ],
    [
      "the topmost heading that names a part is it",
      `${SUMMARY}一、概述\n（一）主要工作\n甲。\n二、主要工作\n乙。\n三、存在问题\n丙。\n四、下步打算\n丁。`,
      ["review §二、主要工作", "problems §三、存在问题", "plan §四、下步打算"],
    ],
    [
      "of two the first",
      `${SUMMARY}一、主要工作\n甲。\n二、工作成效\n乙。\n三、存在问题\n丙。\n四、下步打算\n丁。`,
      ["review §一、主要工作", "problems §三、存在问题", "plan §四、下步打算"],
    ],
    [
      "a heading that names review and plan is both",
      `${SUMMARY}一、2025年工作总结和2026年工作计划\n${WORK}\n二、存在问题\n丙。`,
      ["review §一、2025年工作总结和", "problems §二、存在问题", "plan 2025年工作总结和20"],
    ],
    [
      "a heading is looked at for its first 40 characters",
      `${SUMMARY}一、围绕产业兴旺、生态宜居、乡风文明、治理有效、生活富裕扎实推进全镇乡村振兴各项工作，正视存在问题\n甲。\n二、下步打算\n丙。`,
      ["plan §二、下步打算"],
    ],
    [
      "lines that look like headings count, dates and sentences don't",
      `${SUMMARY}**一、主要工作**\n${WORK}\n存在问题\n人手不足。\n**（二）下步打算**\n继续努力。\n2026年12月5日`,
      ["review §一、主要工作", "problems 存在问题", "plan §（二）下步打算"],
    ],
    [
      "a part in the words of a line that is a sentence is none",
      `${SUMMARY}一、主要工作\n${WORK}\n存在问题，待研究\n二、下步打算\n继续努力。`,
      ["review §一、主要工作", "plan §二、下步打算"],
    ],
    [
      "a lead of some length tells what a plan is about",
      `${PLAN}2026年，我镇将围绕粮食生产和人居环境两件大事，扎实做好全年各项工作。\n一、稳定粮食\n甲。\n二、整治环境\n乙。`,
      ["requirements 2026年，我镇将围绕粮"],
    ],
    ["a formula does not", `${PLAN}2026年计划如下。\n一、稳定粮食\n甲。\n二、整治环境\n乙。`, []],
    [
      "three headings side by side are the tasks of a plan",
      `${PLAN}2026年计划如下。\n一、稳定粮食\n甲。\n二、整治环境\n乙。\n三、办好实事\n丙。`,
      ["tasks 一、稳定粮食"],
    ],
    [
      "also one level down",
      `${PLAN}2026年计划如下。\n一、三件大事\n（一）粮食\n甲。\n（二）环境\n乙。\n（三）实事\n丙。\n二、加强组织领导\n丁。`,
      ["tasks （一）粮食", "safeguards §二、加强组织领导"],
    ],
    [
      "in a government report only behind its turn",
      `${GOVERNMENT}一、过去一年工作回顾\n${BULK}\n（一）农业\n甲。\n（二）工业\n乙。\n（三）商业\n丙。\n`,
      ["review §一、过去一年工作回顾"],
    ],
    [
      "the lead begins behind the addressee",
      `青禾镇2025年工作总结\n\n县人民政府：\n${BULK}\n一、存在问题\n人手不足。`,
      ["review 全镇新修水渠3公里，改造", "problems §一、存在问题"],
    ],
  ])("%s", (_, text, expected) => expect(places(text)).toEqual(expected));
});

describe("what heads the text below it", () => {
  /** The headlines in text order; ~ marks a line that was read as no heading. */
  const headlines = (text: string) => {
    const report = parseReport(text);
    return findHeadlines(report).map(({ title, section }) => `${slice(text, title)}${section ? "" : "~"}`);
  };

  test("headings of two levels and short lines, without number and bold type", () => {
    const text = `${SUMMARY}一、主要工作\n甲。\n（一）水利\n乙。\n1.水渠\n丙。\n**存在问题**\n丁。\n__第十一部分 其他事项__ \n戊。\n二、下步打算\n己。`;
    expect(headlines(text)).toEqual(["主要工作", "水利", "存在问题~", "其他事项~", "下步打算"]);
  });

  test.each([
    ["重点任务", ["重点任务~"]],
    ["任务书", []],
    ["重点任务：修水渠", []],
    ["重点任务，修水渠", []],
    ["完成任务。", []],
    [
      "全镇上下齐心协力抓好项目建设招商引资工作暨全力推进今年各项民生实事落地见效工作",
      ["全镇上下齐心协力抓好项目建设招商引资工作暨全力推进今年各项民生实事落地见效工作~"],
    ],
    ["全镇上下齐心协力抓好项目建设招商引资工作暨全力推进今年各项民生实事全面落地见效工作再上台阶", []],
  ])("a line %j", (line, expected) => {
    expect(headlines(`${SUMMARY}${WORK}\n${line}\n${WORK}`)).toEqual(expected);
  });

  test("what stands above the title heads nothing", () => {
    expect(headlines(`青禾镇人民政府文件\n\n${SUMMARY}${WORK}\n重点任务\n${WORK}`)).toEqual(["重点任务~"]);
  });
});

describe("where a report turns to what is to come", () => {
  /** What looks ahead begins with, or what is said of a report that does not turn. */
  const turn = (text: string) => {
    const report = parseReport(text);
    const { back, ahead, clear } = readStages(report, kindEntry(report.kind.id));
    const said = ahead === 0 ? "nowhere" : text.slice(ahead, ahead + 6) || "at its end";
    expect(back).toBe(ahead === 0 ? text.length : ahead);
    return `${said}${clear ? "" : ", not clear"}`;
  };

  test.each<[string, string, string]>([
    ["at the heading of the plan", `${SUMMARY}一、主要工作\n${WORK}\n二、下步打算\n丁。`, "下步打算\n丁"],
    [
      "at a phrase in the last part",
      `${SUMMARY}一、主要工作\n下一步，我镇将推广。\n二、其他\n下一步，我镇将继续努力。`,
      "下一步，我镇",
    ],
    ["at a phrase behind the review", `${SUMMARY}${WORK.repeat(12)}\n下一步，我镇将继续努力。`, "下一步，我镇"],
    [
      "at the heading of the plan one level down, where no level is above",
      `${SUMMARY}（一）主要工作\n甲。\n（二）存在问题\n乙。\n（三）下步打算\n丁。`,
      "下步打算\n丁",
    ],
    [
      "not at a heading that runs into its text and names the plan there",
      `${GOVERNMENT}一、工作回顾\n${BULK}\n二、围绕群众急难愁盼问题逐项落实2026年重点工作安排所列水利道路教育医疗养老等各方面民生实事取得明显成效\n甲。`,
      "at its end",
    ],
    [
      "at a heading of a later year than that of the title",
      `2025年云江县政府工作报告\n\n一、主要工作回顾\n${BULK}\n二、2026年主要工作\n甲。`,
      "2026年主",
    ],
    [
      "at the year of the title, where the review names the one before",
      `2026年云江县政府工作报告\n\n一、2025年主要工作\n${BULK}\n二、2026年主要工作\n甲。`,
      "2026年主",
    ],
    [
      "not at the subjects of a summary",
      `${SUMMARY}一、主要工作\n${BULK}\n二、发展农业\n甲。\n三、发展工业\n乙。\n四、发展商业\n丙。`,
      "at its end",
    ],
    [
      "not at subjects that stand beside no review",
      `${GOVERNMENT}一、发展农业\n甲。\n二、发展工业\n${BULK}\n三、发展商业\n丙。\n四、办好教育\n丁。`,
      "nowhere, not clear",
    ],
    [
      "not at two subjects, whatever stands above the review",
      `${GOVERNMENT}一、几点说明\n甲。\n二、工作回顾\n${BULK}\n三、发展工业\n乙。\n四、发展商业\n丙。`,
      "at its end",
    ],
    ["nowhere without any", `${SUMMARY}${WORK.repeat(12)}`, "nowhere, not clear"],
    ["not where it begins", `${SUMMARY}下一步，我镇将继续努力。\n${WORK.repeat(12)}`, "nowhere, not clear"],
    ["nowhere in a plan", `${PLAN}一、稳定粮食\n甲。\n二、整治环境\n乙。`, "nowhere"],
    [
      "at a heading of a later year",
      `2025年云江县政府工作报告\n\n一、2025年主要工作\n${BULK}\n二、2026年主要工作\n甲。`,
      "2026年主",
    ],
    ["not at one of the same year", `${GOVERNMENT}一、2025年工作总结\n${BULK}\n二、2025年主要工作\n甲。`, "at its end"],
    [
      "at a heading of a time to come",
      `${GOVERNMENT}一、过去五年主要工作\n${BULK}\n二、今后五年主要工作\n甲。`,
      "今后五年主要",
    ],
    [
      "not at a heading further down",
      `${GOVERNMENT}一、工作回顾\n（一）重点工作任务落实\n${BULK}\n二、今后五年主要工作\n甲。`,
      "今后五年主要",
    ],
    [
      "not clearly at the first of its subjects",
      `${GOVERNMENT}一、过去一年工作回顾\n${BULK}\n二、发展农业\n甲。\n三、发展工业\n乙。\n四、发展商业\n丙。`,
      "二、发展农业, not clear",
    ],
    ["nor at two", `${GOVERNMENT}一、过去一年工作回顾\n${BULK}\n二、发展农业\n甲。\n三、发展工业\n乙。`, "at its end"],
    [
      "the title once more is no review",
      `${GOVERNMENT}2026年云江县政府工作报告回顾\n一、主要工作\n${BULK}\n二、2026年工作安排\n甲。`,
      "2026年工",
    ],
  ])("%s", (_, text, expected) => expect(turn(text)).toBe(expected));
});

describe("a phrase opens its sentence", () => {
  const starts = (text: string, reach: number, start = 0, end = text.length) =>
    findPhrase(text, /下一步/g, { start, end }, reach)?.start;

  test.each<[string, number, number | undefined]>([
    ["下一步继续努力", 0, 0],
    ["全镇下一步继续努力", 2, 2],
    ["全镇下一步继续努力", 1, undefined],
    ["有不足。全镇下一步继续努力", 2, 6],
    ["有不足!全镇下一步继续努力", 2, 6],
    ["有不足?全镇下一步继续努力", 2, 6],
    ["有不足\n全镇下一步继续努力", 2, 6],
    ["有不足。全镇下一步继续努力", 1, undefined],
    ["有不足,全镇下一步继续努力", 2, undefined],
    ["全镇上下齐心,下一步努力。下一步再努力", 3, 13],
  ])("%j within %i: %j", (text, reach, expected) => expect(starts(text, reach)).toBe(expected));

  test("in the stretch that is looked at", () => {
    const text = "下一步努力。下一步再努力。";
    expect(findPhrase(text, /下一步/g, { start: 1, end: text.length }, 3)).toEqual({ start: 6, end: 9 });
    expect(starts(text, 3, 1, 8)).toBeUndefined();
    expect(starts(text, 3, 0, 8)).toBe(0);
    expect(starts(text, 3, 7)).toBeUndefined();
  });
});

describe("a missing part", () => {
  /** Severity, place and words of what is said, and what the quick fix writes. */
  const said = (text: string) =>
    lint(parseReport(text), RULES)
      .filter(({ rule }) => rule === "section-missing")
      .map(({ severity, span, message, fixes }) => {
        const written = fixes?.[0]?.edits.map((edit) => edit.text.trim().split("\n")[0]).join("|");
        return [
          severity,
          slice(text, span),
          /“([^”]+)”/.exec(message.zh)?.[1],
          /可(.+?)补写/.exec(message.zh)?.[1],
          written,
        ];
      });
  const long = WORK.repeat(14);

  test.each<[string, string, readonly unknown[]]>([
    [
      "in the middle is said of the heading behind it",
      `${SUMMARY}一、主要工作\n${long}\n二、2026年工作计划\n继续努力。`,
      [["warning", "二、2026年工作计划", "存在的主要问题", "在“二、2026年工作计划”之前", "二、存在的主要问题|三"]],
    ],
    [
      "at the end is said of the title",
      `${SUMMARY}一、主要工作\n${long}\n二、存在问题\n人手不足。`,
      [["warning", SUMMARY.trim(), "下一年工作计划", "在文末", "三、下一年工作计划"]],
    ],
    [
      "that the title does not promise is hinted at",
      `青禾镇2025年工作总结\n\n一、主要工作\n${long}\n二、存在问题\n人手不足。`,
      [["hint", "青禾镇2025年工作总结", "下一年工作计划", "在文末", "三、下一年工作计划"]],
    ],
    [
      "of a report whose beginning is cut off is only told, and its first parts not at all",
      `${SUMMARY}二、存在问题\n${"人手不足，末级渠系老化，管护经费没有来源，部分村组之间用水矛盾较多。".repeat(10)}`,
      [["information", SUMMARY.trim(), "下一年工作计划", "在文末", undefined]],
    ],
    [
      "takes the number that is missing",
      `${SUMMARY}一、主要工作\n${long}\n三、几点体会\n贵在坚持。\n四、2026年工作计划\n继续努力。`,
      [["warning", "三、几点体会", "存在的主要问题", "在“三、几点体会”之前", "二、存在的主要问题"]],
    ],
    [
      "does not take one that is missing before its time",
      `${SUMMARY}一、概况\n青禾镇有12个村。\n三、主要工作\n${long}\n四、2026年工作计划\n继续努力。`,
      [["warning", "四、2026年工作计划", "存在的主要问题", "在“四、2026年工作计划”之前", "四、存在的主要问题|五"]],
    ],
    [
      "comes behind what its kind has before it",
      `${SUMMARY}一、主要工作\n${long}\n二、几点体会\n贵在坚持。\n三、2026年工作计划\n继续努力。`,
      [["warning", "三、2026年工作计划", "存在的主要问题", "在“三、2026年工作计划”之前", "三、存在的主要问题|四"]],
    ],
    [
      "does not take a number that is missing behind its time",
      `${SUMMARY}一、主要工作\n${long}\n二、2026年工作计划\n继续努力。\n四、几点体会\n贵在坚持。`,
      [["warning", "二、2026年工作计划", "存在的主要问题", "在“二、2026年工作计划”之前", "二、存在的主要问题|三"]],
    ],
    [
      "that is customary is hinted at, one that is optional is no matter",
      `${PLAN}2026年，我镇将围绕粮食生产和人居环境两件大事，扎实做好全年各项工作。\n一、稳定粮食\n${long}\n二、整治环境\n甲。\n三、办好实事\n乙。`,
      [["hint", PLAN.trim(), "保障措施", "在文末", "四、保障措施"]],
    ],
    [
      "may be called for before a part that stands last",
      `${PLAN}2026年计划如下。\n一、稳定粮食\n${long}\n二、整治环境\n甲。\n三、办好实事\n乙。\n四、加强组织领导\n丙。`,
      [["hint", "四、加强组织领导", "总体要求", "在“四、加强组织领导”之前", "四、总体要求|五"]],
    ],
    [
      "none where only an optional one is not there",
      `${PLAN}2026年，我镇将围绕粮食生产和人居环境两件大事，扎实做好全年各项工作。\n一、稳定粮食\n${long}\n二、整治环境\n甲。\n三、办好实事\n乙。\n四、加强组织领导\n丙。`,
      [],
    ],
    [
      "is no matter where the kind is not certain",
      `青禾镇2025年工作回顾\n\n一、修水渠\n${long}\n二、建泵站\n已经建成。`,
      [],
    ],
    ["is no matter in a draft just begun", `${SUMMARY}一、主要工作\n${WORK}\n二、2026年工作计划\n继续努力。`, []],
    [
      "is no matter in an excerpt",
      `青禾镇2025年工作总结及2026年工作计划（节选）\n\n一、主要工作\n${long}\n二、2026年工作计划\n继续努力。`,
      [],
    ],
    [
      "is no matter in a paper that a meeting decides on at its end",
      `${SUMMARY}一、主要工作\n${long}\n二、2026年工作计划\n继续努力。\n妥否，请审议。\n\n青禾镇人民政府\n2026年1月5日\n`,
      [],
    ],
    [
      "is one where the decision lies long behind",
      `${SUMMARY}一、主要工作\n${long}${long}妥否，请审议。${long}${long}\n二、2026年工作计划\n继续努力。`,
      [["warning", "二、2026年工作计划", "存在的主要问题", "在“二、2026年工作计划”之前", "二、存在的主要问题|三"]],
    ],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  test("a report of years before has no part on the government's own conduct", () => {
    const report = (year: string) =>
      missing(
        `${REVIEW.split("（四）")[0]?.replace("\n", `\n${year}\n`)}${PROBLEMS}${GOALS.replaceAll("政府", "全县")}${TASKS}`,
      );
    expect(report("1996年1月20日在云江县第十届人民代表大会上")).toEqual([]);
    expect(report("2000年1月20日在云江县第十一届人民代表大会上")).toEqual(["政府自身建设"]);
    expect(report("2006年1月20日在云江县第十二届人民代表大会上")).toEqual(["政府自身建设"]);
  });

  test("a government report is no paper to decide on, though its congress does", () => {
    expect(missing(`${REVIEW}${GOALS}${TASKS}${SELF}现提请大会审议。\n`)).toEqual(["存在的主要问题"]);
  });

  test("the message says the same in English", () => {
    const text = `${SUMMARY}一、主要工作\n${long}\n二、2026年工作计划\n继续努力。`;
    const [finding] = lint(parseReport(text), RULES).filter(({ rule }) => rule === "section-missing");
    expect(finding?.message.en).toBe(
      "There is no part on problems and shortcomings; reports of this kind (annual summary (and plan)) should have one: add it before “二、2026年工作计划”.",
    );
  });
});
