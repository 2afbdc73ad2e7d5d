import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  ErrorCodes,
  type Message,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { StdioReader } from "../server/lsp/stdioReader.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** What clients may do and few do: the ends of a session, of documents, of folders, of files that only the client has. */

const URI = `${ROOT}/a.gw`;
const REPORT = "青石镇2024年工作总结\n\n一、工作回顾\n\n（一）产业。种植油茶3000亩。。\n";

let client: LspClient | undefined;
const start = async (setup?: ClientSetup) => {
  client = await startClient(setup);
  return client;
};
afterEach(async () => {
  await client?.stop().catch(() => {}); // it may have been asked before
  client = undefined;
});
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const ask = <T>(method: string, params: object): Promise<T> =>
  (client as LspClient).connection.sendRequest(method, params);

describe("the reader of the standard input", () => {
  const read = (...chunks: (string | Buffer)[]) => {
    const input = new PassThrough();
    const got: Message[] = [];
    const broken: string[] = [];
    const reader = new StdioReader(input, (reason) => void broken.push(reason));
    const listening = reader.listen((message) => {
      got.push(message);
      if ("method" in message && message.method === "throw") throw new Error("callback");
    });
    for (const chunk of chunks) input.write(chunk);
    const done = () => new Promise((resolve) => setImmediate(resolve)).then(() => ({ got, broken }));
    return { input, reader, listening, done };
  };
  const frame = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

  it("takes messages in any pieces", async () => {
    const text = frame('{"method":"甲"}') + frame('{"method":"乙"}');
    const bytes = Buffer.from(text);
    for (const size of [1, 7, 30, bytes.length]) {
      const pieces = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      expect(await read(...pieces).done()).toEqual({ got: [{ method: "甲" }, { method: "乙" }], broken: [] });
    }
  });

  it("takes what is before a broken frame, tells of it once, and reads no further", async () => {
    const { done, input } = read(`${frame('{"method":"甲"}')}nonsense\n`);
    expect(await done()).toEqual({
      got: [{ method: "甲" }],
      broken: ['no header of a message: "nonsense"'],
    });
    input.write(frame('{"method":"乙"}'));
    expect((await done()).got).toHaveLength(1);
  });

  it("says exit when the input ends, and what is wrong when it ends badly", async () => {
    const { done, input } = read(frame('{"method":"甲"}'));
    input.end();
    await done();
    expect((await done()).got).toMatchObject([{ method: "甲" }, { method: "exit" }]);
    const failed = read();
    failed.input.destroy(new Error("EIO"));
    await failed.done();
    expect(await failed.done()).toEqual({ got: [], broken: ["EIO"] });
  });

  it("leaves the others alone when one can't be handled, and hears nothing once it is disposed of", async () => {
    const { done, input, reader, listening } = read();
    const errors: Error[] = [];
    reader.onError((error) => errors.push(error));
    input.write(frame('{"method":"throw"}') + frame('{"method":"甲"}'));
    expect((await done()).got).toHaveLength(2);
    expect(errors.map(({ message }) => message)).toEqual(["callback"]);
    listening.dispose();
    input.write(frame('{"method":"乙"}'));
    expect((await done()).got).toHaveLength(2);
  });
});

describe("a session", () => {
  it("begins once, ends once, and knows no other requests", async () => {
    await start();
    const refused = (method: string, code: number) =>
      expect(ask(method, { textDocument: { uri: URI }, capabilities: {} }), method).rejects.toMatchObject({ code });
    await refused("initialize", ErrorCodes.InvalidRequest);
    await refused("no/such", ErrorCodes.MethodNotFound);
    await ask("shutdown", {});
    await refused("textDocument/foldingRange", ErrorCodes.InvalidRequest);
    await refused("no/such", ErrorCodes.InvalidRequest);
  });

  it("follows the folders of the workspace", async () => {
    const capabilities: ClientCapabilities = {
      textDocument: { diagnostic: {} },
      workspace: { workspaceFolders: true },
    };
    const files = new Map([["file:///other/b.txt", REPORT]]);
    const { connection } = await start({ capabilities, files });
    const list = async () =>
      (await ask<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] })).items.map(
        ({ uri }) => uri,
      );
    expect(await list()).toEqual([]);
    const other = { uri: "file:///other", name: "other" };
    const moved = (added: object[], removed: object[]) =>
      connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added, removed } });
    await moved([other], [{ uri: ROOT, name: "reports" }]);
    expect(await list()).toEqual(["file:///other/b.txt"]);
    await moved([], [other]);
    expect(await list()).toEqual([]);
  });
});

describe("documents", () => {
  it("are what their names say when the client doesn't say it, and may come without version and text", async () => {
    const { connection, findings } = await start();
    const open = (uri: string, more: object) =>
      void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, ...more } });
    open(URI, { text: REPORT });
    open(`${ROOT}/x.md`, { text: "# 安装说明\n\n先下载。。\n" });
    open(`${ROOT}/empty.gw`, {});
    expect(codes(await findings(URI))).toContain("double-punct");
    expect(await findings(`${ROOT}/x.md`)).toEqual([]);
    expect(codes(await findings(`${ROOT}/empty.gw`))).not.toContain("double-punct");
  });

  it("that aren't checked have no features", async () => {
    const { open } = await start();
    open(URI, "# 安装说明\n\n先下载。。\n", "markdown");
    const textDocument = { uri: URI };
    const position = { line: 2, character: 1 };
    for (const [method, params] of [
      ["foldingRange", {}],
      ["documentSymbol", {}],
      ["documentLink", {}],
      ["codeLens", {}],
      ["completion", { position }],
      ["codeAction", { range: { start: position, end: position }, context: { diagnostics: [] } }],
    ] as const) {
      expect(await ask(`textDocument/${method}`, { textDocument, ...params }), method).toEqual([]);
    }
    expect(await ask("textDocument/hover", { textDocument, position })).toBeNull();
    expect(await ask("hegao/status", { uri: URI })).toBeNull();
    expect(await ask("hegao/check", { uri: URI })).toBeNull();
    expect(await ask("hegao/lackingFigures", { uri: URI })).toEqual([]);
    expect(await ask("workspace/symbol", { query: "" })).toEqual([]);
  });

  it("may be changed beyond their text, backwards, in whole, and without a change", async () => {
    const { open, connection, findings } = await start({ settings: { unfinished: "show" } });
    open(URI, REPORT);
    const change = (version: number, ...contentChanges: object[]) =>
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: URI, version },
        contentChanges,
      });
    const at = (line: number, character: number) => ({ line, character });
    change(2, { range: { start: at(90, 9), end: at(99, 9) }, text: "二、打算\n修路，，架桥。\n" });
    change(3, { range: { start: at(4, 17), end: at(4, 15) }, text: "。" });
    change(4);
    change(5, { range: { start: at(6, 2), end: at(6, 4) }, text: "，" });
    expect(codes(await findings(URI))).not.toContain("double-punct");
    change(5, { range: null, text: REPORT });
    expect(codes(await findings(URI))).toContain("double-punct");
  });

  it.each([
    "untitled:Untitled-1",
    "file://server/share/%E7%A8%BF.txt",
    "file:///C%3A/%E7%A8%BF%25.gw",
    "file:///c:/稿.gw",
    "file:///a/%zz/b.gw",
    "vscode-vfs://github/a/b.gw",
    "vscode-notebook-cell:/a/b.ipynb#W0",
    "no uri",
    "",
  ])("have any URI: %j", async (uri) => {
    const { open, findings } = await start();
    open(uri, REPORT);
    expect(codes(await findings(uri))).toContain("double-punct");
    const [position, context] = [{ line: 4, character: 16 }, { diagnostics: [] }];
    const range = { start: position, end: position };
    const actions = await ask<CodeAction[]>("textDocument/codeAction", { textDocument: { uri }, range, context });
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(true);
  });
});

describe("files that only the client has", () => {
  const uri = "vscode-vfs://github/a/b.gw";
  const initializationOptions = { files: true };
  const served = async (answer: () => unknown) => {
    const { findings } = await start({ initializationOptions, answers: { "hegao/readFile": answer } });
    return findings(uri);
  };

  it("are read from it", async () => {
    expect(codes(await served(() => [...Buffer.from(REPORT)]))).toContain("double-punct");
  });

  it("are checked in its folders", async () => {
    const answers = {
      "hegao/readFolder": ({ uri }: { uri: string }) => (uri.endsWith("/a") ? [{ name: "b.gw", kind: "file" }] : null),
      "hegao/readFile": ({ uri: file }: { uri: string }) => (file === uri ? [...Buffer.from(REPORT)] : null),
    };
    await start({ initializationOptions, answers });
    expect(await ask("hegao/findReports", { uri: "vscode-vfs://github/a" })).toEqual([uri]);
    expect(await ask("hegao/findReports", { uri: "vscode-vfs://github/none" })).toEqual([]);
  });

  it("that are gone, or that it can't read, are no reports or named with the reason", async () => {
    expect(await served(() => null)).toEqual([]);
    await client?.stop();
    const failed = await served(() => {
      throw new Error("offline");
    });
    expect(failed).toMatchObject([{ code: "file", severity: 1, message: expect.stringContaining("offline") }]);
  });

  it("are nobody's where the client answers for none", async () => {
    const { findings } = await start();
    expect(await findings(uri)).toEqual([]);
    expect(await ask("hegao/findReports", { uri: "vscode-vfs://github/a" })).toEqual([]);
  });
});
