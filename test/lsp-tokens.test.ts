import { afterEach, describe, expect, it } from "vitest";
import type { SemanticTokens } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TOKEN_TYPES, tokensIn } from "../server/lsp/tokens.ts";
import { parseReport } from "../server/reading/report.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const REPORT = `青禾镇2024年工作总结

一、工作回顾

（一）产业。种植油茶1.2万亩，投入XX万元。主要做了：一是修路8公里；二是增收百分之三。

二、存在的问题

见第12号文件，人手不足。
`;

/** What a client makes of the numbers that it is sent. */
function decode(text: string, { data }: SemanticTokens): string[] {
  const document = TextDocument.create(URI, "gongwen", 1, text);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines, columns, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    character = lines > 0 ? columns : character + columns;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    tokens.push(`${document.getText(range)} ${TOKEN_TYPES[type]}`);
  }
  return tokens;
}

const FIRST = ["一、 reportMarker", "（一） reportMarker", "1.2万 number", "亩 reportUnit", "XX reportLeftover"];
const LISTED = ["一是 keyword", "8 number", "公里 reportUnit", "二是 keyword", "百分之三 number"];

describe("semantic tokens", () => {
  let client: LspClient;
  afterEach(() => client.stop());
  const open = async (text: string) => {
    client = await startClient();
    client.open(URI, text);
    const ask = (method: string, params = {}) =>
      client.connection.sendRequest<SemanticTokens>(`textDocument/semanticTokens/${method}`, {
        textDocument: { uri: URI },
        ...params,
      });
    return { ask };
  };

  it.each(["\n", "\r\n"])("name figures, units, markers and leftovers, with %j at the ends of lines", async (end) => {
    const text = REPORT.replaceAll("\n", end);
    const { ask } = await open(text);
    expect(decode(text, await ask("full"))).toEqual([...FIRST, ...LISTED, "二、 reportMarker"]);
  });

  it("are those of the lines of a range", async () => {
    const { ask } = await open(REPORT);
    const range = { start: { line: 4, character: 20 }, end: { line: 4, character: 30 } };
    expect(decode(REPORT, await ask("range", { range }))).toEqual([...FIRST.slice(1), ...LISTED]);
    const last = { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } };
    expect(decode(REPORT, await ask("range", { range: last }))).not.toContain("（一） reportMarker");
  });

  it("of a long text are the same, and are given up when it changes", async () => {
    const text = REPORT + "干部群众团结一心\n".repeat(8000);
    const { ask } = await open(text);
    expect(decode(text, await ask("full"))).toEqual([...FIRST, ...LISTED, "二、 reportMarker"]);
    const asked = ask("full");
    client.change(URI, 2, `${text}一句。`);
    await expect(asked).rejects.toThrow();
  });

  it("are named in the legend, and none of a document that isn't checked", async () => {
    const { ask } = await open("");
    expect(client.initialized.capabilities.semanticTokensProvider).toMatchObject({
      legend: { tokenTypes: [...TOKEN_TYPES] },
    });
    expect(await ask("full")).toEqual({ data: [] });
    expect(await ask("full", { textDocument: { uri: `${ROOT}/none.gw` } })).toEqual({ data: [] });
  });
});

describe("tokens", () => {
  it.each([
    REPORT,
    "一、１．２万亩\n①XX万元（1）_____12个{{一是}}二是三百人\n",
    "来源：青禾网 作者：某某 发布时间：2024-01-01 浏览次数：12次\n标题：总结\n\n一、回顾\n1.修路3公里。\n打印本页 关闭窗口\n",
  ])("are in order, never over each other, and on one line: %j", (text) => {
    const report = parseReport(text);
    const tokens = tokensIn(report, { start: 0, end: text.length });
    expect(tokens.length).toBeGreaterThan(0);
    tokens.forEach(({ span }, i) => {
      expect(span.start).toBeGreaterThanOrEqual(tokens[i - 1]?.span.end ?? 0);
      expect(text.slice(span.start, span.end)).toMatch(/^[^\n]+$/);
    });
  });

  it("take no longer for a text ten times as long than ten times", () => {
    const measure = (times: number) => {
      const report = parseReport(REPORT.repeat(times));
      const started = performance.now();
      expect(tokensIn(report, { start: 0, end: report.text.length })).toHaveLength(11 * times);
      return performance.now() - started;
    };
    measure(50);
    expect(measure(500)).toBeLessThan(Math.max(40 * measure(50), 2000));
  });
});
