#!/usr/bin/env node
// npm run icon: draws media/icon.svg as media/icon.png, the form in which VS Code takes an extension's icon.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../test/workbench/drive.mjs";
import { root } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";

runMain(async () => {
  const { browser, page } = await openBrowser();
  try {
    await page.setViewportSize({ width: 256, height: 256 });
    await page.setContent(
      `<style>*{margin:0}svg{display:block}</style>${readFileSync(join(root, "media/icon.svg"), "utf8")}`,
    );
    await page.screenshot({ path: join(root, "media/icon.png"), omitBackground: true });
  } finally {
    await browser.close();
  }
  return 0;
});
