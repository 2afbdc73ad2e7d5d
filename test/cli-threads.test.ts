import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Rule } from "../server/check/rule.ts";
import type { Setup, Thread } from "../server/cli/task.ts";
import { checkInThread } from "../server/cli/thread.ts";
import { RULES } from "../server/rules/index.ts";
import { TEST_RULES, workplace } from "./support/cli.ts";

/** Many files, checked in several threads: everything is as if one had checked them. */

const RULE_SET: readonly Rule[] = [...TEST_RULES, RULES.find(({ id }) => id === "suppression-unused") as Rule];

/** A thread made of the program itself, told and answering in copies; it dies of files that begin with 死. */
class FakeThread extends EventEmitter implements Thread {
  static started = 0;
  readonly #check: ReturnType<typeof checkInThread>;

  constructor(setup: Setup) {
    super();
    FakeThread.started++;
    this.#check = checkInThread(structuredClone(setup), { env: {}, pages: "", version: () => "1.2.3" }, RULE_SET);
  }

  postMessage(file: { path: string; named: boolean }): void {
    // Later files are done earlier, so that an order that is right is no accident.
    const delay = (100 - (Number.parseInt(file.path.replace(/\D/g, ""), 10) % 7) * 10) % 23;
    setTimeout(async () => {
      if (file.path.startsWith("死")) {
        this.emit("error", new Error("out of memory"));
        this.emit("exit", 1);
      } else this.emit("message", structuredClone(await this.#check(structuredClone(file))));
    }, delay);
  }

  async terminate(): Promise<void> {}
}

const FILES = Object.fromEntries(
  Array.from({ length: 70 }, (_, i) => [
    `${String(i).padStart(2, "0")}.txt`,
    i % 5 === 0
      ? `“坏”，坏${i}。\n分段。\n`
      : i % 7 === 0
        ? "\0\0"
        : `好${i}，培训3次。实施项目21个，其中新建12个、续建9个。\n`,
  ]),
);
const CONFIG = JSON.stringify({
  rulez: {},
  exceptions: [
    { rule: "test-word", text: "坏", after: "10。", reason: "原话" },
    { rule: "test-word", text: "坏", after: "11。", reason: "没有用" },
  ],
});

const run = async (threads: number, argv: readonly string[], files: Record<string, string> = FILES) => {
  const surroundings = {
    rules: RULE_SET,
    stdin: "坏，标准输入。",
    threads,
    startThread: (setup: Setup) => new FakeThread(setup),
  };
  const place = workplace({ "hegao.json": CONFIG, ...files }, surroundings);
  FakeThread.started = 0;
  return await place.hegao("check", ...argv);
};

describe("the same as with one thread", () => {
  test.each([
    ["text", []],
    ["json", ["--format", "json"]],
    ["ndjson", ["--format", "ndjson"]],
    ["sarif", ["--format", "sarif"]],
    ["github", ["--format", "github"]],
    ["with counts", ["--stats"]],
    ["with counts, as lines", ["--stats", "--format", "ndjson"]],
    ["a diff", ["--fix-dry-run"]],
    ["in English, from a warning on", ["--locale", "en", "--min-severity", "warning"]],
    ["clean", ["--fail-on", "error", "--rule", "test-word=hint"]],
    ["files that are named, one of them missing, and the standard input", ["05.txt", "none.txt", "-", "."]],
    ["another kind and configuration", ["--kind", "述职报告", "--config", "none.json"]],
  ])("%s", async (_, argv) => {
    const one = await run(1, argv);
    expect(FakeThread.started).toBe(0);
    expect(one.out + one.err).not.toBe("");
    expect(await run(4, argv)).toEqual(one);
    expect(FakeThread.started).toBeGreaterThan(1);
  });
});

test("a thread that dies has lost its file only, and the others go on", async () => {
  const { code, out, err } = await run(3, ["--format", "ndjson"], { ...FILES, "死1.txt": "好", "死2.txt": "好" });
  expect(code).toBe(2);
  expect(err).toContain("死1.txt：核稿程序在这份文件上出错，没有核完：out of memory");
  expect(err).toContain("死2.txt：核稿程序在这份文件上出错");
  const paths = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).path);
  const readable = Object.keys(FILES).filter((name) => FILES[name] !== "\0\0");
  expect(paths).toEqual([...readable, "hegao.json"]);
});

test("few files and files to be mended are checked by one", async () => {
  const few = Object.fromEntries(Object.entries(FILES).slice(0, 40));
  await run(4, [], few);
  expect(FakeThread.started).toBe(0);
  await run(4, ["--fix"]);
  expect(FakeThread.started).toBe(0);
});

describe("the bundled program", () => {
  const CLI = join(import.meta.dirname, "../dist/cli.js");
  beforeAll(() => {
    if (!existsSync(CLI)) throw new Error("dist/cli.js is missing; run: npm run build");
  });
  const manyFiles = (count: number) => {
    const folder = mkdtempSync(join(tmpdir(), "hegao-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (let i = 0; i < count; i++) {
      const text = `青禾镇2026年工作总结\n全年实施项目${20 + (i % 3)}个，其中新建12个、续建9个。投入资金3亿,,增长5％。\n`;
      writeFileSync(join(folder, `${i}.txt`), text.repeat(1 + (i % 4)));
    }
    return folder;
  };
  const hegao = (folder: string, ...argv: string[]) =>
    spawnSync(process.execPath, [CLI, "check", ...argv], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });

  test("prints of many files what it prints of each", { timeout: 120_000 }, () => {
    const folder = manyFiles(60);
    const all = hegao(folder, "--format", "ndjson");
    expect({ status: all.status, stderr: all.stderr }).toEqual({ status: 1, stderr: "" });
    const half = Array.from({ length: 60 }, (_, i) => `${i}.txt`).sort();
    const [first, second] = [half.slice(0, 30), half.slice(30)].map((names) =>
      hegao(folder, ...names, "--format", "ndjson"),
    );
    expect(all.stdout).toBe(`${first?.stdout}${second?.stdout}`);
  });

  test("ends when its reader has seen enough", { timeout: 120_000 }, () => {
    const folder = manyFiles(120);
    const command = `"${process.execPath}" "${CLI}" check --format ndjson | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8", timeout: 100_000 });
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe("");
  });
});
