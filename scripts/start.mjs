#!/usr/bin/env node
// npm start: installs what is missing, builds, and opens a real VS Code with the extension and a sample report: the
// VS Code of this machine, else (or with --embedded) one from the package registry, shown in the browser.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pageAddress } from "../test/workbench/page.mjs";
import { startServer } from "../test/workbench/server.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { findProgram, root, run, tail } from "./lib/run.mjs";
import { inLanguage, runMain, say, Unavailable, withProgress } from "./lib/say.mjs";

const folder = join(root, "sample");
const file = join(folder, readdirSync(folder).find((name) => name.endsWith("工作计划.gw")) ?? "");

runMain(async () => {
  await ensureDependencies();
  await build();
  const opened = !process.argv.includes("--embedded") && (await openInstalled());
  if (!opened) await serveEmbedded();
  return 0;
});

async function build() {
  await withProgress(inLanguage("正在构建", "Building"), async () => {
    const { code, output } = await run(process.execPath, [join(root, "scripts/build.mjs"), "--any-size"]);
    if (code === 0) return;
    console.error(tail(output));
    throw new Unavailable("构建没有成功，原因见上面几行。", "The build failed; the lines above say why.");
  });
}

/** Returns whether the VS Code of this machine has taken the report. */
async function openInstalled() {
  const code = findProgram("code");
  if (!code) return false;
  const result = await run(code, ["--new-window", `--extensionDevelopmentPath=${root}`, folder, file]);
  if (result.code === 0) {
    say(`已在 VS Code 中打开示例报告：${file}`, `The sample report is open in VS Code: ${file}`);
    sayHow();
    return true;
  }
  say(
    `本机的 VS Code（${code}）没有打开，改用内置的 VS Code。`,
    `The VS Code of this machine (${code}) did not open; using the embedded one.`,
  );
  return false;
}

/** Serves until Ctrl-C. */
async function serveEmbedded() {
  const server = await startServer({ home: join(root, ".cache/start") });
  const short = await redirect(pageAddress({ port: server.port, folder, extension: root, file }));
  say("请在浏览器中打开下面的网址；按 Ctrl-C 结束。", "Open this address in a browser; Ctrl-C ends.");
  console.log(`\n  ${short.address}\n`);
  sayHow();
  openInDesktop(short.address);
  await new Promise((settle) => {
    process.once("SIGINT", settle);
    process.once("SIGTERM", settle);
  });
  short.server.closeAllConnections();
  short.server.close();
  await server.stop();
}

/** What to do with what is seen. */
function sayHow() {
  const key = process.platform === "darwin" ? "Cmd" : "Ctrl";
  say(
    `第一次打开要等一会儿。带波浪线的地方按 ${key}+. 可以改，按 ${key}+Shift+M 列出全部。`,
    `The first time takes a while. ${key}+. on an underlined place offers to mend it, ${key}+Shift+M lists them all.`,
  );
}

/** The page's own address is too long to be read from a terminal: this one leads there. */
async function redirect(/** @type {string} */ target) {
  const server = createServer((_, response) => response.writeHead(302, { location: target }).end());
  await new Promise((settle) => server.listen(0, "127.0.0.1", () => settle(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { server, address: `http://127.0.0.1:${port}/` };
}

function openInDesktop(/** @type {string} */ address) {
  const desktop = process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  const opener =
    process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer.exe" : desktop ? "xdg-open" : "";
  if (opener)
    spawn(opener, [address], { stdio: "ignore", detached: true })
      .on("error", () => undefined)
      .unref();
}
