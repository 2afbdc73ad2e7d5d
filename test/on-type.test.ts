import { afterEach, describe, expect, it } from "vitest";
import type { TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

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
      const begun = performance.now();
      const edits = await ask({ line, character: 0 });
      times.push(performance.now() - begun);
      expect(edits.length).toBe(version % 2 ? 0 : 1);
    }
    expect(times.sort((a, b) => a - b)[3]).toBeLessThan(30);
  });
});
