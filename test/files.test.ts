import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { type Entry, type Files, MAX_BYTES } from "../server/app/files.ts";
import { findReports } from "../server/app/findReports.ts";
import { folderOf, isBelow, pathFrom, placeIn } from "../server/app/place.ts";
import { encode } from "../server/cli/encode.ts";
import { disk } from "../server/disk/disk.ts";
import { isOnDisk, placeOf, uriOf } from "../server/lsp/place.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** How files are named, found and read, and what is said of those that can't be. */

describe("places", () => {
  test.each([
    ["/a/b.txt", "/a"],
    ["/a", "/"],
    ["/", undefined],
    ["c:/a/b", "c:/a"],
    ["c:/a", "c:/"],
    ["c:/", undefined],
    ["//server/share/a", "//server/share/"],
    ["//server/share/", undefined],
    ["vscode-vfs://github/a/b", "vscode-vfs://github/a"],
    ["vscode-vfs://github/a", "vscode-vfs://github/"],
    ["vscode-vfs://github/", undefined],
    ["", undefined],
    ["a", undefined],
  ])("%s lies in %s", (place, folder) => {
    expect(folderOf(place)).toBe(folder);
    if (folder !== undefined) expect(placeIn(folder, pathFrom(folder, place))).toBe(place);
  });

  test("a folder whose name another one begins with holds nothing of it", () => {
    expect(isBelow("/a", "/ab/c")).toBe(false);
    expect(pathFrom("/a", "/ab/c")).toBe("/ab/c");
  });

  test.each([
    ["file:///a/%E7%A8%BF%201.txt", "/a/稿 1.txt", "file:///a/%E7%A8%BF%201.txt"],
    ["file:///a/稿 1.txt", "/a/稿 1.txt", "file:///a/%E7%A8%BF%201.txt"],
    ["file:///C:/a#b", "c:/a", "file:///c%3A/a"],
    ["file:///c%3a/100%25.txt", "c:/100%.txt", "file:///c%3A/100%25.txt"],
    ["file:///a/100%.txt", "/a/100%.txt", "file:///a/100%25.txt"],
    ["file://server/share/a", "//server/share/a", "file://server/share/a"],
    ["vscode-vfs://github/a%20b/c", "vscode-vfs://github/a b/c", "vscode-vfs://github/a%20b/c"],
  ])("the URI %s names %s", (uri, place, written) => {
    expect(placeOf(uri)).toBe(place);
    expect(uriOf(place)).toBe(written);
    expect(placeOf(written)).toBe(place);
    expect(isOnDisk(place)).toBe(uri.startsWith("file:"));
  });
});

/** A folder on the disk with these files. */
function folderWith(names: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hegao-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(names)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const TREE = {
  ".gitignore": "*.bak.txt\n/out/\n!keep.bak.txt\n",
  "hegao.json": '{ "ignore": ["旧稿/"] }',
  "b.txt": "",
  "a.GW": "",
  "a/z.gongwen": "",
  "c.docx": "",
  "x.bak.txt": "",
  "keep.bak.txt": "",
  "~$b.txt": "",
  ".hidden/d.txt": "",
  "node_modules/e.txt": "",
  "out/f.txt": "",
  "sub/out/g.md": "",
  "sub/.gitignore": "!x.bak.txt\nsecret*\n",
  "sub/x.bak.txt": "",
  "sub/secret.txt": "",
  "旧稿/h.txt": "",
};
const FOUND = ["a/z.gongwen", "a.GW", "b.txt", "keep.bak.txt", "sub/out/g.md", "sub/x.bak.txt"];

const clients: LspClient[] = [];
afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

async function clientOf(files: Readonly<Record<string, string | Uint8Array>>, inBrowser = false): Promise<LspClient> {
  const byUri = new Map(Object.entries(files).map(([name, content]) => [`${ROOT}/${name}`, content]));
  const client = await startClient({ files: byUri, inBrowser });
  clients.push(client);
  return client;
}

describe("the reports of a folder", () => {
  test.each([false, true])("are the same in an editor, in a browser: %s", async (inBrowser) => {
    const client = await clientOf(TREE, inBrowser);
    const found: string[] = await client.connection.sendRequest("hegao/findReports", { uri: ROOT });
    expect(found.map((uri) => pathFrom(placeOf(ROOT), placeOf(uri)))).toEqual(FOUND);
    const below: string[] = await client.connection.sendRequest("hegao/findReports", { uri: `${ROOT}/旧稿` });
    expect(below).toEqual([uriOf(placeOf(`${ROOT}/旧稿/h.txt`))]);
  });

  test("are the same on the disk, without pipes, links to folders and links that lead nowhere", async () => {
    const folder = folderWith(TREE);
    symlinkSync(folder, join(folder, "loop"));
    symlinkSync(join(folder, "b.txt"), join(folder, "link.txt"));
    symlinkSync(join(folder, "nothing"), join(folder, "nowhere.txt"));
    const search = { files: disk, ignores: async () => false, onUnreadable: () => expect.unreachable() };
    const found = (await findReports(folder, search)).map((place) => pathFrom(folder, place));
    expect(found).toEqual([...FOUND.slice(0, 4), "link.txt", ...FOUND.slice(4), "旧稿/h.txt"]);
  });

  test("are found where a folder can't be read, which is said", async () => {
    const told: unknown[] = [];
    const reason = { zh: "没有权限。", en: "Permission denied." };
    const entries: Record<string, readonly Entry[]> = {
      "/r": [
        { name: "c.txt", kind: "file" },
        { name: "b", kind: "folder" },
        { name: "a.txt", kind: "file" },
      ],
    };
    const files: Files = { read: async () => undefined, list: async (place) => entries[place] ?? reason };
    const onUnreadable = (...what: unknown[]) => void told.push(what);
    expect(await findReports("/r", { files, ignores: async () => false, onUnreadable })).toEqual([
      "/r/a.txt",
      "/r/c.txt",
    ]);
    expect(told).toEqual([["/r/b", reason]]);
  });
});

describe("a file that can't be read as it is", () => {
  const REPORT = "青石镇2024年工作总结\n道路8公里。。\n".repeat(3);
  const damaged = Buffer.from(REPORT);
  damaged[damaged.indexOf("路")] = 0xff;
  const check = async (client: LspClient) => {
    const { items }: WorkspaceDiagnosticReport = await client.connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    });
    return new Map(items.map((item) => [item.uri, item.kind === "full" ? item.items : []]));
  };

  test.each([false, true])("is said at its top, hides no other, and is logged; in a browser: %s", async (inBrowser) => {
    const files = { "a.txt": "PK\x03\x04", "b.txt": Buffer.alloc(MAX_BYTES + 1, "a"), "c.txt": REPORT };
    const { "b.txt": _, ...small } = files;
    const client = await clientOf(inBrowser ? small : files, inBrowser);
    const logged: string[] = [];
    client.connection.onNotification(
      "window/logMessage",
      ({ message }: { message: string }) => void logged.push(message),
    );
    const found = await check(client);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(found.get(`${ROOT}/a.txt`)).toEqual([
      {
        range: top,
        severity: 1,
        source: "hegao",
        code: "file",
        message: expect.stringContaining("另存为“纯文本（.txt）”"),
      },
    ]);
    if (!inBrowser)
      expect(found.get(`${ROOT}/b.txt`)).toMatchObject([{ message: expect.stringContaining("超过 32 MB") }]);
    expect(found.get(`${ROOT}/c.txt`)?.map(({ code }) => code)).toContain("double-punct");
    expect(logged.join("\n")).toMatch(/a\.txt: .*另存为/);
  });

  test("but for a byte is checked, and the damage is said once, not as mojibake all over", async () => {
    const sound = await check(await clientOf({ "a.txt": REPORT }));
    const found = (await check(await clientOf({ "a.txt": damaged }))).get(`${ROOT}/a.txt`) ?? [];
    expect(found[0]).toMatchObject({
      severity: 2,
      code: "file",
      message: "有些字节认不出，显示为 �，请核对文字编码。",
    });
    const rules = found.slice(1).map(({ code }) => code);
    expect(rules.filter((code) => code !== "residue-mojibake")).toEqual(
      sound.get(`${ROOT}/a.txt`)?.map(({ code }) => code),
    );
    expect(rules.filter((code) => code === "residue-mojibake").length).toBeLessThanOrEqual(1);
  });

  test("as hegao.json is said on that file, and the defaults are in force", async () => {
    const files = { "hegao.json": encode('{ "final": true }', { name: "utf-16le", bom: false } as never)?.subarray(2) };
    const client = await clientOf({ "hegao.json": files["hegao.json"] as Uint8Array, "a.gw": REPORT });
    client.open(`${ROOT}/a.gw`, REPORT);
    expect((await client.findings(`${ROOT}/a.gw`)).map(({ code }) => code)).toContain("double-punct");
    const { diagnostics } = await client.publication(`${ROOT}/hegao.json`);
    expect(diagnostics).toMatchObject([{ code: "config", message: expect.stringContaining("不是文本文件") }]);
  });
});
