import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeAction, Diagnostic, TextDocumentEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseConfig } from "../server/check/config.ts";
import { applyEdits } from "../server/check/fix.ts";
import type { Edit } from "../server/check/rule.ts";
import { matches } from "../server/check/suppression.ts";
import { addToList, switchOff } from "../server/lsp/configEdits.ts";
import { makeDraft } from "../server/lsp/draft.ts";
import { exceptionFor } from "../server/lsp/exceptions.ts";
import { mergeSettings, readEditorSettings } from "../server/lsp/settings.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";
import { readPage } from "./support/page.ts";

const URI = `${ROOT}/a.gw`;
const CONFIG = `${ROOT}/hegao.json`;
const REPORT = `青石镇2024年工作总结

一、工作回顾

（一）产业。种植油茶3000亩。。

（二）道路。硬化道路8公里，，补贴到户。

二、存在的问题

人手不足。
`;

let client: LspClient | undefined;
const start = async (setup?: ClientSetup) => {
  const started = await startClient(setup);
  client = started;
  return started;
};
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

/** The menu on some words of an open report, or on a stretch up to other words. */
async function menuAt(text: string, words: string, upTo = words): Promise<CodeAction[]> {
  const document = TextDocument.create(URI, "gongwen", 1, text);
  const range = { start: document.positionAt(text.indexOf(words)), end: document.positionAt(text.indexOf(upTo)) };
  return (client as LspClient).connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: URI },
    range,
    context: { diagnostics: [] },
  });
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const rowOf = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const [row, ...more] = actions.filter((action) => title.test(action.title));
  if (!row || more.length > 0) throw new Error(`one row ${title} expected of ${titles(actions).join(" | ")}`);
  return row;
};

/** Makes the edit of a row; the texts of the report and of the configuration after it. */
function made({ edit }: CodeAction, texts: { report: string; config?: string }): { report: string; config?: string } {
  const changes = edit?.documentChanges ?? [];
  const creates = changes.some((change) => "kind" in change);
  expect(creates).toBe(texts.config === undefined && JSON.stringify(changes).includes(CONFIG));
  const [change, ...more] = changes.filter((c): c is TextDocumentEdit => "edits" in c);
  expect(more).toEqual([]);
  if (!change) throw new Error("no edit");
  const of = change.textDocument.uri === CONFIG ? "config" : "report";
  if (of === "report") expect(change.textDocument).toEqual({ uri: URI, version: 1 });
  const before = TextDocument.create(change.textDocument.uri, "", 1, texts[of] ?? "");
  return { ...texts, [of]: TextDocument.applyEdits(before, change.edits as never) };
}

async function configure(files: Map<string, string | Uint8Array>, config: string | undefined): Promise<void> {
  if (config === undefined) throw new Error("no configuration was written");
  files.set(CONFIG, config);
  await (client as LspClient).connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: CONFIG, type: 2 }],
  });
}

const of = (rule: string, found: readonly Diagnostic[]) => found.filter(({ code }) => code === rule);

describe("the menu of quick fixes", () => {
  it("is short, in the writer's words, and what is safe is preferred", async () => {
    const { open } = await start({ initializationOptions: { opensRules: true } });
    open(URI, REPORT);
    const menu = await menuAt(REPORT, "。。");
    expect(titles(menu)).toEqual([
      "改为“。”",
      "全部改好：标点重复（2 处）",
      "这一处不再提示：标点重复（记入 hegao.json）",
      "以后都不提示：标点重复（记入 hegao.json）",
      "看规则：标点重复",
    ]);
    expect(menu.map(({ isPreferred }) => isPreferred ?? false)).toEqual([true, false, false, false, false]);
    expect(menu.at(-1)?.command).toMatchObject({ command: "hegao.openRule", arguments: ["double-punct"] });
    expect(menu.slice(0, -1).every(({ command, edit }) => !command && edit)).toBe(true);
  });

  it("is the same in English, without the page where the client can't show it", async () => {
    const { open } = await start({ settings: { locale: "en" } });
    open(URI, REPORT);
    expect(titles(await menuAt(REPORT, "。。")).slice(1)).toEqual([
      "Fix all: Two punctuation marks in a row (2)",
      "Not here: Two punctuation marks in a row (noted in hegao.json)",
      "Never: Two punctuation marks in a row (noted in hegao.json)",
    ]);
  });

  it("has no row twice, however many findings are selected", async () => {
    const { open } = await start();
    const text = REPORT.replace("，，补贴", "。。补贴");
    open(URI, text);
    const menu = await menuAt(text, "（一）", "二、存");
    expect(new Set(titles(menu)).size).toBe(menu.length);
    expect(made(menu[0] as CodeAction, { report: text }).report).toBe(text.replaceAll("。。", "。"));
    expect(menu[0]?.diagnostics).toHaveLength(2);
  });

  it("is about the finding in which the cursor stands, not about the one that ends there", async () => {
    const { open } = await start();
    const text = REPORT.replace("3000亩。。", "3千亩。。");
    open(URI, text);
    const rules = (menu: readonly CodeAction[]) => new Set(menu.flatMap((a) => a.diagnostics?.map(({ code }) => code)));
    expect(rules(await menuAt(text, "。。"))).toEqual(new Set(["double-punct"]));
    expect(rules(await menuAt(text, "千亩"))).toEqual(new Set(["mixed-numeral"]));
  });
});

describe("这一处不再提示", () => {
  it("notes the words and where they stand, not the file; the reason is the writer's", async () => {
    const files = new Map<string, string>();
    const { open, findings } = await start({ files });
    open(URI, REPORT);
    const { report, config } = made(rowOf(await menuAt(REPORT, "。。"), /^这一处不再提示/), { report: REPORT });
    expect(report).toBe(REPORT);
    expect(JSON.parse(config ?? "")).toEqual({
      exceptions: [
        {
          rule: "double-punct",
          text: "。。",
          before: "植油茶3000亩",
          reason: "请在这里写明为什么不必改",
        },
      ],
    });
    expect(parseConfig(config ?? "", RULES).problems).toEqual([]);
    await configure(files, config);
    expect(of("double-punct", await findings(URI))).toHaveLength(1);
    const renamed = `${ROOT}/定稿/青石镇总结（第三稿）.gw`;
    open(renamed, REPORT);
    expect(of("double-punct", await findings(renamed))).toHaveLength(1);
  });

  it("goes on where exceptions stand already, and silences one of two that read alike", async () => {
    const files = new Map<string, string>();
    const { open, findings } = await start({ files });
    const text = REPORT.replace("，，", "。。");
    open(URI, text);
    let config: string | undefined;
    for (const [left, words] of [
      [1, "。。\n"],
      [0, "。。补贴"],
    ] as const) {
      config = made(rowOf(await menuAt(text, words), /^这一处不再提示/), {
        report: text,
        ...(config && { config }),
      }).config;
      await configure(files, config);
      expect(of("double-punct", await findings(URI))).toHaveLength(left);
    }
  });

  const chrome = "当前位置：首页 > 政务公开\n打印\n【字号：\n加大\n】\n";
  it.each(["\n", "\r\n"])("keeps a block of a web page whole (line ends %j)", async (eol) => {
    const files = new Map<string, string>();
    const { open, findings } = await start({ files });
    const text = (chrome + REPORT).replaceAll("\n", eol);
    open(URI, text);
    expect(of("residue-web-chrome", await findings(URI))).toHaveLength(1);
    const { report, config } = made(rowOf(await menuAt(text, "字号"), /^这一处不再提示/), { report: text });
    expect(report).toBe(text);
    expect(JSON.parse(config ?? "").exceptions[0].text).toBe("当前位置：首页 > 政务公开……】");
    await configure(files, config);
    expect(of("residue-web-chrome", await findings(URI))).toHaveLength(0);
    const other = `${ROOT}/b.gw`;
    open(other, text.replaceAll(eol, eol === "\n" ? "\r\n" : "\n"));
    expect(of("residue-web-chrome", await findings(other))).toHaveLength(0);
  });

  const noFiles: ClientCapabilities = {
    textDocument: { diagnostic: {} },
    workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  };

  it.each(["\n", "\r\n"])("is a comment where the editor makes no files (line ends %j)", async (eol) => {
    const { open, findings, change } = await start({ capabilities: noFiles });
    const text = (chrome + REPORT).replaceAll("\n", eol);
    open(URI, text);
    const menu = await menuAt(text, "。。");
    expect(titles(menu).slice(-2)).toEqual([
      "这一处不再提示：标点重复（在上一行加标记）",
      "这份稿子不再提示：标点重复（在开头加标记）",
    ]);
    const [here, file] = menu.slice(-2) as [CodeAction, CodeAction];
    const comment = `<!-- hegao-disable-next-line double-punct -->${eol}`;
    expect(made(here, { report: text }).report).toBe(text.replace("（一）产业", `${comment}（一）产业`));
    expect(made(file, { report: text }).report).toBe(`<!-- hegao-disable-file double-punct -->${eol}${text}`);
    const quiet = made(rowOf(await menuAt(text, "字号"), /^这一处不再提示/), { report: text }).report;
    change(URI, 2, quiet);
    const found = await findings(URI);
    expect(of("residue-web-chrome", found)).toHaveLength(0);
    expect(of("suppression-unused", found)).toHaveLength(0);
  });

  it("is a comment where hegao.json is broken, one name more in a comment that stands there", async () => {
    const { open } = await start({ files: new Map([[CONFIG, "{ broken"]]) });
    const text =
      "<!-- hegao-disable-file title-form -->\n<!-- hegao-disable-next-line space-stray : 照录 -->\n道路。。\n";
    open(URI, text);
    const [here, file] = (await menuAt(text, "。。")).slice(-2) as [CodeAction, CodeAction];
    expect(made(here, { report: text }).report).toBe(text.replace("space-stray", "space-stray double-punct"));
    expect(made(file, { report: text }).report).toBe(text.replace("title-form", "title-form double-punct"));
  });

  it("silences what it is asked to, over the examples of all rules", () => {
    const failed: string[] = [];
    let tried = 0;
    for (const { name, text, settings } of examples()) {
      const draft = makeDraft({ uri: URI, languageId: "gongwen", version: 1, text }, settings);
      for (const finding of draft.diagnostics) {
        if (finding.rule === "suppression-unused") continue; // a comment that is deleted, not excepted
        tried++;
        const written = addToList("", "exceptions", [exceptionFor(draft, finding)])?.text ?? "";
        const { config, problems } = parseConfig(written, RULES);
        const [exception] = config.exceptions;
        const silenced = draft.diagnostics.filter((other) => exception && matches(exception, other, draft.report));
        const twins = new Set(silenced.map(({ span }) => text.slice(span.start, span.end)));
        const sound = problems.length === 0 && silenced.includes(finding) && twins.size === 1;
        if (!sound) failed.push(`${name} ${finding.rule} ${written}`);
      }
    }
    expect(tried).toBeGreaterThan(400);
    expect(failed).toEqual([]);
  });
});

describe("the words of an exception", () => {
  it("may be a blank, as the README shows it", () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
    const [, config = ""] = /```jsonc\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(config).toContain('"text": " "');
    expect(parseConfig(config, RULES).problems).toEqual([]);
  });

  const text = "前。各位代表：全镇修路8公里，安排资金30万元。后。";
  const span = { start: 2, end: text.length - 2 };
  it.each([
    ["各位代表：全镇修路8公里，安排资金30万元。", true],
    ["各位代表……30万元。", true],
    ["各位代表：……资金", false],
    ["代表……30万元。", false],
    ["各位代表：全镇修路8公里，安排……路8公里，安排资金30万元。", false],
    ["……30万元。", false],
    ["各位代表……", false],
  ])("%s: %s", (words, expected) => {
    const finding = { rule: "x", severity: "hint", span, message: { zh: "", en: "" } } as const;
    expect(matches({ rule: "x", text: words, reason: "r" }, finding, parseReport(text))).toBe(expected);
  });
});

describe("以后都不提示", () => {
  it("is all that is offered for a comment that silences nothing", async () => {
    const { open } = await start();
    const text = `<!-- hegao-disable-file word-repeated -->\n${REPORT}`;
    open(URI, text);
    expect(titles(await menuAt(text, "word-repeated"))).toEqual([
      "以后都不提示：没有用处的忽略标记（记入 hegao.json）",
    ]);
  });

  it("switches the rule off in hegao.json", async () => {
    const files = new Map<string, string>([[CONFIG, '{\n  // 县里的稿子\n  "rules": { "title-form": "off" }\n}\n']]);
    const { open, findings } = await start({ files });
    open(URI, REPORT);
    const before = files.get(CONFIG) ?? "";
    const { config } = made(rowOf(await menuAt(REPORT, "。。"), /^以后都不提示/), { report: REPORT, config: before });
    expect(config).toBe(before.replace('"off" }', '"off", "double-punct": "off" }'));
    await configure(files, config);
    expect(of("double-punct", await findings(URI))).toHaveLength(0);
  });

  it("is written where it is in force when one folder of the workspace lies in another", async () => {
    const inner = `${ROOT}/inner`;
    const workspaceFolders = [ROOT, inner].map((uri) => ({ uri, name: uri }));
    const files = new Map<string, string>();
    const { open, connection, findings } = await start({ files, initialize: { workspaceFolders } });
    const uri = `${inner}/deep/a.gw`;
    open(uri, REPORT);
    const position = { line: 4, character: 16 };
    const menu: CodeAction[] = await connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const changes = rowOf(menu, /^以后都不提示/).edit?.documentChanges ?? [];
    const written = changes.filter((change): change is TextDocumentEdit => "edits" in change);
    expect(written.map(({ textDocument }) => textDocument.uri)).toEqual([`${inner}/hegao.json`]);
    files.set(
      `${inner}/hegao.json`,
      written[0]?.edits.map((edit) => ("newText" in edit ? edit.newText : "")).join("") ?? "",
    );
    await connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${inner}/hegao.json`, type: 1 }],
    });
    expect(of("double-punct", await findings(uri))).toHaveLength(0);
  });

  it.each([
    ["", '{\n  "rules": {\n    "double-punct": "off"\n  }\n}\n'],
    ["{}", '{\n  "rules": {\n    "double-punct": "off"\n  }\n}'],
    ['{ "final": true }', '{ "final": true, "rules": { "double-punct": "off" } }'],
    [
      '{\n    "final": true // 定稿\n}\n',
      '{\n    "final": true,\n    "rules": {\n        "double-punct": "off"\n    } // 定稿\n}\n',
    ],
    ['{\n\t"rules": {\n\t\t"a": "off"\n\t}\n}', '{\n\t"rules": {\n\t\t"a": "off",\n\t\t"double-punct": "off"\n\t}\n}'],
    ['{ /* "一\n二" */ "rules": {},\n}', '{ /* "一\n二" */ "rules": {\n    "double-punct": "off"\n  },\n}'],
    ['\uFEFF{　"rules": {} }', '\uFEFF{　"rules": {\n    "double-punct": "off"\n  } }'],
    ['{ "rules": { "double-punct": "hint", "double-punct": "error" } }', undefined],
    ['{ "rules": {}, "rules": {} }', undefined],
    ['{ "rules": { "double-punct": "error" } }', '{ "rules": { "double-punct": "off" } }'],
    ['{ "rules": { "double-punct": { "level": "hint" } } }', '{ "rules": { "double-punct": { "level": "off" } } }'],
    ['{ "rules": { "double-punct": {} } }', '{ "rules": { "double-punct": {\n      "level": "off"\n    } } }'],
    [
      '{ "rules": {\r\n "a": "off", /* b */\r\n} }',
      '{ "rules": {\r\n "a": "off",\r\n  "double-punct": "off", /* b */\r\n} }',
    ],
    ['{ "rules": "off" }', undefined],
    ["[]", undefined],
    ["{ broken", undefined],
  ])("written into %j", (text, expected) => {
    const edit = switchOff(text, "double-punct");
    expect(edit && applyEdits(text, [edit])).toBe(expected);
    if (edit) expect(parseConfig(applyEdits(text, [edit]), RULES).config.rules["double-punct"]?.level).toBe("off");
  });
});

describe("a name with a number in it", () => {
  const text = `青石镇2024年工作总结\n\n一、工作回顾\n全镇扎实推进5千工程，发放奖状3千张，完成造林1200。\n`;

  it("is listed from the finding that took it for an amount", async () => {
    const files = new Map<string, string>([[CONFIG, '{ "names": ["三百工程"], }']]);
    const { open, findings } = await start({ files });
    open(URI, text);
    const menu = await menuAt(text, "5千");
    const { config } = made(rowOf(menu, /^“5千工程”是名称/), { report: text, config: files.get(CONFIG) ?? "" });
    expect(config).toBe('{ "names": ["三百工程", "5千工程"], }');
    await configure(files, config);
    expect(of("mixed-numeral", await findings(URI)).map(({ message }) => message)).toEqual([
      expect.stringContaining("3千"),
    ]);
  });

  it.each(["3千张", "1200"])("is not seen in %s", async (words) => {
    const { open } = await start();
    open(URI, text);
    const menu = await menuAt(text, words);
    expect(menu.length).toBeGreaterThan(1);
    expect(titles(menu).filter((title) => title.includes("名称"))).toEqual([]);
  });
});

describe("a list of hegao.json", () => {
  it.each([
    ['{ "names": [] }', '{ "names": [\n    "五千工程"\n  ] }'],
    ['{ "names": ["a1" /* x */] }', '{ "names": ["a1", "五千工程" /* x */] }'],
    ['{\n  "names": [\n    "a1", // x\n  ]\n}', '{\n  "names": [\n    "a1",\n    "五千工程", // x\n  ]\n}'],
    ['{ "names": "a1" }', undefined],
  ])("is added to in %j", (before, expected) => {
    const edit = addToList(before, "names", ["五千工程"]) as Edit | undefined;
    expect(edit && applyEdits(before, [edit])).toBe(expected);
    if (edit) expect(parseConfig(applyEdits(before, [edit]), RULES).config.names).toContain("五千工程");
  });

  it("takes several entries, behind one on its line and one on several", () => {
    const entry = (text: string) => ({ rule: "double-punct", text, reason: "“原文”：{ , }" });
    const before = '{\r\n  "exceptions": [\r\n    { "rule": "x", "text": "一" }, // 甲\r\n  ]\r\n}\r\n';
    const edit = addToList(before, "exceptions", [entry("。。"), entry("，，")]) as Edit;
    const written = (text: string) =>
      [
        "    {",
        '      "rule": "double-punct",',
        `      "text": "${text}",`,
        '      "reason": "“原文”：{ , }"',
        "    }",
      ].join("\r\n");
    expect(applyEdits(before, [edit])).toBe(
      before.replace("}, // 甲", `},\r\n${written("。。")},\r\n${written("，，")}, // 甲`),
    );
    const line = '{ "exceptions": [{ "rule": "x", "text": "一" }] }';
    expect(applyEdits(line, [addToList(line, "exceptions", [{ rule: "y" }]) as Edit])).toBe(
      '{ "exceptions": [{ "rule": "x", "text": "一" }, { "rule": "y" }] }',
    );
  });
});

/** Every example of what a rule finds, with its options. */
function* examples() {
  for (const { id, family } of RULES) {
    const page = readPage(readFileSync(join(import.meta.dirname, "../server/rules", family, `${id}.md`), "utf8"));
    for (const { kind, text, flags, line } of page.examples) {
      if (kind !== "bad" || flags.has("markdown")) continue;
      const settings = mergeSettings(readEditorSettings({ final: flags.has("final") }, "zh-cn"), undefined);
      yield { name: `${id}.md:${line}`, text, settings };
    }
  }
}
