import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  countSquiggles,
  type Editor,
  openFile,
  patience,
  runCommand,
  sample,
  startEditor,
  type Workbench,
} from "./workbench.ts";

/** So many milliseconds may pass before the editor goes on with what it does. */
const SHORT = 150;
const STARTED = /_doActivateExtension hegao\.hegao/;

describe("what a window pays for the extension, as VS Code itself measures it", () => {
  let editor: Editor;
  let workbench: Workbench;
  beforeAll(async () => {
    editor = await startEditor();
    workbench = await editor.open();
  });
  afterAll(() => editor?.close());

  /** How long each extension that runs took to start, in milliseconds, by its name; only what is on the screen. */
  async function readRunning(): Promise<Map<string, number>> {
    const { page } = workbench;
    await runCommand(page, "显示正在运行的扩展");
    const rows = page.locator(".runtime-extensions-editor .monaco-list-row");
    await rows.first().waitFor(patience);
    const texts = await rows.allInnerTexts();
    return new Map(texts.map((text) => [text.split("\n")[0] as string, Number(/(\d+)ms/.exec(text)?.[1])]));
  }

  test("nothing where no report is open; with one, no more than anybody notices", async () => {
    const { page } = workbench;
    // By then what VS Code starts of its own has long been started.
    await expect.poll(() => editor.readLog(), patience).toContain("Eager extensions activated");
    await page.waitForTimeout(3_000);
    expect(editor.readLog()).not.toMatch(STARTED);
    await openFile(page, sample);
    await expect.poll(() => countSquiggles(page), patience).toBeGreaterThan(0);
    expect(editor.readLog()).toMatch(STARTED);
    const running = await readRunning();
    const git = running.get("Git") ?? 0; // a slow machine is slow for what VS Code itself starts, too
    expect(running.get("hegao.hegao")).toBeLessThanOrEqual(Math.max(SHORT, git));
  });
});
