import { describe, expect, test } from "vitest";
import { makeSheet, type Sheet } from "../server/app/sheet.ts";
import { sheetToHtml } from "../server/app/sheet-html.ts";
import { sheetToMarkdown } from "../server/app/sheet-markdown.ts";
import { wordSheet } from "../server/app/sheet-wording.ts";
import { DEFAULT_SETTINGS } from "../server/check/diagnostic.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import type { Locale } from "../server/text/message.ts";

/** 核稿单: what a page says of a draft, and how it is printed. */

const REPORT = `青石镇2026年工作总结

2026年，青石镇围绕产业兴镇抓落实，各项工作平稳推进。

一、工作回顾

全年实施项目21个，其中新建12个、续建9个。县里安排大棚22座，其中新建12座、续建9座。

茶园由400亩增加到500亩，增长25%。争取资金3亿，【待补】户受益。

二、存在的问题

人手不足，设施老旧。。

三、2027年工作计划

改造水厕30座。
`;

function sheetOf(text: string, settings = DEFAULT_SETTINGS): Sheet {
  const report = parseReport(text);
  return makeSheet({ report, diagnostics: lint(report, RULES, settings) }, RULES);
}

const print = (text: string, locale: Locale = "zh") => {
  const page = wordSheet(sheetOf(text), locale);
  return { md: sheetToMarkdown(page), html: sheetToHtml(page) };
};

describe("what a sheet holds", () => {
  const sheet = sheetOf(REPORT);

  test("the title, the kind and where its parts are", () => {
    expect(sheet.title).toBe("青石镇2026年工作总结");
    expect(sheet.kind?.zh).toContain("年度总结");
    expect(sheet.parts.map(({ line }) => line)).toEqual([5, 11, 15]);
    expect(sheet.missingParts).toEqual([]);
  });

  test("what was recomputed and holds, with its words and its line", () => {
    expect(sheet.holding.rows.map(({ line, words, calculation }) => [line, words, calculation.zh])).toEqual([
      [7, "全年实施项目21个", "12+9=21"],
      [9, "茶园由400亩增加到500亩，增长25%", "(500-400)÷400=25%"],
    ]);
  });

  test("what contradicts, as its finding says it", () => {
    expect(sheet.contradicted.total).toBe(1);
    expect(sheet.contradicted.rows[0]).toMatchObject({
      line: 7,
      message: { zh: expect.stringContaining("12+9=21，与总数22不符") },
    });
    expect(sheet.silenced).toBe(0);
  });

  test("what lacks something, what was left, and the rest, each once", () => {
    expect(sheet.incomplete.rows).toEqual([{ line: 9, text: "3亿", words: "资金", missing: ["unit"] }]);
    expect(sheet.leftovers.rows.map(({ line, message }) => [line, /【待补】/.test(message.zh)])).toEqual([[9, true]]);
    expect(sheet.others.rows.some(({ line, message }) => line === 13 && message.zh.includes("。。"))).toBe(true);
    const findings = lint(parseReport(REPORT), RULES).length;
    const { contradicted, leftovers, others, missingParts } = sheet;
    expect(contradicted.total + leftovers.total + others.total + missingParts.length).toBe(findings);
  });

  test("a contradiction that is not to be reported is counted all the same", () => {
    const silent = sheetOf(REPORT, { ...DEFAULT_SETTINGS, rules: { "sum-mismatch": { level: "off" } } });
    expect(silent.contradicted.total).toBe(0);
    expect(silent.silenced).toBe(1);
    expect(sheetToMarkdown(wordSheet(silent, "zh"))).toContain("另有 1 处算得不符");
  });

  test("a rule that failed is said", () => {
    const report = parseReport(REPORT);
    const failures = [{ rule: "sum-mismatch", error: new Error("坏了") }];
    const page = wordSheet(makeSheet({ report, diagnostics: [] }, RULES, failures), "zh");
    expect(sheetToMarkdown(page)).toContain("规则 sum-mismatch 在这份文件上出错");
  });

  test("nothing of nothing", () => {
    const { title, kind, parts, figures, holding, others } = sheetOf("");
    expect({ title, kind, parts, figures }).toEqual({
      title: undefined,
      kind: undefined,
      parts: [],
      figures: { figures: 0, incomplete: 0 },
    });
    expect(holding.total + others.total).toBe(0);
    expect(print("").md).toContain("（没有找到标题）");
  });

  test("a bounded number of rows, and whole counts", () => {
    const many = sheetOf(`青石镇2026年工作总结\n\n${"投入3亿。实施项目21个，其中新建12个、续建9个。。\n".repeat(500)}`);
    for (const list of [many.holding, many.incomplete, many.others]) {
      expect(list.rows.length).toBeLessThanOrEqual(20);
      expect(list.total).toBeGreaterThanOrEqual(500);
    }
    const { md, html } = print(`青石镇2026年工作总结\n\n${"实施项目21个，其中新建12个、续建9个。\n".repeat(500)}`);
    expect(md).toContain("共 999 处，其余 979 处略。");
    expect(html).toContain("共 999 处，其余 979 处略。");
    expect(md.length).toBeLessThan(10_000);
  });

  test("of a long list the gravest rows, in text order", () => {
    const hints = "开展“院坝会”、“板凳会”活动。\n".repeat(30);
    const { others } = sheetOf(`青石镇2026年工作总结\n\n${hints}\n改造水厕。。\n`);
    expect(others.rows.at(-1)).toMatchObject({ severity: "warning", line: 34 });
    expect(others.rows.map(({ line }) => line)).toEqual(others.rows.map(({ line }) => line).sort((a, b) => a - b));
  });
});

test("a sentence that was not read is quoted once, and the part that was read is told", () => {
  const text = "青石镇2026年工作总结\n\n实施项目21个，其中新建12个、续建9个。改造50户，走访30户，还剩20户。\n";
  const sheet = sheetOf(text);
  expect(sheet.unread).toEqual({ rows: [{ line: 3, beginning: "改造50户，走访30户，还剩20户。" }], total: 1 });
  expect(sheet.relations).toMatchObject({ cues: 2, unread: 1 });
  expect(print(text).md).toContain("相符 1 处，没有读懂 1 句（读懂 50%）\n");
  expect(print(text).md).toContain("| 3 | 改造50户，走访30户，还剩20户。 |");
  expect(print(text, "en").md).toContain("1 right, 1 not understood (coverage 50%)\n");
});

test("figures that lack only the period are told by their lines, not one by one", () => {
  const text = "青石镇工作总结\n\n改造水厕30座。\n\n培训412人次。争取资金3亿。\n";
  const { undated, incomplete, figures } = sheetOf(text);
  expect(undated).toEqual({ rows: [3, 5], total: 2 });
  expect(incomplete.rows).toMatchObject([{ line: 5, text: "3亿" }]);
  expect(figures.incomplete).toBe(3);
  expect(print(text).md).toContain("另有 2 个数字只缺时期，看不出是哪年哪月的（第 3、5 行）。");
  expect(print(text, "en").md).toContain("2 more lack only the period (lines 3, 5).");
  const many = print(`青石镇工作总结\n\n${"改造水厕30座。\n".repeat(20)}`).md;
  expect(many).toContain("有 20 个数字只缺时期，看不出是哪年哪月的（第 3、4、5、6、7、8、9、10 等行）。");
});

test.each([
  ["162.4亿元增加到2026年的287.9亿元", "…162.4亿元增加到2026年的287.9亿元，年均增长12.1%"],
  ["162.44亿元增加到2026年的287.9亿元", "…162.44亿元增加到2026年的287.9亿元，年均增长12.1%"],
])("a number in a quotation is whole: %s", (values, words) => {
  const text = `青石镇2026年工作总结\n\n全镇一般公共预算收入由2021年的${values}，年均增长12.1%。\n`;
  expect(sheetOf(text).holding.rows.map((row) => row.words)).toContain(words);
});

test("what was not decided is told by its lines", () => {
  const text = "青石镇2026年工作总结\n\n检查企业312家，其中规模以上工业企业48家；危险化学品经营单位26家。\n";
  expect(sheetOf(text).open).toEqual({ rows: [3], total: 1 });
  expect(print(text).md).toContain("不能断定 1 处（第 3 行）");
});

test("a figure that is said twice names the line that says it first", () => {
  const text = "青石镇2026年工作总结\n\n2026年，全镇粮食总产量1128吨。\n\n二、经验\n2026年，全镇粮食总产量1128吨。\n";
  expect(sheetOf(text).holding.rows).toMatchObject([{ line: 6, sameAs: 3 }]);
  expect(print(text).md).toContain("| 与第 3 行相同 |");
});

describe("as Markdown", () => {
  test("in Chinese: the draft in brief, tables, and a line to sign", () => {
    const { md } = print(REPORT);
    expect(md.split("\n").slice(0, 6)).toEqual([
      "# 核稿单",
      "",
      "- 稿件：青石镇2026年工作总结",
      expect.stringMatching(/^- 文种：年度总结/),
      "- 各部分：没有发现缺少",
      expect.stringMatching(/^- 数字：共 \d+ 个，其中 1 个没有写全$/),
    ]);
    expect(md).toContain("- 核算：不符 1 处，相符 2 处\n");
    expect(md).toContain(
      "| 行 | 原文 | 关系 | 算式 |\n| --- | --- | --- | --- |\n| 7 | 全年实施项目21个 | 合计 | 12+9=21 |",
    );
    expect(md).toMatch(/核稿人：＿+　　日期：＿+/);
    expect(md).not.toMatch(/\d{4}年\d+月\d+日/);
  });

  test("every row of a table has as many cells as its head", () => {
    const rows = print(`${REPORT}\n|表|格|\n开展“a|b”、“c\\|d”活动。\n`)
      .md.split("\n")
      .filter((line) => line.startsWith("|"));
    const cells = (row: string) => row.replace(/\\./g, "").split("|").length - 2;
    expect(rows.length).toBeGreaterThan(8);
    let head = 0;
    for (const row of rows) {
      if (/^\| (?:行|Line) \|/.test(row)) head = cells(row);
      expect(cells(row), row).toBe(head);
    }
  });

  test("words of the report are no Markdown", () => {
    const { md } = print("青石镇*2026*年[工作](http://x.example)<b>总结\n\n争取`资金`__三__3亿，见 www.x.example。\n");
    expect(md).not.toMatch(/(?<!\\)(?:[*`_](?=\p{Script=Han})|\[工|<b|http:|www\.)/u);
  });

  test("in English", () => {
    const { md } = print(REPORT, "en");
    expect(md).toContain("# Check sheet\n\n- Draft: 青石镇2026年工作总结\n- Kind: Annual summary");
    expect(md).toContain("- Recomputed: 1 wrong, 2 right\n");
    const own = md.split("\n").filter((line) => /^(?:#|\*|\| Line|- (?!Draft)|Checked)/.test(line));
    expect(own.length).toBeGreaterThan(15);
    expect(own.join("\n")).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("as a web page", () => {
  test("stands alone: no script, nothing from elsewhere, whatever the report says", () => {
    const { html } = print(
      `青石镇2026年<script>alert(1)</script>工作总结\n\n争取"资金'<img src=x onerror=alert(1)>3亿。。<!--\n</td></table>\n`,
    );
    expect(html).not.toMatch(/<(?:script|img|link|iframe|a)\b|\bon\w+=(?![^<]*&)|url\(|@import|https?:/i);
    expect(html).toContain(`default-src 'none'`);
    expect(html).toContain("&lt;script&gt;");
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(
      new Set("html head meta title style body main h1 h2 table thead tbody tr th td p span".split(" ")),
    );
  });

  test("says its language, its draft and what Markdown says", () => {
    const { html, md } = print(REPORT);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(html).toContain("<title>核稿单 青石镇2026年工作总结</title>");
    for (const heading of md.matchAll(/^## (.*)$/gm)) expect(html).toContain(`<h2>${heading[1]}</h2>`);
    expect(html.match(/<tr>/g)).toHaveLength(md.match(/^(?:\|(?! ---)|- )/gm)?.length ?? 0);
    expect(print(REPORT, "en").html).toContain('<html lang="en">');
  });

  test("characters that show nothing or turn the writing are left out", () => {
    const { html, md } = print("青石镇2026\u202e年工作总结\u200b\n\n争取\u202e资金\u00073亿。\n");
    for (const text of [html, md]) expect(text).not.toMatch(/[\u0007\u200b\u202e]/);
  });
});
