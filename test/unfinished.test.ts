import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeAction, Diagnostic } from "vscode-languageserver/node";
import { PAUSE } from "../server/lsp/unfinished.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const BEGUN = "青石镇2024年工作总结\n\n一、工作回顾\n\n";
/** Half a sentence that would be a slip if it ended here: a number without its unit. */
const HALF = `${BEGUN}全年完成投资3`;
const PUSHED: ClientCapabilities = { workspace: { configuration: true } };
const NEVER_TOLD: ClientCapabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };

let client: LspClient;
afterEach(() => client.stop());

/** Opens `text` in an editor, and gives a pen that writes another version of it and tells which rules are heard of it. */
async function open(text: string, setup?: ClientSetup, uri = URI) {
  client = await startClient(setup);
  let version = 1;
  client.open(uri, text);
  const hear = async () => rulesOf(await client.findings(uri));
  await hear();
  const write = async (next: string) => {
    client.change(uri, ++version, next);
    return hear();
  };
  return {
    hear,
    write,
    /** Writes a text that begins like the present one, character by character. */
    async type(from: string, words: string) {
      const heard: string[][] = [];
      let present = from;
      for (const character of words) {
        present += character;
        heard.push(await write(present));
      }
      return heard;
    },
  };
}

const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => String(code));
const act = (only?: string): Promise<CodeAction[]> =>
  client.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: URI },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    context: { diagnostics: [], ...(only && { only: [only] }) },
  });

describe("half a sentence", () => {
  it("is left alone until nothing was typed for a moment; then the client is asked to look again", async () => {
    const { write, hear } = await open(BEGUN);
    expect(await write(HALF)).not.toContain("figure-no-unit");
    client.pass(PAUSE - 1);
    expect(await hear()).not.toContain("figure-no-unit");
    expect(client.refreshes).toBe(0);
    client.pass(1);
    expect(await hear()).toContain("figure-no-unit");
    expect(client.refreshes).toBe(1);
  });

  it("is known for one even when it was begun before anybody asked", async () => {
    client = await startClient();
    client.open(URI, BEGUN);
    client.change(URI, 2, HALF);
    expect(rulesOf(await client.findings(URI))).not.toContain("figure-no-unit");
    client.pass(PAUSE);
    expect(rulesOf(await client.findings(URI))).toContain("figure-no-unit");
  });

  it("is left alone where it is no sentence yet, but the beginning of a heading", async () => {
    const { type } = await open(BEGUN);
    expect((await type(`${BEGUN}种植油茶三千亩。\n\n`, "（一）产业")).flat()).toEqual([]);
  });

  it("is no more finished with a blank behind it", async () => {
    const { write } = await open(BEGUN);
    expect(await write(`${HALF} `)).not.toContain("figure-no-unit");
  });

  it("waits on while it is typed on", async () => {
    const { write } = await open(BEGUN);
    await write(HALF);
    client.pass(PAUSE - 1);
    expect(await write(`${HALF}2`)).not.toContain("figure-no-unit");
    client.pass(PAUSE - 1);
    expect(await write(`${HALF}20`)).not.toContain("figure-no-unit");
    expect(client.refreshes).toBe(0);
  });

  it.each([
    ["its sentence ends", `${HALF}。`],
    ["its sentence ends within brackets", `${HALF.replace("全年", "全年（")}。）`],
    ["its line is left", `${HALF}\n`],
    ["the line is left in a text from Windows", `${HALF}\n`.replaceAll("\n", "\r\n")],
    ["the writer goes on with the next sentence", `${HALF}。同时`],
    ["something else is written further up", `${BEGUN.replace("青石镇", "青石镇人民政府")}全年完成投资3`],
  ])("is spoken of when %s", async (_, next) => {
    const { write } = await open(BEGUN);
    await write(HALF);
    expect(await write(next)).toContain("figure-no-unit");
    expect(client.refreshes).toBe(0);
  });

  it("is spoken of when the document is saved", async () => {
    const { write, hear } = await open(BEGUN);
    await write(HALF);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: URI } });
    expect(await hear()).toContain("figure-no-unit");
    expect(client.refreshes).toBe(1);
  });

  it("makes no bracket look forgotten, even over the end of a sentence", async () => {
    const { type } = await open(BEGUN);
    const heard = await type(BEGUN, "各村的做法（一村一策。户户有账）推广到全镇，群众说“好事。”大家都满意。");
    expect(heard.flat()).not.toContain("bracket-unpaired");
  });

  it("decides in a draft that is one long line, which is never left", async () => {
    const sentence = "各村按照要求把工作做实，把账记清，把路修好，群众得到了实惠。";
    const draft = `青石镇2024年工作总结　　一、工作回顾　　${sentence.repeat(40)}`;
    const { write } = await open(draft);
    expect(await write(`${draft}全年完成投资3`)).not.toContain("figure-no-unit");
    expect(await write(`${draft}全年完成投资3。`)).toContain("figure-no-unit");
    expect(await write(`${draft}推广（一村一策的做法。`)).not.toContain("bracket-unpaired");
    expect(await write(`${draft}推广（一村一策的做法。${sentence}`)).toContain("bracket-unpaired");
  });

  it("in the middle of a finished report waits, while all else is said as before", async () => {
    const tail = "\n\n二、存在的问题\n\n人手不足。。\n";
    const { write } = await open(`${BEGUN}全年完成投资3亿元，增长5%。${tail}`);
    const heard = await write(`${BEGUN}全年完成投资3亿元，其中完成造林12，增长5%。${tail}`);
    expect(heard).not.toContain("figure-no-unit");
    expect(heard).toContain("double-punct");
    client.pass(PAUSE);
    expect(rulesOf(await client.findings(URI))).toContain("figure-no-unit");
  });
});

describe("what the rest of the report can answer", () => {
  it.each([
    [
      "section-empty",
      "（一）产业\n种植油茶三千亩，农民得到实惠。\n（二）道路\n硬化道路八公里，补贴到户。\n（三）治理\n",
      "（四）人才\n培养乡土人才，带动农民致富。\n",
    ],
    ["heading-single-child", "（一）产业。种植油茶三千亩，农民得到实惠。", "\n"],
    ["ordinal-single", "一是种植油茶，带动农民增收致富。", "同时"],
    ["announced-count", "重点抓好三项工作：一是种油茶。二是修道路。", "\n"],
  ])("%s waits for a pause, however the text goes on", async (rule, words, more) => {
    const { type, hear } = await open(BEGUN);
    const heard = await type(BEGUN, words + more);
    expect(heard.flat()).not.toContain(rule);
    client.pass(PAUSE);
    expect(await hear()).toContain(rule);
  });

  it("a heading's full stop waits for the text behind it", async () => {
    const { write } = await open(BEGUN);
    const rows = `${BEGUN}（一）产业\n种植油茶。\n（二）林业\n改造竹林。\n（三）道路。`;
    expect(await write(rows)).not.toContain("heading-tail-punct");
    expect(await write(`${rows}\n`)).toContain("heading-tail-punct");
  });
});

describe("what has been said", () => {
  it("stays said while one types on, and goes when it is mended", async () => {
    const { write, hear, type } = await open(BEGUN);
    await write(HALF);
    client.pass(PAUSE);
    expect(await hear()).toContain("figure-no-unit");
    for (const heard of await type(HALF, "20")) expect(heard).toContain("figure-no-unit");
    expect(await write(`${HALF}20亿元`)).not.toContain("figure-no-unit");
  });

  it("stays said when something is written before it, in its sentence or further up", async () => {
    const { write } = await open(`${HALF}。`);
    expect(await write(`${HALF.replace("完成", "又完成")}。`)).toContain("figure-no-unit");
    expect(await write(`${HALF.replace("完成", "又完成").replace("青石镇", "青石县")}。`)).toContain("figure-no-unit");
  });

  it("comes back with an undo of its repair, at the latest after the pause", async () => {
    const { write, hear } = await open(`${HALF}。`);
    expect(await hear()).toContain("figure-no-unit");
    expect(await write(`${HALF}亿元。`)).not.toContain("figure-no-unit");
    await write(`${HALF}。`);
    client.pass(PAUSE);
    expect(await hear()).toContain("figure-no-unit");
  });

  it("is said of a text that is opened, at once", async () => {
    const { hear } = await open(HALF);
    expect(await hear()).toContain("figure-no-unit");
  });
});

describe("answers", () => {
  it("before and after the pause have different names, and the same name after it", async () => {
    const { write } = await open(BEGUN);
    await write(HALF);
    const before = await client.pull(URI);
    expect(await client.pull(URI, before.resultId)).toEqual({ kind: "unchanged", resultId: before.resultId });
    client.pass(PAUSE);
    const after = await client.pull(URI, before.resultId);
    expect(after.kind).toBe("full");
    expect(await client.pull(URI, after.resultId)).toEqual({ kind: "unchanged", resultId: after.resultId });
  });

  it("are not asked for again when nothing waited, or the document was closed", async () => {
    const { write } = await open(BEGUN);
    await write(`${BEGUN}各村都通了路。`);
    client.pass(PAUSE);
    await write(HALF);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    await client.findings(URI);
    client.pass(PAUSE);
    await client.findings(URI);
    expect(client.refreshes).toBe(0);
  });

  it("hold everything at once for a client that can't be told to ask again", async () => {
    const { write } = await open(BEGUN, { capabilities: NEVER_TOLD });
    expect(await write(HALF)).toContain("figure-no-unit");
  });

  it.each([{ unfinished: "show" }, { run: "onSave" }])(
    "hold everything at once with the settings %j",
    async (settings) => {
      const { write } = await open(BEGUN, { settings });
      expect(await write(HALF)).toContain("figure-no-unit");
    },
  );

  it("are pushed without what waits, and once more with it, to a client that is pushed to", async () => {
    client = await startClient({ capabilities: PUSHED });
    client.open(URI, BEGUN);
    await client.publication(URI);
    client.change(URI, 2, HALF);
    const { diagnostics } = await client.publication(URI, ({ version }) => version === 2);
    expect(rulesOf(diagnostics)).not.toContain("figure-no-unit");
    client.pass(PAUSE);
    const more = await client.publication(URI, (said) => rulesOf(said.diagnostics).includes("figure-no-unit"));
    expect(more.version).toBe(2);
  });
});

describe("what waits is mended by nobody", () => {
  const typed = `${BEGUN}道路8公里，，已经通车。下拨资金300万`;

  it("has no quick fix, and is left alone when all is fixed", async () => {
    const { write } = await open(BEGUN);
    await write(typed);
    const rules = (actions: readonly CodeAction[]) => actions.flatMap(({ diagnostics = [] }) => rulesOf(diagnostics));
    expect(rules(await act())).toContain("double-punct");
    expect(rules(await act())).not.toContain("money-missing-yuan");
    expect(JSON.stringify(await act("source.fixAll.hegao"))).not.toContain("元");
    client.pass(PAUSE);
    expect(rules(await act())).toContain("money-missing-yuan");
    expect(JSON.stringify(await act("source.fixAll.hegao"))).toContain("元");
  });
});
