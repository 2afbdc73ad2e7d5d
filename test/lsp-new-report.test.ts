import { afterEach, describe, expect, it } from "vitest";
import { firstHole, toSnippet } from "../client/holes.ts";
import type { KindChoice, NewReportAnswer, NewReportParams } from "../server/lsp/protocol.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** A new report, as the server gives it to its client. */

const OLD = "青禾镇2026年工作总结\n\n一、主要工作\n2026年完成投资3.2亿元，“1155”推进。\n";

let client: LspClient;

const ask = async (params: NewReportParams, setup: ClientSetup = {}) => {
  client = await startClient(setup);
  return client.connection.sendRequest<NewReportAnswer>("hegao/newReport", params);
};

const FILE = `${ROOT}/old.txt`;
/** A computer with one file. */
const having = (content: Uint8Array): ClientSetup => ({ files: new Map([[FILE, content]]) });

describe("a new report", () => {
  afterEach(() => client.stop());

  it("of the kinds that the server names, each with its periods", async () => {
    client = await startClient();
    const kinds = await client.connection.sendRequest<KindChoice[]>("hegao/kinds", {});
    expect(kinds).toHaveLength(10);
    expect(kinds[0]).toEqual({
      id: "gov-work-report",
      name: { zh: "政府工作报告", en: "Government work report" },
      periods: [],
    });
    expect(kinds.find(({ id }) => id === "half-year-summary")?.periods[0]).toBe("上半年");
  });

  it("from nothing", async () => {
    const answer = await ask({ kind: "half-year-summary", unit: "青禾镇", year: 2027, period: "一季度" });
    expect(answer).toMatchObject({ text: expect.stringMatching(/^青禾镇2027年一季度工作总结及二季度工作打算\n/) });
  });

  it("of no kind that there is", async () => {
    await expect(ask({ kind: "notice", unit: "青禾镇", year: 2027 })).rejects.toThrow();
  });

  it("from a document's text, though nobody else has seen it", async () => {
    const answer = await ask({ from: { uri: FILE, text: OLD, markdown: false }, year: 2028 });
    expect(answer).toEqual({ text: "青禾镇2028年工作总结\n\n一、主要工作\n2028年完成投资××亿元，“1155”推进。\n" });
  });

  it.each([false, true])("from a file, in any encoding (in a browser: %s)", async (inBrowser) => {
    const gb18030 = Buffer.from("c7e0bada32303236c4ead7dcbde10a", "hex"); // 青黑2026年总结
    const setup: ClientSetup = inBrowser
      ? { inBrowser, answers: { "hegao/readFile": () => Array.from(gb18030) } }
      : having(gb18030);
    expect(await ask({ from: { uri: FILE } }, setup)).toEqual({ text: "青黑2027年总结\n" });
  });

  it("not from a file that can't be read as a whole", async () => {
    const broken = Buffer.concat([Buffer.from(OLD.repeat(9)), Buffer.from([0xff]), Buffer.from("好\n")]);
    const problem = "有些字节认不出，显示为 �，请核对文字编码。";
    expect(await ask({ from: { uri: FILE } }, having(broken))).toEqual({ problem });
  });

  it("not from a file that isn't there", async () => {
    const answer = await ask({ from: { uri: FILE } }, { settings: { locale: "en" } });
    expect(answer).toEqual({ problem: expect.stringMatching(/no such file/i) });
  });

  it("not from a book", async () => {
    const answer = await ask({ from: { uri: FILE, text: "路。\n".repeat(1_000_001) } });
    expect(answer).toEqual({ problem: "这份稿子太长，不能照着写；请先拆成几份。" });
  });
});

describe("a snippet", () => {
  it("has a stop at every hole, and its text as it is", () => {
    const expected = ["完成", "{1:××}亿元，\\", "5\\}\\\\，GDP", "{2:____}元×1"].join("$");
    expect(toSnippet("完成××亿元，$5}\\，GDP____元×1")).toBe(expected);
    expect(firstHole("完成××亿元")).toEqual({ start: 2, end: 4 });
    expect(firstHole("完成")).toBeUndefined();
  });
});
