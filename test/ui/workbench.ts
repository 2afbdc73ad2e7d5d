import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { root } from "../../scripts/lib/run.mjs";
import { openBrowser } from "../workbench/drive.mjs";
import { pageAddress } from "../workbench/page.mjs";
import { installExtension, startServer } from "../workbench/server.mjs";

/** A VS Code with a copy of the sample folder, in which a person writes. */
export interface Workbench {
  readonly page: Page;
  /** The file's text on disk. */
  read(file: string): string;
  close(): Promise<void>;
}

/** A short report that stands in the folder beside the samples. */
export const draft = {
  name: "青禾镇要点.gw",
  text: "青禾镇2027年工作要点\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济。\n",
};

export interface WorkbenchOptions {
  /** A packaged extension, installed as users do, instead of this project's. */
  readonly vsix?: string;
  readonly locale?: string;
  /** Files beside the samples. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Opens VS Code with the extension of this project, or with a packaged one. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const temporary = mkdtempSync(join(tmpdir(), "hegao-ui-"));
  const folder = join(temporary, "工作报告");
  cpSync(join(root, "sample"), folder, { recursive: true });
  for (const [name, text] of Object.entries({ [draft.name]: draft.text, ...options.files }))
    writeFileSync(join(folder, name), text);
  const home = join(temporary, "home");
  if (options.vsix) await installExtension(home, options.vsix);
  const { locale } = options;
  const server = await startServer({ home, ...(locale && { locale }) });
  const { browser, page } = await openBrowser();
  await page.goto(pageAddress({ port: server.port, folder, ...(options.vsix ? {} : { extension: root }) }));
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: 60_000 });
  return {
    page,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Opens a file of the folder with a double click in the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).dblclick();
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await page.locator(".monaco-editor.focused .view-line").first().waitFor();
}

/** Gives the whole side bar to the outline. */
export async function showOutline(page: Page): Promise<void> {
  const headers = page.locator(".split-view-view .pane-header");
  await headers.first().click();
  await headers.filter({ hasText: /大纲|Outline/i }).click();
  await page.locator(".outline-pane .monaco-list-row").first().waitFor();
}

/**
 * Runs a command by its title, as with F1; while the palette is still opening, it may lose what is typed, and a page shown in a
 * frame of its own may keep the key to itself.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator(".quick-input-widget input");
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  for (let attempt = 1; attempt <= 5; attempt++) {
    await page.keyboard.press("F1");
    if (!(await appears(input))) {
      await page.locator(".tab.active").first().click();
      continue;
    }
    await input.fill(`>${title}`);
    if (await appears(row)) {
      await page.keyboard.press("Enter");
      await input.waitFor({ state: "hidden" });
      return;
    }
    await page.keyboard.press("Escape");
  }
  throw new Error(`VS Code has no command "${title}".`);
}

async function appears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the list of fixes for what stands at the cursor. While extensions are still starting, VS Code drops the question
 * and says that there is nothing; a person then asks again.
 */
export async function openFixes(page: Page): Promise<void> {
  const list = page.locator(".action-widget .monaco-list-row.action").first();
  const nothing = page.locator(".monaco-editor-overlaymessage");
  for (let attempt = 1; attempt <= 5; attempt++) {
    await page.keyboard.press("Control+.");
    await list.or(nothing).first().waitFor();
    if (await list.isVisible()) return;
    // The message goes when the cursor moves.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await nothing.waitFor({ state: "detached" });
  }
  throw new Error("VS Code offers no fixes here.");
}

/** Opens the list of completions and waits until it offers `text`; while VS Code starts, the first wish may be lost. */
export async function openCompletions(page: Page, text: string): Promise<void> {
  const row = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: text }).first();
  for (let attempt = 1; attempt <= 5; attempt++) {
    await page.keyboard.press("Control+Space");
    const offered = await row.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (offered) return;
    await page.keyboard.press("Escape");
  }
  throw new Error(`VS Code offers no "${text}" here.`);
}

/** Writes at the cursor, as an input method does. */
export async function typeText(page: Page, text: string): Promise<void> {
  const [first = "", ...rest] = text.split("\n");
  await page.keyboard.insertText(first);
  for (const line of rest) {
    await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
}

/** The colour themes in which pictures are kept, each with its name in VS Code's list. */
export const themes = [
  ["light", "Light Modern"],
  ["dark", "Dark Modern"],
  ["high contrast", "Dark High Contrast"],
] as const;

/** Chooses a colour theme by its name. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  const input = page.locator(".quick-input-widget input");
  await input.waitFor();
  await input.fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await input.waitFor({ state: "hidden" });
}

/** Shows only what the Problems panel lists of one file; the list holds only what can be seen. */
export async function filterProblems(page: Page, words: string): Promise<void> {
  await page.locator(".part.panel .viewpane-filter input").fill(words);
}

/** Types into the palette and returns the titles it offers. */
export async function searchCommands(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input");
  await input.waitFor();
  await input.fill(`>${words}`);
  const rows = page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: /hegao/i }).first().waitFor();
  const titles = await rows.locator(".quick-input-list-label").allInnerTexts();
  await page.keyboard.press("Escape");
  return titles;
}

/** Opens what the editor tells of the language of the active document, and returns it as text. */
export async function readLanguageStatus(page: Page): Promise<string> {
  await page.locator('[id="status.languageStatus"]').click();
  const hover = page.locator(".hover-language-status").first();
  await hover.waitFor();
  return (await page.locator(".hover-language-status").allInnerTexts()).join("\n");
}

/** A notification with these words. */
export function notification(page: Page, words: string | RegExp): Locator {
  return page.locator(".notification-toast", { hasText: words });
}

/** Presses a button of a notification. */
export async function pressIn(page: Page, words: string | RegExp, button: string): Promise<void> {
  await notification(page, words).locator(".monaco-button", { hasText: button }).click();
}

/** Shows the Problems panel and returns its rows; the list holds only what can be seen. */
export async function showProblems(page: Page): Promise<void> {
  const panel = page.locator(".markers-panel");
  if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+M");
  await panel.waitFor();
}

/** The rows of the Problems panel, each as its text. */
export async function readProblems(page: Page): Promise<string[]> {
  return page.locator(".markers-panel .monaco-list-row").allInnerTexts();
}

/** How many words are underlined in what can be seen of the text. */
export function countSquiggles(page: Page): Promise<number> {
  return page.locator(".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint").count();
}

/** The cursor's line, as the status bar tells it. */
export async function readCursorLine(page: Page): Promise<number> {
  const text = await page.locator('[id="status.editor.selection"]').textContent();
  return Number(/\d+/.exec(text ?? "")?.[0]);
}

/** Keeps a picture for whoever looks at the tests' work. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, "test/ui/screenshots", `${name}.png`) });
}
