import { afterEach, describe, expect, it } from "vitest";
import type { DocumentLink, Location, LocationLink, Range } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findPointers } from "../server/lsp/pointers.ts";
import { parseReport } from "../server/reading/report.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const REPORT = `青禾镇2024年工作总结

一、工作回顾

（一）产业。种植油茶，详见第三部分。
（二）道路。明细见附件2，做法见（一）。

二、存在的问题

（一）人手不足。

三、下步打算

针对上述“二、存在的问题”，抓好落实。

附件：1.项目表
2.道路明细表

附件2
道路明细表
`;

/** What the words lead to, as pairs of both: 第三部分 → 三、下步打算. */
const found = (text: string) => {
  const report = parseReport(text);
  return findPointers(report).map(({ span, target }) =>
    [span, target].map(({ start, end }) => text.slice(start, end)).join(" → "),
  );
};

describe("references inside a report", () => {
  it("lead to headings and annexes", () => {
    expect(found(REPORT)).toEqual([
      "第三部分 → 三、下步打算",
      "附件2 → 2.道路明细表",
      "（一） → （一）产业",
      "上述“二、 → 二、存在的问题",
      "2 → 附件2",
    ]);
  });

  it.each([
    ["另一部法规的条款", "一、回顾\n按《养护条例》第（二）项办理。\n（一）甲\n（二）乙\n"],
    ["规划的一部分", "一、回顾\n详细规划第二部分已经明确。\n二、打算\n做好。\n"],
    ["没有括号的一项", "一、回顾\n（一）甲\n（二）乙\n第二项已经完成。\n"],
    ["两处都叫（二）", "一、回顾\n（二）甲\n二、打算\n（二）乙\n三、保障\n见（二）。\n"],
    ["没有这个标题", "一、回顾\n见（五）。\n见附件3。\n"],
    ["标题自己", "一、甲\n（二）见（二）\n"],
  ])("lead nowhere: %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("of a marker that is there twice lead to the one in their own part", () => {
    expect(found("一、回顾\n（二）甲\n二、打算\n见（二）。\n（二）乙\n")).toEqual(["（二） → （二）乙"]);
    expect(found("一、回顾\n（二）甲\n二、打算\n依照（二）做。\n")).toEqual(["（二） → （二）甲"]);
  });

  it("cost no more than ten times for ten times the text", () => {
    const text = "一、回顾\n（二）见（二），见第一部分。\n".repeat(5000);
    const report = parseReport(text);
    const started = performance.now();
    expect(findPointers(report)).toHaveLength(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the name of an annex", () => {
  it.each([
    ["一、回顾\n见附件2。\n\n附件：1.项目表；2.道路明细表。\n", "附件2 → 2.道路明细表"],
    ["一、回顾\n见附件1。\n\n附件：1.项目表 2.道路明细表\n", "附件1 → 1.项目表"],
    ["一、回顾\n见附件1。\n\n附件：项目表\n", "附件1 → 附件：项目表"],
  ])("ends with its line or before the next: %j", (text, pair) => {
    expect(found(text)).toEqual([pair]);
  });
});

describe("in an editor", () => {
  const URI = `${ROOT}/a.gw`;
  const document = TextDocument.create(URI, "gongwen", 1, REPORT);
  let client: LspClient;
  afterEach(() => client.stop());
  const ask = async <T>(method: string, words: string, params = {}, setup = {}): Promise<T> => {
    client = await startClient(setup);
    client.open(URI, REPORT);
    const position = document.positionAt(REPORT.indexOf(words) + 1);
    return client.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri: URI },
      position,
      ...params,
    });
  };
  const wordsOf = (locations: readonly Location[] | null) => locations?.map(({ range }) => document.getText(range));

  it("one goes from the words to the heading", async () => {
    const location = await ask<Location>("definition", "第三部分");
    expect(location).toEqual({
      uri: URI,
      range: { start: { line: 11, character: 0 }, end: { line: 11, character: 6 } },
    });
  });

  it("an editor that can is told which words lead there", async () => {
    const capabilities = { textDocument: { definition: { linkSupport: true } } };
    const [link] = await ask<LocationLink[]>("definition", "附件2", {}, { capabilities });
    const textIn = (range?: Range) => range && document.getText(range);
    expect(textIn(link?.originSelectionRange)).toBe("附件2");
    expect(textIn(link?.targetRange)).toBe("2.道路明细表");
    expect(link?.targetSelectionRange).toEqual(link?.targetRange);
  });

  it("nothing is found where nothing is named", async () => {
    expect(await ask("definition", "种植")).toBeNull();
    await client.stop();
    expect(await ask("references", "人手", { context: { includeDeclaration: true } })).toBeNull();
  });

  it("a heading has the places that name it, and so have these", async () => {
    const context = { includeDeclaration: false };
    expect(wordsOf(await ask<Location[]>("references", "三、下步", { context }))).toEqual(["第三部分"]);
    await client.stop();
    const all = await ask<Location[]>("references", "第三部分", { context: { includeDeclaration: true } });
    expect(wordsOf(all)).toEqual(["三、下步打算", "第三部分"]);
  });

  it("links lead to a line and a column", async () => {
    const links = await ask<DocumentLink[]>("documentLink", "");
    expect(links).toHaveLength(5);
    expect(links[0]).toMatchObject({ target: `${URI}#L12,1`, tooltip: "到“三、下步打算”" });
  });
});
