#!/usr/bin/env node
// Stands in for the `code` program: takes VS Code's own flags and does the same with VS Code's server and a browser,
// so that runTests of @vscode/test-electron works where no desktop VS Code can be downloaded.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runTestsInPage } from "./drive.mjs";
import { pageAddress } from "./page.mjs";
import { startServer } from "./server.mjs";

const text = /** @type {const} */ ({ type: "string" });
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: text, extensionTestsPath: text, "user-data-dir": text, locale: text },
});
const {
  extensionDevelopmentPath: extension,
  extensionTestsPath: tests,
  locale,
} = /** @type {Record<string, string>} */ (values);
const [folder = "."] = positionals;
if (!tests) throw new Error("--extensionTestsPath= is missing: this program only runs an extension's tests.");

const temporary = mkdtempSync(join(tmpdir(), "hegao-code-"));
const server = await startServer({ home: temporary, ...(locale ? { locale } : {}) });
try {
  const address = pageAddress({
    port: server.port,
    folder: resolve(folder),
    tests,
    ...(extension ? { extension } : {}),
  });
  process.exitCode = await runTestsInPage(address, console.log, (line) => line.startsWith("test: "));
} finally {
  await server.stop();
  rmSync(temporary, { recursive: true, force: true });
}
