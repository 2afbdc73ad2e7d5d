import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import { findUnreadable } from "./contrast.ts";
import { test } from "./fixtures.ts";
import {
  chooseTheme,
  countSquiggles,
  hideProblems,
  keepPicture,
  note,
  notification,
  openFile,
  openFixes,
  patience,
  runCommand,
  sample,
  themes,
} from "./workbench.ts";

describe.each(themes)("what a new writer sees, %s", (name, theme) => {
  test("is legible", async ({ open }) => {
    const { page } = await open({ [note.name]: note.text });
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
    await hideProblems(page);
    await walk(page, name);
    await page.locator(".tab", { hasText: sample }).click();
    await lookAtSections(page, name);
    await runCommand(page, "核稿 Hegao: 逐条设置规则");
    await page.locator(".settings-editor .setting-item").first().waitFor(patience);
    await keepPicture(page, `settings, ${name}`);
  }, 150_000);
});

/** Goes through the walkthrough; every step has its picture. */
async function walk(page: Page, name: string): Promise<void> {
  await runCommand(page, "核稿 Hegao: 入门八步");
  const steps = page.locator(".getting-started-step");
  await steps.first().waitFor(patience);
  expect(await steps.count()).toBe(pictures.length);
  for (const [i, picture] of pictures.entries()) {
    await steps.nth(i).click();
    const drawing = page.frameLocator("iframe.webview").frameLocator("#active-frame").locator("svg");
    await expect.poll(() => drawing.locator("title").allTextContents(), patience).toEqual([picture]);
    await steps.nth(i).scrollIntoViewIfNeeded();
    expect.soft(await findUnreadable(drawing.locator("text")), `the picture of step ${i + 1}`).toEqual([]);
    await keepPicture(page, `walkthrough ${i + 1}, ${name}`);
  }
}

/** Opens the section view; a part is missing in the sample, and a section can be chosen. */
async function lookAtSections(page: Page, name: string): Promise<void> {
  const tree = page.locator(".customview-tree");
  await page.locator(".activitybar .action-label[aria-label^='核稿']").first().click();
  await tree.locator(".monaco-list-row[aria-label^='缺：']").waitFor(patience);
  // What is selected has the colours that VS Code gives to every list.
  const texts = tree.locator(".monaco-list-row:not(.selected)").locator(".label-name, .label-description");
  expect.soft(await findUnreadable(texts), "the section view").toEqual([]);
  await tree.locator(".monaco-list-row").nth(2).click({ button: "right" });
  await page.locator(".monaco-menu .action-item", { hasText: "这一节上移" }).waitFor(patience);
  await keepPicture(page, `the menu of a section, ${name}`);
  await page.keyboard.press("Escape");
}

/** The titles of the walkthrough's pictures. */
const pictures = ["new", "write", "findings", "fix", "sections", "rules", "folder", "final"].map(
  (name) => /<title>(.*)<\/title>/.exec(readFileSync(join(root, "media/walkthrough", `${name}.svg`), "utf8"))?.[1],
);
