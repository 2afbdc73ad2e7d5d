import { afterEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { lint } from "../server/check/lint.ts";
import { makeDraft } from "../server/lsp/draft.ts";
import { mergeSettings, readEditorSettings } from "../server/lsp/settings.ts";
import { toDiagnostics } from "../server/lsp/toProtocol/diagnostics.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { type ClientSetup, type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const lines = (count: number) =>
  `青石镇2024年工作总结\n\n${Array.from({ length: count }, (_, i) => `第${i + 1}村修路。。\n`).join("")}`;
const spaces = (count: number) =>
  `青石镇2024年工作总结\n\n${Array.from({ length: count }, (_, i) => `全镇在第${i + 1}村修好道路， 群众出行更加方便，各项工作稳步推进，没有发生安全事故。\n`).join("")}`;
const PUSHED: ClientSetup = { capabilities: { workspace: { configuration: true } } };

let client: LspClient;
afterEach(() => client.stop());

/** What is sent of a text, pulled or pushed. */
async function sent(text: string, setup: ClientSetup): Promise<Diagnostic[]> {
  client = await startClient(setup);
  client.open(URI, text);
  return setup.capabilities ? (await client.publication(URI)).diagnostics : client.findings(URI);
}

describe.each([
  ["pulled", {}],
  ["pushed", PUSHED],
])("of the findings of one rule (%s)", (_, setup) => {
  it("the first fifty are sent, and the last of them says how many more there are", async () => {
    const doubled = (await sent(lines(80), setup)).filter(({ code }) => code === "double-punct");
    expect(doubled).toHaveLength(50);
    expect(doubled.map(({ range }) => range.start.line)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
    expect(doubled.filter(({ message }) => String(message).includes("另有"))).toEqual([doubled.at(-1)]);
    expect(doubled.at(-1)?.message).toMatch(/。（这样的另有 30 处，没有一一列出。）$/);
  });

  it("fifty are sent without a word", async () => {
    const doubled = (await sent(lines(50), setup)).filter(({ code }) => code === "double-punct");
    expect(doubled).toHaveLength(50);
    expect(doubled.filter(({ message }) => String(message).includes("另有"))).toEqual([]);
  });
});

describe("of the other places of a finding", () => {
  it.each([
    [11, ""],
    [31, "（这样的另有 20 处，没有一一列出。）"],
  ])("ten of %i are sent", async (count, rest) => {
    const [stray] = (await sent(spaces(count), {})).filter(({ code }) => code === "space-stray");
    expect(stray?.relatedInformation?.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 9 }, () => "这里也是。"),
      `这里也是。${rest}`,
    ]);
  });

  it("the rest is counted in English, too", async () => {
    const [stray] = (await sent(spaces(31), { settings: { locale: "en" } })).filter(
      ({ code }) => code === "space-stray",
    );
    expect(stray?.relatedInformation?.at(-1)?.message).toBe("Here, too. (20 more like this are not listed.)");
  });
});

it("the gravest findings of a rule are sent, in the order of the text", async () => {
  client = await startClient();
  const settings = mergeSettings(readEditorSettings({}, "zh-cn"), undefined);
  const draft = makeDraft({ uri: URI, languageId: "gongwen", version: 1, text: lines(80) }, settings);
  const diagnostics = draft.diagnostics
    .filter(({ rule }) => rule === "double-punct")
    .map((finding, i) => ({ ...finding, severity: i >= 70 ? ("error" as const) : ("hint" as const) }));
  const found = toDiagnostics(Object.create(draft, { diagnostics: { value: diagnostics } }), () => undefined);
  expect(found.map(({ severity }) => severity)).toEqual([...Array(40).fill(4), ...Array(10).fill(1)]);
});

it("nothing is bound in what a check finds", async () => {
  client = await startClient();
  expect(lint(parseReport(lines(80)), RULES).filter(({ rule }) => rule === "double-punct")).toHaveLength(80);
});
