import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** The bundled server as a process, and clients that do what none should. */

const SERVER = join(import.meta.dirname, "../dist/server.js");
const URI = "file:///reports/青石镇2024年工作总结.gw";
const REPORT = "青石镇2024年工作总结\n\n一、工作回顾\n\n（一）产业。种植油茶3000亩。。\n";

beforeAll(() => {
  if (!existsSync(SERVER)) throw new Error("dist/server.js is missing; run: npm run build");
});

interface Process {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ code: number | null; err: string }>;
}

function run(...argv: string[]): Process {
  const child = spawn(process.execPath, [SERVER, ...argv]);
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.on("error", () => {}); // it may have ended before everything is written
  let err = "";
  child.stderr.on("data", (data) => {
    err += data;
  });
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, err }))) };
}

const body = (message: object) => JSON.stringify({ jsonrpc: "2.0", ...message });
const frame = (text: string | Uint8Array) => {
  const bytes = Buffer.from(text as string);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
};
const INITIALIZE = { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } };

interface Connected extends Process {
  readonly connection: ProtocolConnection;
  tell(method: string, params?: unknown): void;
  open(uri: string, text: string, more?: object): void;
  findings(uri: string): Promise<unknown[]>;
}

async function connect(params: object = {}, prepare?: (connection: ProtocolConnection) => void): Promise<Connected> {
  const { child, ended } = run("--stdio");
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => connection.dispose());
  prepare?.(connection);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    ...params,
  });
  const tell = (method: string, params?: unknown) => void connection.sendNotification(method, params);
  tell("initialized", {});
  return {
    child,
    ended,
    connection,
    tell,
    open: (uri, text, more = { languageId: "gongwen" }) =>
      tell("textDocument/didOpen", { textDocument: { uri, version: 1, text, ...more } }),
    async findings(uri) {
      const report: DocumentDiagnosticReport = await connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
      });
      return report.kind === "full" ? report.items.map(({ code }: Diagnostic) => code) : [];
    },
  };
}

describe("frames that can't be read", () => {
  it.each([
    ["garbage", "hello\r\n\r\n", /no header of a message: "hello"/],
    ["garbage without end", "x".repeat(5000), /a header line is too long/],
    ["a header without length", "Content-Type: application/json\r\n\r\n{}", /no Content-Length/],
    ["a length that is no number", "Content-Length: many\r\n\r\n{}", /no header/],
    ["a length beyond reason", "Content-Length: 99999999999\r\n\r\n{}", /99999999999 bytes is too long/],
    ["a length that is too small", 'Content-Length: 20\r\n\r\n{"jsonrpc":"2.0","method":"x"}', /JSON/],
    ["broken JSON", frame('{"jsonrpc":"2.0",'), /JSON/],
    ["a batch", frame(`[${body({ method: "x" })}]`), /a message is one JSON object/],
    ["no object", frame("3"), /a message is one JSON object/],
  ])("end the server with a word on the error output: %s", async (_, bytes, reason) => {
    const { child, ended } = run("--stdio");
    child.stdin.write(frame(body(INITIALIZE)));
    child.stdin.write(bytes);
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^hegao: .*服务器退出.*\n$/);
    expect(err).toMatch(reason);
  });

  it("end it, too, when the input ends within a message", async () => {
    const { child, ended } = run("--stdio");
    child.stdin.end(frame(body(INITIALIZE)).subarray(0, 60));
    expect(await ended).toMatchObject({ code: 1, err: expect.stringContaining("within a message") });
  });

  it("are not what only looks odd: lines without CR, a type, bytes that are no UTF-8", async () => {
    const { connection, child, findings, open } = await connect();
    const text = body({ method: "$/odd", params: {} });
    child.stdin.write(`content-type: application/json\ncontent-length: ${text.length}\n\n${text}`);
    const [before = "", after = ""] = body({
      method: "textDocument/didOpen",
      params: { textDocument: { uri: "file:///b.gw", languageId: "gongwen", version: 1, text: `${REPORT}#` } },
    }).split("#");
    child.stdin.write(frame(Buffer.concat([Buffer.from(before), Buffer.from([0xb5, 0xc0]), Buffer.from(after)])));
    open(URI, REPORT);
    expect(await findings("file:///b.gw")).toContain("double-punct");
    expect(await findings(URI)).toContain("double-punct");
    connection.end();
  });

  it("a message in pieces of a byte is one", async () => {
    const { child, ended } = run("--stdio");
    for (const byte of frame(body(INITIALIZE))) child.stdin.write(Uint8Array.of(byte));
    const answer = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    expect(answer).toContain("Content-Length");
    child.stdin.end();
    expect((await ended).code).toBe(1);
  });
});

describe("the end", () => {
  it.each([
    ["exit without shutdown", 1, [{ method: "exit" }]],
    ["shutdown and exit", 0, [{ id: 2, method: "shutdown" }, { method: "exit" }]],
    ["the input is closed", 1, []],
    ["the input is closed after shutdown", 0, [{ id: 2, method: "shutdown", params: null }]],
  ])("%s: code %i, nothing on the error output", async (_, code, messages) => {
    const { child, ended } = run("--stdio");
    for (const message of [INITIALIZE, { method: "initialized", params: {} }, ...messages]) {
      child.stdin.write(frame(body(message)));
    }
    child.stdin.end();
    expect(await ended).toEqual({ code, err: "" });
  });

  it("comes when the client's process is gone", async () => {
    const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    onTestFinished(() => void editor.kill("SIGKILL"));
    const { ended } = await connect({ processId: editor.pid });
    editor.kill("SIGKILL");
    expect((await ended).code).toBe(1);
  }, 20_000);

  it("comes at once, with the usage, when no way to a client is named", async () => {
    const { code, err } = await run("--help").ended;
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^hegao: 用法.*--stdio.*\n$/) });
  });
});

describe("clients that do what none should", () => {
  it("ask before initialize and after shutdown, and for what there is not", async () => {
    const { child } = run("--stdio");
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const refused = (method: string, params: object, code: number) =>
      expect(connection.sendRequest(method, params), method).rejects.toMatchObject({ code });
    const hover = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    await refused("textDocument/hover", hover, ErrorCodes.ServerNotInitialized);
    await refused("no/such", {}, ErrorCodes.ServerNotInitialized);
    await connection.sendRequest("initialize", INITIALIZE.params);
    await refused("no/such", {}, ErrorCodes.MethodNotFound);
    await refused("initialize", INITIALIZE.params, ErrorCodes.InvalidRequest);
    void connection.sendNotification("$/no/such", {});
    void connection.sendNotification("no/such", {});
    expect(await connection.sendRequest("textDocument/hover", hover)).toBeNull();
    await connection.sendRequest("shutdown");
    await refused("textDocument/hover", hover, ErrorCodes.InvalidRequest);
    connection.dispose();
  });

  it("leave out parameters", async () => {
    const { tell, open, findings } = await connect({ initializationOptions: "none", workspaceFolders: null });
    for (const method of ["$/cancelRequest", "workspace/didChangeConfiguration", "$/setTrace", "initialized"]) {
      tell(method);
      tell(method, null);
    }
    for (const method of ["didOpen", "didChange", "didClose", "didSave"]) {
      tell(`textDocument/${method}`, null);
      tell(`textDocument/${method}`, {});
    }
    open(URI, REPORT);
    expect(await findings(URI)).toContain("double-punct");
  });

  it("change what is not open, close twice, open twice, and count versions backwards or not at all", async () => {
    const { tell, open, findings } = await connect();
    const change = (version: number | null, ...contentChanges: object[]) =>
      tell("textDocument/didChange", { textDocument: { uri: URI, version }, contentChanges });
    change(1, { text: "没有打开。。" });
    tell("textDocument/didClose", { textDocument: { uri: URI } });
    open(URI, REPORT);
    expect(await findings(URI)).toContain("double-punct");
    change(1, { text: REPORT.replace("。。", "。") });
    expect(await findings(URI)).not.toContain("double-punct");
    change(-7, { text: REPORT });
    expect(await findings(URI)).toContain("double-punct");
    change(1); // nothing
    change(null, { text: "丢了" }); // can't be taken
    change(1, { range: null, text: REPORT.replace("。。", "。") });
    expect(await findings(URI)).not.toContain("double-punct");
    open(URI, REPORT);
    expect(await findings(URI)).toContain("double-punct");
    for (let i = 0; i < 2; i++) tell("textDocument/didClose", { textDocument: { uri: URI } });
    expect(await findings(URI)).toEqual([]);
  });

  it("write beyond the text, and from its end to its beginning", async () => {
    const { tell, open, findings, connection } = await connect();
    open(URI, REPORT);
    const edit = (version: number, start: number[], end: number[], text: string) =>
      tell("textDocument/didChange", {
        textDocument: { uri: URI, version },
        contentChanges: [
          {
            range: {
              start: { line: start[0], character: start[1] },
              end: { line: end[0], character: end[1] },
            },
            text,
          },
        ],
      });
    edit(2, [900, 3], [990, 9], "二、存在的问题\n\n人手不足，，经费紧张。\n"); // at the end
    edit(3, [4, 17], [4, 15], "。"); // 。。 backwards
    edit(4, [-3, -1], [-1, -1], "");
    edit(5, [7, 4], [7, 6], "，");
    expect(await findings(URI)).not.toContain("double-punct");
    edit(6, [7, 9], [7, 999], "。。");
    expect(await findings(URI)).toContain("double-punct");
    const symbols: { name: string }[] = await connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name }) => name)).toEqual(["一、工作回顾", "二、存在的问题"]);
  });

  it.each([
    ["untitled:Untitled-1", { languageId: "gongwen" }],
    ["file://server/share/%E7%A8%BF.txt", {}],
    ["file:///c%3A/%E7%A8%BF%E5%AD%90%25.gw", {}],
    ["file:///C:/稿 子#1?.gw", { languageId: null }],
    ["file:///a/%zz%/b.gw", { version: null }],
    ["vscode-notebook-cell:/a/b.ipynb#W0sZmlsZQ%3D%3D", { languageId: "gongwen" }],
    ["", {}],
    ["no uri at all", {}],
  ])("name documents %j %j", async (uri, more) => {
    const { open, findings, connection } = await connect();
    open(uri, REPORT, more);
    expect(await findings(uri)).toContain("double-punct");
    const actions: object[] = await connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 4, character: 15 }, end: { line: 4, character: 16 } },
      context: { diagnostics: [] },
    });
    expect(actions.length).toBeGreaterThan(0);
  });

  it("refuse to register, fail to tell their settings, and answer what was not asked", async () => {
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceFolders: true,
      },
    };
    const { child, open, findings } = await connect({ capabilities }); // every request of the server is an unknown method
    child.stdin.write(frame(body({ id: 4711, result: null })));
    child.stdin.write(frame(body({ id: null, error: { code: 1, message: "x" } })));
    child.stdin.write(frame(body({ id: 4712 })));
    child.stdin.write(frame(body({})));
    open(URI, REPORT);
    expect(await findings(URI)).toContain("double-punct");
  });

  it("never answer about their settings: the defaults are in force after some seconds", async () => {
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
    const { open, findings } = await connect({ capabilities }, (connection) =>
      connection.onRequest("workspace/configuration", () => new Promise(() => {})),
    );
    open(URI, REPORT);
    expect(await findings(URI)).toContain("double-punct");
  }, 15_000);
});
