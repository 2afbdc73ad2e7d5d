import { afterEach, describe, expect, it } from "vitest";
import type { TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { RenumberAnswer } from "../server/lsp/protocol.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";
import { processorTime } from "./support/processor.ts";

const URI = `${ROOT}/a.gw`;
const TOP = "青禾镇2026年工作总结\n\n一、抓产业\n";

let client: LspClient;
afterEach(() => client.stop());

/** What a line break at `｜` leads to in a document with these line ends; the editor has written the line break already. */
async function press(marked: string, lineEnd = "\n", ch = "\n"): Promise<string> {
  client = await startClient();
  const text = marked.replace("｜", "").replaceAll("\n", lineEnd);
  client.open(URI, text);
  const document = TextDocument.create(URI, "gongwen", 1, text);
  const before = marked.slice(0, marked.indexOf("｜")).split("\n");
  const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const edits = await ask(at, ch);
  return TextDocument.applyEdits(document, edits);
}

function ask(position: { line: number; character: number }, ch = "\n"): Promise<TextEdit[]> {
  return client.connection.sendRequest("textDocument/onTypeFormatting", {
    textDocument: { uri: URI },
    position,
    ch,
    options: { tabSize: 4, insertSpaces: true },
  });
}

describe("a line break", () => {
  it("is offered to every editor", async () => {
    client = await startClient();
    expect(client.initialized.capabilities.documentOnTypeFormattingProvider).toEqual({ firstTriggerCharacter: "\n" });
  });

  it.each(["\n", "\r\n"])("brings the next number and moves on those behind it, with line ends %j", async (end) => {
    const found = await press(`${TOP}1.建茶园。\n｜\n2.修水渠。\n`, end);
    expect(found).toBe(`${TOP}1.建茶园。\n2.\n3.修水渠。\n`.replaceAll("\n", end));
  });

  it.each(["\n", "\r\n"])("behind a number that stands alone takes it away, with line ends %j", async (end) => {
    const found = await press(`${TOP}　　1.建茶园。\n　　2.\n　　｜`, end);
    expect(found).toBe(`${TOP}　　1.建茶园。\n　　`.replaceAll("\n", end));
  });

  it("does nothing behind a heading, nor for another character", async () => {
    expect(await press(`${TOP}｜`)).toBe(TOP);
    await client.stop();
    expect(await press(`${TOP}1.建茶园。\n｜`, "\n", "。")).toBe(`${TOP}1.建茶园。\n`);
  });

  it("is answered for the text as it is now", async () => {
    client = await startClient();
    client.open(URI, `${TOP}1.建茶园。`);
    client.change(URI, 2, `${TOP}1.建茶园。\n`);
    expect(await ask({ line: 4, character: 0 })).toMatchObject([{ newText: "2." }]);
    client.change(URI, 3, `${TOP}建茶园。\n`);
    expect(await ask({ line: 4, character: 0 })).toEqual([]);
  });

  it("gets nothing when the text moves on while the question is open", async () => {
    client = await startClient();
    client.open(URI, `${TOP}1.建茶园。\n`);
    const asked = ask({ line: 4, character: 0 });
    client.change(URI, 2, `${TOP}1.建茶园。\n甲`);
    expect(await asked).toEqual([]);
  });

  it("is answered in a text of 100 KB in less time than a writer notices", async () => {
    client = await startClient();
    const part = Array.from({ length: 20 }, (_, i) => `${i + 1}.建设茶园${i + 3}处，带动农户${i + 12}户增收。`).join(
      "\n",
    );
    const heads = "一二三四五六七八九"
      .split("")
      .map((han) => `${han}、抓产业\n${part}\n${"全镇干部群众共同努力，各项工作有序推进。".repeat(180)}`);
    const text = `青禾镇2026年工作总结\n\n${heads.join("\n")}\n十、抓治理\n1.排查矛盾。`;
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(100_000);
    client.open(URI, text);
    await client.pull(URI);
    const line = text.split("\n").length;
    client.change(URI, 2, `${text}\n`);
    await ask({ line, character: 0 });
    const times: number[] = [];
    for (let version = 3; version < 10; version++) {
      client.change(URI, version, version % 2 ? text : `${text}\n`);
      const begun = processorTime();
      const edits = await ask({ line, character: 0 });
      times.push(processorTime() - begun);
      expect(edits.length).toBe(version % 2 ? 0 : 1);
    }
    expect(Math.min(...times)).toBeLessThan(30);
  });
});

describe("what VS Code asks", () => {
  const sections = ["（一）抓茶叶\n建茶园三处。", "（二）抓水果\n改造果园两处。", "（三）抓水利\n修水渠两条。"];
  const text = `${TOP}${sections.join("\n")}\n`;

  it.each(["\n", "\r\n"])("which numbers follow when lines have gone, with line ends %j", async (end) => {
    client = await startClient();
    const [first, , third] = sections;
    const after = `${TOP}${first}\n${third}\n`.replaceAll("\n", end);
    client.open(URI, text.replaceAll("\n", end));
    client.change(URI, 2, after);
    const changed = { from: 5, to: 5, before: (sections[1] as string).split("\n") };
    const answer = await request<RenumberAnswer>("hegao/renumberAfter", { version: 2, ...changed });
    expect(answer).toEqual({ edits: [{ range: rangeOf(5, 1, 2), newText: "二" }], doubtful: 0 });
    expect(await request("hegao/renumberAfter", { version: 1, ...changed })).toBeNull();
  });

  it("how a section goes a level down and up again", async () => {
    client = await startClient();
    client.open(URI, text);
    const down = await request<RenumberAnswer>("hegao/changeLevel", { version: 1, line: 5, to: "lower" });
    const lower = TextDocument.applyEdits(TextDocument.create(URI, "gongwen", 1, text), down.edits);
    expect(lower).toBe(text.replace("（二）", "1.").replace("（三）", "（二）"));
    client.change(URI, 2, lower);
    const up = await request<RenumberAnswer>("hegao/changeLevel", { version: 2, line: 5, to: "higher" });
    expect(TextDocument.applyEdits(TextDocument.create(URI, "gongwen", 2, lower), up.edits)).toBe(text);
  });

  it("and is told when nothing can be moved", async () => {
    client = await startClient();
    client.open(URI, text);
    for (const [line, to] of [
      [0, "lower"],
      [4, "lower"],
      [3, "lower"],
      [2, "higher"],
      [99, "higher"],
    ])
      expect(await request("hegao/changeLevel", { version: 1, line, to }), `${line} ${to}`).toBeNull();
    expect(await request("hegao/changeLevel", { version: 9, line: 5, to: "lower" })).toBeNull();
  });

  function request<T>(method: string, params: object): Promise<T> {
    return client.connection.sendRequest(method, { uri: URI, ...params });
  }

  function rangeOf(line: number, start: number, end: number) {
    return { start: { line, character: start }, end: { line, character: end } };
  }
});
