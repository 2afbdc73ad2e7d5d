import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parse as parseYaml } from "yaml";
import { REPORT_NAMES } from "../server/check/file-names.ts";
import { makeOffice, type Office } from "./editors/office.ts";
import { blocksOf } from "./editors/page.ts";
import { REPORT } from "./editors/reports.ts";

/** What docs/ci.md says, done; and what other programs read out of the command's output. */

// Each test starts programs.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const SOUND = REPORT.replace("。。", "。").replace("，，", "，").replace("其他2件", "其他3件");

let office: Office;
beforeAll(() => {
  if (!existsSync(join(ROOT, "dist/cli.js"))) throw new Error("dist/cli.js is missing; run: npm run build");
  office = makeOffice();
});
afterAll(() => office.remove());

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: office.folder, env: { ...process.env, ...office.env }, encoding: "utf8" });

describe("a problem matcher reads a finding in every line of --format unix", () => {
  const [task] = JSON.parse(read("package.json")).contributes.problemMatchers;
  const [matcher] = JSON.parse(read("docs/problem-matcher.json")).problemMatcher;

  test.each([
    ["VS Code's $hegao", task.pattern],
    ["docs/problem-matcher.json", matcher.pattern[0]],
  ])("%s", (_, pattern) => {
    office.write("甲 乙/报告: 初稿.txt", `${REPORT}\n二是[见附表]\n`);
    const rules = ["--rule", "heading-seq=hint", "--rule", "double-punct=information"];
    const { stdout } = run("hegao", "check", "--format", "unix", ...rules, "甲 乙/报告: 初稿.txt");
    const lines = stdout.trimEnd().split("\n");
    const read = lines.map((line) => new RegExp(pattern.regexp).exec(line));
    const wanted = JSON.parse(run("hegao", "check", "--format", "json", ...rules, "甲 乙/报告: 初稿.txt").stdout);
    const [{ path, diagnostics }] = wanted.files;
    expect(diagnostics.length).toBeGreaterThanOrEqual(3);
    expect(read.map((match) => match && Object.keys(FIELDS).map((field) => match[pattern[field]]))).toEqual(
      diagnostics.map((diagnostic: Found) => Object.values(FIELDS).map((value) => value(diagnostic, path))),
    );
  });
});

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** The fields of a problem matcher, and what each should hold. */
const FIELDS: Readonly<Record<string, (found: Found, path: string) => string>> = {
  file: (_, path) => path,
  line: ({ range }) => String(range.start.line + 1),
  column: ({ range }) => String(range.start.character + 1),
  severity: ({ severity }) => (severity === "information" ? "info" : severity),
  message: ({ message }) => message,
  code: ({ rule }) => rule,
};

describe("a commit", () => {
  const git = (...args: string[]) => run("git", "-c", "user.name=a", "-c", "user.email=a@example.org", ...args);

  test("is stopped by an error, and not by a report without one", () => {
    git("init", "--quiet");
    const hook = join(office.folder, ".git/hooks/pre-commit");
    writeFileSync(hook, blocksOf("ci.md", "sh")[1] as string);
    chmodSync(hook, 0o755);
    office.write("青石镇 总结.txt", REPORT);
    office.write("说明.md", REPORT);
    git("add", "青石镇 总结.txt", "说明.md");
    const stopped = git("commit", "-m", "a");
    expect(stopped.status).not.toBe(0);
    expect(stopped.stdout + stopped.stderr).toContain("sum-mismatch");
    office.write("青石镇 总结.txt", SOUND);
    git("add", "青石镇 总结.txt");
    expect(git("commit", "-m", "a").status).toBe(0);
  });
});

describe("pre-commit", () => {
  const hooks: { id: string; entry: string; language: string; files: string }[] = parseYaml(
    read(".pre-commit-hooks.yaml"),
  );

  test("its hooks run commands that the package has", () => {
    const { bin } = JSON.parse(read("package.json"));
    for (const { entry, language } of hooks) {
      expect(language).toBe("node");
      expect(Object.keys(bin)).toContain(entry.split(" ")[0]);
    }
    expect(hooks.map(({ id }) => id)).toEqual(["hegao", "hegao-fix"]);
    const [, ours] = blocksOf("ci.md", "yaml").map((block) => parseYaml(block));
    expect(hooks.map(({ id }) => id)).toContain(ours.repos[0].hooks[0].id);
  });

  const takes = (path: string) => hooks.map(({ files }) => new RegExp(files).test(path));

  test.each(REPORT_NAMES.map((glob) => `甲/${glob.replaceAll("*", "某镇")}.txt`))("takes %s", (path) => {
    expect(takes(path)).toEqual([true, true]);
  });

  test.each(["a.gw", "甲/b.gongwen"])("takes %s", (path) => {
    expect(takes(path)).toEqual([true, true]);
  });

  test.each(["通讯录.txt", "requirements.txt", "README.md", "工作报告/附件.txt", "工作报告.docx", "a.gw.bak"])(
    "leaves %s alone",
    (path) => {
      expect(takes(path)).toEqual([false, false]);
    },
  );
});

describe("the workflow for GitHub Actions", () => {
  const workflow = parseYaml(blocksOf("ci.md", "yaml")[2] as string);
  const steps: { name?: string; run?: string }[] = workflow.jobs.check.steps;
  const step = (name: string) => steps.find((one) => one.name === name)?.run as string;

  test("annotates the files and fails over findings", () => {
    const { status, stdout } = run("bash", "-e", "-c", step("标在文件上"));
    expect(status).toBe(1);
    expect(stdout).toContain("::error file=甲 乙/报告%3A 初稿.txt,line=7,");
  });

  test("writes the SARIF file that the next step uploads, and goes on", () => {
    const { status, stderr } = run("bash", "-e", "-c", step("写出 SARIF"));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const upload = steps.at(-1) as { with: { sarif_file: string } };
    expect(JSON.parse(office.read(upload.with.sarif_file)).runs[0].results.length).toBeGreaterThan(0);
  });

  test("installs the package by the name that npm pack gives it", () => {
    const { name, version } = JSON.parse(read("package.json"));
    const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--ignore-scripts"], { cwd: ROOT, encoding: "utf8" });
    expect(stdout.trim()).toBe(`${name}-${version}.tgz`);
    const named = ["docs/ci.md", "docs/editors/README.md"].flatMap(
      (page) => read(page).match(/hegao-\d[\d.]*\.tgz/g) ?? [],
    );
    expect(new Set(named)).toEqual(new Set([stdout.trim()]));
  });
});

test("the task for VS Code prints what the matcher it names can read", () => {
  const [task] = JSON.parse(blocksOf("ci.md", "json")[0] as string).tasks;
  const [matcher] = JSON.parse(read("package.json")).contributes.problemMatchers;
  expect(task.problemMatcher).toBe(`$${matcher.name}`);
  const { stdout } = run("bash", "-c", task.command);
  expect(stdout.split("\n")[0]).toMatch(new RegExp(matcher.pattern.regexp));
});
