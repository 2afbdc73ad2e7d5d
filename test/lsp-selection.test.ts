import { afterEach, describe, expect, it } from "vitest";
import type { SelectionRange } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { spansAround } from "../server/reading/nesting.ts";
import { parseReport } from "../server/reading/report.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const REPORT = `青禾镇2024年工作总结

一、工作回顾

一年来，全镇干部群众团结一心。

（一）产业。种植油茶1,200亩，产值达到3.5亿元；新建大棚12个。带动就业。

销路打开了。

二、存在的问题

人手不足。
`;

const around = (text: string, words: string, by = 0) =>
  spansAround(parseReport(text), text.indexOf(words) + by).map(({ start, end }) => text.slice(start, end));
const whole = REPORT.slice(REPORT.indexOf("一、"), REPORT.indexOf("二、")).trim();
const industry = REPORT.slice(REPORT.indexOf("（一）"), REPORT.indexOf("二、")).trim();

describe("what stands around a place", () => {
  it("is word, clause, sentence, paragraph, section, the section around it, the text", () => {
    const [line = ""] = industry.split("\n");
    expect(around(REPORT, "200亩")).toEqual([
      "1,200亩",
      "种植油茶1,200亩",
      "种植油茶1,200亩，产值达到3.5亿元；新建大棚12个。",
      line,
      industry,
      whole,
      REPORT,
    ]);
  });

  it("has a body without its heading", () => {
    expect(around(REPORT, "人手").slice(-4)).toEqual([
      "人手不足",
      "人手不足。",
      "二、存在的问题\n\n人手不足。",
      REPORT,
    ]);
    expect(around("一、回顾\n甲。\n乙。\n二、打算\n", "甲").slice(1, -1)).toEqual([
      "甲。",
      "甲。\n乙。",
      "一、回顾\n甲。\n乙。",
    ]);
  });

  it("takes the word that ends where no other begins", () => {
    expect(around(REPORT, "3.5亿元；", 5)[0]).toBe("3.5亿元");
    expect(around(REPORT, "就业。", 2)[0]).toBe("就业");
  });

  it("parts clauses at marks, not inside numbers and times", () => {
    expect(around("会议于9:30开始，到会12,500人。", "30")).toContain("会议于9:30开始");
    expect(around("增长5%，2024年完成。", "2024")).toContain("2024年完成");
  });

  it("is the text in an empty line outside of all, and in no text at all", () => {
    expect(around("\n\n一句。\n", "\n", 1)).toEqual(["\n\n一句。\n"]);
    expect(around("", "")).toEqual([""]);
  });

  it("is strictly nested and never empty, wherever one looks", () => {
    const report = parseReport(REPORT);
    for (let offset = 0; offset <= REPORT.length; offset++) {
      const spans = spansAround(report, offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: REPORT.length });
      spans.forEach((span, i) => {
        const inner = spans[i - 1];
        expect(span.start <= offset && offset <= span.end && span.start < span.end).toBe(true);
        if (!inner) return;
        expect(span.start <= inner.start && inner.end <= span.end).toBe(true);
        expect(span.end - span.start).toBeGreaterThan(inner.end - inner.start);
      });
    }
  });

  it("costs no more in a line without marks as long as a book", () => {
    const text = "油茶".repeat(500_000);
    const started = performance.now();
    expect(spansAround(parseReport(text), 500_000)).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("textDocument/selectionRange", () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it("answers for several positions at once, and for no document that isn't checked", async () => {
    client = await startClient();
    const text = REPORT.replaceAll("\n", "\r\n");
    client.open(URI, text);
    const document = TextDocument.create(URI, "gongwen", 1, text);
    const ask = (uri: string) =>
      client.connection.sendRequest<SelectionRange[] | null>("textDocument/selectionRange", {
        textDocument: { uri },
        positions: ["1,200", "就业"].map((words) => document.positionAt(text.indexOf(words))),
      });
    const answers = await ask(URI);
    const innermost = answers?.map(({ range }) => document.getText(range));
    expect(innermost).toEqual(["1,200亩", "就业"]);
    expect(answers?.map(({ parent }) => parent && document.getText(parent.range))).toEqual([
      "种植油茶1,200亩",
      "带动就业",
    ]);
    expect(await ask(`${ROOT}/none.gw`)).toBeNull();
  });
});
