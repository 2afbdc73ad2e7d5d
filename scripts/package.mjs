#!/usr/bin/env node
// npm run package: builds, and packs the extension as hegao-<version>.vsix.
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { root, run } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";

/** Offices pass it on by mail and on sticks. */
const limit = 1024 * 1024;

runMain(async () => {
  await ensureDependencies();
  const built = await run(process.execPath, [join(root, "scripts/build.mjs"), "--any-size"], { show: true });
  if (built.code !== 0) return built.code;
  const { createVSIX, listFiles, PackageManager } = await import("@vscode/vsce");
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const path = join(root, `${name}-${version}.vsix`);
  const staged = stage(await listFiles({ cwd: root, packageManager: PackageManager.None }));
  await createVSIX({
    cwd: staged,
    packagePath: path,
    dependencies: false,
    skipLicense: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const size = statSync(path).size;
  console.log(`${path}: ${(size / 1024).toFixed(1)} KB`);
  if (size <= limit) return 0;
  console.error(`The package is larger than ${limit / 1024} KB.`);
  return 1;
});

/**
 * Copies what is packaged to a folder of its own: without `files`, which says what npm packs, and with the README's picture inside the README: VS Code's page of an
 * extension shows pictures from the network or from the text itself, and where such reports are written there is often
 * no network.
 * @param {string[]} files
 */
function stage(files) {
  const folder = join(root, ".cache/package");
  rmSync(folder, { recursive: true, force: true });
  for (const file of [...files, ".vscodeignore"]) cpSync(join(root, file), join(folder, file));
  const readme = readFileSync(join(root, "README.md"), "utf8").replace(
    /\]\((docs\/[\w-]+)\.png\)/g,
    (_, picture) => `](data:image/png;base64,${readFileSync(join(root, `${picture}.png`), "base64")})`,
  );
  writeFileSync(join(folder, "README.md"), readme);
  const { files: _, ...manifest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  return folder;
}
