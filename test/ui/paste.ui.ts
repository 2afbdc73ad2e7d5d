import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draft, type Editor, openFile, patience, startEditor, type Workbench } from "./workbench.ts";

/** A person copies from a word processor and pastes into a report. */

let editor: Editor;
let workbench: Workbench;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(async () => {
  await workbench?.close();
  await editor?.close();
});

/** What a word processor puts on the clipboard. */
const plain = "二、\t抓民生\n1.\t新建水窖12口。\n2.\t硬化道路8公里。\n";
const html = `<p><b>二、抓民生</b></p><ol><li>新建水窖12口。</li><li>硬化道路8公里。</li></ol>`;

async function copy(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    `navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob([${JSON.stringify(plain)}], { type: "text/plain" }),
      "text/html": new Blob([${JSON.stringify(html)}], { type: "text/html" }),
    })])`,
  );
}

test("what is pasted becomes text of a report, and one key takes it back", async () => {
  workbench = await editor.open();
  const { page, read } = workbench;
  await openFile(page, draft.name);
  await page.locator('[id="status.languageStatus"]').waitFor(patience);
  await copy(page);
  await page.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+V");
  await page.locator(".view-line", { hasText: "2.硬化道路8公里。" }).waitFor(patience);
  await page.keyboard.press("Control+S");
  await expect
    .poll(() => read(draft.name), patience)
    .toBe(`${draft.text}二、抓民生\n1.新建水窖12口。\n2.硬化道路8公里。\n`);
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+S");
  await expect.poll(() => read(draft.name), patience).toBe(draft.text);
});
