import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import {
  chooseTheme,
  countSquiggles,
  type Editor,
  keepPicture,
  openFile,
  patience,
  readProblems,
  runCommand,
  showOutline,
  showProblems,
  startEditor,
  themes,
  type Workbench,
} from "../ui/workbench.ts";

describe("the packaged extension, installed as users do", () => {
  let editor: Editor;
  let workbench: Workbench;

  beforeAll(async () => {
    const name = readdirSync(root).find((file) => file.endsWith(".vsix"));
    expect(name, "a package; npm run package makes it").toBeDefined();
    editor = await startEditor({ vsix: join(root, name!) });
    workbench = await editor.open();
  });
  afterAll(() => editor?.close());

  test("checks a report that is opened", async () => {
    const { page } = workbench;
    await openFile(page, "工作计划.gw");
    await showOutline(page);
    await showProblems(page);
    await expect.poll(() => readProblems(page), patience).toContainEqual(expect.stringContaining("heading-seq"));
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    await keepPicture(page, "overview");
  });

  test("shows the rule's page without a network", async () => {
    const { page } = workbench;
    await page.locator(".markers-panel a", { hasText: "heading-seq" }).first().click();
    await page.locator(".tab.active", { hasText: "heading-seq" }).waitFor();
    const content = page.frameLocator("iframe.webview").frameLocator("#active-frame");
    await content.getByRole("heading", { name: "依据" }).waitFor();
    await keepPicture(page, "a rule's page");
  });

  test("checks a folder by command", async () => {
    const { page } = workbench;
    await runCommand(page, "核整个文件夹");
    await page.locator(".notification-toast", { hasText: /已核 3 个文件/ }).waitFor();
    await keepPicture(page, "checking a folder");
  });

  test("shows its page with icon and picture, without a network", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+Shift+X");
    await page.locator(".extensions-list .monaco-list-row", { hasText: "核稿" }).first().click();
    const icon = page.locator(".extension-editor img.extension-icon, .extension-editor .icon-container img").first();
    await expect.poll(() => widthOf(icon), patience).toBe(256);
    const pictures = () => page.frames().map((frame) => frame.locator('img[alt*="检查一份工作总结"]'));
    await expect
      .poll(async () => Math.max(...(await Promise.all(pictures().map(widthOf)))), patience)
      .toBeGreaterThan(1000);
    for (const [name, theme] of themes) {
      await chooseTheme(page, theme);
      await keepPicture(page, `the extension's page, ${name}`);
    }
  });
});

/** The width of a picture as it was loaded; 0 for one that is broken or isn't there. */
async function widthOf(picture: Locator): Promise<number> {
  if ((await picture.count()) === 0) return 0;
  return picture.first().evaluate((image) => (image as HTMLImageElement).naturalWidth);
}
