import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { lint } from "../server/check/lint.ts";
import { LONG, LONGEST } from "../server/lsp/session.ts";
import { createWork } from "../server/lsp/work.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { finish, type Steps } from "../server/text/steps.ts";
import { positionAt } from "../server/text/text.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** Long texts, which are worked on in steps, and those that are too long; and that every client is told the same. */

const URI = `${ROOT}/a.gw`;
const PUSHED: ClientCapabilities = { workspace: { configuration: true } };

/** An invented report of so many characters; no two of its paragraphs are the same. */
function makeText(length: number): string {
  const lines = ["青石镇2024年工作总结", "", "一、工作回顾"];
  for (let i = 1, size = 20; size < length; i++) {
    const line =
      i % 20 === 0
        ? `全年新建${i}号道路${i + 4}公里，其中水泥路${i}公里、沥青路3公里，完成投资${i}.5亿元。${i % 60 === 0 ? "。" : ""}`
        : `走访了${i}号院的群众，听取了对道路、饮水和环境的意见，逐条作了答复。`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

let client: LspClient | undefined;
const start = async (setup?: ClientSetup) => {
  client = await startClient(setup);
  return client;
};
afterEach(async () => {
  await client?.stop();
  client = undefined;
});
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** Milliseconds of the processor, which may have other things to do: a step takes up to 200. */
const SOON = 600;
const worked = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

describe("a text of 5 MB", () => {
  const text = makeText(1_700_000);
  const params = { textDocument: { uri: URI } };

  it("lets a cancel through, at any time", { timeout: 30_000 }, async () => {
    const { open, connection } = await start();
    open(URI, text);
    for (const wait of [50, 100, 300, 600, 1000]) {
      const source = new CancellationTokenSource();
      let answered = false;
      const asked = connection.sendRequest("textDocument/diagnostic", params, source.token).finally(() => {
        answered = true;
      });
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (answered && wait > 100) return; // a quick computer is through by then
      const cancelled = worked();
      source.cancel();
      await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
      expect(worked() - cancelled, `after ${wait} ms`).toBeLessThan(SOON);
    }
  });

  it("lets a change through: the client is told to ask again, other requests that the text has changed", async () => {
    const { open, change, connection, findings } = await start();
    open(URI, text);
    const pulled = connection.sendRequest("textDocument/diagnostic", params).catch((error) => error);
    const symbols = connection.sendRequest("textDocument/documentSymbol", params).catch((error) => error);
    await new Promise((resolve) => setTimeout(resolve, 200));
    change(URI, 2, "青石镇2024年工作总结\n\n一、工作回顾\n道路。。\n");
    expect(codes(await findings(URI))).toContain("double-punct");
    expect(await pulled).toMatchObject({ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
    expect(await symbols).toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});

describe("a text in steps", () => {
  it("has the findings of one that is read at once, before and after a change", { timeout: 60_000 }, async () => {
    const { open, change, findings, connection } = await start();
    const text = makeText(LONG + 1000);
    open(URI, text);
    const first = await findings(URI);
    expect(first.map(placed)).toEqual(expected(text));
    const changed = text.replace("听取了", "。。听取了三3人").replace("一、工作回顾\n", "");
    change(URI, 2, changed);
    const [second, symbols] = await Promise.all([
      findings(URI),
      connection.sendRequest<object[]>("textDocument/documentSymbol", { textDocument: { uri: URI } }),
    ]);
    client?.pass(5000); // nothing waits any more
    expect((await findings(URI)).map(placed)).toEqual(expected(changed));
    expect(codes(second)).toContain("double-punct");
    expect(symbols).toEqual([]);
  });

  const placed = ({ code, range: { start } }: Diagnostic) => `${start.line}:${start.character} ${code}`;
  function expected(text: string): string[] {
    const report = parseReport(text);
    return lint(report, RULES).map(({ rule, span }) => {
      const { line, character } = positionAt(report.lines, span.start);
      return `${line}:${character} ${rule}`;
    });
  }

  interface Action {
    readonly title: string;
    readonly kind: string;
    readonly edit?: { documentChanges: { textDocument: { version: number }; edits: object[] }[] };
    readonly data?: unknown;
  }
  /** What an editor asks for at the first 。。; `only` is a kind of actions. */
  async function menuOf({ connection, findings }: LspClient, only?: string): Promise<Action[]> {
    const { range } = (await findings(URI)).find(({ code }) => code === "double-punct") as Diagnostic;
    const context = { diagnostics: [], ...(only && { only: [only] }) };
    return connection.sendRequest("textDocument/codeAction", { textDocument: { uri: URI }, range, context });
  }
  const ofRule = ({ title }: Action) => title.startsWith("全部改好");
  const RESOLVING: ClientCapabilities = {
    textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
    workspace: { workspaceEdit: { documentChanges: true } },
  };

  it("has a row for all findings of a rule, whose edit is worked out when it is chosen", async () => {
    const { open, change, connection } = await start({ capabilities: RESOLVING });
    open(URI, makeText(LONG + 1000));
    const row = (await menuOf(client as LspClient)).find(ofRule) as Action;
    expect(row).toMatchObject({ title: "全部改好：标点重复", data: expect.anything() });
    expect(row.edit).toBeUndefined();
    const { edit } = await connection.sendRequest<Action>("codeAction/resolve", row);
    const count = makeText(LONG + 1000).split("。。").length - 1;
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
    expect(edit?.documentChanges[0]?.edits).toHaveLength(count);
    const plain = { title: "看规则" };
    expect(await connection.sendRequest("codeAction/resolve", plain)).toEqual(plain);
    change(URI, 2, makeText(LONG + 2000));
    await expect(connection.sendRequest("codeAction/resolve", row)).rejects.toMatchObject({
      code: LSPErrorCodes.ContentModified,
    });
  }, 60_000);

  it.each([
    ["short", 10_000, RESOLVING],
    ["long", LONG + 1000, undefined],
  ])(
    "(%s) has the edit in the row where it takes no time or can't be asked for",
    async (_, length, capabilities) => {
      const { open } = await start(capabilities && { capabilities });
      open(URI, makeText(length));
      const count = makeText(length).split("。。").length - 1;
      const menu = await menuOf(client as LspClient);
      expect(menu.filter(({ edit }) => edit)[0]?.title).not.toMatch(/^全部改好/);
      expect(menu.find(ofRule)).toMatchObject({ title: `全部改好：标点重复（${count} 处）`, edit: expect.anything() });
    },
    60_000,
  );

  it("has other requests answered while it is mended, and lets a cancel and a change through", async () => {
    const { open, change, connection, findings } = await start();
    const text = makeText(400_000);
    open(URI, text);
    await findings(URI);
    const params = {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll"] },
    };
    const source = new CancellationTokenSource();
    const cancelled = connection.sendRequest("textDocument/codeAction", params, source.token);
    const order: string[] = [];
    const mended = connection.sendRequest<Action[]>("textDocument/codeAction", params).then((actions) => {
      order.push("mended");
      return actions;
    });
    await connection.sendRequest("textDocument/foldingRange", params).then(() => order.push("folded"));
    const asked = worked();
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(worked() - asked).toBeLessThan(SOON);
    const [action] = await mended;
    expect(order).toEqual(["folded", "mended"]);
    expect(action?.edit?.documentChanges[0]?.edits).toHaveLength(text.split("。。").length - 1);
    change(URI, 2, `${text}\n又一句。`);
    await findings(URI);
    const overtaken = connection.sendRequest("textDocument/codeAction", params).catch((error) => error);
    await connection.sendRequest("textDocument/foldingRange", params);
    change(URI, 3, "青石镇2024年工作总结\n");
    expect(await overtaken).toMatchObject({ code: LSPErrorCodes.ContentModified });
  }, 60_000);

  it("that is no report is not checked, whatever its length", async () => {
    const { open, findings } = await start();
    open(`${ROOT}/readme.md`, `# 安装说明\n\n${"先下载。。\n".repeat(LONG / 5)}`, "markdown");
    expect(await findings(`${ROOT}/readme.md`)).toEqual([]);
    open(`${ROOT}/data.json`, `{}${" ".repeat(LONG)}`, "json");
    expect(await findings(`${ROOT}/data.json`)).toEqual([]);
  });

  it("is checked on the disk, too", { timeout: 60_000 }, async () => {
    const files = new Map([[`${ROOT}/b.txt`, makeText(LONG + 1000)]]);
    const { connection } = await start({ files });
    const { items }: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(JSON.stringify(items)).toContain("double-punct");
  });
});

describe("a text that is too long", () => {
  const text = `青石镇2024年工作总结\n\n${"道路建成。。\n".repeat(LONGEST / 7 + 10)}`;

  it.each([undefined, PUSHED])(
    "is told of once, at its top, with what to do, and nothing else is done (%j)",
    async (c) => {
      const { open, change, findings, publication, connection } = await start(c && { capabilities: c });
      open(URI, text);
      const diagnostics = c ? (await publication(URI)).diagnostics : await findings(URI);
      expect(diagnostics).toMatchObject([
        { code: "too-long", severity: 2, range: { start: { line: 0, character: 0 } } },
      ]);
      expect(diagnostics[0]?.message).toMatch(/超过 300 万字.*分成几份.*hegao check/);
      const position = { line: 2, character: 3 };
      const completions = await connection.sendRequest("textDocument/completion", {
        textDocument: { uri: URI },
        position,
      });
      expect(completions).toEqual([]);
      change(URI, 2, text.slice(0, 100));
      const after = c ? (await publication(URI, ({ version }) => version === 2)).diagnostics : await findings(URI);
      expect(codes(after)).toContain("double-punct");
    },
  );

  it("is told of in a folder, but not when it is no report", async () => {
    const files = new Map([
      [`${ROOT}/b.txt`, text],
      [`${ROOT}/c.md`, `# 日志\n${"甲\n".repeat(LONGEST / 2)}`],
    ]);
    const { connection } = await start({ files, settings: { locale: "en" } });
    const { items }: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(items).toMatchObject([
      { uri: `${ROOT}/b.txt`, items: [{ code: "too-long", message: expect.stringMatching(/3 million.*split it/) }] },
      { uri: `${ROOT}/c.md`, items: [] },
    ]);
  });
});

describe("work", () => {
  const soon = { defer: (task: () => void) => void setTimeout(task, 0) };
  function* count(to: number, done: number[]): Steps<number> {
    for (let i = 0; i < to; i++) {
      done.push(i);
      const until = performance.now() + 2;
      while (performance.now() < until);
      yield;
    }
    return to;
  }

  it("is done at once or in steps", async () => {
    expect(finish(count(3, []))).toBe(3);
    const done: number[] = [];
    const work = createWork(count(30, done), soon);
    expect(await Promise.all([work.done(), work.done()])).toEqual([30, 30]);
    expect(await work.done()).toBe(30);
    expect(done).toHaveLength(30);
  });

  it("rests while nobody waits, and goes on where it was", async () => {
    const done: number[] = [];
    const work = createWork(count(60, done), soon);
    const source = new CancellationTokenSource();
    const first = work.done(source.token);
    await vi.waitFor(() => expect(done.length).toBeGreaterThan(0));
    source.cancel();
    source.cancel();
    await expect(first).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const rested = done.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toHaveLength(rested);
    expect(rested).toBeLessThan(60);
    await work.done(new CancellationTokenSource().token);
    expect(done).toEqual([...Array(60).keys()]);
  });

  it("goes on for those who still wait, and fails for all when a step throws or it is given up", async () => {
    const done: number[] = [];
    const source = new CancellationTokenSource();
    const work = createWork(count(20, done), soon);
    const [gone, stays] = [work.done(source.token), work.done()];
    source.cancel();
    await expect(gone).rejects.toBeDefined();
    await stays;
    const broken = createWork(
      (function* (): Steps<void> {
        yield;
        throw new Error("broken");
      })(),
      soon,
    );
    await expect(Promise.all([broken.done(), broken.done()])).rejects.toThrow("broken");
    await expect(broken.done()).rejects.toThrow("broken");
    const left = createWork(count(60, []), soon);
    const waiting = left.done();
    left.giveUp();
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});

it("push and pull tell the same, for any text and after any change", async () => {
  const texts = fc.array(
    fc.constantFrom(
      "青石镇2024年工作总结\n",
      "一、工作回顾\n",
      "三、打算\n",
      "种树3000亩。。\n",
      "（",
      "增长5%，\r\n",
      "其中甲3个、乙4个，共8个。\n",
      "😀",
      "<!-- hegao-disable-next-line double-punct -->\n",
    ),
    { minLength: 1, maxLength: 12 },
  );
  const settings = { unfinished: "show" };
  const pulling = await startClient({ settings });
  const pushing = await startClient({ capabilities: PUSHED, settings });
  let version = 1;
  for (const each of [pulling, pushing]) each.open(URI, "");
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      version++;
      for (const each of [pulling, pushing]) each.change(URI, version, parts.join(""));
      const { diagnostics } = await pushing.publication(URI, (params) => params.version === version);
      expect(diagnostics).toEqual(await pulling.findings(URI));
    }),
    { numRuns: 60 },
  );
  await pulling.stop();
  await pushing.stop();
});
