import { afterEach, describe, expect, it } from "vitest";
import type { Hover, MarkupContent } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findTerm } from "../server/lsp/glossary.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

describe("terms", () => {
  it.each([
    ["全县地区生产总值增长6%", "生产", "地区生产总值"],
    ["实现GDP增长6%", "DP", "GDP"],
    ["同比增长6%", "比", "同比"],
    ["“三公”经费下降", "公", "“三公”经费"],
    ["地方一般公共预算收入", "预算", "一般公共预算收入"],
  ])("in %s at %s: %s", (text, words, expected) => {
    const term = findTerm(text, text.indexOf(words));
    expect(term && text.slice(term.span.start, term.span.end)).toBe(expected);
    expect(term?.meaning.zh).toMatch(/。$/);
    expect(term?.meaning.en).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ["今年修了路", "修"],
    ["同比增长", "增长"],
    ["", ""],
  ])("none in %j at %j", (text, words) => {
    expect(findTerm(text, text.indexOf(words))).toBeUndefined();
  });
});

describe("hover", () => {
  const URI = `${ROOT}/a.gw`;
  const REPORT = "青禾镇2024年GDP增长情况总结\n\n财政收入同比增长5%，提高2个百分点。\n";
  let client: LspClient;
  afterEach(() => client.stop());
  const hoverAt = async (words: string, settings = {}) => {
    client = await startClient({ settings });
    client.open(URI, REPORT);
    const position = TextDocument.create(URI, "gongwen", 1, REPORT).positionAt(REPORT.indexOf(words));
    const hover = await client.connection.sendRequest<Hover | null>("textDocument/hover", {
      textDocument: { uri: URI },
      position,
    });
    return hover && { text: (hover.contents as MarkupContent).value, range: hover.range };
  };

  it("says what a term means", async () => {
    const hover = await hoverAt("同比");
    expect(hover?.text).toMatch(/^\*\*同比\*\* 和上年同一时期相比。/);
    expect(hover?.range).toEqual({ start: { line: 2, character: 4 }, end: { line: 2, character: 6 } });
    await client.stop();
    expect((await hoverAt("同比", { locale: "en" }))?.text).toMatch(/^\*\*同比\*\* Compared with the same period/);
  });

  it("says it below what is known of the figure or of the title", async () => {
    expect((await hoverAt("百分点"))?.text).toMatch(/数值：2个百分点[\s\S]*---[\s\S]*\*\*百分点\*\* 两个百分数/);
    await client.stop();
    const [title, term] = (await hoverAt("GDP"))?.text.split("---") ?? [];
    expect(title).toMatch(/文种/);
    expect(term).toMatch(/\*\*GDP\*\* 一个地区/);
  });

  it("says nothing of other words", async () => {
    expect(await hoverAt("财政")).toBeNull();
  });
});
