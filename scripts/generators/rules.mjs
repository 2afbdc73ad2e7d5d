import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The rules of the source tree, in the order of the documentation. */
export async function loadRules() {
  return (await loadModule("server/rules/index.ts")).RULES;
}

/** Modules that are loaded or being loaded: bundled twice at a time, one could be imported half-written. */
const loaded = new Map();

/** What a module of the source tree exports. */
export function loadModule(path) {
  if (!loaded.has(path)) loaded.set(path, bundleAndImport(path));
  return loaded.get(path);
}

async function bundleAndImport(path) {
  const outfile = join(ROOT, ".cache", "generate", `${path.replaceAll("/", "-")}-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({ entryPoints: [join(ROOT, path)], bundle: true, format: "esm", outfile });
  return import(pathToFileURL(outfile).href);
}

export const SEVERITY_NAMES = {
  error: "错误 error",
  warning: "警告 warning",
  information: "提示 information",
  hint: "建议 hint",
  off: "默认关闭 off",
};

/** The families of rules, in the order of the documentation. */
export const FAMILIES = {
  structure: { zh: "结构", en: "Structure" },
  numbering: { zh: "层次序号", en: "Numbering" },
  figures: { zh: "数字", en: "Figures" },
  arithmetic: { zh: "数字之间", en: "Arithmetic" },
  punctuation: { zh: "标点", en: "Punctuation" },
  wording: { zh: "措辞", en: "Wording" },
  residue: { zh: "残留", en: "Residue" },
  suppression: { zh: "忽略标记", en: "Suppression" },
};

/** A rule's page, from the project's root. */
export const pagePath = (rule) => `server/rules/${rule.family}/${rule.id}.md`;
