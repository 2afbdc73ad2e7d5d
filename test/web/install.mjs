// Installs VS Code for the Web from the package registry, once.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../scripts/lib/dependencies.mjs";
import { inLanguage, withProgress } from "../../scripts/lib/say.mjs";

/** Where the packages are. */
export const here = dirname(fileURLToPath(import.meta.url));

/** Installs VS Code for the Web unless this very version is there. */
export async function installWeb() {
  const wanted = readFileSync(join(here, "package-lock.json"), "utf8");
  const stamp = join(here, "node_modules/.ready");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const label = inLanguage(
    "正在准备网页版 VS Code（占用约 110 MB，只需一次）",
    "Preparing VS Code for the Web (110 MB on disk, once)",
  );
  await withProgress(label, () => installPackages(here, ["ci", "--ignore-scripts"]));
  writeFileSync(stamp, wanted);
}
