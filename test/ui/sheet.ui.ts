import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/lib/run.mjs";
import { launchBrowser, openPage } from "../workbench/drive.mjs";
import { keepPicture, sample } from "./workbench.ts";

/** The check sheet in a browser, as it is read and printed. */

/** An A4 page at 96 points an inch. */
const A4 = { width: 794, height: 1123 };

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "hegao-sheet-"));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["sample", join(root, "sample", sample), "zh-cn"],
  ["whole report", join(root, "test/reports/annual-summary-plan.gw"), "zh-cn"],
  ["in English", join(root, "sample", sample), "en"],
])("a check sheet prints on A4: %s", async (name, report, locale) => {
  const file = join(folder, `${name}.html`);
  execFileSync(process.execPath, [join(root, "dist/cli.js"), "sheet", report, "-o", file, "--locale", locale]);
  const page = await openPage(browser);
  try {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setViewportSize(A4);
    await page.emulateMedia({ media: "print" });
    await page.goto(pathToFileURL(file).href);
    expect(asked).toEqual([pathToFileURL(file).href]);
    const beyond = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(beyond, "points that stand beyond the paper's edge").toBe(0);
    await keepPicture(page, `check sheet, ${name}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
  } finally {
    await page.context().close();
  }
});
