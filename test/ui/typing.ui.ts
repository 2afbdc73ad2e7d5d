import type { CDPSession, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { testInOneWindow } from "./fixtures.ts";
import {
  countSquiggles,
  expectFile,
  keepPicture,
  notification,
  openFile,
  patience,
  pressIn,
  typeText,
  type Workbench,
} from "./workbench.ts";

/** The mark that is written twice is underlined as soon as the server has answered; until then silence would prove nothing. */
const TOP = "青禾镇2026年工作总结\n\n全年工作有序推进。。\n\n一、抓产业\n";
/** The line of （二）. */
const SECOND = 8;
const SECTIONS = "（一）抓茶叶\n建茶园三处。\n（二）抓水果\n改造果园两处。\n（三）抓水利\n修水渠两条。\n";

/** Each test types in a report of its own. */
const reports = ["甲", "乙", "丙", "丁", "戊"].map((letter) => `青禾镇${letter}组总结.gw`);
const unused = [...reports];

/** A test that begins in a report, with the cursor at its end. */
const typing = testInOneWindow(Object.fromEntries(reports.map((name) => [name, `${TOP}${SECTIONS}`]))).extend<{
  file: string;
}>({
  file: async ({ workbench: { page } }, use) => {
    const file = unused.shift() as string;
    await openFile(page, file);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await use(file);
  },
});

function expectLine(page: Page, text: string): Promise<void> {
  return page.locator(".monaco-editor .view-line").filter({ hasText: text }).first().waitFor(patience);
}

describe("a person types numbered lines in VS Code", () => {
  typing(
    "Enter behind an item brings the next number, Enter behind a number alone ends the list",
    async ({ workbench, file }) => {
      const { page } = workbench;
      await typeText(page, "1.建成茶园三处。");
      await page.keyboard.press("Enter");
      await expectLine(page, "2.");
      await page.keyboard.insertText("修成水渠两条。");
      await page.keyboard.press("Enter");
      await expectLine(page, "3.");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".view-line", { hasText: /^3\.$/ }).count(), patience).toBe(0);
      await page.keyboard.insertText("以上。");
      await expectFile(workbench, file, `${TOP}${SECTIONS}1.建成茶园三处。\n2.修成水渠两条。\n以上。`);
    },
  );

  typing("Enter while pinyin is composed ends the composition and nothing else", async ({ workbench, file }) => {
    const { page } = workbench;
    const input = await page.context().newCDPSession(page);
    await typeText(page, "1.建成茶园三处。");
    await compose(input, ["x", "xi", "xiu"]);
    await enterInComposition(input);
    await input.send("Input.insertText", { text: "xiu" }); // the letters themselves, as input methods do on Enter
    await page.waitForTimeout(700);
    await expectFile(workbench, file, `${TOP}${SECTIONS}1.建成茶园三处。xiu`);
    for (let i = 0; i < 3; i++) await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await expectLine(page, "2.");
    await compose(input, ["x", "xi", "xiu"]);
    await input.send("Input.insertText", { text: "修" });
    await expectFile(workbench, file, `${TOP}${SECTIONS}1.建成茶园三处。\n2.修`);
  });

  typing("pinyin that is composed over whole sections moves no number", async ({ workbench, file }) => {
    const { page } = workbench;
    const input = await page.context().newCDPSession(page);
    await goToLine(page, SECOND);
    for (let i = 0; i < 2; i++) await page.keyboard.press("Shift+ArrowDown");
    await compose(input, ["y", "yu"]);
    await page.waitForTimeout(700);
    expect(await notification(page, "后面的序号").count()).toBe(0);
    await input.send("Input.insertText", { text: "余下略。" });
    await expectFile(workbench, file, `${TOP}（一）抓茶叶\n建茶园三处。\n余下略。（三）抓水利\n修水渠两条。\n`);
  });

  typing("Tab and Shift+Tab at a number move the section; elsewhere Tab indents", async ({ workbench, file }) => {
    const { page } = workbench;
    await goToLine(page, SECOND);
    await page.keyboard.press("Tab");
    await expectLine(page, "1.抓水果");
    const lower = SECTIONS.replace("（二）", "1.").replace("（三）", "（二）");
    await expectFile(workbench, file, `${TOP}${lower}`);
    await page.keyboard.press("Shift+Tab");
    await expectLine(page, "（二）抓水果");
    await expectFile(workbench, file, `${TOP}${SECTIONS}`);
    await page.keyboard.press("End");
    await page.keyboard.press("Tab"); // at once: it must not move the section that the cursor has just left
    await expect.poll(() => savedBy(workbench, file), patience).toMatch(/（二）抓水果 +\n/);
  });

  typing("deletes a section, is asked once, and the numbers behind follow", async ({ workbench, file }) => {
    const { page } = workbench;
    await goToLine(page, SECOND);
    for (let i = 0; i < 2; i++) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    await notification(page, "后面的序号").waitFor(patience);
    await keepPicture(page, "whether numbers follow");
    await pressIn(page, "后面的序号", "改过来");
    await expectLine(page, "（二）抓水利");
    await expectFile(workbench, file, `${TOP}（一）抓茶叶\n建茶园三处。\n（二）抓水利\n修水渠两条。\n`);
  });
});

/** Letters of an input method, before they have become characters. */
async function compose(input: CDPSession, letters: readonly string[]): Promise<void> {
  for (const text of letters) {
    await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

/** The key as a browser tells it while an input method has it. */
async function enterInComposition(input: CDPSession): Promise<void> {
  const key = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 };
  await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await input.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

/** Moves the cursor to the beginning of a line, from above. */
async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press("Control+Home");
  for (let i = 1; i < line; i++) await page.keyboard.press("ArrowDown");
  // What Tab means follows the cursor in a moment; nobody presses it sooner, but this would.
  await page.waitForTimeout(1_500);
}

async function savedBy({ page, read }: Workbench, file: string): Promise<string> {
  await page.keyboard.press("Control+S");
  return read(file);
}
