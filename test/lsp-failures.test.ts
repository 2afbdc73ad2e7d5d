import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type ClientCapabilities,
  type Diagnostic,
  ErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import type { Rule } from "../server/check/rule.ts";
import { RULES } from "../server/rules/index.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** What the server does when something fails: a rule, a feature, the whole check, or the client. */

const URI = `${ROOT}/a.gw`;
const REPORT = "青石镇2024年工作总结\n\n一、工作回顾\n\n（一）产业。种植油茶3000亩。。\n";
const PUSHED: ClientCapabilities = { workspace: { configuration: true } };

let client: LspClient;
const start = async (setup?: ClientSetup) => {
  client = await startClient(setup);
  return client;
};
afterEach(async () => {
  vi.restoreAllMocks();
  await client.stop();
});

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const rule = (id: string) => RULES.find((known) => known.id === id) as Rule;
const breakRule = (id: string) =>
  vi.spyOn(rule(id), "check").mockImplementation(() => {
    throw new Error("broken rule");
  });
const fail = (): never => {
  throw new Error("broken check");
};

describe("a rule that throws", () => {
  it.each(["confusable-word", "sentence-duplicated"])(
    "(%s) is told at the top of the document, again with every change, and the others find what they find",
    async (id) => {
      breakRule(id);
      const { open, change, findings, logged } = await start();
      open(URI, REPORT);
      for (const version of [2, 3]) {
        const [notice, ...others] = await findings(URI);
        expect(notice).toMatchObject({ code: "internal-error", severity: 2, source: "hegao" });
        expect(notice?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
        expect(notice?.message).toMatch(new RegExp(`^规则 ${id} .*出错.*broken rule.*人工核对`));
        expect(codes(others)).toContain("double-punct");
        change(URI, version, `${REPORT}${"又一句。\n".repeat(version)}`);
      }
      await findings(URI);
      expect(logged.filter((text) => text.includes("broken rule"))).toHaveLength(1);
    },
  );

  it("is told in English and to a client that is pushed to", async () => {
    breakRule("confusable-word");
    const { open, publication } = await start({ capabilities: PUSHED, settings: { locale: "en" } });
    open(URI, REPORT);
    const { diagnostics } = await publication(URI);
    expect(diagnostics[0]?.message).toMatch(/^The rule confusable-word failed/);
    expect(codes(diagnostics)).toContain("double-punct");
  });
});

describe("a check that throws", () => {
  const crash = { code: "internal-error", message: expect.stringMatching(/^核稿程序在这份文件上出错.*broken check/) };

  it("is told at the top of the document, pulled, pushed and for the folder, and is over when it works again", async () => {
    const spy = breakSetting();
    const { open, findings, connection } = await start({ files: new Map([[`${ROOT}/b.txt`, REPORT]]) });
    open(URI, REPORT);
    expect(await findings(URI)).toMatchObject([crash]);
    const { items }: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(items).toMatchObject([
      { uri: URI, version: 1, items: [crash] },
      { uri: `${ROOT}/b.txt`, version: null, items: [crash] },
    ]);
    spy();
    expect(codes(await findings(URI))).toContain("double-punct");
  });

  it("is pushed, too", async () => {
    const spy = breakSetting();
    const { open, publication } = await start({ capabilities: PUSHED });
    open(URI, REPORT);
    expect((await publication(URI)).diagnostics).toMatchObject([crash]);
    spy();
  });

  /** Makes everything fail before a rule runs; returns what mends it. */
  function breakSetting(): () => void {
    const own = Object.getOwnPropertyDescriptor(rule("double-punct"), "severity") as PropertyDescriptor;
    Object.defineProperty(rule("double-punct"), "severity", { configurable: true, get: fail });
    return () => void Object.defineProperty(rule("double-punct"), "severity", own);
  }
});

describe("a feature that throws", () => {
  it("answers with an error and is logged once; the others go on", async () => {
    const { open, connection, findings, logged } = await start();
    open(URI, REPORT);
    const broken = { textDocument: { uri: URI }, position: null };
    for (let i = 0; i < 2; i++) {
      await expect(connection.sendRequest("textDocument/hover", broken)).rejects.toMatchObject({
        code: ErrorCodes.InternalError,
        message: expect.stringContaining("hover"),
      });
    }
    expect(codes(await findings(URI))).toContain("double-punct");
    expect(logged.filter((text) => text.startsWith("hover"))).toHaveLength(1);
  });

  it("never takes a request without parameters for one about nothing", async () => {
    const { connection } = await start();
    for (const params of [null, undefined, []]) {
      await expect(connection.sendRequest("textDocument/foldingRange", params)).rejects.toMatchObject({
        code: ErrorCodes.InvalidParams,
      });
    }
  });

  it("says so where a request of our own has no parameters", async () => {
    const { connection } = await start();
    for (const method of ["hegao/status", "hegao/sheet", "hegao/kinds"]) {
      await expect(connection.sendRequest(method)).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
    }
  });
});

describe("settings", () => {
  it("that the client refuses to tell are the defaults, and that is logged", async () => {
    const refuse = () => new ResponseError(ErrorCodes.InternalError, "broken client\n    at /its/own/folder");
    const answers = { "workspace/configuration": refuse };
    const { open, findings, logged } = await start({ answers });
    open(URI, REPORT);
    expect(codes(await findings(URI))).toContain("double-punct");
    expect(logged).toEqual(["workspace/configuration: broken client"]);
  });

  it("that are not told in time are the defaults, and are in force once they come", async () => {
    const asked: ((value: unknown) => void)[] = [];
    const answers = { "workspace/configuration": () => new Promise((resolve) => asked.push(resolve)) };
    const { open, findings, pass, logged, connection } = await start({ answers });
    open(URI, REPORT);
    const first = findings(URI);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    pass(2999);
    const early = await Promise.race([first, connection.sendRequest("no/such/request").catch(() => "nothing yet")]);
    expect(early).toBe("nothing yet");
    pass(1);
    expect(codes(await first)).toContain("double-punct");
    expect(logged.join()).toContain("no answer");
    const other = `${ROOT}/b.gw`;
    open(other, REPORT);
    expect(codes(await findings(other)), "nobody waits a second time").toContain("double-punct");
    const { refreshes } = client;
    for (const answer of asked) answer([{ rules: { "double-punct": "off" } }]);
    await vi.waitFor(() => expect(client.refreshes).toBe(refreshes + 2));
    expect(codes(await findings(URI))).not.toContain("double-punct");
    expect(codes(await findings(other))).not.toContain("double-punct");
    expect(asked).toHaveLength(2);
  });

  it("that came late are old when the client says that they have changed", async () => {
    const asked: ((value: unknown) => void)[] = [];
    const answers = { "workspace/configuration": () => new Promise((resolve) => asked.push(resolve)) };
    const { open, findings, pass, connection } = await start({ answers });
    open(URI, REPORT);
    const first = findings(URI);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    pass(3000);
    await first;
    asked[0]?.([{ rules: { "double-punct": "off" } }]);
    await vi.waitFor(() => expect(client.refreshes).toBe(1));
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const second = findings(URI);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.([{ rules: { "double-punct": "error" } }]);
    expect((await second).find(({ code }) => code === "double-punct")?.severity).toBe(1);
  });
});

it("a client that refuses to register anything is served", async () => {
  const answers = { "client/registerCapability": fail };
  const capabilities: ClientCapabilities = {
    textDocument: { diagnostic: {} },
    workspace: {
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
    },
  };
  const files = new Map<string, string>();
  const { open, findings, connection, logged } = await start({ answers, capabilities, files });
  open(URI, REPORT);
  expect(codes(await findings(URI))).toContain("double-punct");
  await vi.waitFor(() => {
    expect(logged).toEqual([
      expect.stringMatching(/^[^\n/]+ workspace\/didChangeConfiguration failed\.$/),
      expect.stringMatching(/^[^\n/]+ workspace\/didChangeWatchedFiles failed\.$/),
    ]);
  });
  // It doesn't watch files, so a new configuration is found with the next save.
  files.set(`${ROOT}/hegao.json`, '{ "rules": { "double-punct": "off" } }');
  await connection.sendNotification("textDocument/didSave", { textDocument: { uri: URI } });
  expect(codes(await findings(URI))).not.toContain("double-punct");
});
