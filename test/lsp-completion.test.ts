import { afterEach, describe, expect, it } from "vitest";
import { type CompletionItem, CompletionTriggerKind } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const BEFORE = `青禾镇2024年工作总结

一、工作回顾

固定资产投资完成12.3亿元，种植油茶3000亩，发放补贴320万元，培育油茶企业4家，新栽油茶500亩。
`;

let client: LspClient;
afterEach(() => client.stop());

/** What is offered at the ‸ of a text. */
const offered = async (marked: string, params = {}, settings = {}, skills = {}): Promise<CompletionItem[]> => {
  const completion = { completionItem: { snippetSupport: true, ...skills } };
  client = await startClient({
    capabilities: { textDocument: { completion }, workspace: { configuration: true } },
    settings,
  });
  const text = marked.replace("‸", "");
  client.open(URI, text);
  const position = TextDocument.create(URI, "gongwen", 1, text).positionAt(marked.indexOf("‸"));
  return client.connection.sendRequest("textDocument/completion", { textDocument: { uri: URI }, position, ...params });
};
const said = (items: readonly CompletionItem[]) => items.map(({ label, detail }) => `${label} ${detail}`);

describe("units", () => {
  it("are those of the indicator, then those of the report, the most used first", async () => {
    expect(said(await offered(`${BEFORE}今年固定资产投资完成15‸`))).toEqual([
      "亿元 这个指标用的单位",
      "亩 文中用过的单位",
      "万元 文中用过的单位",
      "家 文中用过的单位",
    ]);
  });

  it("are explained one by one where the editor can show it", async () => {
    const items = await offered(`${BEFORE}今年固定资产投资完成15‸`, {}, {}, { labelDetailsSupport: true });
    expect(items.map(({ label, labelDetails }) => `${label} ${labelDetails?.description}`).slice(0, 2)).toEqual([
      "亿元 这个指标用的单位",
      "亩 文中用过的单位",
    ]);
    expect(items.filter(({ detail }) => detail)).toEqual([]);
  });

  it("go on behind 万 and 亿", async () => {
    const [item, ...others] = await offered(`${BEFORE}今年固定资产投资完成15亿‸，较快增长。`);
    expect(item).toMatchObject({ label: "元", textEdit: { newText: "元" } });
    expect(others).toEqual([]);
  });

  it.each(["种植油茶50‸0亩。", "种植油茶500‸亩。", "到2025‸", "G105‸", "列第3‸", "增长5‸%"])(
    "are not offered where none is missing: %s",
    async (text) => {
      expect(await offered(BEFORE + text)).toEqual([]);
    },
  );

  it("are not offered unasked", async () => {
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: "（" };
    expect(await offered(`${BEFORE}今年固定资产投资完成15‸`, { context })).toEqual([]);
  });
});

describe("indicators", () => {
  it("are offered behind their first characters, with the figure that stands above or below", async () => {
    const [above] = await offered(`${BEFORE}预计全镇固定资‸\n`);
    expect(above).toMatchObject({
      label: "固定资产投资",
      detail: "前面写的是12.3亿元",
      filterText: "固定资产投资",
      textEdit: {
        newText: "固定资产投资",
        range: { start: { line: 5, character: 4 }, end: { line: 5, character: 7 } },
      },
    });
    await client.stop();
    const [below] = await offered("青禾镇2024年工作总结\n\n今年固定‸\n\n明年固定资产投资完成14亿元。\n");
    expect(below).toMatchObject({ label: "固定资产投资", detail: "后面写的是14亿元" });
  });

  it("show what was reached rather than how it changed, and the last of several", async () => {
    const text =
      "粮食产量达到3万吨，粮食产量增长2%。粮食产量增长3%。粮食面积增长4%。粮食面积增长5%。\n粮食‸\n粮食产量5万吨。";
    expect(said(await offered(`青禾镇2024年工作总结\n\n${text}`))).toEqual([
      "粮食面积 前面写的是4%",
      "粮食产量 前面写的是3万吨",
    ]);
  });

  it("speak English", async () => {
    expect(said(await offered(`${BEFORE}固定‸\n`, {}, { locale: "en" }))).toEqual(["固定资产投资 above: 12.3亿元"]);
  });

  it.each(["今年修了‸", "今年固‸", "固定资产投资‸", "固定资产投资完‸"])("are not offered behind %s", async (text) => {
    expect(await offered(BEFORE + text)).toEqual([]);
  });
});

describe("in a directive", () => {
  it("the longest name stands there whole", async () => {
    const items = await offered("<!-- hegao-‸");
    expect(items.map(({ label }) => label)).toContain("hegao-disable-next-line");
  });
});

describe("the beginning of a part", () => {
  it("has sentences to begin with, behind the missing parts and the markers", async () => {
    const items = await offered("青禾镇2024年工作总结\n\n一、主要工作\n\n种了油茶。\n\n二、存在的主要问题\n‸\n");
    const last = items.at(-1);
    expect(items[0]?.label).toBe("三、下一年工作计划");
    expect(last).toMatchObject({ detail: "这一部分可以这样开头", insertTextFormat: 2 });
    expect(last?.label).toBe("对照年度目标，工作中还存在以下问题…");
    expect(last?.documentation).toMatch(/^对照年度目标.*一是××；.*。$/);
    expect(items[0]?.documentation).toBeUndefined();
    expect(last?.textEdit?.newText).toContain("一是$" + "{1:××}；");
  });

  it.each([
    ["before what comes before it", "种了油茶。\n‸\n二、存在的主要问题\n", []],
    ["between the two", "种了油茶。\n‸\n二、下一年工作计划\n", ["二、存在的主要问题"]],
    ["behind what comes behind it", "种了油茶。\n\n二、下一年工作计划\n‸\n", []],
  ])("is offered in its place alone: %s", async (_, body, expected) => {
    const items = await offered(`青禾镇2024年工作总结\n\n一、主要工作\n\n${body}`);
    expect(items.filter(({ detail }) => detail === "还缺的部分").map(({ label }) => label)).toEqual(expected);
  });

  it("has none once it has begun", async () => {
    const items = await offered(
      "青禾镇2024年工作总结\n\n一、主要工作\n\n种了油茶。\n\n二、存在的主要问题\n人手不足。\n‸\n",
    );
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ detail }) => detail)).not.toContain("这一部分可以这样开头");
  });

  it("behind a bracket has markers first", async () => {
    const [first] = await offered("青禾镇2024年工作总结\n\n一、主要工作\n\n（‸");
    expect(first?.label).toMatch(/^(?:二、|（一）)$/);
  });
});
