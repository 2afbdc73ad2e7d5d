import { describe, expect, onTestFinished, test } from "vitest";
import type { TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits } from "../server/check/fix.ts";
import { MOST_OF_A_RULE } from "../server/check/rule.ts";
import { findLayoutEdits } from "../server/edits/layout.ts";
import { type ParseOptions, parseReport } from "../server/reading/report.ts";
import { format } from "./support/format.ts";
import { type ClientSetup, ROOT, startClient } from "./support/lspClient.ts";

/** 整理格式: layout that no rule reports, and the formatting of a document. */

const layOut = (text: string, options?: ParseOptions): string =>
  applyEdits(text, findLayoutEdits(parseReport(text, options)));

describe("layout", () => {
  test.each([
    ["一、成绩\n\n\n\n修路8公里。\n", "一、成绩\n\n修路8公里。\n"],
    ["一、成绩\n \n　　\n\t\n修路8公里。\n", "一、成绩\n\n修路8公里。\n"],
    ["一、成绩  \n　　修路8公里。　\u00a0\n", "一、成绩\n　　修路8公里。\n"],
    ["修路8公里。\n   \n修桥2座。", "修路8公里。\n\n修桥2座。"],
    ["\n\n\n青禾镇2026年工作总结\n", "\n青禾镇2026年工作总结\n"],
    ["修路8公里。\n\n\n\n", "修路8公里。\n\n"],
    ["修路8公里。\n\n   ", "修路8公里。\n"],
  ])("%j becomes %j", (text, expected) => {
    expect(layOut(text)).toBe(expected);
    expect(layOut(expected)).toBe(expected);
  });

  test.each([
    ["indents and one blank line", "　　修路8公里。\n\n　　修桥2座。\n"],
    ["a place to fill in", "主任签字：    \n"],
    ["empty cells", "项目\t数量\t备注\n道路\t8\t \n桥梁\t2\t \n"],
    ["empty cells of two columns", "项目\t数量\n道路\t\n桥梁\t2\n水渠\t \n油茶\t"],
    ["a comment", "修路8公里。\n<!-- 待核  \n\n\n  再议 -->\n修桥2座。\n"],
    ["front matter", "---\ntitle: 总结  \n\n\n---\n修路8公里。\n"],
  ])("%s stay as they are", (_, text) => {
    expect(layOut(text)).toBe(text);
  });

  test("in Markdown code stays as it is, and blanks that break a line", () => {
    const text = "# 青禾镇2026年工作总结\n\n修路8公里。  \n修桥2座。\n\n```\na  \n\n\n\nb\n```\n";
    expect(layOut(text, { markdown: true })).toBe(text);
  });

  test("takes linear time", () => {
    const text = `${" ".repeat(300_000)}完。\n${"\n \n".repeat(60_000)}`;
    const started = performance.now();
    expect(layOut(text).trim()).toBe("完。");
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

test("a text with blanks at the end of each of its lines is read twice, however many there are", () => {
  const lines = 3 * MOST_OF_A_RULE;
  let reads = 0;
  const { reading } = format("字   \n".repeat(lines), false, () => reads++);
  expect(reading.report.text).toBe("字\n".repeat(lines));
  expect(reads).toBe(2);
});

const URI = `${ROOT}/a.gw`;
const DRAFT = [
  "青禾镇2026年工作总结  ",
  "",
  "",
  "一.工作回顾",
  "(一)产业发展 ",
  "种植油茶 3000 亩,补贴到户；；兑现奖补资金 20 万元。",
  "",
  "",
  "（二）道路。硬化道路8公里。",
  "二、存在的问题",
  "人手不足。",
  "",
].join("\n");

async function served(text: string, languageId = "gongwen", setup?: ClientSetup, uri = URI) {
  const client = await startClient(setup);
  onTestFinished(() => client.stop());
  client.open(uri, text, languageId);
  const edits = await client.connection.sendRequest<TextEdit[] | null>("textDocument/formatting", {
    textDocument: { uri },
    options: { tabSize: 4, insertSpaces: true },
  });
  return { edits, text: edits && TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, text), edits) };
}

/** What formatting must never touch: words and digits. */
const words = (text: string | null): string => (text ?? "").replace(/[^\p{L}\p{N}]/gu, "");

describe("textDocument/formatting", () => {
  test("mends markers, marks and blank lines in small edits; words and values stay", async () => {
    const { edits, text } = await served(DRAFT);
    expect(text?.split("\n")).toEqual([
      "青禾镇2026年工作总结",
      "",
      "一、工作回顾",
      "（一）产业发展",
      "种植油茶 3000 亩，补贴到户；兑现奖补资金 20 万元。",
      "",
      "（二）道路。硬化道路8公里。",
      "二、存在的问题",
      "人手不足。",
      "",
    ]);
    expect(words(text)).toBe(words(DRAFT));
    const changed = edits?.every(({ range, newText }) => newText.length <= 2 && range.end.line - range.start.line <= 1);
    expect(changed).toBe(true);
  });

  test("once is enough", async () => {
    const { text } = await served(DRAFT);
    expect((await served(text as string)).edits).toEqual([]);
  });

  test("line ends stay what they are", async () => {
    const { text } = await served(DRAFT.replaceAll("\n", "\r\n"));
    expect(text).toContain("一、工作回顾\r\n（一）");
    expect(text?.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test.each([
    ["a signature", "人手不足。\n\n\n青禾镇人民政府\n\n\n2026年12月10日\n", "青禾镇人民政府\n\n\n2026年12月10日"],
    ["a word that a safe fix would change", "截止2026年12月底，兑现资金3000万。", "截止2026年12月底，兑现资金3000万。"],
    [
      "what a web page has left",
      "【打印本页】 【关闭窗口】\n\n青禾镇2026年工作总结\n\n修路8公里。\n",
      "【打印本页】 【关闭窗口】",
    ],
    ["a figure nobody has read", "编号 1 , 2 , 3 。\n", "1"],
  ])("%s stays", async (_, text, kept) => {
    expect((await served(text)).text).toContain(kept);
  });

  test("Markdown is formatted where it is a report only", async () => {
    const report = `# ${DRAFT.replace("一.", "## 一.")}`;
    const uri = `${ROOT}/a.md`;
    expect((await served("# Shopping\n\n\n\n- milk  \n", "markdown", {}, uri)).edits).toBeNull();
    expect((await served(report, "markdown", {}, uri)).edits?.length).toBeGreaterThan(1);
  });

  test("a server says that it formats, or registers it for reports alone", async () => {
    const plain = await startClient();
    onTestFinished(() => plain.stop());
    expect(plain.initialized.capabilities.documentFormattingProvider).toBe(true);
    const asked: unknown[] = [];
    const ours = await startClient({
      initializationOptions: { registersFormatting: true },
      answers: {
        "client/registerCapability": (params) => {
          asked.push(params);
          return null;
        },
      },
    });
    onTestFinished(() => ours.stop());
    expect(ours.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    await expect.poll(() => JSON.stringify(asked)).toContain("textDocument/formatting");
    expect(JSON.stringify(asked)).toContain('[{"language":"gongwen"},{"language":"markdown"}]');
  });
});
