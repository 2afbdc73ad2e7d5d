import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import {
  chooseTheme,
  countSquiggles,
  filterProblems,
  keepPicture,
  notification,
  openFile,
  openFixes,
  openWorkbench,
  pressIn,
  readLanguageStatus,
  readProblems,
  runCommand,
  searchCommands,
  showProblems,
  themes,
  type Workbench,
} from "./workbench.ts";

const sample = "青禾镇2026年工作总结及2027年工作计划.gw";
/** A report under a name that says nothing; two slips. */
const note = {
  name: "随手记.txt",
  text: "青禾镇2027年工作要点\n\n2027年，青禾镇坚持以产业兴镇、依法治镇为主线，安排以下工作。\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济，带动农户增收。\n\n三、抓治理\n排查各类矛盾纠纷，做到小事不出村、大事不出镇。。\n",
};
/** Figures that leave a reader asking, and a mark written twice. */
const lacking = {
  name: "柳溪村总结.gw",
  text: "柳溪村2026年工作总结\n\n一、产业发展\n\n全村种植油茶3000亩，投入资金3亿，产值增长7%。。\n\n二、存在的问题\n\n人手不足，技术人员少。\n",
};
const patience = { timeout: 20_000 };

/** The titles of the commands that are announced, in the language of an editor. */
function titles(texts: string): string[] {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const names: Record<string, string> = read(texts);
  return read("package.json").contributes.commands.map(({ command }: { command: string }) =>
    String(names[command.replace("hegao.", "command.")]),
  );
}

describe("a new writer's first hour", () => {
  let workbench: Workbench;
  const start = async (options?: Parameters<typeof openWorkbench>[0]) => {
    workbench = await openWorkbench({ files: { [note.name]: note.text }, ...options });
    return workbench.page;
  };
  afterEach(async ({ task }) => {
    await keepPicture(workbench.page, task.name);
    await workbench.close();
  });

  test("reads that checking goes on, from the first moment to the first answer", async () => {
    const page = await start();
    const told = page.locator(".statusbar-item", { hasText: "正在核稿…" });
    const seen = told.waitFor({ timeout: 60_000 }).then(() => keepPicture(page, "checking goes on"));
    await openFile(page, sample);
    await seen;
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await told.waitFor({ state: "detached" });
    expect(await readLanguageStatus(page)).toMatch(/警告 \d+/);
  });

  test.each([
    ["zh-cn", "package.nls.json"],
    ["en", "package.nls.en.json"],
  ])("finds every command by hegao and by 核稿 in an editor in %s", async (locale, texts) => {
    const page = await start({ locale });
    await openFile(page, sample);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    for (const words of ["hegao", "核稿"]) {
      const found = await searchCommands(page, words);
      expect(titles(texts).filter((title) => !found.some((label) => label.endsWith(title)))).toEqual([]);
    }
  });

  test("is asked once whether a text that reads like a report shall be checked", async () => {
    const page = await start();
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

  test("checks a folder, clicks a finding, and everything is still there", async () => {
    const page = await start();
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

  test("reads one count everywhere, and is led to the figures that lack something", async () => {
    const page = await start({ files: { [lacking.name]: lacking.text } });
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

  test("switches a rule off by mouse in the settings editor", async () => {
    const page = await start();
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

  test("is told when the checker has crashed for good, and starts it again", async () => {
    const page = await start();
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

describe.each(themes)("what a new writer sees, %s", (name, theme) => {
  test("is legible", async () => {
    const workbench = await openWorkbench({ files: { [note.name]: note.text } });
    const { page } = workbench;
    try {
      await openFile(page, sample);
      await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
      await chooseTheme(page, theme);
      await runCommand(page, "核稿 Hegao: 核整个文件夹");
      await notification(page, /已核 4 个文件/).waitFor(patience);
      await page.locator(".markers-panel .monaco-list-row", { hasText: "heading-seq" }).first().dblclick();
      await keepPicture(page, `folder check and click, ${name}`);
      await page.keyboard.press("Escape");
      await openFixes(page);
      await keepPicture(page, `quick fixes, ${name}`);
      await page.keyboard.press("Escape");
      await page.locator(".action-widget").waitFor({ state: "hidden" });
      await page.keyboard.press("Control+J");
      await page.locator(".markers-panel").waitFor({ state: "hidden" });
      await walk(page, name);
      await runCommand(page, "核稿 Hegao: 逐条设置规则");
      await page.locator(".settings-editor .setting-item").first().waitFor(patience);
      await keepPicture(page, `settings, ${name}`);
    } finally {
      await workbench.close();
    }
  }, 150_000);
});

/** The findings that the Problems panel shows, without files and related places, which fold by themselves. */
async function readFindings(page: Page): Promise<string[]> {
  return (await readProblems(page)).filter((row) => row.includes("\nhegao\n"));
}

/** Goes through the walkthrough; every step has its picture. */
async function walk(page: Page, name: string): Promise<void> {
  await runCommand(page, "核稿 Hegao: 入门五步");
  const steps = page.locator(".getting-started-step");
  await steps.first().waitFor(patience);
  expect(await steps.count()).toBe(5);
  for (let i = 0; i < 5; i++) {
    await steps.nth(i).click();
    const titles = page.frameLocator("iframe.webview").frameLocator("#active-frame").locator("svg > title");
    await expect.poll(() => titles.allTextContents(), patience).toEqual([pictures[i]]);
    await keepPicture(page, `walkthrough ${i + 1}, ${name}`);
  }
}

/** The titles of the walkthrough's pictures. */
const pictures = ["open", "findings", "fix", "rules", "folder"].map(
  (name) => /<title>(.*)<\/title>/.exec(readFileSync(join(root, "media/walkthrough", `${name}.svg`), "utf8"))?.[1],
);

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
