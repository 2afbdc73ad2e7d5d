// Runs VS Code's own server on a free port of this machine, with folders of its own for settings and extensions.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, tail } from "../../scripts/lib/run.mjs";
import { chineseTexts, installWorkbench, vscodeFolder } from "./install.mjs";

/** What a first start would otherwise ask, tell or fetch. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.commandCenter.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "files.autoSave": "off",
};

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {() => void} forget          the next page finds the settings of a first start; no page may be open
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server; `home` keeps its settings, logs and installed extensions.
 * @param {{ home: string, locale?: string, settings?: Record<string, unknown> }} options
 * @returns {Promise<Server>}
 */
export async function startServer({ home, locale = "zh-cn", settings = {} }) {
  await installWorkbench();
  const firstSettings = { ...quietSettings, ...settings };
  writeHome(home, firstSettings);
  const child = spawn(
    process.execPath,
    [
      serverMain(),
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--without-connection-token",
      "--disable-workspace-trust",
      "--locale",
      locale,
      ...homeArguments(home),
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: serverEnvironment() },
  );
  const ended = new Promise((settle) => child.on("close", settle));
  const port = await readPort(child);
  return {
    port,
    forget: () => {
      rmSync(join(home, "data/User"), { recursive: true, force: true });
      writeHome(home, firstSettings);
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** Installs a packaged extension as a user would. */
export async function installExtension(/** @type {string} */ home, /** @type {string} */ vsix) {
  await installWorkbench();
  makeFolders(home);
  const { code, output } = await run(
    process.execPath,
    [serverMain(), "--install-extension", vsix, "--force", ...homeArguments(home)],
    { env: serverEnvironment() },
  );
  if (code !== 0) throw new Error(`The extension could not be installed:\n${tail(output)}`);
}

function serverMain() {
  return join(vscodeFolder, "out/server-main.js");
}

function homeArguments(/** @type {string} */ home) {
  return [
    "--accept-server-license-terms",
    "--user-data-dir",
    join(home, "data"),
    "--server-data-dir",
    join(home, "server"),
    "--extensions-dir",
    join(home, "extensions"),
  ];
}

/** Variables left by a VS Code in whose terminal this runs would confuse this one; "{}" means no extension gallery. */
function serverEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("VSCODE_") && name !== "NODE_OPTIONS");
  return { .../** @type {Record<string, string>} */ (Object.fromEntries(own)), EXTENSIONS_GALLERY: "{}" };
}

function writeHome(/** @type {string} */ home, /** @type {Record<string, unknown>} */ settings) {
  makeFolders(home);
  const path = join(home, "data/User/settings.json");
  // A person may have changed the settings in an earlier run.
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(settings, null, 2));
  const id = "ms-ceintl.vscode-language-pack-zh-hans";
  const pack = {
    hash: "hegao",
    label: "中文(简体)",
    extensions: [{ extensionIdentifier: { id }, version: "1.0.0" }],
    translations: { vscode: chineseTexts },
  };
  writeFileSync(join(home, "data/languagepacks.json"), JSON.stringify({ "zh-cn": pack }));
}

function makeFolders(/** @type {string} */ home) {
  for (const folder of ["data/User", "extensions"]) mkdirSync(join(home, folder), { recursive: true });
}

/**
 * @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>} child
 * @returns {Promise<number>}
 */
function readPort(child) {
  return new Promise((settle, fail) => {
    let output = "";
    const read = (/** @type {string} */ text) => {
      output += text;
      const found = /agent listening on (\d+)/.exec(output);
      if (found) settle(Number(found[1]));
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.on("close", (code) => fail(new Error(`VS Code's server ended with code ${code}:\n${tail(output)}`)));
  });
}
