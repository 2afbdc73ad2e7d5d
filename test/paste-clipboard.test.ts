import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Clipboard, pasteText } from "../server/app/paste.ts";
import { htmlToText } from "../server/edits/paste/html.ts";
import { tidyLines } from "../server/edits/paste/lines.ts";
import { parseReport } from "../server/reading/report.ts";
import { startClient } from "./support/lspClient.ts";

/** 粘贴整理: HTML as word processors and browsers write it becomes text of a report. */

const pasted = (clipboard: Clipboard) => pasteText(clipboard, htmlToText);

const fragment = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0} --></style>` +
  `<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

/** A paragraph of a list as Word writes it: the number stands in a span of its own. */
const item = (marker: string, text: string, font = "Times New Roman"): string =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US ` +
  `style='font-family:"${font}";mso-fareast-font-family:"${font}"'><span style='mso-list:Ignore'>${marker}<span ` +
  `style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:仿宋'>${text}</span><o:p></o:p></p>`;

describe("HTML of a word processor", () => {
  test("numbers that Word has made become text, its bullets go", () => {
    const html = fragment(
      item("一、", "工作回顾") +
        item("1.", "硬化道路8公里。") +
        item("（2）", "新建水窖12口。") +
        item("l", "群众满意。", "Wingdings") +
        item("·", "干部廉洁。", "Symbol"),
    );
    expect(htmlToText(html)).toBe("一、工作回顾\n1.硬化道路8公里。\n（2）新建水窖12口。\n群众满意。\n干部廉洁。");
  });

  test("a line that the source breaks is one; what is hidden, deleted or a comment is none", () => {
    const html = fragment(
      "<p class=MsoNormal>全镇完成投\n资20亿元，\r\n增长8%。<span style='display:none'>旧</span><del cite='mailto:a'>删去</del>" +
        "<span style='mso-special-character:comment'>[a1]</span></p><div style='mso-element:comment-list'><p>再核</p></div><p>New\nroads</p>",
    );
    expect(htmlToText(html)).toBe("全镇完成投资20亿元，增长8%。\nNew roads");
  });

  test("marks of footnotes stay", () => {
    const html = fragment("<p>新建厂房12个<a href='#_ftn1'><sup>[1]</sup></a>。</p><p><a>[1]</a> 镇统计站。</p>");
    expect(htmlToText(html)).toBe("新建厂房12个[1]。\n[1] 镇统计站。");
  });

  test("an empty paragraph is a blank line, and a table rows that are read as a table", () => {
    const cell = (text: string, more = "") => `<td width=100${more}><p class=MsoNormal>${text}<o:p></o:p></p></td>`;
    const html = fragment(
      `<p>附表</p><p><o:p>&nbsp;</o:p></p><table border=1><tr>${cell("项目")}${cell("数量")}${cell("备注")}</tr>` +
        `<tr>${cell("道路", " rowspan=2")}${cell("8")}${cell("&nbsp;新建")}</tr><tr>${cell("12")}${cell("改\n建")}</tr></table><p>完。</p>`,
    );
    const text = pasted({ html });
    expect(text).toBe("附表\n\n项目\t数量\t备注\n道路\t8\t新建\n\t12\t改建\n完。");
    expect(parseReport(text as string).tables).toHaveLength(1);
  });
});

describe("HTML of a mail program or a browser", () => {
  test.each([
    ["<ol><li>修路</li><li>架桥</li></ol>", "1.修路\n2.架桥"],
    ["<ol start=3><li><p>修路</p></li><li value=7>架桥</li><li>打井</li></ol>", "3.修路\n7.架桥\n8.打井"],
    ["<ol style='list-style-type:cjk-ideographic'><li>修路</li><li>架桥</li></ol>", "一、修路\n二、架桥"],
    ["<ol style='margin:0;list-style: simp-chinese-informal'><li>修路</li></ol>", "一、修路"],
    ["<ol type=A><li>修路</li><li>架桥<ol><li>甲</li></ol></li></ol>", "A.修路\nB.架桥\n1.甲"],
    [`<ol><li style='list-style-type:"（一）"'>修路</li></ol>`, "（一）修路"],
    ["<ol style='list-style:none'><li>一、修路</li></ol>", "一、修路"],
    ["<ul><li>修路</li><li> \n 架桥</li><li></li></ul>", "修路\n架桥"],
    ["<div>甲<br>乙</div><span>丙</span> <b>丁</b>", "甲\n乙\n丙 丁"],
    ["<table><tr><td><h1>总结</h1><p>一</p><p>二</p><p>三</p></td><td></td></tr></table>", "总结\n一\n二\n三"],
    ["<table><tr><td>正文</td></tr><tr><td>再一段</td></tr></table>", "正文\n再一段"],
    ["<pre>甲\n  乙</pre>", "甲\n乙"],
    ["<p>8&lt;9 &amp; 5&times;2</p><script>alert(1)</script>", "8<9 & 5×2"],
    ["<p>没有关<p>也没有关</div></table>完", "没有关\n也没有关完"],
  ])("%s", (html, expected) => {
    expect(htmlToText(html)).toBe(expected);
  });

  test("an editor's picture of its lines is not read: the plain text says it better", () => {
    const html = `<meta charset='utf-8'><div style="color: #000;font-family: Menlo;white-space: pre;"><div><span>　　甲</span></div></div>`;
    expect(htmlToText(html)).toBeUndefined();
    expect(pasted({ html, plain: "　　甲" })).toBeUndefined();
  });

  test.each([
    ["<div>".repeat(200_000), undefined],
    ["<table><tr><td>".repeat(100) + "甲", "甲"],
    [`${"<b></i>".repeat(200_000)}甲`, undefined],
    [`<table><tr>${"<td rowspan=9999 colspan=9999>".repeat(300)}甲`, "甲"],
    [`${"<p>&nbsp;".repeat(100_000)}甲`, "甲"],
    [`<p>${" \n".repeat(300_000)}甲`, "甲"],
    [`${"<".repeat(300_000)}`, undefined],
  ])("hostile HTML takes no time: %.20s", (html, expected) => {
    const started = performance.now();
    const text = htmlToText(html);
    expect(performance.now() - started).toBeLessThan(5_000);
    if (expected !== undefined) expect(text?.trim()).toBe(expected);
  });

  test("no HTML makes it throw", () => {
    const piece = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td>",
      "</td>",
      "<ol>",
      "</ol>",
      "<li>",
      "</li>",
      "<p>",
      "</p>",
      "<!--",
      "-->",
      "<![if x]>",
      "<span style='mso-list:Ignore'>",
      "</span>",
      "<del>",
      "</del>",
      "<pre>",
      "甲",
      " ",
      "\n",
      "&nbsp;",
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void htmlToText(pieces.join(""))));
  });
});

describe("plain text", () => {
  test.each([
    ["一、\t工作回顾\r\n1.\u00a0硬化道路8公里。\r\n", "一、工作回顾\n1.硬化道路8公里。\n"],
    ["1.\t2026年修路。", "1. 2026年修路。"],
    ["l\t群众满意。\n\uf0b7\t干部廉洁。\n● 道路畅通。\n•修好水渠。", "群众满意。\n干部廉洁。\n道路畅通。\n修好水渠。"],
    ["修路\u200b8公里。\v架桥2座。\ufeff", "修路8公里。\n架桥2座。"],
    ["修路8公里，\t架桥2座。", "修路8公里，架桥2座。"],
    ["\u00a0\u00a0\u00a0\u00a0修路8公里。\n\t架桥2座。", "　　修路8公里。\n　　架桥2座。"],
    ["修路8公里。\n— 3 —\n架桥2座。\n第 4 页 共 12 页\n打井。", "修路8公里。\n架桥2座。\n打井。"],
    ["甲。  \n\n\n\n乙。", "甲。\n\n乙。"],
  ])("%j becomes %j", (text, expected) => {
    expect(tidyLines(text)).toBe(expected);
    expect(tidyLines(expected)).toBe(expected);
  });

  test.each([
    ["rows of a table", "项目\t数量\t备注\n1、\t道路\t8\n合计\t8\t9\n"],
    ["two columns", "项目\t数量\n道路\t8\n桥梁\t2\n"],
    ["a column of numbers", "序号\t项目\n1.\t道路\n2.\t桥梁\n"],
    ["numbers that stand alone", "3\n-3\n5-8\n"],
    ["a piece of a line", " 万元， "],
    ["indents", "　　修路8公里。\n　　架桥2座。"],
    ["a dash and a star", "——修路8公里。\n*架桥2座。\no 打井"],
  ])("%s stay", (_, text) => {
    expect(tidyLines(text)).toBe(text);
  });

  test("takes linear time", () => {
    const started = performance.now();
    for (const mark of ["\t", " ", "\u00a0", "一", "\n", "甲\t", "一、\t"]) tidyLines(mark.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const PAGE = [
  "当前位置：首页 > 政务公开 > 工作总结",
  "青禾镇2026年工作总结",
  "发布时间：2026-12-20 10:30 来源：青禾镇人民政府 浏览次数：128",
  "一、工作回顾",
  ...Array.from(
    { length: 6 },
    (_, i) => `（${"一二三四五六"[i]}）抓好产业。种植油茶${i + 2}000亩，带动农户增收，群众十分满意。`,
  ),
  "二、存在的问题",
  "人手不足，资金偏紧。",
  "【打印本页】 【关闭窗口】",
];

describe("what is pasted", () => {
  test("has nothing of the web page", () => {
    const html = fragment(PAGE.map((line) => `<p>${line}</p>`).join(""));
    const text = pasted({ html, plain: `${PAGE.join("\r\n\r\n")}\r\n` });
    expect(text).toBe(`${PAGE.slice(1, 2).concat(PAGE.slice(3, -1)).join("\n")}\n`);
  });

  test("is the plain text where the HTML has lost words of it", () => {
    expect(pasted({ html: "<p>修路</p>", plain: "修路8公里。\tx" })).toBe("修路8公里。 x");
  });

  test("is left to the editor where there is nothing to do", () => {
    expect(pasted({ html: "<p>修路8公里。</p>", plain: "修路8公里。" })).toBeUndefined();
    expect(pasted({ plain: "修路8公里。\n" })).toBeUndefined();
    expect(pasted({ html: "<img src=a.png>" })).toBeUndefined();
    expect(pasted({})).toBeUndefined();
  });

  test("is answered by hegao/paste", async () => {
    const client = await startClient();
    onTestFinished(() => client.stop());
    const ask = (params: object) => client.connection.sendRequest("hegao/paste", params);
    expect(await ask({ html: "<ol><li>修路</li></ol>", plain: "修路" })).toBe("1.修路");
    expect(await ask({ plain: "修路" })).toBeNull();
  });
});
