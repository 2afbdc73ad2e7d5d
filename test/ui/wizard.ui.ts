import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lint } from "../../server/check/lint.ts";
import { parseReport } from "../../server/reading/report.ts";
import { RULES } from "../../server/rules/index.ts";
import { film } from "./film.ts";
import { writingOf } from "./scenario.ts";
import {
  chooseTheme,
  type Editor,
  keepPicture,
  patience,
  runCommand,
  startEditor,
  themes,
  type Workbench,
} from "./workbench.ts";

/** Only what the product offers: the wizard, Tab from hole to hole, the next number behind Enter. */
describe("a person begins with nothing", () => {
  let editor: Editor;
  let workbench: Workbench;

  beforeAll(async () => {
    editor = await startEditor();
    workbench = await editor.open();
  });
  afterAll(() => editor?.close());

  test("writes a report from the wizard to no warnings", { timeout: 240_000 }, async () => {
    const { page } = workbench;
    const shoot = film(page, "new-report");
    const year = new Date().getFullYear();
    const { holes, items } = writingOf(year);

    await chooseTheme(page, themes[0][1]); // a first window may begin in another one
    await runCommand(page, "新建一份稿子");
    const question = page.locator(".quick-input-widget");
    await question.locator(".monaco-list-row", { hasText: "照去年的稿子来" }).waitFor(patience);
    await shoot(1500);
    await page.keyboard.insertText("年度总结");
    await shoot();
    await page.keyboard.press("Enter");
    await question.getByText("谁的稿子").waitFor(patience);
    await page.keyboard.insertText("青禾镇");
    await shoot(1200);
    await page.keyboard.press("Enter");
    await question.locator(".monaco-list-row", { hasText: `${year}年` }).waitFor(patience);
    await shoot(1200);
    await page.keyboard.press("Enter");
    await expectLine(page, `青禾镇${year}年工作总结及${year + 1}年工作计划`);
    await shoot(1500);

    for (const [i, words] of holes.entries()) {
      if (i > 0) await page.keyboard.press("Tab");
      await page.keyboard.insertText(words);
      if (i < 4 || i === holes.length - 1) await shoot(500);
    }
    await page.keyboard.press("Escape");
    await shoot();

    for (const [part, { behind, texts }] of items.entries()) {
      await goTo(page, behind);
      await page.keyboard.press("End");
      await page.keyboard.press("End"); // the end of the line, where it takes more than one on the screen
      for (const [i, text] of texts.entries()) {
        await page.keyboard.press("Enter");
        const number = new RegExp(`^（${"四五六七八九十"[i]}）$`); // alone in its line: the one that has just come
        await page.locator(".monaco-editor .view-line", { hasText: number }).waitFor(patience);
        if (part === 0 && i < 2) await shoot(900);
        await page.keyboard.insertText(text);
        if (part === 0 && i < 2) await shoot(500);
      }
    }
    await expect.poll(() => readProblemCount(page), patience).toMatch(/没有问题|No Problems/i);
    await keepPicture(page, "a report from the wizard");
    await shoot(2500);

    const text = await copyAll(page);
    expect(text.replace(/\s/g, "").length).toBeGreaterThanOrEqual(2000);
    expect(lint(parseReport(text), RULES)).toEqual([]);
  });
});

/** Clicks the line that holds `text`; only what is on the screen can be clicked. */
async function goTo(page: Page, text: string): Promise<void> {
  const line = page.locator(".monaco-editor .view-line", { hasText: text }).first();
  await page.keyboard.press("Control+Home");
  for (let pages = 0; pages < 20 && !(await line.isVisible()); pages++) await page.keyboard.press("PageDown");
  await line.click();
}

async function expectLine(page: Page, text: string): Promise<void> {
  await page.locator(".monaco-editor .view-line", { hasText: text }).first().waitFor(patience);
}

/** What the status bar says of problems. */
async function readProblemCount(page: Page): Promise<string> {
  return (await page.locator('[id="status.problems"] a').getAttribute("aria-label")) ?? "";
}

/** The text of the report, by the clipboard: it has no file yet. */
async function copyAll(page: Page): Promise<string> {
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+C");
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(text, patience).toContain("工作计划");
  return (await text()).replaceAll("\r\n", "\n");
}
