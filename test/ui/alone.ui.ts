import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  chooseInMenu,
  countSquiggles,
  type Editor,
  keepPicture,
  note,
  notification,
  patience,
  startEditor,
  type Workbench,
} from "./workbench.ts";

/** A single text, opened in a window without a folder: nothing of the extension runs, and the menus must do. */

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

test.each([
  ["its text", ".monaco-editor .view-line"],
  ["its tab", ".tab.active"],
])("a text that does not look like a report can be checked by the menu of %s", async (name, place) => {
  workbench = await editor.openAlone(note.name, note.text);
  const { page } = workbench;
  await chooseInMenu(page, "核这份稿子", `the menu of ${name}`, page.locator(place).first());
  await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(1);
  // Nobody asks what was just answered.
  await page.waitForTimeout(3_000);
  expect(await notification(page, "像是一份工作报告").count()).toBe(0);
});
