import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  ProgressType,
  type RemoteConsole,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { guard } from "../server/lsp/guard.ts";
import { createLog } from "../server/lsp/log.ts";
import type { Checked } from "../server/lsp/protocol.ts";
import { LONG, LONGEST } from "../server/lsp/session.ts";
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

describe("broken frames", () => {
  it.each([
    ["Content-Type: x\r\n\r\n", /no Content-Length/],
    ["\r\n", /no Content-Length/],
    ["x".repeat(2000), /too long/],
    [`${"x".repeat(2000)}\n`, /too long/],
    ["Content-Length: 999999999999\r\n\r\n", /too long/],
    ["Content-Length: 2\r\n\r\n[]", /one JSON object/],
    ["Content-Length: 4\r\n\r\nnull", /one JSON object/],
    ["Content-Length: 1\r\n\r\n{", /JSON/],
  ])("%j", async (text, reason) => {
    const broken: string[] = [];
    const input = new PassThrough();
    new StdioReader(input, (why) => void broken.push(why)).listen(() => {});
    input.end(text);
    await new Promise((resolve) => input.once("end", () => setImmediate(resolve)).resume());
    expect(broken[0]).toMatch(reason);
  });

  it("end within a message", async () => {
    const broken: string[] = [];
    const input = new PassThrough();
    new StdioReader(input, (why) => void broken.push(why)).listen(() => {});
    input.end("Content-Type: x\nContent-Length: 20\n\n{");
    await new Promise((resolve) => input.once("end", () => setImmediate(resolve)));
    expect(broken).toEqual(["the input ends within a message"]);
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

describe("a client that is pushed to", () => {
  const capabilities: ClientCapabilities = { workspace: { configuration: true } };

  it("hears once of many changes, again when settings change, and of nothing when a document isn't checked any more", async () => {
    const { open, change, publication, published, connection } = await start({ capabilities });
    const uri = `${ROOT}/青石镇2024年工作总结.md`;
    open(uri, `# ${REPORT}`, "markdown");
    change(uri, 2, `# ${REPORT}又一句。。`);
    change(uri, 3, `# ${REPORT}又一句。`);
    await publication(uri, ({ version }) => version === 3);
    (client as LspClient).settings = { markdown: "off" };
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await publication(uri, ({ diagnostics }) => diagnostics.length === 0);
    const { length } = published;
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await ask("workspace/symbol", { query: "x" });
    expect(published).toHaveLength(length);
  });

  it("gets plain edits where it knows no versions", async () => {
    const { open } = await start({ capabilities });
    open(URI, REPORT);
    const position = { line: 4, character: 16 };
    const actions = await ask<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions[0]?.edit?.changes?.[URI]).toHaveLength(1);
  });
});

describe("the diagnostics of folders", () => {
  it("are handed over file by file to a client that takes them so", async () => {
    const files = new Map([`${ROOT}/a.txt`, `${ROOT}/b.txt`].map((uri) => [uri, REPORT]));
    const { connection } = await start({ files });
    const parts: string[] = [];
    connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), "parts", ({ items }) => {
      parts.push(...items.map(({ uri }) => uri));
    });
    const params = { previousResultIds: [], partialResultToken: "parts" };
    expect(await ask("workspace/diagnostic", params)).toEqual({ items: [] });
    expect(parts).toEqual([...files.keys()]);
  });

  it("leave out what changes meanwhile, and end when they are cancelled", { timeout: 30_000 }, async () => {
    const { open, change, connection } = await start();
    const long = `${REPORT}${Array.from({ length: LONG }, (_, i) => `走访${i}号院。`).join("\n")}`;
    open(URI, long);
    const asked = ask<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    change(URI, 2, REPORT);
    expect((await asked).items).toEqual([]);
    change(URI, 3, long);
    const source = new CancellationTokenSource();
    const cancelled = connection.sendRequest("workspace/diagnostic", { previousResultIds: [] }, source.token);
    await new Promise((resolve) => setTimeout(resolve, 300));
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("tell of a file that was read with loss, and count it", async () => {
    const uri = `${ROOT}/b.txt`;
    const bytes = Buffer.concat([Buffer.from(REPORT), Buffer.from([0xff]), Buffer.from(REPORT)]);
    await start({ files: new Map([[uri, bytes]]) });
    const { items } = await ask<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
    expect(JSON.stringify(items)).toContain('"code":"file"');
    const { findings, diagnostics } = await ask<Checked>("hegao/check", { uri });
    const { errors, warnings, information, hints } = findings;
    expect(errors + warnings + information + hints).toBe(diagnostics.length);
  });

  it("tell that a text is too long, and count that", async () => {
    const uri = `${ROOT}/b.txt`;
    await start({ files: new Map([[uri, `${REPORT}${"。".repeat(LONGEST)}`]]) });
    expect(await ask("hegao/check", { uri })).toMatchObject({
      findings: { errors: 0, warnings: 1, information: 0, hints: 0 },
      diagnostics: [{ code: "too-long" }],
    });
  });
});

describe("settings and configuration", () => {
  it.each([
    [{ rootUri: ROOT, workspaceFolders: null }, false],
    [{ rootUri: null, workspaceFolders: null }, true],
    [{ rootUri: null, workspaceFolders: [] }, true],
  ])("a new document belongs to the first folder, if there is one: %j", async (initialize, checked) => {
    const files = new Map([[`${ROOT}/hegao.json`, '{ "rules": { "double-punct": "off" } }']]);
    const { open, findings } = await start({ files, initialize });
    open("untitled:稿", REPORT);
    expect(codes(await findings("untitled:稿")).includes("double-punct")).toBe(checked);
    const position = { line: 4, character: 16 };
    const actions = await ask<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: "untitled:稿" },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(checked);
  });

  it("are followed when an open hegao.json is closed unsaved; other files that change mean nothing", async () => {
    const config = `${ROOT}/hegao.json`;
    const { open, findings, connection } = await start();
    open(URI, REPORT);
    open(config, '{ "rules": { "double-punct": "off" } }', "json");
    expect(codes(await findings(URI))).not.toContain("double-punct");
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri: config } });
    expect(codes(await findings(URI))).toContain("double-punct");
    const { refreshes } = client as LspClient;
    const changes = [{ uri: `${ROOT}/other.json`, type: 2 }];
    await connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await findings(URI);
    expect((client as LspClient).refreshes).toBe(refreshes);
    expect(await findings("file:///nowhere/hegao.json")).toEqual([]);
  });

  it("take a kind and leave out levels that are none", async () => {
    const settings = { kind: "duty-report", rules: { "double-punct": "loud", "no-such-rule": "off" } };
    const { open, findings } = await start({ settings });
    open(URI, REPORT);
    expect(codes(await findings(URI))).toContain("double-punct");
    expect(await ask("hegao/status", { uri: URI })).toMatchObject({ kind: "duty-report", set: true });
  });
});

describe("the outline", () => {
  it.each([
    ["# 青石镇2024年工作总结\n\n## 工作回顾\n\n种油茶。\n", "markdown", ["## 工作回顾"]],
    ["青石镇2024年工作总结\n\n一、\n\n种油茶。\n", "gongwen", ["一、"]],
    ["青石镇2024年工作总结\n\n一、工作<!-- 待核 -->回顾\n\n种油茶。\n", "gongwen", ["一、工作回顾"]],
  ])("of %j", async (text, language, names) => {
    const { open } = await start();
    open(URI, text, language);
    const symbols = await ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri: URI } });
    expect(symbols.map(({ name }) => name)).toEqual(names);
    expect(await ask("workspace/symbol", { query: "没有这样的标题" })).toEqual([]);
  });

  it("of a text without any", async () => {
    const { open } = await start();
    open(URI, "");
    const textDocument = { uri: URI };
    for (const method of ["documentSymbol", "foldingRange", "documentLink", "codeLens"]) {
      expect(await ask(`textDocument/${method}`, { textDocument })).toEqual([]);
    }
  });
});

describe("a guarded answer", () => {
  const { token } = new CancellationTokenSource();
  const logged: string[] = [];
  const log = createLog({ console: { error: (text: string) => void logged.push(text) } as RemoteConsole });
  const guarded = guard(
    log,
    "feature",
    () => undefined,
    (params: object | null) => {
      throw params;
    },
  );

  it("needs parameters", async () => {
    await expect(guarded(null, token)).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
  });

  it("is an error whatever was thrown, and is logged once", async () => {
    const thrown = Object.assign(Object.create(null), { toString: () => "odd" });
    for (let i = 0; i < 2; i++) {
      await expect(guarded(thrown, token)).rejects.toMatchObject({ message: "feature: odd" });
    }
    await expect(guarded(new Error("plain"), token)).rejects.toMatchObject({ message: "feature: plain" });
    const bare = new Error("bare");
    delete bare.stack;
    await expect(guarded(bare, token)).rejects.toMatchObject({ message: "feature: bare" });
    expect(logged).toEqual(["feature: odd", expect.stringContaining("plain\n"), "feature: bare"]);
  });

  it("is cancelled before it begins", async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    await expect(guarded({}, source.token)).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
