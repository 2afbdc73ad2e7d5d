#!/usr/bin/env node
// npm run screenshot: makes the README's picture, docs/hegao.png, from the packaged extension and the sample report.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";

runMain(async () => {
  for (const args of [
    ["scripts/package.mjs"],
    ["node_modules/vitest/vitest.mjs", "run", "--config", "test/installed/vitest.config.mts", "-t", "checks a report"],
  ]) {
    const { code } = await run(process.execPath, args, { show: true });
    if (code !== 0) return code;
  }
  copyFileSync(join(root, "test/ui/screenshots/overview.png"), join(root, "docs/hegao.png"));
  return 0;
});
