import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import { test } from "./fixtures.ts";
import {
  chooseTheme,
  countSquiggles,
  filterProblems,
  keepPicture,
  note,
  notification,
  openFile,
  patience,
  pressIn,
  readLanguageStatus,
  readProblems,
  runCommand,
  sample,
  searchCommands,
  showProblems,
  startEditor,
  themes,
} from "./workbench.ts";

/** Figures that leave a reader asking, and a mark written twice. */
const lacking = {
  name: "柳溪村总结.gw",
  text: "柳溪村2026年工作总结\n\n一、产业发展\n\n全村种植油茶3000亩，投入资金3亿，产值增长7%。。\n\n二、存在的问题\n\n人手不足，技术人员少。\n",
};

/** The titles of the commands that are announced, in the language of an editor. */
function titles(texts: string): string[] {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const names: Record<string, string> = read(texts);
  return read("package.json").contributes.commands.map(({ command }: { command: string }) =>
    String(names[command.replace("hegao.", "command.")]),
  );
}

describe("a new writer's first hour", () => {
  const files = { [note.name]: note.text };

  test("reads that checking goes on, from the first moment to the first answer", async ({ open }) => {
    const { page } = await open(files);
    const told = page.locator(".statusbar-item", { hasText: "正在核稿…" });
    const seen = told.waitFor({ timeout: 60_000 }).then(() => keepPicture(page, "checking goes on"));
    await openFile(page, sample);
    await seen;
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await told.waitFor({ state: "detached" });
    expect(await readLanguageStatus(page)).toMatch(/警告 \d+/);
  });

  test("is asked once whether a text that reads like a report shall be checked", async ({ open }) => {
    const { page } = await open(files);
    await openFile(page, note.name);
    await notification(page, "像是一份工作报告").waitFor(patience);
    await keepPicture(page, "a text that may be checked");
    await pressIn(page, "像是一份工作报告", "核这份稿子");
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(1);
    await runCommand(page, "核稿 Hegao: 这份不核");
    await expect.poll(() => countSquiggles(page), patience).toBe(0);
    // Another window: neither asked again, nor checked.
    await runCommand(page, "Developer: Reload Window");
    await page.locator(".tab.active", { hasText: note.name }).waitFor({ timeout: 60_000 });
    await openFile(page, sample);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await openFile(page, note.name);
    await page.waitForTimeout(2_000);
    expect([await countSquiggles(page), await notification(page, "像是一份工作报告").count()]).toEqual([0, 0]);
  });

  test("checks a folder, clicks a finding, and everything is still there", async ({ open }) => {
    const { page } = await open(files);
    await openFile(page, sample);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await runCommand(page, "核稿 Hegao: 核整个文件夹");
    const done = notification(page, /已核 4 个文件/);
    await done.waitFor(patience);
    await keepPicture(page, "a folder has been checked");
    await filterProblems(page, note.name);
    await expect.poll(() => readFindings(page), patience).toHaveLength(2);
    const before = await readFindings(page);
    expect(await readProblems(page)).toContainEqual(expect.stringContaining(note.name));
    await page.locator(".markers-panel .monaco-list-row", { hasText: "heading-seq" }).last().dblclick();
    await page.locator(".tab.active", { hasText: note.name }).waitFor();
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(1);
    expect(await readFindings(page)).toEqual(before);
    await page.waitForTimeout(1_000);
    expect(await readFindings(page)).toEqual(before);
    await page.keyboard.press("Escape");
    await keepPicture(page, "a finding of a folder check after a click");
  });

  test("reads one count everywhere, and is led to the figures that lack something", async ({ open }) => {
    const { page } = await open({ [lacking.name]: lacking.text });
    await openFile(page, lacking.name);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await showProblems(page);
    const status = await readLanguageStatus(page);
    await keepPicture(page, "the language status");
    const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(status)?.[1] ?? 0);
    const icons = page.locator(".markers-panel .monaco-list-row .marker-icon");
    await expect.poll(() => icons.count(), patience).toBe(number("错误") + number("警告") + number("提示"));
    expect(status).toMatch(/数字 \d+ 个，\d+ 个缺口径/);
    await page.locator(".hover-language-status a", { hasText: "看是哪些" }).click();
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(Number(/，(\d+) 个缺口径/.exec(status)?.[1]));
    await keepPicture(page, "figures that lack something");
    await page.keyboard.press("Enter");
    await rows.first().waitFor({ state: "hidden" });
  });

  test("switches a rule off by mouse in the settings editor", async ({ open }) => {
    const { page } = await open(files);
    await openFile(page, sample);
    await showProblems(page);
    await expect.poll(() => readProblems(page), patience).toContainEqual(expect.stringContaining("double-punct"));
    await runCommand(page, "核稿 Hegao: 逐条设置规则");
    await page.locator(".settings-editor .setting-item").first().waitFor(patience);
    await keepPicture(page, "the settings of rules");
    await page.keyboard.type("double-punct");
    const setting = page.locator(".setting-item-contents", { hasText: /Double-punct/ }).first();
    await setting.waitFor();
    await setting.locator("select, .monaco-select-box").first().click();
    await keepPicture(page, "a rule's levels");
    await page.locator(".select-box-dropdown-list-container .monaco-list-row", { hasText: "不提示" }).click();
    await page.locator(".tab", { hasText: sample }).click();
    await expect.poll(() => readProblems(page), patience).not.toContainEqual(expect.stringContaining("double-punct"));
  });

  test("is told when the checker has crashed for good, and starts it again", async ({ open }) => {
    const { page } = await open(files);
    await openFile(page, sample);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    const message = "核稿的检查程序接连退出";
    await expect
      .poll(
        async () => {
          for (const pid of serverProcesses()) process.kill(pid, "SIGKILL");
          return notification(page, message).count();
        },
        { timeout: 60_000, interval: 2_000 },
      )
      .toBe(1);
    for (const [name, theme] of themes) {
      await chooseTheme(page, theme);
      await keepPicture(page, `the checker has crashed, ${name}`);
    }
    expect(await notification(page, "核稿").count()).toBe(1);
    expect(await readLanguageStatus(page)).toContain("核稿：没有运行");
    await page
      .locator(".monaco-editor .view-lines")
      .first()
      .click({ position: { x: 40, y: 40 } });
    await page.locator(".hover-language-status").first().waitFor({ state: "hidden" });
    await pressIn(page, message, "重新启动");
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
  }, 120_000);
});

describe("the commands, in the language of the editor", () => {
  test.for([
    ["zh-cn", "package.nls.json"],
    ["en", "package.nls.en.json"],
  ] as const)(
    "finds every command by hegao and by 核稿 in an editor in %s",
    async ([locale, texts], { onTestFinished, task }) => {
      const editor = await startEditor({ locale });
      onTestFinished(() => editor.close());
      const { page } = await editor.open();
      await openFile(page, sample);
      await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
      for (const words of ["hegao", "核稿"]) {
        const found = await searchCommands(page, words);
        expect(titles(texts).filter((title) => !found.some((label) => label.endsWith(title)))).toEqual([]);
      }
      await keepPicture(page, task.name);
    },
  );
});

/** The findings that the Problems panel shows, without files and related places, which fold by themselves. */
async function readFindings(page: Page): Promise<string[]> {
  return (await readProblems(page)).filter((row) => row.includes("\nhegao\n"));
}

/** The processes of this project's language server: those that run under this test. */
function serverProcesses(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(join(root, "dist/server.js")) && descends(pid));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function descends(pid: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === process.pid) return true;
    try {
      at = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, "utf8"))?.[1]);
    } catch {
      return false;
    }
  }
  return false;
}
