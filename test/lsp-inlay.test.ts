import { afterEach, describe, expect, it } from "vitest";
import type { InlayHint } from "vscode-languageserver/node";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const URI = `${ROOT}/a.gw`;
const REPORT = `青禾镇2024年工作总结

全镇实施项目21个，其中新建12个、续建9个。
种植油茶1.2万亩，发放补贴三百二十万元，覆盖约三千二百人，惠及两个村，列全县第三名。
全镇实施项目22个，其中新建12个、续建9个。
`;

let client: LspClient;
afterEach(() => client.stop());

const ask = async (settings: Record<string, unknown>, lines = [0, 9]): Promise<InlayHint[]> => {
  client = await startClient({ settings });
  client.open(URI, REPORT);
  const [start, end] = lines.map((line) => ({ line, character: 0 }));
  const params = { textDocument: { uri: URI }, range: { start, end } };
  return client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", params);
};

describe("inlay hints", () => {
  it.each([{}, { inlayHints: "off" }, { inlayHints: 3 }])("are off with %j", async (settings) => {
    expect(await ask(settings)).toEqual([]);
  });

  it("show behind a total that it holds, and say the sum; none where it does not hold", async () => {
    expect(await ask({ inlayHints: "checked" })).toEqual([
      {
        position: { line: 2, character: 9 },
        label: "✓",
        tooltip: "12+9=21（合计）",
        paddingLeft: true,
      },
    ]);
  });

  it("show the value of what isn't written in digits, where it says something new", async () => {
    const hints = await ask({ inlayHints: "all" });
    const shown = hints.map(({ position, label }) => [position.line, label]);
    expect(shown).toEqual([
      [2, "✓"],
      [3, "=12,000亩"],
      [3, "=3,200,000元"],
      [3, "≈ 3040～3360人"],
    ]);
  });

  it("speak English when they are asked to", async () => {
    const [first] = await ask({ inlayHints: "checked", locale: "en" });
    expect(first?.tooltip).toBe("12+9=21 (total)");
  });

  it("are those of the lines that are asked for", async () => {
    expect((await ask({ inlayHints: "all" }, [3, 4])).map(({ position }) => position.line)).toEqual([3, 3, 3]);
  });
});
