// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how snippets are written
import { afterEach, describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const REPORT = `青石镇2024年工作总结

一、工作回顾

（一）产业。种植油茶3000亩。。

（二）道路。硬化道路8公里，，补贴到户。

二、存在的问题

人手不足。
`;

let client: LspClient;
const start = async (setup?: ClientSetup) => {
  client = await startClient(setup);
  return client;
};
afterEach(() => client.stop());

const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const doubled = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === "double-punct");
const at = (text: string, words: string) =>
  TextDocument.create(URI, "gongwen", 1, text).positionAt(text.indexOf(words));

describe("the handshake", () => {
  it("offers what the contract names", async () => {
    const { capabilities } = (await start()).initialized;
    expect(capabilities).toMatchObject({
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
      documentSymbolProvider: {},
      foldingRangeProvider: true,
      codeActionProvider: {
        codeActionKinds: ["quickfix", "refactor", "source.fixAll.hegao", "source.previewFixes.hegao"],
      },
      hoverProvider: true,
      codeLensProvider: {},
      completionProvider: {},
      documentLinkProvider: {},
      workspaceSymbolProvider: true,
    });
  });
});

describe("pulled diagnostics", () => {
  it("carry source, code, page, message and data", async () => {
    const { open, findings } = await start();
    open(URI, REPORT);
    const [first] = doubled(await findings(URI));
    expect(first).toMatchObject({
      source: "hegao",
      code: "double-punct",
      codeDescription: { href: "file:///pages/double-punct.md" },
      range: { start: { line: 4, character: 15 }, end: { line: 4, character: 17 } },
      data: { fixable: true },
    });
    expect(JSON.stringify(first)).not.toContain("version");
    expect(first?.message).toMatch(/^这里.*。$/);
  });

  it("follow every change, and are unchanged without one", async () => {
    const { open, change, pull, findings } = await start();
    open(URI, REPORT);
    const report = await pull(URI);
    expect(report).toMatchObject({ kind: "full", resultId: expect.any(String) });
    expect(await pull(URI, report.resultId)).toEqual({ kind: "unchanged", resultId: report.resultId });
    change(URI, 2, REPORT.replace("。。", "。"));
    expect(doubled(await findings(URI))).toHaveLength(1);
    expect(await pull(URI, report.resultId)).toMatchObject({ kind: "full" });
  });

  it("are unchanged as long as no finding has moved, whatever else is typed", async () => {
    const { open, change, pull } = await start();
    open(URI, REPORT);
    const { resultId } = await pull(URI);
    change(URI, 2, REPORT.replace("补贴到户", "补贴已经到户"));
    expect(await pull(URI, resultId)).toEqual({ kind: "unchanged", resultId });
    change(URI, 3, `\n${REPORT}`);
    expect(await pull(URI, resultId)).toMatchObject({ kind: "full" });
    change(URI, 4, REPORT);
    expect(await pull(URI, resultId)).toEqual({ kind: "unchanged", resultId });
  });

  it("are named anew when the document is opened again in another language or under other settings", async () => {
    const { open, connection, pull } = await start({ settings: { markdown: "off" } });
    open(URI, REPORT, "markdown");
    const none = await pull(URI);
    void connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    open(URI, REPORT);
    const zh = await pull(URI, none.resultId);
    expect(zh).toMatchObject({ kind: "full" });
    void connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    client.settings = { locale: "en" };
    open(URI, REPORT);
    expect(await pull(URI, zh.resultId)).toMatchObject({ kind: "full" });
  });

  it("count columns in UTF-16 units, behind 𠮷 and an emoji, and after CRLF", async () => {
    const { open, findings } = await start();
    open(URI, "𠮷祥镇2024年工作总结\r\n\r\n😀𠮷祥镇建成道路8公里。。\r\n");
    expect(doubled(await findings(URI))[0]?.range).toEqual({
      start: { line: 2, character: 13 },
      end: { line: 2, character: 15 },
    });
  });

  it("answer each question for its own version, however fast they come", async () => {
    const { open, change, findings } = await start();
    open(URI, "一句。\n");
    const answers = [];
    for (let version = 2; version < 12; version++) {
      change(URI, version, `${"一句。。\n".repeat(version)}`);
      answers.push(findings(URI).then((found) => ({ version, count: doubled(found).length })));
    }
    for (const { version, count } of await Promise.all(answers)) expect(count).toBe(version);
  });

  it("stop for a cancelled question and answer the next one", async () => {
    const { open, connection, findings } = await start();
    open(URI, REPORT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const cancelled = connection.sendRequest("textDocument/diagnostic", params, source.token);
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(doubled(await findings(URI))).toHaveLength(2);
  });

  it("know a document that was closed and opened again in another language", async () => {
    const { open, connection, findings } = await start();
    open(URI, "随手记。。\n", "markdown");
    expect(await findings(URI)).toEqual([]);
    void connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    open(URI, "随手记。。\n", "gongwen");
    expect(rules(await findings(URI))).toContain("double-punct");
  });

  it("are empty for an unknown document, and survive a wild one", async () => {
    const { open, findings } = await start();
    expect(await findings(`${ROOT}/none.gw`)).toEqual([]);
    open(URI, `\uD800${"（".repeat(20_000)}\u0000\uFFFF`);
    expect(await findings(URI)).toBeInstanceOf(Array);
  });
});

describe("Markdown", () => {
  it.each([
    ["auto", "# 青石镇2024年工作总结\n\n道路8公里。。\n", true],
    ["auto", "# 安装说明\n\n先下载。。\n", false],
    ["on", "# 安装说明\n\n先下载。。\n", true],
    ["off", "# 青石镇2024年工作总结\n\n道路8公里。。\n", false],
  ])("with hegao.markdown %s: %j is checked: %s", async (markdown, text, checked) => {
    const { open, findings } = await start({ settings: { markdown } });
    open(`${ROOT}/x.md`, text, "markdown");
    expect(rules(await findings(`${ROOT}/x.md`)).includes("double-punct")).toBe(checked);
  });
});

describe("settings", () => {
  it("switch rules off and change their severity; a change asks the client to pull again", async () => {
    const { open, findings, connection } = await start({ settings: { rules: { "double-punct": "error" } } });
    open(URI, REPORT);
    expect(doubled(await findings(URI))[0]?.severity).toBe(1);
    client.settings = { rules: { "double-punct": "off" } };
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    expect(doubled(await findings(URI))).toEqual([]);
    expect(client.refreshes).toBe(1);
  });

  it.each([
    [{}, undefined, /[\u4e00-\u9fff].*。$/],
    [{ locale: "en" }, undefined, / is .*\.$/],
    [{}, "en-US", / is .*\.$/],
    [{ locale: "zh-cn" }, "en-US", /。$/],
  ])("give messages in the language of %j and the editor's %s", async (settings, locale, expected) => {
    const { open, findings } = await start({ settings, ...(locale && { locale }) });
    open(URI, REPORT);
    expect(doubled(await findings(URI))[0]?.message).toMatch(expected);
  });

  it("of any shape do no harm", async () => {
    const { open, findings } = await start({ settings: { rules: ["x"], kind: 3, markdown: {}, locale: [] } });
    open(URI, REPORT);
    expect(doubled(await findings(URI))).toHaveLength(2);
  });
});

describe("hegao.json", () => {
  const config = `${ROOT}/hegao.json`;
  const changed = (connection: LspClient["connection"]) =>
    connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 2 }] });

  it("is in force below its folder, also for files further down", async () => {
    const files = new Map([[config, '{ "rules": { "double-punct": "off" } } // 不查']]);
    const { open, findings } = await start({ files });
    const below = `${ROOT}/2024/镇/a.gw`;
    open(below, REPORT);
    expect(doubled(await findings(below))).toEqual([]);
    open("file:///elsewhere/a.gw", REPORT);
    expect(doubled(await findings("file:///elsewhere/a.gw"))).toHaveLength(2);
  });

  it("shows its problems on itself; the last good one stays in force until it is mended", async () => {
    const files = new Map([[config, '{ "rules": { "double-punct": "off" } }']]);
    const { open, findings, connection, publication } = await start({ files });
    open(URI, REPORT);
    expect(doubled(await findings(URI))).toEqual([]);
    files.set(config, '{ "rules": { "double-punct": "off" ');
    await changed(connection);
    const broken = await publication(config, ({ diagnostics }) => diagnostics.length > 0);
    expect(broken.diagnostics[0]).toMatchObject({ source: "hegao", severity: 1 });
    expect(doubled(await findings(URI))).toEqual([]);
    files.set(config, '{ "rules": { "double-punct": "error" } }');
    await changed(connection);
    await publication(config, ({ diagnostics }) => diagnostics.length === 0);
    expect(doubled(await findings(URI))[0]?.severity).toBe(1);
  });

  it("that was never good leaves the defaults in force", async () => {
    const { open, findings, publication } = await start({ files: new Map([[config, "{{{"]]) });
    open(URI, REPORT);
    expect(doubled(await findings(URI))).toHaveLength(2);
    await publication(config, ({ diagnostics }) => diagnostics.length > 0);
  });

  it("answers a pull when it is open, and is in force as it is typed", async () => {
    const { open, change, findings } = await start();
    open(URI, REPORT);
    open(config, '{ "rulse": {} }', "json");
    expect((await findings(config))[0]?.message).toContain("rules");
    change(config, 2, '{ "rules": { "double-punct": "off" } }');
    expect(await findings(config)).toEqual([]);
    expect(doubled(await findings(URI))).toEqual([]);
  });
});

describe("a client without pull", () => {
  const capabilities: ClientCapabilities = { workspace: { configuration: true } };

  it("is told of each version, first with findings, and of nothing when the document is closed", async () => {
    const { open, change, connection, publication, published } = await start({ capabilities });
    open(URI, REPORT);
    const first = await publication(URI);
    expect(first.version).toBe(1);
    expect(doubled(first.diagnostics)).toHaveLength(2);
    change(URI, 2, REPORT.replace("。。", "。"));
    const second = await publication(URI, ({ version }) => version === 2);
    expect(doubled(second.diagnostics)).toHaveLength(1);
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    await publication(URI, ({ diagnostics }) => diagnostics.length === 0);
    const versions = published.map(({ version }) => version ?? 9);
    expect(versions).toEqual([...versions].sort());
  });

  it("waits for a save where hegao.run says so", async () => {
    const { open, change, connection, publication, published } = await start({
      capabilities,
      settings: { run: "onSave" },
    });
    open(URI, REPORT);
    await publication(URI);
    change(URI, 2, "一句。\n");
    await connection.sendRequest("textDocument/foldingRange", { textDocument: { uri: URI } });
    expect(published.map(({ version }) => version)).toEqual([1]);
    await connection.sendNotification("textDocument/didSave", { textDocument: { uri: URI } });
    await publication(URI, ({ version }) => version === 2);
  });
});

describe("workspace diagnostics", () => {
  it("cover open documents and the files of the folder, whatever their encoding", async () => {
    const files = new Map<string, string | Uint8Array>([
      [`${ROOT}/b.txt`, REPORT],
      [`${ROOT}/c.md`, "# 读我\n\n随手记。。\n"],
      [`${ROOT}/gbk.txt`, Uint8Array.from([0xb5, 0xc0, 0xc2, 0xb7, 0xa1, 0xa3, 0xa1, 0xa3])], // 道路。。
      [`${ROOT}/skipped/d.txt`, REPORT],
      [`${ROOT}/hegao.json`, '{ "ignore": ["skipped"] }'],
    ]);
    const { open, connection } = await start({ files });
    open(URI, REPORT);
    const { items }: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    });
    const counts = items.map((item) => [item.uri, item.kind === "full" ? doubled(item.items).length : 0, item.version]);
    expect(counts).toEqual([
      [URI, 2, 1],
      [`${ROOT}/b.txt`, 2, null],
      [`${ROOT}/c.md`, 0, null],
      [`${ROOT}/gbk.txt`, 1, null],
    ]);
  });
});

describe("outline and folding", () => {
  it("give every part its whole range and its title's", async () => {
    const { open, connection } = await start();
    open(URI, REPORT);
    const symbols: DocumentSymbol[] = await connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ["一、工作回顾", ["（一）产业", "（二）道路"]],
      ["二、存在的问题", []],
    ]);
    expect(symbols[0]).toMatchObject({
      range: { start: { line: 2, character: 0 }, end: { line: 6, character: 20 } },
      selectionRange: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
    });
    const folds: FoldingRange[] = await connection.sendRequest("textDocument/foldingRange", {
      textDocument: { uri: URI },
    });
    expect(folds).toEqual([
      { startLine: 2, endLine: 6 },
      { startLine: 8, endLine: 10 },
    ]);
    const found = await connection.sendRequest("workspace/symbol", { query: "问题" });
    expect(found).toMatchObject([{ name: "二、存在的问题", location: { uri: URI } }]);
  });
});

describe("code actions", () => {
  const actionsAt = (words: string, text = REPORT, only?: string[]): Promise<CodeAction[]> => {
    const position = at(text, words);
    return client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
  };
  const applied = (text: string, { edit }: CodeAction) => {
    const change = edit?.documentChanges?.[0];
    if (!change || !("edits" in change) || !("textDocument" in change)) throw new Error("no versioned edit");
    expect(change.textDocument).toEqual({ uri: URI, version: 1 });
    return TextDocument.applyEdits(TextDocument.create(URI, "gongwen", 1, text), change.edits as never);
  };

  it("mend one finding, all of its rule, everything; none needs a command", async () => {
    const { open } = await start();
    open(URI, REPORT);
    const actions = await actionsAt("。。");
    expect(actions.every(({ command, edit }) => command === undefined && edit !== undefined)).toBe(true);
    const [one, alike] = actions as [CodeAction, CodeAction];
    expect(one).toMatchObject({ kind: "quickfix", isPreferred: true, diagnostics: [{ code: "double-punct" }] });
    expect(applied(REPORT, one)).toBe(REPORT.replace("。。", "。"));
    expect(applied(REPORT, alike)).toBe(REPORT.replace("。。", "。").replace("，，", "，"));
    const [all] = await actionsAt("青石", REPORT, ["source.fixAll"]);
    expect(all?.kind).toBe("source.fixAll.hegao");
    expect(applied(REPORT, all as CodeAction)).not.toMatch(/。。|，，/);
    expect(await actionsAt("青石", REPORT, ["refactor"])).toEqual([]);
  });

  const confirming: ClientCapabilities = {
    textDocument: { diagnostic: {} },
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
  };

  it("show everything first to a client that asks, grouped by rule; the kind run on save never asks", async () => {
    const { open } = await start({ capabilities: confirming });
    const text = REPORT.replace("3000亩", "3千亩");
    open(URI, text);
    const [preview, ...more] = await actionsAt("青石", text, ["source.previewFixes.hegao"]);
    expect(more).toEqual([]);
    expect(preview?.edit?.changeAnnotations).toEqual({
      "double-punct": { label: "标点重复", description: "double-punct", needsConfirmation: true },
      "mixed-numeral": { label: expect.any(String), description: "mixed-numeral", needsConfirmation: true },
    });
    const change = preview?.edit?.documentChanges?.[0] as { edits: { annotationId: string }[] };
    expect(change.edits.map(({ annotationId }) => annotationId)).toEqual([
      "mixed-numeral",
      "double-punct",
      "double-punct",
    ]);
    expect(applied(text, preview as CodeAction)).toBe(REPORT.replace("。。", "。").replace("，，", "，"));
    const [unattended] = await actionsAt("青石", text, ["source.fixAll"]);
    expect(unattended?.edit?.changeAnnotations).toBeUndefined();
    expect(applied(text, unattended as CodeAction)).toBe(applied(text, preview as CodeAction));
  });

  it("show nothing first to a client that can't", async () => {
    const { open } = await start();
    open(URI, REPORT);
    expect(await actionsAt("青石", REPORT, ["source.previewFixes.hegao"])).toEqual([]);
  });

  it("know the names of the configuration in every round, and log what was left and why", async () => {
    const config = JSON.stringify({ names: ["投入300万"] });
    const { open, connection } = await start({ files: new Map([[`${ROOT}/hegao.json`, config]]) });
    const logged: string[] = [];
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => void logged.push(message));
    const text = "云江县2024年工作总结\n\n一、工作回顾\n投入300万，，修路。\n\n云江县，，水务局\n2024年12月18日\n";
    open(URI, text);
    const [all] = await actionsAt("云江", text, ["source.fixAll"]);
    expect(applied(text, all as CodeAction)).toBe(text.replace("，，", "，"));
    expect(logged).toEqual([`${URI}：自动改了 1 处\n6:4 没有自动改，会改动落款（double-punct）`]);
  });
});

describe("hover", () => {
  const page = `# double-punct 标点叠用
<!-- generated:start -->
| 级别 | 提示 |
<!-- generated:end -->

多打了一个标点。

## 依据
GB/T 15834—2011。

## 要改
\`\`\`gongwen bad
好⟦。。⟧
\`\`\`

## English
Doubled punctuation

One mark too many.
`;
  const hoverAt = (words: string): Promise<Hover | null> =>
    client.connection.sendRequest("textDocument/hover", { textDocument: { uri: URI }, position: at(REPORT, words) });

  it.each([
    [
      {},
      "**double-punct 标点叠用**\n\n多打了一个标点。\n\n**依据** GB/T 15834—2011。\n\n[看例子](file:///pages/double-punct.md)",
    ],
    [{ locale: "en" }, "Doubled punctuation\n\nOne mark too many.\n\n[See examples](file:///pages/double-punct.md)"],
  ])("tells why, and by what authority (%j)", async (settings, expected) => {
    const { open } = await start({ settings, files: new Map([["file:///pages/double-punct.md", page]]) });
    open(URI, REPORT);
    expect((await hoverAt("。。"))?.contents).toEqual({ kind: "markdown", value: expected });
    expect(await hoverAt("人手")).toBeNull();
  });

  it("tells on the title what kind of report this is taken for", async () => {
    const { open } = await start();
    open(URI, REPORT);
    expect(JSON.stringify((await hoverAt("青石"))?.contents)).toContain("文种");
  });
});

describe("figures", () => {
  const TEXT = `青石镇2024年工作总结

一、工作回顾

2024年1—11月，完成工业产值20.39亿元，同比增长7%，推选户长130余名。

力争引进资金3亿。第四季度新建大棚12个。
`;
  const ask = <T>(method: string, more: object = {}): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri: URI }, ...more });
  const hoverOn = async (words: string) =>
    (await ask<Hover | null>("textDocument/hover", { position: at(TEXT, words) }))?.contents;

  it.each([
    ["20.39亿", "指标：工业产值；数值：20.39亿元；时期：2024年1—11月（引自本句）"],
    ["7%", "指标：工业产值；数值：7%；时期：2024年1—11月（引自本句）；比较：同比"],
    ["130余", "指标：户长；数值：130余名（约数，按130～140名核）；时期：2024年1—11月（引自本句）"],
    ["3亿。", "指标：资金；数值：3亿元；性质：目标；时期：2024年（引自报告标题）；还缺：单位"],
    ["12个", "指标：大棚；数值：12个；性质：新增；时期：四季度（引自本句）"],
  ])("hover on %s", async (words, expected) => {
    const { open } = await start();
    open(URI, TEXT);
    const { value } = (await hoverOn(words)) as { value: string };
    expect(value.replaceAll("\\", "").split("\n").at(-1)).toBe(expected);
  });

  it("are told in English, and words of the report are no Markdown", async () => {
    const { open } = await start({ settings: { locale: "en" } });
    open(URI, TEXT.replace("工业产值", "**工业<b>产值"));
    const { value } = (await ask<Hover>("textDocument/hover", { position: { line: 4, character: 24 } })).contents as {
      value: string;
    };
    expect(value).toMatch(/^Indicator: .*产值; Value: 20\.39亿元; Period: Jan–Nov 2024 \(from this sentence\)$/);
    expect(value).not.toMatch(/(?<!\\)[*<[]/);
  });

  it("are counted over the title", async () => {
    const { open, change } = await start();
    open(URI, TEXT);
    const [lens, ...others] = await ask<CodeLens[]>("textDocument/codeLens");
    expect(others).toEqual([]);
    expect(lens).toEqual({
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 12 } },
      command: { title: "数字 5 个，1 个缺口径", command: "" },
    });
    expect(await client.connection.sendRequest("hegao/status", { uri: URI })).toMatchObject({
      figures: { lacking: 1, words: "数字 5 个，1 个缺口径" },
    });
    const lacking = await client.connection.sendRequest("hegao/lackingFigures", { uri: URI });
    expect(lacking).toEqual([{ range: expect.anything(), text: expect.any(String), lacks: expect.any(String) }]);
    change(URI, 2, "青石镇2024年工作总结\n没有数。\n");
    expect(await ask("textDocument/codeLens")).toEqual([]);
  });

  it("leave out the names of hegao.json, and the editor asks again when they change", async () => {
    const files = new Map([[`${ROOT}/hegao.json`, "{}"]]);
    const capabilities: ClientCapabilities = {
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
      },
    };
    const { open, connection } = await start({ files, capabilities });
    const asked = new Promise<void>((resolve) => {
      connection.onRequest("workspace/codeLens/refresh", () => {
        resolve();
        return null;
      });
    });
    open(URI, "培训3次，实施1155亩示范行动。\n");
    const title = async () => (await ask<CodeLens[]>("textDocument/codeLens"))[0]?.command?.title;
    expect(await title()).toContain("数字 2 个");
    files.set(`${ROOT}/hegao.json`, '{ "names": ["1155"] }');
    void connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${ROOT}/hegao.json`, type: 2 }],
    });
    await asked;
    expect(await title()).toContain("数字 1 个");
  });

  it("are not looked for in a text that is no report", async () => {
    const { open } = await start();
    open(URI, "# 安装说明\n\n培训3次。\n", "markdown");
    expect(await ask("textDocument/codeLens")).toEqual([]);
  });
});

describe("completion", () => {
  const completeAfter = async (text: string): Promise<string[]> => {
    client.open(URI, text);
    const position = TextDocument.create(URI, "gongwen", 1, text).positionAt(text.length);
    const items: CompletionItem[] = await client.connection.sendRequest("textDocument/completion", {
      textDocument: { uri: URI },
      position,
    });
    return items.map(({ textEdit }) => textEdit?.newText ?? "");
  };

  it.each([
    ["一、回顾\n（一）产业。种油茶。\n", ["（二）", "二、", "1."]],
    ["一、回顾\n（一）产业。种油茶。\n（", ["（二）", "二、", "1."]],
    ["青石镇2024年工作总结\n一、工作回顾\n", ["二、存在的主要问题", "二、下一年工作计划", "二、", "（一）"]],
    ["要做三件事：一是修路；二是种树；", ["三是"]],
    ["第一，修路。第二，种树。", ["第三，"]],
    ["今年修了路。", []],
    ["今年修了", []],
    ["一句。\n<!-- hegao-", ["hegao-disable-next-line", "hegao-disable", "hegao-enable"]],
    ["一句。\n<!-- hegao-kind ", ["gov-work-report", "annual-summary-plan"]],
  ])("after %j offers %j", async (text, expected) => {
    await start();
    expect((await completeAfter(text)).slice(0, expected.length || 1)).toEqual(expected);
  });

  it.each([
    ["一、回顾\n（一）产业。种油茶。\n\nyi", "yi", "${1:二}、${2:主要工作情况}\n$0"],
    ["一、回顾\n二、打算\n三、保障\n\nyi", "yi", "${1:四}、${2:主要工作情况}\n$0"],
    ["青石镇2024年工作总结\n\ny", "yi", "${1:一}、${2:主要工作情况}\n$0"],
    ["一、回顾\n（一）产业。种油茶。\ner", "er", "（${1:二}）${2:抓项目稳增长}。${0:正文}"],
    ["一、回顾\n（一）产业。种油茶。\n二、打算\ner", "er", "（${1:一}）${2:抓项目稳增长}。${0:正文}"],
    ["一、回顾\n（一）产业\n1.油茶。种了。\nsan", "san", "${1:2}.${2:小标题}。${0:正文}"],
  ])("numbers a snippet by where it stands: %j", async (text, label, expected) => {
    const completion = { completionItem: { snippetSupport: true } };
    await start({ capabilities: { textDocument: { diagnostic: {}, completion } } });
    client.open(URI, text);
    const position = TextDocument.create(URI, "gongwen", 1, text).positionAt(text.length);
    const items = await client.connection.sendRequest<CompletionItem[]>("textDocument/completion", {
      textDocument: { uri: URI },
      position,
    });
    const offered = items.filter((item) => item.label === label);
    expect(offered).toHaveLength(1);
    expect(offered[0]).toMatchObject({ kind: 15, insertTextFormat: 2, textEdit: { newText: expected } });
  });

  it("offers no snippets to an editor that can't expand them, and none in running prose", async () => {
    await start();
    expect(await completeAfter("一、回顾\nyi")).toEqual([]);
    await client.stop();
    await start({
      capabilities: { textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } } },
    });
    expect(await completeAfter("一、回顾\n种了油茶yi")).toEqual([]);
  });

  it("offers the parts that the kind still lacks", async () => {
    await start();
    const offers = await completeAfter("青石镇2024年工作总结和2025年工作计划\n\n一、主要工作\n\n种了油茶。\n\n");
    expect(offers.some((offer) => /^二、.*问题/.test(offer))).toBe(true);
  });

  it("offers rule ids that are not yet in the directive", async () => {
    await start();
    const offers = await completeAfter("一句。\n<!-- hegao-disable-next-line double-punct ");
    expect(offers).toContain("title-form");
    expect(offers).not.toContain("double-punct");
  });
});

describe("links", () => {
  it("lead from a rule's id in a directive to its page", async () => {
    const { open, connection } = await start();
    open(URI, "<!-- hegao-disable-file double-punct no-such-rule ../etc -->\n一句。\n");
    const links = await connection.sendRequest("textDocument/documentLink", { textDocument: { uri: URI } });
    expect(links).toEqual([
      {
        range: { start: { line: 0, character: 24 }, end: { line: 0, character: 36 } },
        target: "file:///pages/double-punct.md",
        tooltip: "看规则：标点重复",
      },
    ]);
  });
});
