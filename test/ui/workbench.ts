import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import { launchBrowser, openPage } from "../workbench/drive.mjs";
import { pageAddress } from "../workbench/page.mjs";
import { installExtension, startServer } from "../workbench/server.mjs";

/** A running VS Code, whose windows are opened and closed one after the other. */
export interface Editor {
  /** Opens a window: a folder with the samples and these `files` beside them, and the settings of a first start. */
  open(files?: Readonly<Record<string, string>>): Promise<Workbench>;
  /** Opens a window that has no folder, with one file in it. */
  openAlone(name: string, text: string): Promise<Workbench>;
  /** What has been written of the extensions that were started. */
  readLog(): string;
  close(): Promise<void>;
}

/** A window of VS Code with a copy of the sample folder, in which a person writes. */
export interface Workbench {
  readonly page: Page;
  /** The file's text on disk. */
  read(file: string): string;
  close(): Promise<void>;
}

/** The sample in which slips have been planted. */
export const sample = "青禾镇2026年工作总结及2027年工作计划.gw";

/** Long enough for a slow machine, short enough to be waited for. */
export const patience = { timeout: 20_000 };

/** A short report that stands in the folder beside the samples. */
export const draft = {
  name: "青禾镇要点.gw",
  text: "青禾镇2027年工作要点\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济。\n",
};

/** A report under a name that says nothing; two slips. */
export const note = {
  name: "随手记.txt",
  text: "青禾镇2027年工作要点\n\n2027年，青禾镇坚持以产业兴镇、依法治镇为主线，安排以下工作。\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济，带动农户增收。\n\n三、抓治理\n排查各类矛盾纠纷，做到小事不出村、大事不出镇。。\n",
};

export interface EditorOptions {
  /** A packaged extension, installed as users do, instead of this project's. */
  readonly vsix?: string;
  readonly locale?: string;
}

/** Starts VS Code with the extension of this project, or with a packaged one. */
export async function startEditor({ vsix, locale }: EditorOptions = {}): Promise<Editor> {
  const temporary = mkdtempSync(join(tmpdir(), "hegao-ui-"));
  const home = join(temporary, "home");
  if (vsix) await installExtension(home, vsix);
  const server = await startServer({ home, ...(locale && { locale }) });
  const browser = await launchBrowser();
  /** Opens a window and waits for what `ready` names; its files stand in `folder`. */
  const openWindow = async (folder: string, shown: { folder?: string; file?: string }, ready: string) => {
    server.forget();
    const page = await openPage(browser);
    await page.goto(pageAddress({ port: server.port, ...shown, ...(vsix ? {} : { extension: root }) }));
    await page.locator(ready).first().waitFor({ timeout: 60_000 });
    return {
      page,
      read: (file: string) => readFileSync(join(folder, file), "utf8"),
      close: async () => {
        // A page that is left says goodbye; the server would keep its extensions running for one that vanishes.
        await page.goto("about:blank");
        await page.context().close();
      },
    };
  };
  return {
    open: async (files) => {
      const folder = makeFolder(temporary, files);
      return openWindow(folder, { folder }, ".explorer-folders-view .monaco-list-row");
    },
    openAlone: async (name, text) => {
      const folder = makeFolder(temporary, { [name]: text });
      return openWindow(folder, { file: join(folder, name) }, ".monaco-editor .view-line");
    },
    readLog: () =>
      readdirSync(home, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith("remoteexthost.log"))
        .map((file) => readFileSync(join(home, file), "utf8"))
        .join("\n"),
    close: async () => {
      await Promise.all([browser.close(), server.stop()]);
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Makes a folder with the samples and these files; its name is always the same, for the pictures. */
function makeFolder(parent: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(mkdtempSync(join(parent, "window-")), "工作报告");
  cpSync(join(root, "sample"), folder, { recursive: true });
  for (const [name, text] of Object.entries({ [draft.name]: draft.text, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

/** How long a step of `retry` may take before it counts as lost. */
const soon = { timeout: 5_000 };

/**
 * Takes steps again until they succeed. While VS Code starts or a page in a frame of its own has the focus, a key may get
 * lost, and what has just opened may close again. The steps wait `soon`, and do no harm when taken twice.
 */
async function retry(page: Page, steps: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await steps();
      return;
    } catch (error) {
      if (attempt === 5 || page.isClosed()) throw error;
      await startAfresh(page);
    }
  }
}

/** Closes what half an attempt has left open, and gives the focus to the editor. */
async function startAfresh(page: Page): Promise<void> {
  const open = page.locator(
    ".quick-input-widget, .suggest-widget.visible, .action-widget, .hover-language-status, .monaco-menu",
  );
  if (await open.filter({ visible: true }).count()) await page.keyboard.press("Escape");
  const tab = page.locator(".tab.active").first();
  if (await tab.isVisible()) await tab.click(soon).catch(() => {});
}

/** Opens a file of the folder with a double click in the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await retry(page, async () => {
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).dblclick(soon);
    await page.locator(".tab.active", { hasText: name }).waitFor(soon);
    await page.locator(".monaco-editor.focused .view-line").first().waitFor(soon);
  });
}

/** Opens a report of the folder and waits until something is told of it: VS Code starts the server for the first one. */
export async function openReport(page: Page, name: string): Promise<void> {
  await openFile(page, name);
  await page.locator(".codelens-decoration, [class*=squiggly]").first().waitFor({ timeout: 60_000 });
}

/** Gives the whole side bar to the outline. */
export async function showOutline(page: Page): Promise<void> {
  const headers = page.locator(".split-view-view .pane-header");
  await headers.first().click();
  await headers.filter({ hasText: /大纲|Outline/i }).click();
  await page.locator(".outline-pane .monaco-list-row").first().waitFor();
}

/** Runs a command by its title, as with F1. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await retry(page, async () => {
    await page.keyboard.press("F1");
    await chooseInPalette(page, `>${title}`, title);
  });
}

/** Types into the palette, which is opening, and chooses the row that shows `label`. */
async function chooseInPalette(page: Page, words: string, label: string): Promise<void> {
  await palette(page).fill(words, soon);
  await paletteRows(page).filter({ hasText: label }).first().click(soon);
  await palette(page).waitFor({ state: "hidden", ...soon });
}

function palette(page: Page): Locator {
  return page.locator(".quick-input-widget input");
}

function paletteRows(page: Page): Locator {
  return page.locator(".quick-input-list .monaco-list-row");
}

/** Puts the cursor before `words`, as with Ctrl+G; `text` is what stands in the editor, and `by` characters are skipped. */
export async function goToWords(page: Page, text: string, words: string, by = 0): Promise<void> {
  const before = text.slice(0, text.indexOf(words) + by).split("\n");
  const place = [before.length, (before.at(-1) ?? "").length + 1];
  await retry(page, async () => {
    await page.keyboard.press("Control+G");
    await palette(page).fill(`:${place.join(":")}`, soon);
    await page.keyboard.press("Enter");
    await palette(page).waitFor({ state: "hidden", ...soon });
    await expect.poll(() => readCursor(page), soon).toEqual(place);
  });
}

/** Moves the pointer to the character behind the cursor. */
async function pointAtCursor(page: Page): Promise<void> {
  const box = await page.locator(".monaco-editor.focused .cursors-layer .cursor").first().boundingBox(soon);
  if (!box) throw new Error("The cursor can't be seen.");
  await page.mouse.move(box.x - 200, box.y + 200);
  await page.mouse.move(box.x + 5, box.y + box.height / 2, { steps: 2 });
}

/** Rests the pointer on `words` until the editor tells something of them with `told` in it. */
export async function hoverWords(page: Page, text: string, words: string, told: string): Promise<void> {
  await goToWords(page, text, words);
  await retry(page, async () => {
    await pointAtCursor(page);
    await page.locator(".monaco-hover:not(.hidden)", { hasText: told }).first().waitFor(soon);
  });
}

/** Clicks on `words` with Ctrl held down, as soon as the editor says with `told` where they lead; a picture shows that. */
export async function followWords(page: Page, text: string, words: string, told: string): Promise<void> {
  await goToWords(page, text, words);
  await page.keyboard.down("Control");
  try {
    await retry(page, async () => {
      await pointAtCursor(page);
      await page.locator(".detected-link-active").first().waitFor(soon);
      await page.locator(".monaco-hover:not(.hidden)", { hasText: told }).first().waitFor(soon);
    });
    await keepPicture(page, `Ctrl on ${words}`);
    await page.mouse.down();
    await page.mouse.up();
  } finally {
    await page.keyboard.up("Control");
  }
}

/** Opens the menu of the right mouse button at the cursor, or in a place, and chooses in it. */
export async function chooseInMenu(
  page: Page,
  title: string | RegExp,
  picture?: string,
  place?: Locator,
): Promise<void> {
  const item = page.locator(".monaco-menu .action-item", { hasText: title }).first();
  await retry(page, async () => {
    if (place) await place.hover(soon);
    else await pointAtCursor(page);
    await page.mouse.down({ button: "right" });
    await page.mouse.up({ button: "right" });
    await item.waitFor(soon);
  });
  if (picture) await keepPicture(page, picture);
  await item.hover(); // a menu takes no click in its first moment
  await item.click();
}

/** Chooses a value of a setting in the settings editor, which stays open. */
export async function chooseSetting(page: Page, id: string, value: string, picture?: string): Promise<void> {
  const setting = page.locator(".settings-editor .setting-item-contents").first();
  await retry(page, async () => {
    await page.keyboard.press("Control+,");
    await page.locator(".settings-editor .setting-item").first().waitFor(soon);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(`@id:${id}`);
    await page.locator(`.settings-editor .setting-item-contents[data-key="${id}"]`).waitFor(soon);
    await setting.locator("select, .monaco-select-box").first().click(soon);
    await page.locator(".select-box-dropdown-list-container .monaco-list-row", { hasText: value }).hover(soon);
  });
  if (picture) await keepPicture(page, picture);
  await page.locator(".select-box-dropdown-list-container .monaco-list-row", { hasText: value }).click(soon);
}

/** The list of fixes for what stands at the cursor. */
export function openFixes(page: Page): Promise<void> {
  return openActions(page, "Control+.");
}

/** Opens the changes of structure that are offered at the cursor, and chooses one. */
export async function refactor(page: Page, title: string): Promise<void> {
  await openActions(page, "Control+Shift+R");
  await keepPicture(page, `offered, ${title}`);
  await chooseAction(page, title);
}

/** Clicks the light bulb, as soon as it has followed the cursor; `title` is what it has there. */
export async function openBulb(page: Page, title: string): Promise<void> {
  const bulb = page.locator(".lightBulbWidget").first();
  const cursor = page.locator(".monaco-editor.focused .cursors-layer .cursor").first();
  const topOf = async (thing: Locator) => (await thing.boundingBox(soon))?.y ?? Number.NaN;
  await retry(page, async () => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await bulb.waitFor(soon);
    await expect.poll(async () => Math.abs((await topOf(bulb)) - (await topOf(cursor))), soon).toBeLessThan(30);
    await bulb.click(soon);
    await page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first().waitFor(soon);
  });
}

/** Goes down the list of actions, which is open, to the one that begins with `title`, and chooses it. */
export async function chooseAction(page: Page, title: string): Promise<void> {
  await takeRow(page, page.locator(".action-widget .monaco-list-row.focused .title"), title);
}

/** Goes down a list to the row that begins with `text`, and takes it; `focused` is what the row at hand says. */
async function takeRow(page: Page, focused: Locator, text: string): Promise<void> {
  const read = async () => (await focused.textContent(soon)) ?? "";
  for (let rows = 0; rows < 20 && !(await read()).startsWith(text); rows++) await page.keyboard.press("ArrowDown");
  expect((await read()).slice(0, text.length)).toBe(text);
  await page.keyboard.press("Enter");
}

/**
 * Opens a list of actions for what stands at the cursor. While extensions are still starting, VS Code drops the question
 * and says that there is nothing; a person then asks again.
 */
async function openActions(page: Page, key: string): Promise<void> {
  const list = page.locator(".action-widget .monaco-list-row.action").first();
  const nothing = page.locator(".monaco-editor-overlaymessage");
  await retry(page, async () => {
    await page.keyboard.press(key);
    await list.or(nothing).first().waitFor(soon);
    if (await list.isVisible()) return;
    // The message goes when the cursor moves.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await nothing.waitFor({ state: "detached", ...soon });
    throw new Error("VS Code offers no fixes here.");
  });
}

/** Opens the list of completions and waits until it offers `text`; while VS Code starts, the first wish may be lost. */
export async function openCompletions(page: Page, text: string): Promise<void> {
  await retry(page, async () => {
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: text }).first().waitFor(soon);
  });
}

/** Goes down the list of completions to the one that begins with `text`, and takes it. */
export async function takeCompletion(page: Page, text: string): Promise<void> {
  await takeRow(page, page.locator(".suggest-widget.visible .monaco-list-row.focused .label-name"), text);
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
  await retry(page, async () => {
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+T");
    await chooseInPalette(page, name, name);
  });
}

/** Shows only what the Problems panel lists of one file; the list holds only what can be seen. */
export async function filterProblems(page: Page, words: string): Promise<void> {
  await page.locator(".part.panel .viewpane-filter input").fill(words);
}

/** All titles that the palette offers, page by page: its list holds only what can be seen. */
async function readPalette(page: Page): Promise<string[]> {
  const titles = new Set<string>();
  for (let before = -1; before < titles.size; ) {
    before = titles.size;
    for (const label of await paletteRows(page).locator(".quick-input-list-label").allInnerTexts())
      titles.add((label.split("\n")[0] ?? "").trim()); // its keys stand behind it
    await paletteRows(page).last().hover(soon);
    await page.mouse.wheel(0, 50);
    await page.waitForTimeout(300);
  }
  return [...titles];
}

/** Types into the palette and returns the titles it offers. */
export async function searchCommands(page: Page, words: string): Promise<string[]> {
  let titles: string[] = [];
  await retry(page, async () => {
    await page.keyboard.press("F1");
    await palette(page).fill(`>${words}`, soon);
    await paletteRows(page).filter({ hasText: /hegao/i }).first().waitFor(soon);
    titles = await readPalette(page);
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "hidden", ...soon });
  });
  return titles;
}

/** Opens what the editor tells of the language of the active document, and returns it as text. */
export async function readLanguageStatus(page: Page): Promise<string> {
  const hover = page.locator(".hover-language-status");
  await retry(page, async () => {
    await page.locator('[id="status.languageStatus"]').click(soon);
    await hover.first().waitFor(soon);
  });
  return (await hover.allInnerTexts()).join("\n");
}

/** A notification with these words. */
export function notification(page: Page, words: string | RegExp): Locator {
  return page.locator(".notification-toast", { hasText: words });
}

/** Presses a button of a notification. */
export async function pressIn(page: Page, words: string | RegExp, button: string): Promise<void> {
  await notification(page, words).locator(".monaco-button", { hasText: button }).click();
}

/** Shows the Problems panel. */
export async function showProblems(page: Page): Promise<void> {
  const panel = page.locator(".markers-panel");
  await retry(page, async () => {
    if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+M");
    await panel.waitFor(soon);
  });
}

/** Hides the Problems panel. */
export async function hideProblems(page: Page): Promise<void> {
  const panel = page.locator(".markers-panel");
  await retry(page, async () => {
    if (await panel.isVisible()) await page.keyboard.press("Control+J");
    await panel.waitFor({ state: "hidden", ...soon });
  });
}

/** Goes to the next finding and opens what it says. */
export async function openNextFinding(page: Page): Promise<void> {
  await retry(page, async () => {
    await page.keyboard.press("F8");
    await page.locator(".marker-widget").waitFor(soon);
  });
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
  return (await readCursor(page))[0] ?? Number.NaN;
}

/** The cursor's line and column, as the status bar tells them. */
async function readCursor(page: Page): Promise<number[]> {
  const text = await page.locator('[id="status.editor.selection"]').textContent();
  return (text?.match(/\d+/g) ?? []).slice(0, 2).map(Number);
}

/** What is selected, by the clipboard. */
export async function readSelection(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.keyboard.press("Control+C");
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(text, patience).not.toBe("");
  return (await text()).replaceAll("\r\n", "\n");
}

/** Saves until the file is this: a key may get lost, and what changes the text may still be under way. */
export async function expectFile({ page, read }: Workbench, name: string, text: string): Promise<void> {
  const saved = async () => {
    await page.keyboard.press("Control+S");
    return read(name);
  };
  await expect.poll(saved, { ...patience, interval: 300 }).toBe(text);
}

/** Keeps a picture for whoever looks at the tests' work. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  // Without animations: what has just opened would still be half transparent.
  await page.screenshot({ path: join(root, "test/ui/screenshots", `${name}.png`), animations: "disabled" });
}
