import { afterEach, describe, expect, it } from "vitest";
import type { WorkspaceSymbol } from "vscode-languageserver/node";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const reportOf = (name: string) => `${name}2024年工作总结

一、工作回顾

（一）产业。种植油茶3000亩。

（二）道路。硬化道路8公里。

二、存在的问题

人手不足。
`;

let client: LspClient;
afterEach(() => client.stop());
const ask = (query: string) => client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query });
const start = async (files: Map<string, string>, inBrowser = false) => {
  client = await startClient({ files, inBrowser });
};
const uriOf = (name: string) => `${ROOT}/${name}工作总结.gw`;

describe("symbols of the workspace", () => {
  it.each([false, true])(
    "are the headings of open reports and of files, each with its report (in a browser: %s)",
    async (inBrowser) => {
      await start(
        new Map([
          [uriOf("青禾镇"), reportOf("青禾镇")],
          [`${ROOT}/readme.md`, "# 存在的问题\n"],
        ]),
        inBrowser,
      );
      client.open(uriOf("云岭镇"), reportOf("云岭镇"));
      const found = await ask("存在问题");
      expect(found.map(({ name, containerName, location: { uri } }) => [name, containerName, decodeURI(uri)])).toEqual([
        ["二、存在的问题", "云岭镇2024年工作总结", uriOf("云岭镇")],
        ["二、存在的问题", "青禾镇2024年工作总结", uriOf("青禾镇")],
      ]);
      expect(await ask("题问")).toEqual([]);
    },
  );

  it("of an open report are those of what is written, not of its file", async () => {
    const uri = uriOf("青禾镇");
    await start(new Map([[uri, reportOf("青禾镇")]]));
    expect(await ask("道路")).toHaveLength(1);
    client.open(uri, "青禾镇2024年工作总结\n\n一、道路修好了\n\n修了。\n");
    expect((await ask("道路")).map(({ name }) => name)).toEqual(["一、道路修好了"]);
  });

  it("of files are read again when one is closed, and after a while", async () => {
    const uri = uriOf("青禾镇");
    const files = new Map([[uri, reportOf("青禾镇")]]);
    await start(files);
    expect(await ask("道路")).toHaveLength(1);
    files.set(uri, reportOf("青禾镇").replace("道路。", "水利。"));
    expect(await ask("道路")).toHaveLength(1);
    client.pass(60_000);
    expect(await ask("道路")).toEqual([]);
    client.open(uri, reportOf("青禾镇"));
    void client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    files.set(uri, reportOf("青禾镇"));
    expect(await ask("道路")).toHaveLength(1);
  });

  it("of 300 reports are bounded, and asked for again at no cost", async () => {
    await start(new Map(Array.from({ length: 300 }, (_, i) => [uriOf(`青禾${i}镇`), reportOf(`青禾${i}镇`)])));
    const time = async (query: string) => {
      const started = performance.now();
      const found = await ask(query);
      return { found, took: performance.now() - started };
    };
    const all = await time("");
    expect(all.found).toHaveLength(500);
    const again = await time("道路");
    expect(again.found).toHaveLength(300);
    console.log(`300 reports: ${all.took.toFixed()} ms, then ${again.took.toFixed()} ms.`);
    expect(again.took).toBeLessThan(all.took);
  });
});
