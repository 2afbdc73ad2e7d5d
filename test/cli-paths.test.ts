import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What is printed may be passed on: it names files as they were named, and no folder of this machine. */

const PROJECT = resolve(import.meta.dirname, "..");
const CLI = join(PROJECT, "dist/cli.js");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "hegao-")));
const REPORT = "青禾镇2026年工作总结\n全年实施项目20个，其中新建12个、续建9个。投入资金3亿,,增长5％。\n";

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error("dist/cli.js is missing; run: npm run build");
  mkdirSync(join(folder, "稿/深"), { recursive: true });
  writeFileSync(join(folder, "稿/a.txt"), REPORT);
  writeFileSync(join(folder, "稿/深/b.md"), REPORT);
  writeFileSync(join(folder, "稿/c.docx"), "PK\x03\x04");
  writeFileSync(
    join(folder, "hegao.json"),
    '{ "rulez": {}, "exceptions": [{ "rule": "sum-mismatch", "text": "无", "reason": "x" }] }',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inputs = ["a.txt", "深", "c.docx", "none.txt", "深/b.md"];

describe.each([
  ["from the folder", "稿"],
  ["from a folder below its configuration", "稿/深/.."],
])("%s", (_, cwd) => {
  const commands = [
    ...["text", "json", "ndjson", "sarif", "github"].map((format) => ["check", ...inputs, "--format", format]),
    ["check", ...inputs, "--fix-dry-run"],
    ["check", "a.txt", "--config", "none.json"],
    ...["text", "json", "csv"].map((format) => ["figures", ...inputs, "--format", format]),
    ["figures", "a.txt", "-o", "none/x.xlsx"],
    ["outline", "a.txt"],
    ["outline", "a.txt", "--format", "json"],
    ["rules", "--format", "json"],
    ["rules", "sum-mismatch", "--format", "json"],
    ["--help"],
  ];
  test.each(commands.map((argv) => [argv.join(" "), argv] as const))("hegao %s", (_, argv) => {
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], {
      cwd: join(folder, cwd),
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    expect(stdout + stderr).not.toBe("");
    for (const path of [folder, PROJECT, homedir(), "file:"]) {
      expect(stdout).not.toContain(path);
      expect(stderr).not.toContain(path);
    }
  });
});
