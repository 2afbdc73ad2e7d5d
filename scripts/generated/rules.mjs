import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The rules of the source tree, in the order of the documentation. */
export async function loadRules() {
  const outfile = join(ROOT, ".cache", "generate", `rules-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({ entryPoints: [join(ROOT, "server/rules/index.ts")], bundle: true, format: "esm", outfile });
  const { RULES } = await import(pathToFileURL(outfile).href);
  return RULES;
}

export const SEVERITY_NAMES = {
  error: "错误 error",
  warning: "警告 warning",
  information: "提示 information",
  hint: "建议 hint",
  off: "默认关闭 off",
};

/** A rule's page, from the project's root. */
export const pagePath = (rule) => `server/rules/${rule.family}/${rule.id}.md`;
