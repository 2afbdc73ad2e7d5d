import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { chooseInMenu, countSquiggles, note, notification, patience } from "./workbench.ts";

/** A single text, opened in a window without a folder: nothing of the extension runs, and the menus must do. */

test.for([
  ["its text", ".monaco-editor .view-line"],
  ["its tab", ".tab.active"],
] as const)(
  "a text that does not look like a report can be checked by the menu of %s",
  async ([name, place], { openAlone }) => {
    const { page } = await openAlone(note.name, note.text);
    await chooseInMenu(page, "核这份稿子", `the menu of ${name}`, page.locator(place).first());
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(1);
    // Nobody asks what was just answered.
    await page.waitForTimeout(3_000);
    expect(await notification(page, "像是一份工作报告").count()).toBe(0);
  },
);
