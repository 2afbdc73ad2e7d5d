// The project's npm dependencies: installed when they are missing or not those of the lock file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, root, tail } from "./run.mjs";
import { inLanguage, Unavailable, withProgress } from "./say.mjs";

/** Installs the npm dependencies unless those of the lock file are there. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  const label = inLanguage(
    "正在安装依赖（只需一次，一般 1–3 分钟）",
    "Installing dependencies (once, usually 1 to 3 minutes)",
  );
  await withProgress(label, () => installPackages(root, ["ci"]));
}

/** Lets npm install something in a folder; says what to do if it can't. */
export async function installPackages(/** @type {string} */ folder, /** @type {string[]} */ args) {
  const { code, output } = await npm([...args, "--no-audit", "--no-fund"], { cwd: folder });
  if (code === 0) return;
  console.error(tail(output));
  throw new Unavailable(
    "没有装上：请检查网络或 npm 镜像设置（npm config get registry），再运行一次，会接着装。",
    "Not installed: check the network or npm's registry setting (npm config get registry) and run this again, it goes on where it stopped.",
  );
}

/** npm keeps what it has installed in a hidden lock file; an optional package may be absent on this system. */
function areInstalled() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules/.package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}
