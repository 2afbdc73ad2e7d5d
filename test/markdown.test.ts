import { afterEach, describe, expect, it } from "vitest";
import type { Hover } from "vscode-languageserver/node";
import { asMarkdown } from "../server/lsp/markdown.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** What is left of a Markdown text when everything that is escaped is taken out: its mark-up. */
const markup = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/g, "");

/** Words that would be a link, a picture, a tag, code, a table, a heading, a formula, an icon, a line of their own. */
const WILD = [
  "[点这里](command:workbench.action.terminal.new)",
  "![图](http://example.com/x.png)",
  "<img src=x onerror=alert(1)>",
  "`code`",
  "a|b",
  "https://example.com/",
  "www.example.com",
  "someone@example.com",
  "**粗**_斜_~~删~~",
  "# 标题\n=====\n- 项\n> 引",
  "$(alert) $x^2$ &amp; \\[x]",
];

describe("words of a report in Markdown", () => {
  it.each(WILD)("are no mark-up: %j", (words) => {
    const shown = asMarkdown(words);
    expect(markup(shown)).not.toMatch(/[\\`*_{}[\]()#+!<>|~&:@$=\r\n-]|www\./);
    expect(shown.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(words.replace(/\s+/g, " "));
  });

  it("stay as they are where they are words and figures", () => {
    expect(asMarkdown("一、 二〇二四年产值20.39亿元，增长1,200%；")).toBe("一、 二〇二四年产值20.39亿元，增长1,200%；");
  });
});

describe("a hover", () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const titled = WILD.filter((words) => !/\n|http|www/.test(words)); // no title is an address or goes over lines
  it.each(titled)("on the title shows %j as it is written", async (words) => {
    client = await startClient();
    const uri = `${ROOT}/a.gw`;
    client.open(uri, `关于${words}情况的报告\n\n一、工作情况\n青石镇硬化道路8公里。\n`);
    const position = { line: 0, character: 1 };
    const hover: Hover = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position,
    });
    const { value } = hover.contents as { value: string };
    expect(value).toContain("关于");
    expect(markup(value).replace(/^文种：\*\*[^*]+\*\*/, "")).not.toMatch(/[\\`*_{}[\]()#+!<>|~&:@$=-]|www\./);
  });
});
