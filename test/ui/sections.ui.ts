import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { film } from "./film.ts";
import { test } from "./fixtures.ts";
import { chooseTheme, countSquiggles, keepPicture, openFile, patience, themes } from "./workbench.ts";

/** A report that lacks a part. */
const report = {
  name: "青禾镇2026年工作总结.gw",
  text: `青禾镇2026年工作总结

今年以来，全镇上下抓产业、抓治理，各项工作稳步推进。

一、主要工作

（一）抓产业。新建茶园120亩，投入资金3亿元，带动农户600户。。

（二）抓治理。排查纠纷30件，全部办结。

（三）抓民生。改造危房36户，新建通村道路12公里。

二、2027年打算

新建茶园200亩，全部完成定植。
`,
};

const view = (page: Page) => page.locator(".pane-body", { has: page.locator(".customview-tree") });
const rows = (page: Page) => view(page).locator(".monaco-list-row");
const row = (page: Page, words: string) => rows(page).filter({ hasText: words }).first();
const labels = (page: Page) => rows(page).locator(".label-name").allInnerTexts();

/** Opens the view by its place in the activity bar. */
async function showView(page: Page): Promise<void> {
  await page.locator(".activitybar .action-label[aria-label^='核稿']").first().click();
  await view(page).waitFor(patience);
}

/** What a screen reader says of the row of a list that the keyboard is on. */
const spoken = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const row = document.activeElement?.getAttribute("aria-activedescendant");
    return (row && document.getElementById(row)?.getAttribute("aria-label")) || "";
  });

/** Runs the command that these words find first, without the mouse. */
async function runByKeyboard(page: Page, words: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.keyboard.insertText(words);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: words }).waitFor(patience);
  await page.keyboard.press("Enter");
}

/** Presses a key until a text fulfils a condition, so often at most. */
async function pressUntil(page: Page, key: string, read: () => Promise<string>, condition: RegExp): Promise<string> {
  for (let presses = 0; presses < 15 && !condition.test(await read()); presses++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150); // what is told of a row follows it in a moment; a press too many would leave it
  }
  return read();
}

describe("the section view", () => {
  test("says what to do where no report is open", async ({ open }) => {
    const { page } = await open();
    await showView(page);
    await page.locator(".welcome-view-content", { hasText: "打开一份稿子" }).waitFor(patience);
    await page.locator(".welcome-view .monaco-button", { hasText: "新建一份稿子" }).click();
    await page.locator(".quick-input-widget .monaco-list-row").first().waitFor(patience);
    await page.keyboard.insertText("空白");
    await page.keyboard.press("Enter");
    await page.locator(".welcome-view-content", { hasText: "还是空的" }).waitFor(patience);
  });

  test("is reached and worked by keyboard alone, and every row is told to a screen reader", async ({ open }) => {
    const { page } = await open({ [report.name]: report.text });
    const focused = page.locator(".customview-tree .monaco-list:focus");
    await openFile(page, report.name);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    const status = await page.locator('[id="status.languageStatus"]').getAttribute("aria-label");
    expect(status).toMatch(/警告 \d+.*年度总结/);

    await runByKeyboard(page, "稿子结构");
    await focused.waitFor(patience);
    const section = await pressUntil(page, "ArrowDown", () => spoken(page), /^一、/);
    expect(section).toMatch(/^一、主要工作，\d+字，警告 1.*，数字 \d+ 个/);
    const missing = await pressUntil(page, "ArrowDown", () => spoken(page), /^缺/);
    expect(missing).toMatch(/^缺：存在的主要问题。没有找到这一部分.*按 Insert 键/);
    await page.keyboard.press("Insert");
    await expect.poll(() => labels(page), patience).toContain("二、存在的主要问题");
    await page.locator(".monaco-editor.focused").waitFor(patience);

    await runByKeyboard(page, "稿子结构");
    await focused.waitFor(patience);
    await page.keyboard.press("Home");
    expect(await pressUntil(page, "ArrowDown", () => spoken(page), /^（三）/)).toMatch(/^（三）抓民生，/);
    for (const label of ["（二）抓民生", "（一）抓民生"]) {
      await page.keyboard.press("Alt+Shift+ArrowUp");
      await expect.poll(() => labels(page), patience).toContain(label);
      expect(await spoken(page)).toContain(label);
    }
  });

  test("shows a missing part in its place, puts it in, and moves a section by drag and drop", async ({ open }) => {
    const { page } = await open({ [report.name]: report.text });
    const shoot = film(page, "sections");
    await openFile(page, report.name);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await showView(page);
    const before = [
      "全文",
      "一、主要工作",
      "（一）抓产业",
      "（二）抓治理",
      "（三）抓民生",
      "存在的主要问题",
      "二、2027年打算",
    ];
    await expect.poll(() => labels(page), patience).toEqual(before);
    await expect.poll(() => row(page, "全文").textContent(), patience).toMatch(/\d字／5,000字/);
    for (const [name, theme] of themes) {
      await chooseTheme(page, theme);
      await row(page, "存在的主要问题").hover();
      await keepPicture(page, `sections, ${name}`);
    }
    await chooseTheme(page, themes[0][1]);
    await row(page, "存在的主要问题").hover();
    await shoot(2000);
    await row(page, "存在的主要问题").locator(".action-label").click();
    await expect.poll(() => labels(page), patience).toContain("二、存在的主要问题");
    expect(await labels(page)).toContain("三、2027年打算");
    await keepPicture(page, "sections, a part was put in");
    await shoot(2000);
    await row(page, "抓民生").hover();
    await shoot(1000);
    await row(page, "抓民生").dragTo(row(page, "抓产业"));
    const after = ["（一）抓民生", "（二）抓产业", "（三）抓治理"];
    await expect
      .poll(async () => (await labels(page)).filter((label) => label.startsWith("（")), patience)
      .toEqual(after);
    await shoot(2500);
    await page.locator(".tab.active").click();
    await page.locator(".monaco-editor.focused").waitFor();
    await page.keyboard.press("Control+Z");
    await expect
      .poll(async () => (await labels(page)).filter((label) => label.startsWith("（")), patience)
      .toEqual(before.slice(2, 5));
  });
});
