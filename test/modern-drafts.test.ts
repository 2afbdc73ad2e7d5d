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
