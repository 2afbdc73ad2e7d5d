#!/usr/bin/env node
// npm run release: makes what is published (the extension, the npm package, their check sums) in release/, after all checks
// have passed on a clean tree; publishes nothing, and says what to type for that.
// --tested leaves the checks out, --built takes dist/ as it is, --to=FOLDER names another folder.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { npm, root, run } from "./lib/run.mjs";
import { runMain, say, Unavailable } from "./lib/say.mjs";

const MB = 1024 * 1024;
/** Offices pass the extension on by mail and on sticks; npm's package is fetched by each CI run. */
const limits = { vsix: 1.5 * MB, tgz: 450 * 1024 };

const given = process.argv.slice(2);
const folder = resolve(root, given.find((option) => option.startsWith("--to="))?.slice("--to=".length) ?? "release");

runMain(async () => {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (!readFileSync(join(root, "CHANGELOG.md"), "utf8").includes(`\n## ${version}\n`))
    throw new Unavailable(
      `CHANGELOG.md 里没有“## ${version}”一节，请写明这一版改了什么`,
      `CHANGELOG.md has no section "## ${version}"; say there what is new`,
    );
  await ensureDependencies();
  if (!given.includes("--tested")) {
    await mustBeClean();
    await must("没有通过检查，不出包", "The checks failed; nothing is packed", npm(["test"], { show: true }));
  }
  if (!given.includes("--built"))
    await must(
      "没有构建成",
      "The build failed",
      run(process.execPath, [join(root, "scripts/build.mjs")], { show: true }),
    );

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const vsix = join(folder, `${name}-${version}.vsix`);
  const { packExtension } = await import("./lib/vsix.mjs");
  await packExtension(vsix);
  await must("没有打成 npm 包", "npm could not pack", npm(["pack", "--ignore-scripts", "--pack-destination", folder]));
  const tgz = join(folder, `${name}-${version}.tgz`);
  mustFit(vsix, limits.vsix);
  mustFit(tgz, limits.tgz);
  const sums = [vsix, tgz].map((path) => `${sumOf(path)}  ${basename(path)}\n`).join("");
  writeFileSync(join(folder, "SHA256SUMS"), sums);
  process.stdout.write(sums);

  say(
    `\n包在 ${folder}，还没有发布。要发布，核对后依次运行：`,
    `\nThe packages are in ${folder}; nothing has been published. To publish, look at them and run:`,
  );
  console.log(`  git tag v${version} && git push origin v${version}`);
  console.log(`  npx vsce publish --packagePath "${vsix}"`);
  console.log(`  npx ovsx publish "${vsix}"`);
  console.log(`  npm publish "${tgz}"`);
  return 0;
});

/** What is published is what is committed. */
async function mustBeClean() {
  const { code, output } = await run("git", ["status", "--porcelain"]);
  if (code !== 0)
    throw new Unavailable(
      "这里不是 git 仓库，没法确认发布的是哪一版",
      "This is no git repository: which version would it be?",
    );
  if (output.trim() !== "")
    throw new Unavailable(`先提交或撤回这些改动：\n${output}`, `Commit these changes, or take them back:\n${output}`);
}

/**
 * @param {string} zh
 * @param {string} en
 * @param {Promise<{ code: number, output: string }>} running
 */
async function must(zh, en, running) {
  const { code, output } = await running;
  if (code !== 0) throw new Unavailable(`${zh}\n${output}`, `${en}\n${output}`);
}

function mustFit(/** @type {string} */ path, /** @type {number} */ limit) {
  const { size } = statSync(path);
  console.log(`${basename(path)}: ${(size / 1024).toFixed(1)} KB`);
  if (size > limit)
    throw new Unavailable(
      `${basename(path)} 超过 ${limit / 1024} KB，先找出是什么变大了`,
      `${basename(path)} is larger than ${limit / 1024} KB; find out what has grown`,
    );
}

function sumOf(/** @type {string} */ path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
