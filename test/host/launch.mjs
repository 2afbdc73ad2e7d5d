#!/usr/bin/env node
// Runs the host tests with runTests of @vscode/test-electron, in the VS Code from the package registry or, with
// HEGAO_VSCODE=download, in a desktop VS Code. An argument names the file for the counts.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root } from "../../scripts/lib/run.mjs";
import { runMain } from "../../scripts/lib/say.mjs";
import { ensureBrowser } from "../workbench/browser.mjs";
import { installWorkbench } from "../workbench/install.mjs";
import { bundleTests, readCounts } from "./bundle.mjs";

const self = fileURLToPath(import.meta.url);
const [resultFile, inside] = process.argv.slice(2);

runMain(inside ? () => runInside(inside) : runOutside);

/** runTests prints straight to its own standard output, so it gets a process of its own to be read from. */
async function runOutside() {
  if (!wantsDesktop()) {
    await installWorkbench();
    await ensureBrowser();
  }
  const temporary = mkdtempSync(join(tmpdir(), "hegao-host-"));
  // The tests edit what they open.
  cpSync(join(root, "sample"), join(temporary, "folder"), { recursive: true });
  try {
    const { code, lines } = await runSelf(["-", temporary]);
    const counts = readCounts(lines);
    if (counts && resultFile) writeFileSync(resultFile, JSON.stringify(counts));
    return code;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function runInside(/** @type {string} */ temporary) {
  const { runTests, TestRunFailedError } = await import("@vscode/test-electron");
  const running = runTests({
    ...(wantsDesktop() ? {} : { vscodeExecutablePath: join(root, "test/workbench/code.mjs") }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleTests("host"),
    launchArgs: [
      join(temporary, "folder"),
      `--user-data-dir=${join(temporary, "data")}`,
      `--extensions-dir=${join(temporary, "extensions")}`,
    ],
  });
  return running.catch((error) => {
    if (error instanceof TestRunFailedError) return 1;
    throw error;
  });
}

/** A Windows system does not start a script as if it were a program. */
function wantsDesktop() {
  return process.env["HEGAO_VSCODE"] === "download" || process.platform === "win32";
}

/** @returns {Promise<{ code: number, lines: string[] }>} */
function runSelf(/** @type {string[]} */ args) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [self, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    /** @type {string[]} */
    const lines = [];
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      console.log(line.replace(/^test: (?!counts)/, "  "));
    });
    child.on("close", (code) => settle({ code: code ?? 1, lines }));
  });
}
