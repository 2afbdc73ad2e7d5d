import { afterEach, describe, expect, it } from "vitest";
import type { Hover } from "vscode-languageserver";
import type { SheetAnswer } from "../server/lsp/protocol.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** What was recomputed is shown where its figures stand. */

const URI = `${ROOT}/a.gw`;
const REPORT = `青石镇2024年工作总结

全年实施项目21个，其中新建12个、续建9个。种植油茶3000亩。

县里安排大棚22座，其中新建12座、续建9座。

茶园由400亩增加到500亩，增长25%。

全镇有村民小组40个，其中已改造水厕30个，占75%，剩余10个。
`;

let client: LspClient;
afterEach(() => client.stop());

describe("hover on a figure says what was recomputed", () => {
  const hoverOn = async (words: string, locale = "zh-cn") => {
    client = await startClient({ settings: { locale } });
    client.open(URI, REPORT);
    const offset = REPORT.indexOf(words);
    const line = REPORT.slice(0, offset).split("\n").length - 1;
    const position = { line, character: offset - REPORT.lastIndexOf("\n", offset) - 1 };
    const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri: URI },
      position,
    });
    const { value } = hover.contents as { value: string };
    return value.replaceAll("\\", "").split("\n").at(-1) ?? "";
  };

  it.each([
    ["21个", "核算：12+9=21 ✓（合计）"],
    ["12个", "核算：12+9=21 ✓（合计）"],
    ["22座", "核算：12+9=21，与“22座”不符（合计）"],
    ["9座", "核算：12+9=21，与“22座”不符（合计）"],
    ["25%", "核算：(500-400)÷400=25% ✓（增减）"],
  ])("on %s", async (words, expected) => {
    expect((await hoverOn(words)).split("；")).toContain(expected);
  });

  it("each calculation that a figure has a part in, three at most", async () => {
    const said = (await hoverOn("40个")).split("；").filter((part) => part.startsWith("核算"));
    expect(said.length).toBeGreaterThanOrEqual(2);
    expect(said.length).toBeLessThanOrEqual(3);
    expect(new Set(said).size).toBe(said.length);
  });

  it("in English", async () => {
    expect((await hoverOn("22座", "en")).split("; ")).toContain("Check: 12+9=21, not “22座” (total)");
  });

  it("and nothing of a figure that stands alone", async () => {
    expect(await hoverOn("3000亩")).not.toContain("核算");
  });
});

describe("the check sheet", () => {
  const ask = (uri: string, format: "html" | "md" = "md") =>
    client.connection.sendRequest<SheetAnswer | null>("hegao/sheet", { uri, format });

  it("of an open document, as it stands, in both formats", async () => {
    client = await startClient();
    client.open(URI, REPORT);
    const sheet = await ask(URI);
    expect(sheet?.title).toBe("青石镇2024年工作总结");
    expect(sheet?.content).toMatch(/^# 核稿单\n/);
    expect(sheet?.content).toContain("| 5 | 错误 | 分项之和12+9=21，与总数22不符");
    expect((await ask(URI, "html"))?.content).toMatch(/^<!DOCTYPE html>/);
    client.change(URI, 2, REPORT.replace("22座", "21座"));
    expect((await ask(URI))?.content).not.toContain("不符，请核对");
  });

  it("in the language of messages, of a file that isn't open", async () => {
    const uri = `${ROOT}/b.txt`;
    client = await startClient({ settings: { locale: "en" }, files: new Map([[uri, REPORT]]) });
    expect((await ask(uri))?.content).toMatch(/^# Check sheet\n/);
  });

  it("says also what waits because it is being written", async () => {
    client = await startClient();
    client.open(URI, REPORT);
    await client.findings(URI);
    client.change(URI, 2, `${REPORT}\n全年完成投资3`);
    const shown = (await client.findings(URI)).map(({ range }) => range.start.line);
    expect(shown).not.toContain(10);
    expect((await ask(URI))?.content).toMatch(/^\| 11 \| (?:警告|提示) \| .*3.*\|$/m);
  });

  it("of nothing that isn't checked or isn't there", async () => {
    const note = `${ROOT}/note.md`;
    client = await startClient({ files: new Map([[note, "# 备忘\n"]]) });
    for (const uri of [note, `${ROOT}/gone.txt`]) expect(await ask(uri)).toBeNull();
  });
});
