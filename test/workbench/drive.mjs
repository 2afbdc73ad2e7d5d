// A browser with one page, for whoever looks at the workbench by program.
import { chromium } from "playwright-core";
import { browserFlags, ensureBrowser } from "./browser.mjs";

/** Opens a browser with an empty Chinese page; close the browser when done. */
export async function openBrowser() {
  const browser = await launchBrowser();
  return { browser, page: await openPage(browser) };
}

/** Starts a browser without a page; close it when done. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags });
}

/** Opens an empty Chinese page that knows nothing of the browser's other pages; close its context when done. */
export async function openPage(/** @type {import("playwright-core").Browser} */ browser) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return context.newPage();
}

/**
 * Shows a page in which VS Code runs an extension's tests, to their end. Returns the exit code. `print` gets what the
 * tests write to their console; if they write nothing, everything the page has written.
 * @param {string} address
 * @param {(line: string) => void} print
 * @param {(line: string) => boolean} isFromTests
 * @returns {Promise<number>}
 */
export async function runTestsInPage(address, print, isFromTests) {
  const { browser, page } = await openBrowser();
  /** @type {string[]} */
  const others = [];
  let started = false;
  try {
    /** @type {Promise<number>} */
    const exited = new Promise((settle, fail) => {
      page.on("crash", () => fail(new Error("The page with the workbench crashed.")));
      page.on("close", () => fail(new Error("The page with the workbench was closed.")));
      page.exposeFunction("codeAutomationExit", settle);
      page.exposeFunction("codeAutomationLog", (/** @type {string} */ type, /** @type {unknown[]} */ values) => {
        const line = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" ");
        if (isFromTests(line)) {
          started = true;
          print(line);
        } else others.push(`${type}: ${line}`);
      });
    });
    await page.goto(address);
    const code = await exited;
    if (!started) for (const line of others) print(line);
    return code;
  } finally {
    await browser.close();
  }
}
