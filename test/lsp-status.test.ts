import { afterEach, describe, expect, it } from "vitest";
import type { Checked, LackingFigure, Status } from "../server/lsp/protocol.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const REPORT = `青石镇2024年工作总结

一、工作回顾

（一）产业。种植油茶3000亩。。

三、存在的问题

人手不足。
`;
const NOTE = "# 备忘\n\n周五前把油茶的账对一下。。\n";

let client: LspClient;
const start = async (setup?: ClientSetup) => {
  client = await startClient(setup);
  return client;
};
afterEach(() => client.stop());

describe("the count of findings", () => {
  it.each([
    ["in the editor", `${ROOT}/a.gw`],
    ["on disk", `${ROOT}/b.txt`],
  ])("is the same in the status, in a check and in what is listed: %s", async (_, uri) => {
    const { connection, open, findings } = await start({ files: new Map([[`${ROOT}/b.txt`, REPORT]]) });
    if (uri.endsWith("a.gw")) open(uri, REPORT);
    const listed = await findings(uri);
    const of = (severity: number) => listed.filter((finding) => finding.severity === severity).length;
    const count = { errors: of(1), warnings: of(2), information: of(3), hints: of(4) };
    expect(count.warnings).toBeGreaterThan(0);
    const status = await connection.sendRequest<Status>("hegao/status", { uri });
    expect(status.findings).toEqual(count);
    const checked = await connection.sendRequest<Checked>("hegao/check", { uri });
    expect(checked).toEqual({ diagnostics: listed, findings: count });
  });

  it("is made before what is listed is bounded", async () => {
    const { connection, open } = await start();
    const uri = `${ROOT}/a.gw`;
    open(uri, `青石镇2024年工作总结\n\n${"种了油茶。。\n".repeat(1200)}`);
    const { diagnostics, findings } = await connection.sendRequest<Checked>("hegao/check", { uri });
    const all = Object.values(findings).reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThanOrEqual(1200);
    expect(diagnostics.length).toBeLessThan(all);
  });

  it("is none for what isn't checked or isn't there", async () => {
    const { connection } = await start({ files: new Map([[`${ROOT}/note.md`, NOTE]]) });
    for (const uri of [`${ROOT}/note.md`, `${ROOT}/gone.txt`]) {
      expect(await connection.sendRequest("hegao/check", { uri })).toBeNull();
      expect(await connection.sendRequest("hegao/status", { uri })).toBeNull();
    }
  });
});

describe("a client that asks for the findings of folders by itself", () => {
  it.each([
    [{ workspaceDiagnostics: false }, 2],
    [{}, 0],
  ])("is told when they may be others: %j, %i times", async (initializationOptions, times) => {
    const config = `${ROOT}/hegao.json`;
    const uri = `${ROOT}/b.txt`;
    const files = new Map([[uri, REPORT]]);
    const { connection } = await start({ initializationOptions, files });
    let told = 0;
    connection.onNotification("hegao/settingsChanged", () => void told++);
    const rules = async () => {
      const { diagnostics } = await connection.sendRequest<Checked>("hegao/check", { uri });
      return diagnostics.map(({ code }) => code);
    };
    expect(await rules()).toContain("double-punct");
    files.set(config, '{ "rules": { "double-punct": "off" } }');
    await connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 1 }] });
    expect(await rules()).not.toContain("double-punct");
    client.settings = { final: true };
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await rules();
    expect(told).toBe(times);
  });
});

describe("what the writer has said of a document", () => {
  it.each([
    ["markdown", `${ROOT}/note.md`, NOTE, undefined, false],
    ["markdown", `${ROOT}/note.md`, NOTE, "check", true],
    ["markdown", `${ROOT}/note.md`, REPORT, "skip", false],
    ["gongwen", `${ROOT}/a.gw`, REPORT, "skip", false],
    ["gongwen", `${ROOT}/a.gw`, REPORT, "check", true],
    ["gongwen", `${ROOT}/a.gw`, REPORT, "nonsense", true],
    ["jsonc", `${ROOT}/hegao.json`, "{}", "check", false],
  ])("%s %s %j %s: checked %s", async (language, uri, text, thisFile, expected) => {
    const { connection, open, findings } = await start({ settings: { thisFile } });
    open(uri, text, language);
    expect((await findings(uri)).length > 0).toBe(expected);
    expect((await connection.sendRequest("hegao/status", { uri })) !== null).toBe(expected);
  });
});

describe("a text that isn't checked", () => {
  it.each([
    [REPORT, true],
    [NOTE, false],
    ["张三 13800000000\n李四 13900000000\n", false],
    ["", false],
  ])("%j reads like a report: %s", async (text, expected) => {
    const { connection } = await start();
    expect(await connection.sendRequest("hegao/looksLikeReport", { text })).toBe(expected);
  });
});

describe("figures that lack something", () => {
  it("are listed with what they lack, as many as the status counts", async () => {
    const { connection, open } = await start({ settings: { locale: "en" } });
    const uri = `${ROOT}/a.gw`;
    open(uri, "青石镇2024年工作总结\n\n种植油茶3000亩。投入3亿。产值增长7%。\n");
    const { figures } = await connection.sendRequest<Status>("hegao/status", { uri });
    const lacking = await connection.sendRequest<LackingFigure[]>("hegao/lackingFigures", { uri });
    expect(lacking).toHaveLength(figures.lacking);
    expect(lacking).toContainEqual({
      range: { start: { line: 2, character: 12 }, end: { line: 2, character: 14 } },
      text: "3亿",
      lacks: expect.stringContaining("unit"),
    });
    expect(figures.words).toMatch(/^3 figures, \d lacking something$/);
  });
});
