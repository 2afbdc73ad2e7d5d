import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { film } from "./film.ts";
import {
  chooseTheme,
  countSquiggles,
  type Editor,
  keepPicture,
  openFile,
  patience,
  startEditor,
  themes,
  type Workbench,
} from "./workbench.ts";

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

describe("the section view", () => {
  let editor: Editor;
  let workbench: Workbench;
  beforeAll(async () => {
    editor = await startEditor();
  });
  afterEach(async ({ task }) => {
    await keepPicture(workbench.page, task.name);
    await workbench.close();
  });
  afterAll(() => editor?.close());

  test("says what to do where no report is open", async () => {
    workbench = await editor.open();
    const { page } = workbench;
    await showView(page);
    await page.locator(".welcome-view-content", { hasText: "打开一份稿子" }).waitFor(patience);
    await page.locator(".welcome-view .monaco-button", { hasText: "新建一份稿子" }).click();
    await page.locator(".quick-input-widget .monaco-list-row").first().waitFor(patience);
    await page.keyboard.insertText("空白");
    await page.keyboard.press("Enter");
    await page.locator(".welcome-view-content", { hasText: "还是空的" }).waitFor(patience);
  });

  test("shows a missing part in its place, puts it in, and moves a section by drag and drop", async () => {
    workbench = await editor.open({ [report.name]: report.text });
    const { page } = workbench;
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
