// A Chromium to drive: found, or installed where that is one command; otherwise one line says what to do.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installFromDebian } from "../../scripts/lib/debian.mjs";
import { findProgram } from "../../scripts/lib/run.mjs";
import { inLanguage, Unavailable } from "../../scripts/lib/say.mjs";

/** Flags for a browser that shows one local page: no first-run pages, no calls home. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Returns the path of a Chromium or Chrome, after installing one if need be. */
export async function ensureBrowser() {
  return findBrowser() ?? (await installBrowser());
}

/** Returns the path of an installed Chromium, Chrome or Edge. */
export function findBrowser() {
  const chosen = process.env["HEGAO_BROWSER"];
  if (chosen) return chosen;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
  return findProgram(...names) ?? placesOutsidePath().find((path) => existsSync(path));
}

function placesOutsidePath() {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
      ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) =>
        join(process.env[variable] ?? "", path),
      ),
    );
  return [];
}

async function installBrowser() {
  const label = inLanguage("正在安装浏览器 chromium 和中文字体", "Installing the browser chromium and Chinese fonts");
  // Ubuntu's package is a shell for another installer.
  await installFromDebian(label, ["chromium", "fonts-noto-cjk"]);
  const found = findBrowser();
  if (!found) throw unavailable();
  return found;
}

function unavailable() {
  return new Unavailable(
    "没有找到浏览器：请安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），或用环境变量 HEGAO_BROWSER 指出它的路径。",
    "No browser found: install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk), or name its path in the environment variable HEGAO_BROWSER.",
  );
}
