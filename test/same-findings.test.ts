import { afterEach, describe, expect, test } from "vitest";
import { DiagnosticSeverity, type WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import type { Encoding } from "../server/app/decode.ts";
import { encode } from "../server/cli/encode.ts";
import { PAUSE } from "../server/lsp/unfinished.ts";
import { RULES } from "../server/rules/index.ts";
import { workplace } from "./support/cli.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** The same bytes and settings give the same findings, whoever asks: the command line or an editor, in each of its ways. */

const REPORT = `青禾镇2026年工作总结和2027年工作计划

一、2026年工作回顾

（一）抓产业。全年完成投资1.2亿元，同比增长5％。。新建大棚，，12个，其中标准棚7个、简易棚6个。

（三）抓道路。硬化道路8公里，惠及35万。完成“八大工程”建设，涉及20多个左右村。

二、2027年工作计划
力争引进资金3亿。(待补充)
`;
const MARKDOWN = `# 青禾镇2026年工作总结

## 一、工作回顾

**（一）抓产业。**完成投资12亿元，，同比增长5％。

\`\`\`
代码，，里的 100 多个左右
\`\`\`

<!-- hegao-disable-next-line double-punct : 照录 -->
道路。。建成8公里。。
`;
const NOTES = "# 安装说明\n\n先下载。。再安装，，重启。\n";
const SUPPRESSED = `<!-- hegao-disable-file title-form -->
<!-- hegao-kind duty-report -->
述职报告
一、履职情况
<!-- hegao-disable double-punct -->
修好道路。。
<!-- hegao-enable -->
修好桥梁。。
`;

const ENCODINGS: readonly Encoding[] = [
  { name: "utf-8", bom: false },
  { name: "utf-8", bom: true },
  { name: "gb18030", bom: false },
  { name: "utf-16le", bom: true },
  { name: "utf-16be", bom: true },
];
const CONFIGS: readonly object[] = [
  { kind: "half-year-summary" },
  { final: true, rules: { "double-punct": "error", "figure-missing-period": "off" } },
  { names: ["八大工程", "35万"] },
  { exceptions: [{ rule: "double-punct", text: "。。", file: "稿/*", reason: "原文如此" }] },
  { exceptions: [{ rule: "double-punct", text: "。。", file: "别处/*", reason: "原文如此" }] },
  { markdown: "on" },
  { markdown: "off" },
  { ignore: ["稿/*.md"] },
  { kind: 3, unknown: true, rules: { "double-punct": { level: "hint" } } },
];

interface Case {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly eol: string;
  readonly config?: object;
}
const texts = { "稿/总结.txt": REPORT, "稿/总结.md": MARKDOWN, "稿/说明.md": NOTES, "稿/述职.gw": SUPPRESSED };
const [UTF8] = ENCODINGS as [Encoding];
const cases: Case[] = Object.entries(texts).flatMap(([name, text]) => [
  ...ENCODINGS.flatMap((encoding) => ["\n", "\r\n", "\r"].map((eol) => ({ name, text, encoding, eol }))),
  ...CONFIGS.map((config) => ({ name, text, encoding: UTF8, eol: "\n", config })),
]);

/** A finding as every way of asking tells it. */
type Finding = readonly [rule: unknown, severity: unknown, message: unknown, range: object];

const clients: LspClient[] = [];
afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

describe("the same findings", () => {
  test.each(cases)("$name in $encoding.name, mark $encoding.bom, line ends $eol, $config", async (given) => {
    const text = given.text.replaceAll("\n", given.eol);
    const bytes = encode(text, given.encoding) as Uint8Array;
    const files = { [given.name]: bytes, ...(given.config && { "hegao.json": JSON.stringify(given.config) }) };
    const expected = await byCommandLine(files, given.name);
    const uri = `${ROOT}/${given.name}`;
    const ignored = given.config && "ignore" in given.config && given.name.endsWith(".md");
    if (!ignored) {
      expect(await pulled(files, uri, text), "pulled").toEqual(expected);
      expect(await typed(files, uri, text), "typed").toEqual(expected);
      expect(await pushed(files, uri, text), "pushed").toEqual(expected);
    }
    expect(await inFolder(files, false), "folder").toEqual(expected);
    expect(await inFolder(files, true), "folder in a browser").toEqual(expected);
  });

  test("the cases have findings, and some have none", async () => {
    const counts = await Promise.all(
      cases.map(async ({ name, text, config }) => {
        const files = { [name]: text, ...(config && { "hegao.json": JSON.stringify(config) }) };
        return (await byCommandLine(files, name)).length;
      }),
    );
    expect(Math.max(...counts)).toBeGreaterThan(5);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(5);
  });
});

type Tree = Readonly<Record<string, string | Uint8Array>>;

/** A run over the folder, so that nothing is checked only because it was named. */
async function byCommandLine(files: Tree, name: string): Promise<Finding[]> {
  const { out } = await workplace(files, { rules: RULES }).hegao("check", ".", "--format", "json");
  const checked = (JSON.parse(out || '{"files":[]}') as { files: JsonFile[] }).files;
  return checked
    .filter(({ path }) => path === name)
    .flatMap(({ diagnostics }) => diagnostics.map((d): Finding => [d.rule, d.severity, d.message, d.range]));
}

interface JsonFile {
  readonly path: string;
  readonly diagnostics: readonly { rule: string; severity: string; message: string; range: object }[];
}

async function clientOf(files: Tree, setup: Parameters<typeof startClient>[0] = {}): Promise<LspClient> {
  const byUri = new Map(Object.entries(files).map(([name, content]) => [`${ROOT}/${name}`, content]));
  const client = await startClient({ ...setup, files: byUri });
  clients.push(client);
  return client;
}

const languageOf = (uri: string) => (uri.endsWith(".md") ? "markdown" : "gongwen");

async function pulled(files: Tree, uri: string, text: string): Promise<Finding[]> {
  const client = await clientOf(files);
  client.open(uri, text, languageOf(uri));
  return toFindings(await client.findings(uri));
}

/** Typed in two pieces, and said after a pause. */
async function typed(files: Tree, uri: string, text: string): Promise<Finding[]> {
  const client = await clientOf(files);
  client.open(uri, "", languageOf(uri));
  client.change(uri, 2, text.slice(0, text.length >> 1));
  await client.findings(uri);
  client.change(uri, 3, text);
  await client.findings(uri);
  client.pass(PAUSE);
  return toFindings(await client.findings(uri));
}

async function pushed(files: Tree, uri: string, text: string): Promise<Finding[]> {
  const client = await clientOf(files, { capabilities: { workspace: { configuration: true } } });
  const marker = `${ROOT}/稿/after.gw`;
  client.open(uri, text, languageOf(uri));
  client.open(marker, "末句。。\n"); // answered after the first one, which is not told of at all when it isn't checked
  await client.publication(marker);
  return toFindings(client.published.findLast((params) => params.uri === uri)?.diagnostics ?? []);
}

async function inFolder(files: Tree, inBrowser: boolean): Promise<Finding[]> {
  const client = await clientOf(files, { inBrowser });
  const { items }: WorkspaceDiagnosticReport = await client.connection.sendRequest("workspace/diagnostic", {
    previousResultIds: [],
  });
  return items.flatMap((item) => (item.kind === "full" ? toFindings(item.items) : []));
}

const SEVERITIES = new Map<unknown, string>([
  [DiagnosticSeverity.Error, "error"],
  [DiagnosticSeverity.Warning, "warning"],
  [DiagnosticSeverity.Information, "information"],
  [DiagnosticSeverity.Hint, "hint"],
]);

function toFindings(diagnostics: Awaited<ReturnType<LspClient["findings"]>>): Finding[] {
  return diagnostics.map(({ code, severity, message, range }) => [code, SEVERITIES.get(severity), message, range]);
}
