#!/usr/bin/env node
// npm run screenshot: makes the pictures of README.md and docs/first-minutes.md, by using the packaged extension and
// this project's as a person does. Needs pngquant: the README's picture is packaged, and packages are passed on by mail.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram, root, run } from "./lib/run.mjs";
import { runMain, Unavailable } from "./lib/say.mjs";

/** Which test keeps which pictures, and what they are called in docs/. */
const takes = [
  { config: "test/installed", test: "checks a report", pictures: { overview: "hegao" } },
  {
    config: "test/ui",
    test: "what a new writer sees, light",
    pictures: {
      "quick fixes, light": "first-minutes-fix",
      "folder check and click, light": "first-minutes-folder",
    },
  },
];

runMain(async () => {
  const pngquant = findProgram("pngquant");
  if (!pngquant)
    throw new Unavailable("缺少 pngquant：apt-get install pngquant", "pngquant is missing: apt-get install pngquant");
  await must(process.execPath, "scripts/package.mjs");
  for (const { config, test, pictures } of takes) {
    const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", `${config}/vitest.config.mts`];
    await must(process.execPath, ...vitest, "-t", test);
    for (const [taken, name] of Object.entries(pictures)) {
      const picture = join(root, `docs/${name}.png`);
      copyFileSync(join(root, `test/ui/screenshots/${taken}.png`), picture);
      await must(pngquant, "--quality", "80-100", "--force", "--output", picture, "256", picture);
    }
  }
  return 0;
});

async function must(/** @type {string[]} */ ...[program = "", ...args]) {
  const { code } = await run(program, args, { show: true });
  if (code !== 0) throw new Unavailable(`没有成功：${args.join(" ")}`, `This failed: ${args.join(" ")}`);
}
