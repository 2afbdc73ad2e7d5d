import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

/** The package as npm makes it, installed into an empty folder without a network: its two commands run. */

const ROOT = join(import.meta.dirname, "..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "hegao-")));
const env = {
  ...process.env,
  LC_ALL: "C",
  npm_config_cache: join(folder, "cache"),
  npm_config_update_notifier: "false",
};
const run = (command: string, argv: readonly string[], cwd = folder) =>
  execFileSync(command, argv, { cwd, encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });

let packed: { filename: string; size: number; files: { path: string }[] };

beforeAll(() => {
  if (!existsSync(join(ROOT, "dist/cli.js"))) throw new Error("dist/ is missing; run: npm run build");
  [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
  mkdirSync(join(folder, "office"));
  writeFileSync(join(folder, "office/package.json"), "{}");
  const tarball = join(folder, packed.filename);
  run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], join(folder, "office"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("holds what the commands need, and nothing of VS Code, the sources or the tests", () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths.filter((path) => !/^dist\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(path))).toEqual(
    [],
  );
  expect(paths.filter((path) => /client|browser|edits-paste/.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(["dist/licenses.txt", "dist/lazy/pool.js", "dist/rules/sum-mismatch.md"]),
  );
  expect(statSync(join(folder, packed.filename)).size).toBeLessThan(450 * 1024);
});

test("npx hegao", { timeout: 60_000 }, () => {
  const office = join(folder, "office");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(run("npx", ["--offline", "hegao", "--version"], office)).toBe(`hegao ${version}\n`);
  writeFileSync(join(office, "x.md"), "# 青禾镇2026年工作总结\n\n全年实施项目20个，没有逾期。\n");
  expect(run("npx", ["--offline", "hegao", "check", "x.md", "--fail-on", "error"], office)).toContain("核了 1 个文件");
  expect(run("npx", ["--offline", "hegao", "rules", "sum-mismatch"], office)).toContain("# sum-mismatch");
});

describe("hegao-language-server", () => {
  test.each([[[]], [["--stdio"]]])("answers an editor, started with %j", { timeout: 60_000 }, async (argv) => {
    const command = join(folder, "office/node_modules/.bin/hegao-language-server");
    const server = spawn(command, argv, { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => server.on("exit", resolve));
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const answer = await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(answer).toMatchObject({ capabilities: { documentSymbolProvider: expect.anything() } });
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await ended).toBe(0);
    connection.dispose();
  });
});

test("npm run release makes both packages with their check sums, and publishes nothing", { timeout: 120_000 }, () => {
  const to = join(folder, "release");
  const output = run(process.execPath, ["scripts/release.mjs", "--tested", "--built", `--to=${to}`], ROOT);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const sums = readFileSync(join(to, "SHA256SUMS"), "utf8").trim().split("\n");
  expect(sums).toHaveLength(2);
  for (const line of sums) {
    const [sum = "", name = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(to, name)))
        .digest("hex"),
    ).toBe(sum);
    expect(name).toMatch(new RegExp(`^hegao-${version.replaceAll(".", "\\.")}\\.(?:vsix|tgz)$`));
    expect(output).toContain(join(to, name));
  }
  expect(output).toContain("还没有发布");
});
