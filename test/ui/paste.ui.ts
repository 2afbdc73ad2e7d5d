import type { Page } from "playwright-core";
import { expect } from "vitest";
import { testInOneWindow } from "./fixtures.ts";
import { draft, openFile, patience, runCommand } from "./workbench.ts";

/** A person copies from a word processor, pastes into a report, and formats it. */

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

const name = "青禾镇要点二.gw";
const test = testInOneWindow({ [name]: "青禾镇2027年工作要点\n\n\n\n一.抓产业  \n建设茶园8公顷。\n" });

test("what is pasted becomes text of a report, and one key takes it back", async ({ workbench: { page, read } }) => {
  await openFile(page, draft.name);
  await page.locator(".codelens-decoration").first().waitFor({ timeout: 60_000 }); // the server has answered
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

test("Format Document closes the blank lines and puts the markers right", async ({ workbench: { page, read } }) => {
  await openFile(page, name);
  await page.locator(".codelens-decoration").first().waitFor({ timeout: 60_000 }); // the server has answered
  await runCommand(page, "格式化文档");
  await page.locator(".view-line", { hasText: "一、抓产业" }).waitFor(patience);
  await page.keyboard.press("Control+S");
  await expect.poll(() => read(name), patience).toBe("青禾镇2027年工作要点\n\n一、抓产业\n建设茶园8公顷。\n");
});
