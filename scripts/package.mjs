#!/usr/bin/env node
// npm run package: builds, and packs the extension as hegao-<version>.vsix.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { root, run } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";

/** Offices pass it on by mail and on sticks. */
const limit = 1.5 * 1024 * 1024;

runMain(async () => {
  await ensureDependencies();
  const built = await run(process.execPath, [join(root, "scripts/build.mjs"), "--any-size"], { show: true });
  if (built.code !== 0) return built.code;
  const { packExtension } = await import("./lib/vsix.mjs");
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const path = join(root, `${name}-${version}.vsix`);
  await packExtension(path);
  const size = statSync(path).size;
  console.log(`${path}: ${(size / 1024).toFixed(1)} KB`);
  if (size <= limit) return 0;
  console.error(`The package is larger than ${limit / 1024} KB.`);
  return 1;
});
