import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { findFrontMatter } from "../server/report/front-matter.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";

/** Lines in which many rules would find something if they stood in the report. */
const TRAPS = [
  "---",
  "source: https://www.example.gov.cn/gkmlpt/content/0/589/post_589636.html",
  "title: 2002年青禾市政府工作报告（摘要",
  "description: 完成投资 300万，，增长 5％。。【数:D01】 <!-- 待补 -->",
  "来源: 青禾日报  XX",
  "tags:",
  "  - 1、报告",
  "- 共3项，其中1项、1项",
  "---",
  "",
];
const BODY = [
  "2026年青禾镇政府工作报告",
  "",
  "一、工作情况",
  "全镇修复水毁道路6处。",
  "二、下步打算",
  "继续修复道路。",
  "",
];

describe("front matter", () => {
  test.each(["\n", "\r\n", "\r"])("is nothing that a rule reads (%j)", (eol) => {
    const [head, body] = [TRAPS.join("\n"), BODY.join("\n")];
    for (const markdown of [true, false]) {
      const bare = parseReport(body, { markdown });
      const report = parseReport((head + body).replaceAll("\n", eol), { markdown });
      expect(report.frontMatter).toMatchObject({ span: { start: 0, end: head.length } });
      expect(report.frame.title?.text).toBe("2026年青禾镇政府工作报告");
      expect(report.paragraphs.length).toBe(bare.paragraphs.length);
      expect(report.numbers.figures.length + report.numbers.labels.length).toBe(
        bare.numbers.figures.length + bare.numbers.labels.length,
      );
      expect([...report.residue, ...report.comments, ...report.sourceMarks]).toEqual([]);
      const said = lint(report, RULES).map(({ rule, span }) => `${rule} ${span.start - head.length}`);
      expect(said).toEqual(lint(bare, RULES).map(({ rule, span }) => `${rule} ${span.start}`));
    }
  });

  test("its title tells the kind and the year of a text that begins with the body", () => {
    const body =
      "各位代表：\n现在，我代表镇人民政府向大会报告工作，请予审议。\n一、2026年工作回顾\n全镇修复水毁道路6处。\n";
    const report = parseReport(`---\ntitle: "2026年青禾镇政府工作报告（摘要"\n---\n${body.repeat(6)}`);
    expect(report.frame.title?.text).toBe("2026年青禾镇政府工作报告(摘要");
    expect(report.kind.id).toBe("gov-work-report");
    const found = lint(report, RULES);
    expect(found.map(({ rule }) => rule)).not.toContain("title-missing");
    expect(found.every(({ span }) => span.start >= (report.frontMatter?.span.end ?? Number.NaN))).toBe(true);
  });

  test("a page's labels behind it are still found", () => {
    const head = TRAPS.join("\n");
    const report = parseReport(`${head}来源：青禾日报  发布时间：2026-01-05\n${BODY.join("\n")}`);
    expect(report.residue.map(({ span }) => slice(report.text, span))).toEqual([
      "来源：青禾日报  发布时间：2026-01-05",
    ]);
  });

  test.each([
    ["---\ntitle: 报告\n---\n正文", "正文"],
    ["\uFEFF---\ntitle: 报告\n---\n正文", "正文"],
    ["---\ntitle: 报告\n...\n正文", "正文"],
    ["\n\n---\ntitle: 报告\n---\n正文", "正文"],
    ["---\n# 由网站生成\n\ntitle: 报告\n---\n正文", "正文"],
    ["---\n\"单位\": 青禾镇\n'期数': 3\n---\n正文", "正文"],
    ["---\nog:title: 报告\nog:site: 青禾\n---\n正文", "正文"],
    ['+++\n# 摘要\ntitle = "报告"\ntags = [\n  "一"\n]\n[extra]\nyear = 2026\n+++\n正文', "正文"],
    ["---\ntitle: >\n  第一行\n\n  第二行\n---", ""],
  ])("%j is followed by %j", (text, rest) => {
    expect(text.slice(findFrontMatter(text)?.span.end)).toBe(rest);
  });

  // Near misses: lines that only draw a rule, and what is not at the top.
  test.each([
    "---\n\n2026年青禾镇政府工作报告\n\n---\n正文",
    "---\n各位代表：\n我向大会报告工作。\n---\n正文",
    "---\n---\n正文",
    "---\ntitle: 报告\n正文没有结束的横线",
    "+++\n各位代表：\n+++\n正文",
    "---\n# 2026年青禾镇政府工作报告\n---\n正文",
    "---\n- 一是修路\n- 二是修渠\n---\n正文",
    "----\ntitle: 报告\n----\n正文",
    "一、工作情况\n---\ntitle: 报告\n---\n",
  ])("%j has none", (text) => {
    expect(findFrontMatter(text)).toBeUndefined();
  });

  test("a text that happens to be long is not read to its end", () => {
    const lines = "text: 正文\n";
    expect(findFrontMatter(`---\n${lines.repeat(50)}---\n`)).toBeDefined();
    expect(findFrontMatter(`---\n${lines.repeat(5000)}---\n`)).toBeUndefined();
  });
});
