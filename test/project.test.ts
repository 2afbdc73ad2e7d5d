import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../server/rules/index.ts";

/** What holds the project together: names that agree, layers that know only what lies below, generated parts that are fresh. */

const ROOT = resolve(import.meta.dirname, "..");
const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
    .map((name) => join(folder, name))
    .sort();
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

describe("rules", () => {
  const files = filesUnder("server/rules", ".ts").filter((file) =>
    /^export const \w+ = define(?:Pattern)?Rule\b/m.test(read(file)),
  );
  const byId = new Map(RULES.map((rule) => [rule.id, rule]));

  test.each(files)("%s: file, id, export, family and list agree", (file) => {
    const id = basename(file, ".ts");
    const rule = byId.get(id);
    const family = basename(dirname(file));
    const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(rule, `add ${name} to server/rules/${family}/index.ts, with the id "${id}" of its file`).toBeDefined();
    expect(rule?.family, `${file}: the family is the folder; move the file or mend "family"`).toBe(family);
    expect(read(file), `${file}: export the rule as "${name}"`).toMatch(
      new RegExp(`export const ${name} = define(?:Pattern)?Rule\\b`),
    );
  });

  test("every page belongs to a rule", () => {
    const pages = filesUnder("server/rules", ".md").map((file) => basename(file, ".md"));
    const orphans = pages.filter((id) => !byId.has(id));
    expect(orphans, "delete these pages or list their rules in an index.ts").toEqual([]);
  });

  test("ids are unique, summaries are there in both languages", () => {
    expect(byId.size, "two rules have the same id; rename one").toBe(RULES.length);
    for (const { id, summary } of RULES) {
      expect(summary.zh, `${id}: write summary.zh in Chinese`).toMatch(/[\u4e00-\u9fff]/);
      expect(summary.en, `${id}: write summary.en in English`).toMatch(/^[A-Z][^\u4e00-\u9fff]*/);
    }
  });
});

/** Who may import what: folders, and packages by name. */
const LAYERS: Readonly<Record<string, { folders: readonly string[]; packages: RegExp }>> = {
  "server/core": { folders: [], packages: /^jsonc-parser$/ },
  "server/rules": { folders: ["server/core"], packages: /^big\.js$/ },
  "server/app": { folders: ["server/core", "server/rules"], packages: /^ignore$/ },
  "server/disk": { folders: ["server/core", "server/app"], packages: /^node:/ },
  "server/lsp": {
    folders: ["server/core", "server/rules", "server/app", "server/disk"],
    packages: /^(?:node:|vscode-languageserver)/,
  },
  "server/cli": {
    folders: ["server/core", "server/rules", "server/app", "server/disk"],
    packages: /^(?:node:|diff$|get-east-asian-width$|write-excel-file\/node$)/,
  },
  client: { folders: [], packages: /^(?:vscode(?:-languageclient.*)?|vscode-uri)$/ },
};

describe.each(Object.entries(LAYERS))("imports of %s", (layer, { folders, packages }) => {
  const files = filesUnder(layer, ".ts");
  test.skipIf(files.length === 0)("stay within the layers", () => {
    const strays: string[] = [];
    for (const file of files) {
      for (const [statement, path] of read(file).matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm)) {
        const typeOnly = /^(?:import|export) type\b/.test(statement);
        if (!mayImport(file, path as string, typeOnly, layer, folders, packages))
          strays.push(`${file} imports ${path}`);
      }
    }
    const may = [layer, ...folders].join(", ");
    expect(strays, `${layer} may import from ${may} and ${packages}; move the code or pass the value in`).toEqual([]);
  });
});

function mayImport(
  file: string,
  path: string,
  typeOnly: boolean,
  layer: string,
  folders: readonly string[],
  packages: RegExp,
): boolean {
  if (!path.startsWith(".")) return packages.test(path);
  const target = relative(ROOT, resolve(ROOT, dirname(file), path));
  if (layer === "client" && typeOnly) return true; // the client shares types with the server, never code
  return path.endsWith(".ts") && [layer, ...folders].some((folder) => target.startsWith(`${folder}/`));
}

test("rules don't see each other", () => {
  const files = filesUnder("server/rules", ".ts").filter((file) => basename(file) !== "index.ts");
  const ids = new Set(RULES.map(({ id }) => `${id}.ts`));
  const strays = files.flatMap((file) =>
    [...read(file).matchAll(/ from "(\.[^"]+)";/g)]
      .filter(([, path = ""]) => ids.has(basename(path)))
      .map(([, path]) => `${file} imports ${path}`),
  );
  expect(strays, "move what two rules share into a file of its own").toEqual([]);
});

test("only toProtocol.ts makes the protocol's positions, edits and severities", () => {
  const others = filesUnder("server/lsp", ".ts").filter((file) => basename(file) !== "toProtocol.ts");
  const strays = others.filter((file) => /\bcharacter:|\bnewText\b|\bDiagnosticSeverity\b/.test(read(file)));
  expect(read("server/lsp/toProtocol.ts")).toMatch(/\bDiagnosticSeverity\b/);
  expect(strays, "take spans to server/lsp/toProtocol.ts and use what it makes of them").toEqual([]);
});

test("generated parts are fresh", () => {
  const run = () =>
    execFileSync(process.execPath, ["scripts/generate.mjs", "--check"], { cwd: ROOT, encoding: "utf8" });
  expect(run, "run: node scripts/generate.mjs").not.toThrow();
});
