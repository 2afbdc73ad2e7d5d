import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { MovedSection, PlaceOfSection } from "../server/lsp/protocol.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** Changes of a report's structure, offered by the language server at headings and lists. */

const URI = `${ROOT}/总结.gw`;
const TEXT = `青禾镇2026年工作总结

一、工作回顾
（一）抓产业。种了茶，养了鱼。
（二）抓民生。修了路。

二、存在问题
一是人手少。二是经费少。

三、下步打算
继续干，详见第二部分。
`;

let client: LspClient;
afterEach(() => client.stop());

async function open(text: string, setup: ClientSetup = {}): Promise<void> {
  client = await startClient(setup);
  client.open(URI, text);
}

const documentOf = (text: string) => TextDocument.create(URI, "gongwen", 1, text);

/** The refactorings offered where `words` begin. */
function actionsAt(text: string, words: string, only: readonly string[] = ["refactor"]): Promise<CodeAction[]> {
  const position = documentOf(text).positionAt(text.indexOf(words));
  return client.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], only },
  });
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[0];
  if (!change || !("edits" in change)) throw new Error("no edit of the document");
  expect(change.textDocument).toEqual({ uri: URI, version: 1 });
  return TextDocument.applyEdits(documentOf(text), change.edits as never);
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

describe("at a heading", () => {
  test("is offered what changes something there", async () => {
    await open(TEXT);
    expect(titles(await actionsAt(TEXT, "存在问题"))).toEqual([
      "本节上移",
      "本节下移",
      "本节降一级（另有 1 处提到序号，改后请看一看）",
      "正文接在标题后面",
    ]);
    expect(titles(await actionsAt(TEXT, "（一）抓"))).toEqual(["本节下移", "本节升一级", "标题单独成行"]);
    expect(await actionsAt(TEXT, "继续干")).toEqual([]);
    expect(await actionsAt(TEXT, "青禾镇")).toEqual([]);
  });

  test("moves it with one edit of the version that was asked about", async () => {
    await open(TEXT);
    const [up] = await actionsAt(TEXT, "存在问题");
    expect(up).toMatchObject({ kind: "refactor.move" });
    const after = applied(TEXT, up?.edit);
    expect(after).toContain("工作总结\n\n一、存在问题\n一是人手少。二是经费少。\n\n二、工作回顾\n（一）抓产业。");
    expect(after).toContain("详见第一部分。");
  });

  test("numbers the level, all behind it, and everything", async () => {
    const text = TEXT.replace("（二）", "（三）")
      .replace("二、", "三、")
      .replace("三、下步", "五、下步")
      .replace("二是", "三是");
    await open(text);
    const actions = await actionsAt(text, "（三）抓民生");
    const edited = (title: string) => applied(text, actions.find((action) => action.title === title)?.edit);
    expect(edited("本级重新编号")).toBe(text.replace("（三）", "（二）"));
    expect(edited("从本节起，后面全部重新编号")).toBe(TEXT);
    expect(titles(actions)).not.toContain("全文重新编号"); // it would do the same
    expect(titles(await actionsAt(text, "三、存在"))).toContain("全文重新编号");
  });

  test("says in English how many places are left to the writer", async () => {
    await open(TEXT, { locale: "en" });
    expect(titles(await actionsAt(TEXT, "存在问题"))).toContain(
      "Lower this section one level (1 more to be looked at)",
    );
  });

  test("only those of the kinds that were asked for", async () => {
    await open(TEXT);
    expect(titles(await actionsAt(TEXT, "存在问题", ["refactor.move"]))).toEqual(["本节上移", "本节下移"]);
    expect(await actionsAt(TEXT, "存在问题", ["quickfix"])).toEqual([]);
  });

  test("keeps CR LF", async () => {
    const text = TEXT.replaceAll("\n", "\r\n");
    await open(text);
    const [up] = await actionsAt(text, "存在问题");
    const after = applied(text, up?.edit);
    expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(after).toHaveLength(text.length);
  });
});

describe("at a list in the text", () => {
  test("writes it in another way", async () => {
    await open(TEXT);
    const actions = await actionsAt(TEXT, "二是经费");
    expect(titles(actions)).toEqual(["改成“第一、第二”", "改成“首先、其次”"]);
    expect(applied(TEXT, actions[0]?.edit)).toBe(TEXT.replace("一是", "第一，").replace("二是", "第二，"));
  });

  test("numbers it anew", async () => {
    const text = TEXT.replace("二是", "三是");
    await open(text);
    const actions = await actionsAt(text, "三是经费");
    expect(titles(actions)).toEqual(["这几项重新编号"]);
    expect(applied(text, actions[0]?.edit)).toBe(TEXT);
  });
});

describe("for a client that asks for the edit when an action is chosen", () => {
  const capabilities: ClientCapabilities = {
    textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
    workspace: { workspaceEdit: { documentChanges: true } },
  };

  test("it is worked out then", async () => {
    await open(TEXT, { capabilities });
    const [up] = await actionsAt(TEXT, "存在问题");
    expect(up?.edit).toBeUndefined();
    const chosen = await client.connection.sendRequest<CodeAction>("codeAction/resolve", up);
    expect(applied(TEXT, chosen.edit)).toContain("一、存在问题");
  });

  test("not of a text that is another one by then", async () => {
    await open(TEXT, { capabilities });
    const [up] = await actionsAt(TEXT, "存在问题");
    client.change(URI, 2, `${TEXT}又。\n`);
    await expect(client.connection.sendRequest("codeAction/resolve", up)).rejects.toMatchObject({ code: -32801 });
  });

  test("where a heading would not be read any more, nothing is changed and it is said", async () => {
    const text = "（一）甲\n正文。\n（二）号楼改造\n正文。\n"; // 1.号楼 is a building

    await open(text, { capabilities });
    const down = (await actionsAt(text, "（二）号楼")).find(({ title }) => title === "本节降一级");
    await expect(client.connection.sendRequest("codeAction/resolve", down)).rejects.toMatchObject({
      message: expect.stringContaining("没有改动稿子"),
    });
  });
});

describe("hegao/moveSection", () => {
  const move = (words: string, where: PlaceOfSection, version?: number): Promise<MovedSection | null> =>
    client.connection.sendRequest("hegao/moveSection", {
      uri: URI,
      position: positionOf(words),
      where,
      ...(version !== undefined && { version }),
    });
  const positionOf = (words: string) => documentOf(TEXT).positionAt(TEXT.indexOf(words));

  test("moves a section before another, to the end of another, and between levels", async () => {
    await open(TEXT);
    const before = await move("（一）抓产业", { before: positionOf("二、存在") }, 1);
    expect(applied(TEXT, before?.edit)).toContain("一、工作回顾\n（一）抓民生。修了路。\n\n二、抓产业。");
    const end = await move("（二）抓民生", { endOf: positionOf("二、存在") });
    expect(applied(TEXT, end?.edit)).toContain("二是经费少。\n（一）抓民生。修了路。\n\n三、下步");
    const after = await move("一、工作", { after: positionOf("二、存在") });
    expect(applied(TEXT, after?.edit)).toMatch(/一、存在问题[\s\S]*二、工作回顾[\s\S]*三、下步/);
    const lower = await move("二、存在", "demote");
    expect(applied(TEXT, lower?.edit)).toContain("\n\n（三）存在问题\n");
    expect(lower?.doubtful).toEqual([
      { start: positionOf("第二部分"), end: documentOf(TEXT).positionAt(TEXT.indexOf("第二部分") + 4) },
    ]);
    expect(applied(TEXT, (await move("（一）", "promote"))?.edit)).toContain("二、抓产业。");
    expect(applied(TEXT, (await move("一、工作", "down"))?.edit)).toContain("一、存在问题");
  });

  test("answers null where it can't go, and an error for another version", async () => {
    await open(TEXT);
    expect(await move("一、工作", "up")).toBeNull();
    expect(await move("一、工作", { before: positionOf("继续干") })).toBeNull();
    expect(await move("继续干", "up")).toBeNull();
    await expect(move("一、工作", "down", 7)).rejects.toMatchObject({ code: -32801 });
  });
});
