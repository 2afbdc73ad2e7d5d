import { describe, expect } from "vitest";
import { testInOneWindow } from "./fixtures.ts";
import {
  countSquiggles,
  draft,
  keepPicture,
  openCompletions,
  openFile,
  openFixes,
  openNextFinding,
  patience,
  readCursorLine,
  readProblems,
  sample,
  showOutline,
  showProblems,
  typeText,
} from "./workbench.ts";

/** Each test that writes has a draft of its own. */
const [wrong, half, snippet] = ["青禾镇要点甲.gw", "青禾镇要点乙.gw", "青禾镇要点丙.gw"] as const;
const test = testInOneWindow({ [wrong]: draft.text, [half]: draft.text, [snippet]: draft.text });

// The sample is opened last: what is listed of it would stand among what is listed of the drafts.
describe("a person writes a report in VS Code", () => {
  test("types a heading with a wrong number, sees it, and puts it right by keyboard", async ({
    workbench: { page, read },
  }) => {
    await openFile(page, wrong);
    await showProblems(page);
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await typeText(page, "三、抓治理\n排查各类矛盾纠纷，做到小事不出村。");
    await expect.poll(() => readProblems(page), patience).toContainEqual(expect.stringContaining("heading-seq"));
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await keepPicture(page, "a wrong number");

    await openNextFinding(page);
    await openFixes(page);
    await keepPicture(page, "the fixes offered");
    await page.keyboard.press("Enter");
    await expect.poll(() => readProblems(page), patience).not.toContainEqual(expect.stringContaining("heading-seq"));
    await page.keyboard.press("Control+S");
    await expect.poll(() => read(wrong), patience).toContain("二、抓治理");
  });

  test("types half a sentence in peace; after a moment what is missing is underlined", async ({
    workbench: { page },
  }) => {
    await openFile(page, half);
    await showProblems(page);
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    // Until a finished sentence is underlined the server may not have started, and silence would prove nothing.
    await typeText(page, "新建道路3。\n");
    await expect.poll(() => countSquiggles(page), patience).toBe(1);

    await page.keyboard.insertText("全年");
    await page.keyboard.insertText("完成投资3");
    const typed = Date.now();
    while (Date.now() - typed < 1_000) expect(await countSquiggles(page)).toBe(1);
    await keepPicture(page, "half a sentence");
    await page.waitForTimeout(typed + 2_500 - Date.now());
    await expect.poll(() => countSquiggles(page), patience).toBe(2);
    await keepPicture(page, "half a sentence two seconds later");
    await page.keyboard.insertText("亿元。");
    await expect.poll(() => countSquiggles(page), patience).toBe(1);
  });

  test("inserts a heading from a snippet", async ({ workbench: { page, read } }) => {
    await openFile(page, snippet);
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("yi");
    await openCompletions(page, "yi");
    await keepPicture(page, "snippets offered");
    expect(await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: /^yi/ }).count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await page.locator(".monaco-editor .view-line", { hasText: "二、主要工作情况" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+S");
    await expect.poll(() => read(snippet), patience).toMatch(/村级集体经济。\n二、主要工作情况/);
  });

  test("opens the sample: slips are underlined and listed", async ({ workbench: { page } }) => {
    await openFile(page, sample);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await showProblems(page);
    await expect.poll(() => readProblems(page), patience).toContainEqual(expect.stringContaining("heading-seq"));
  });

  test("clicks a heading in the outline and is there", async ({ workbench: { page, read } }) => {
    await openFile(page, sample);
    await showOutline(page);
    await page.locator(".outline-pane .monaco-list-row", { hasText: "2027年工作计划" }).click();
    const line =
      read(sample)
        .split("\n")
        .findIndex((text) => text.startsWith("三、2027年")) + 1;
    await expect.poll(() => readCursorLine(page), patience).toBe(line);
  });
});
