import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import {
  countSquiggles,
  type Editor,
  openFile,
  patience,
  runCommand,
  sample,
  startEditor,
  type Workbench,
} from "../ui/workbench.ts";

/**
 * So many milliseconds may pass before the editor goes on: 120 to 190 are measured, nearly all of them for loading the code. Who
 * waited for the checker would take 500.
 */
const SHORT = 300;
const STARTED = /_doActivateExtension hegao\.hegao/;

describe("what a window pays for the extension, as VS Code itself measures it", () => {
  let editor: Editor;
  let workbench: Workbench;
  beforeAll(async () => {
    const name = readdirSync(root).find((file) => file.endsWith(".vsix"));
    expect(name, "a package; npm run package makes it").toBeDefined();
    editor = await startEditor({ vsix: join(root, name as string) });
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
    const [own] = Array.from(running).filter(([name]) => /核稿|hegao/i.test(name));
    expect(own?.[1], `${own?.[0]}, in milliseconds`).toBeLessThanOrEqual(SHORT);
  });
});
