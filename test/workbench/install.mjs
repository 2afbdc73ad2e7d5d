// Installs a real VS Code from the package registry, once: its server, its browser workbench, the search program it
// calls, and Chinese texts for its menus. Every step looks whether it is done, so an interrupted install goes on where
// it stopped, and afterwards no network is needed.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installPackages } from "../../scripts/lib/dependencies.mjs";
import { findProgram, npm } from "../../scripts/lib/run.mjs";
import { inLanguage, say, withProgress } from "../../scripts/lib/say.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const stamp = join(modules, ".ready");

/** VS Code's own folder: out/server-main.js and the workbench. */
export const vscodeFolder = join(modules, "code-server/lib/vscode");
/** The Chinese texts of the workbench, in the form VS Code's language packs have. */
export const chineseTexts = join(modules, ".zh-cn.json");

/** Installs VS Code unless this very version is there. Returns its folder. */
export async function installWorkbench() {
  const wanted = readFileSync(join(here, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return vscodeFolder;
  const label = inLanguage(
    "正在准备内置的 VS Code（下载约 60 MB，占用约 250 MB，只需一次，一般 1–3 分钟）",
    "Preparing the embedded VS Code (60 MB to download, 250 MB on disk, once, usually 1 to 3 minutes)",
  );
  await withProgress(label, async () => {
    await installServer(wanted);
    await installServerPackages();
    linkArchive();
    linkSearch();
    await writeChineseTexts();
    await buildNativeParts();
    writeFileSync(stamp, wanted);
  });
  return vscodeFolder;
}

async function installServer(/** @type {string} */ wanted) {
  const done = join(modules, ".packages");
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return;
  // Post-install steps would download programs and compile what is not used here.
  await installPackages(here, ["ci", "--ignore-scripts"]);
  writeFileSync(done, wanted);
}

async function installServerPackages() {
  if (existsSync(join(vscodeFolder, "node_modules/.package-lock.json"))) return;
  await installPackages(vscodeFolder, ["install", "--omit=dev", "--ignore-scripts"]);
}

/** The server looks for its packages in an archive that only the desktop build has. */
function linkArchive() {
  const link = join(vscodeFolder, "node_modules.asar");
  if (!existsSync(link)) symlinkSync(join(vscodeFolder, "node_modules"), link, "junction");
}

/** VS Code's "find in files" and workspace.findFiles run ripgrep, which comes as a package of its own. */
function linkSearch() {
  const name = process.platform === "win32" ? "rg.exe" : "rg";
  const program = join(modules, `@vscode/ripgrep-${process.platform}-${process.arch}/bin`, name);
  const folder = join(vscodeFolder, "node_modules/@vscode/ripgrep/bin");
  const link = join(folder, name);
  if (existsSync(link) || !existsSync(program)) return;
  mkdirSync(folder, { recursive: true });
  symlinkSync(program, link);
}

/**
 * The language pack is of an older VS Code than the workbench: three quarters of its texts have kept their keys,
 * the others stay English. It comes as a JavaScript module; VS Code reads JSON.
 */
async function writeChineseTexts() {
  const pack = join(modules, "@codingame/monaco-vscode-language-pack-zh-hans/translations/main.i18n.json.js");
  const module = await import(pathToFileURL(pack).href);
  writeFileSync(chineseTexts, JSON.stringify({ contents: withMovedKeys(module.default) }));
}

/**
 * Texts whose key is the same but whose module was moved or split are found by the key alone, if it is unambiguous.
 * @param {Record<string, Record<string, string>>} texts
 */
function withMovedKeys(texts) {
  /** @type {Map<string, string | undefined>} */
  const byKey = new Map();
  for (const entries of Object.values(texts))
    for (const [key, text] of Object.entries(entries))
      byKey.set(key, byKey.has(key) && byKey.get(key) !== text ? undefined : text);
  /** @type {[string, string[]][]} */
  const wanted = JSON.parse(readFileSync(join(vscodeFolder, "out/nls.keys.json"), "utf8"));
  return Object.fromEntries(
    wanted.map(([name, keys]) => [
      name,
      Object.fromEntries(keys.map((key) => [key, texts[name]?.[key] ?? byKey.get(key)])),
    ]),
  );
}

/** Log files and the Output panel need a compiled part; everything else works without it. */
async function buildNativeParts() {
  if (existsSync(join(vscodeFolder, "node_modules/@vscode/spdlog/build/Release/spdlog.node"))) return;
  const missing = ["g++", "make", "python3"].filter((name) => !findProgram(name));
  const built = missing.length === 0 && (await buildWithCompiler());
  if (!built)
    say(
      `提示：缺少编译工具（${missing.join("、") || "C++"}），内置 VS Code 的“输出”面板会是空的，其他功能不受影响；Debian 上可用 apt-get install g++ make python3 装上。`,
      `Note: without a compiler (${missing.join(", ") || "C++"}) the Output panel of the embedded VS Code stays empty, all else works; on Debian: apt-get install g++ make python3.`,
    );
}

async function buildWithCompiler() {
  // Node's headers are beside it in most installations; without them they would be downloaded.
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, "include/node/node.h")) ? [`--nodedir=${prefix}`] : [];
  const { code } = await npm(["rebuild", "@vscode/spdlog", "native-watchdog", ...headers], { cwd: vscodeFolder });
  return code === 0;
}
