import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";

/** What drafts of our days are written like: Markdown, links, numbers between blanks, lists of lines. */

function found(text: string, rule: string, markdown = false): string[] {
  const report = parseReport(text, { markdown });
  const findings = lint(report, RULES).filter((finding) => finding.rule === rule);
  return findings.map(({ span }) => slice(report.text, span));
}

const WORK = "2025年，我镇改造管网12公里，更换水表800只，供水保证率明显好转，群众较为满意。\n";

describe("Markdown", () => {
  const title = "# 青禾镇农村供水管网改造：面向全镇十二个村的入户调查、分片施工和长效管护的一次完整实践\n";

  test("the # line is the title, whatever it is called", () => {
    expect(found(title + WORK.repeat(10), "title-missing", true)).toEqual([]);
    expect(found(title.slice(2) + WORK.repeat(10), "title-missing")).toHaveLength(1);
  });

  test("numbers behind ## and behind #### are two rows", () => {
    const text = `## 1.技术\n#### 1.推送\n${WORK}#### 2.存储\n${WORK}## 2.团队\n${WORK}`;
    expect(found(text, "heading-seq", true)).toEqual([]);
    const { sections } = parseReport(text, { markdown: true });
    expect(sections.map(({ level }) => level)).toEqual([1, 3, 3, 1]);
  });
});

test("several pages of one site are the writer's links, no watermark", () => {
  const links = ["budget", "report", "plan"].map((page) => `https://www.qinghe.example.com/${page}\n`).join("");
  expect(found(`预算公开见以下地址：\n${links}${WORK}`, "residue-watermark")).toEqual([]);
});

test("numbers behind a mark follow those behind words", () => {
  const list = "其中：\n产业税收：8.2 亿元\n经营收入：3.5 亿元\n";
  expect(found(`收入完成 12.8 亿元，支出 12.5 亿元。${list}`, "residue-paste")).toEqual([]);
  expect(found(`收入完成12.8 亿元，支出12.5 亿元。${list}`, "residue-paste")).toHaveLength(1);
});

test("a list of lines holds no empty parts, long or short", () => {
  const long = "研究全镇春耕备耕、农资储备和灌溉用水安排有关事宜";
  const list = `1.1月21日${long}\n2.2月7日研究防汛\n3.4月10日${long}\n4.5月28日${long}\n`;
  expect(found(`（一）会议情况\n${list}（二）执行情况\n${WORK}`, "section-empty")).toEqual([]);
  const parts = `1.水利建设\n${WORK}2.民生实事\n3.环境整治\n${WORK}4.养老服务\n${WORK}`;
  expect(found(`（一）工作情况\n${parts}（二）执行情况\n${WORK}`, "section-empty")).toEqual(["2.民生实事"]);
});

test("a number to call stands behind its colon", () => {
  expect(found("联系方式：办公室电话：5512345，值班电话：5512346，欢迎来电。", "colon-nested")).toEqual([]);
  expect(found("联系方式如下：办公室负责：来信来访，值班室负责应急。", "colon-nested")).toHaveLength(1);
});

test("a date that is still to be filled in is one place", () => {
  expect(found("报送日期：2026年X月X日。", "residue-placeholder")).toEqual(["X月X"]);
  expect(found("报送X县，X月见效。", "residue-placeholder")).toEqual(["X", "X"]);
});

test("short problems and plans are points: no level is skipped there", () => {
  const parts = (second: string) =>
    `一、工作情况\n（一）水利建设\n${WORK}（二）民生实事\n${WORK}二、${second}\n1.管护。${WORK}2.水费。${WORK}`;
  expect(found(parts("社会治理"), "heading-level-skip")).toEqual(["1."]);
  expect(found(parts("下一步打算"), "heading-level-skip")).toEqual([]);
  expect(found(parts("存在的问题"), "heading-level-skip")).toEqual([]);
});

test("a comma before a single line break of Markdown ends nothing", () => {
  const text = `梳理清楚了接口、库、表之间的联系和先后关系，\n各科室按此核对。\n\n${WORK}`;
  expect(found(text, "paragraph-unfinished", true)).toEqual([]);
  expect(found(text, "paragraph-unfinished")).toEqual(["，"]);
});

test("under a heading with # an image or bold lines are its text", () => {
  const text = `## 概览\n\n![全年走势](a.png)\n\n## 工作\n\n${WORK}\n## 问题\n\n${WORK}`;
  expect(found(text, "section-empty", true)).toEqual([]);
  expect(found(text.replace("![全年走势](a.png)\n\n", ""), "section-empty", true)).toEqual(["## 概览"]);
});

test("a group of thousands may end before a comma", () => {
  const text = "通过短视频推广，粉丝增加12,500，间接带动销售。";
  expect(found(text, "figure-no-unit")).toEqual(["12,500"]);
});

test("what one of something uses is not compared with a total", () => {
  const text = "耗油2466升，百公里油耗约4.5升，较2021年（2536升）下降2.8%。";
  expect(found(text, "growth-mismatch")).toEqual([]);
  expect(found("百公里油耗约4.5升，较2021年（5.0升）下降20%。", "growth-mismatch")).toEqual(["20%"]);
});

test("the year of a draft budget is the one that the title plans for", () => {
  const title = "关于石门县2024年财政预算执行情况和2025年财政预算草案的报告";
  const text = `${title}\n\n各位代表：\n一、2024年预算执行情况\n${WORK.replace("2025", "2024")}二、完成2025年预算任务的主要措施\n抓好收入。\n`;
  expect(found(text, "title-year-mismatch")).toEqual([]);
});

test("the important work of a later year is a plan, whatever the review is called", () => {
  const text = `某公司2024年工作总结\n一、生产经营情况\n${WORK.repeat(8)}二、存在的问题\n${WORK}三、2025年重点工作\n抓好供水。\n`;
  expect(found(text, "section-missing")).toEqual([]);
});

test("a label or a name before the verb says what money is for", () => {
  const rule = "figure-missing-indicator";
  const text = (line: string) => `某公司2025年工作总结\n${line}\n${WORK}`;
  expect(found(text("推广广告：投入10万元，点击率明显上升。"), rule)).toEqual([]);
  expect(found(text("全年支出安排43.3亿元，收支保持平衡。"), rule)).toEqual([]);
  expect(found(text("全年争取120余万元，各项工作顺利推进。"), rule)).toEqual(["争取120余万元"]);
});

test("fields of a template in round brackets are to be filled in, notes are not", () => {
  const rule = "residue-placeholder";
  expect(found("我（单位名称，例如：市水利局）就有关情况汇报如下。", rule)).toEqual(["（单位名称，例如：市水利局）"]);
  expect(found("改造设施（例如：桥梁、涵洞）12处。", rule)).toEqual([]);
});

test("a cell of a table may name the wording that was corrected", () => {
  expect(found("| 数据截止2026表述 | 40处 |", "wording-jiezhi")).toEqual([]);
  expect(found("数据截止2026年1月底。", "wording-jiezhi")).toEqual(["截止"]);
});

test("colons behind bold labels are all of one kind", () => {
  const label = (name: string) => `**${name}**: 镇水利站\n\n`;
  const text = `# 整改报告\n\n${label("责任单位")}${label("整改期限")}${label("联系科室")}`;
  const [finding] = lint(parseReport(text, { markdown: true }), RULES).filter(
    ({ rule }) => rule === "punct-halfwidth-doc",
  );
  expect(finding?.message.zh).toContain("3处");
});

test("what the government makes of its own conduct needs no heading of that name", () => {
  const goals = "总体要求是稳中求进，主要预期目标是粮食产量稳定。";
  const text = (last: string) =>
    `政府工作报告\n\n各位代表：\n一、2025年工作回顾\n${WORK.repeat(8)}同时，我们也清醒地看到，还存在不少困难和问题。\n二、2026年工作安排\n${goals}重点做好以下工作：\n（一）抓产业。${WORK}（二）${last}\n`;
  expect(found(text("聚力转作风。让干部把精力放在抓落实上。"), "section-missing")).toEqual([]);
  expect(found(text(`抓民生。${WORK}`), "section-missing")).toHaveLength(1);
});
