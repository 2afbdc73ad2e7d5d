// Programs that Debian has as packages: installed where that is one command.
import { existsSync, readFileSync } from "node:fs";
import { findProgram, run, tail } from "./run.mjs";
import { withProgress } from "./say.mjs";

/**
 * Installs packages, on Debian itself and as root only: elsewhere a package of the same name may be something else.
 * @param {string} label   what the person who waits reads
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function installFromDebian(label, packages) {
  if (!canInstall()) return false;
  return withProgress(label, async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
    const { code, output } = await run("apt-get", args, { env });
    if (code !== 0) console.error(tail(output));
    return code === 0;
  });
}

function canInstall() {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return /^ID=debian$/m.test(system) && process.getuid?.() === 0 && findProgram("apt-get") !== undefined;
}
