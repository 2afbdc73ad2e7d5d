import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../server/rules/index.ts";
import { alternationsOf, type Literal, literalsOf } from "./support/literals.ts";

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

/** The floors of the server from below, each with the packages it may import; a floor sees those below it and itself. */
const FLOORS: readonly (readonly [floor: string, packages: RegExp])[] = [
  ["text", /^(?:jsonc-parser|leven)$/],
  ["lexicon", /^$/],
  ["report", /^$/],
  ["figures", /^$/],
  ["relations", /^$/],
  ["reading", /^$/],
  ["verdicts", /^big\.js$/],
  ["check", /^$/],
  ["edits", /^htmlparser2$/],
  ["rules", /^big\.js$/],
  ["app", /^ignore$/],
  ["disk", /^node:/],
  ["lsp", /^(?:node:|vscode-languageserver)/],
  ["cli", /^(?:node:|diff$|get-east-asian-width$|write-excel-file\/node$)/],
];
/** What the client takes from packages; from the server it takes types only. */
const CLIENT = /^(?:vscode(?:-languageclient.*)?|vscode-uri)$/;

interface Import {
  readonly path: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/^(?:import|export)( type)?\b[^;]*?from "([^"]+)";|\bimport\("([^"]+)"\)/gm);
  return Array.from(found, ([, typeOnly, path, late]) => ({ path: path ?? late ?? "", typeOnly: !!typeOnly }));
}

/** The file of the project that an import names. */
const targetOf = (file: string, path: string): string => relative(ROOT, resolve(ROOT, dirname(file), path));

describe("imports go down only", () => {
  test("every folder of the server is a floor", () => {
    const folders = readdirSync(join(ROOT, "server"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort(), "name the floor in FLOORS").toEqual(FLOORS.map(([f]) => f).sort());
  });

  test.each(FLOORS.map(([floor, packages], i) => [floor, packages, i] as const))("from %s", (floor, packages, at) => {
    const below = FLOORS.slice(0, at + 1).map(([name]) => `server/${name}/`);
    const may = floor === "cli" ? below.filter((folder) => folder !== "server/lsp/") : below;
    const strays = filesUnder(`server/${floor}`, ".ts").flatMap((file) =>
      importsOf(file)
        .filter(({ path }) =>
          path.startsWith(".") ? !may.some((folder) => targetOf(file, path).startsWith(folder)) : !packages.test(path),
        )
        .map(({ path }) => `${file} imports ${path}`),
    );
    expect(strays, `${floor} may import from ${may} and ${packages}; move the code or pass the value in`).toEqual([]);
  });

  test("from the client", () => {
    const strays = filesUnder("client", ".ts").flatMap((file) =>
      importsOf(file)
        .filter(({ path, typeOnly }) =>
          path.startsWith(".") ? !typeOnly && !targetOf(file, path).startsWith("client/") : !CLIENT.test(path),
        )
        .map(({ path }) => `${file} imports ${path}`),
    );
    expect(strays, "the client shares types with the server, never code").toEqual([]);
  });

  test("and never back to where they came from", () => {
    const files = [...filesUnder("server", ".ts"), ...filesUnder("client", ".ts")];
    const below = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap(({ path }) => (path.startsWith(".") ? targetOf(file, path) : [])),
      ]),
    );
    const sound = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, above: readonly string[]) => {
      if (sound.has(file)) return;
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(" → "));
      else for (const next of below.get(file) ?? []) visit(next, [...above, file]);
      sound.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles, "move what both need into a file of its own").toEqual([]);
  });
});

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

test("only toProtocol/ makes the protocol's positions, edits and severities", () => {
  const others = filesUnder("server/lsp", ".ts").filter((file) => !file.startsWith("server/lsp/toProtocol/"));
  const strays = others.filter((file) => /\bcharacter:|\bnewText\b|\bDiagnosticSeverity\b/.test(read(file)));
  expect(read("server/lsp/toProtocol/diagnostics.ts")).toMatch(/\bDiagnosticSeverity\b/);
  expect(strays, "take spans to server/lsp/toProtocol/ and use what it makes of them").toEqual([]);
});

/** A pattern that is longer is not read, but deciphered: compose it of classes of words (server/lexicon) and named parts. */
const LONGEST_PATTERN = 120;
/** More words than these, of two characters and more, are a class of words and belong in the lexicon. */
const MOST_WORDS = 8;
/** What is about these very words, or is data of its own: the kinds of reports, pairs of words that are mistaken, doubled words. */
const OWN_WORDS = [
  "server/report/catalogue/",
  "server/rules/wording/confusables.ts",
  "server/rules/wording/word-repeated.ts",
  "server/rules/wording/wording-leiji.ts",
];

describe("words have their home in the lexicon", () => {
  const files = filesUnder("server", ".ts");
  const literals = new Map(files.map((file) => [file, literalsOf(read(file))]));
  const long = files.filter((file) =>
    literals.get(file)?.some(({ isPattern, text }) => isPattern && text.length > LONGEST_PATTERN),
  );
  const lists = new Map(files.map((file) => [file, listsOf(literals.get(file) ?? [])]));
  const outside = files.filter(
    (file) => !file.startsWith("server/lexicon/") && (lists.get(file) as string[][]).length > 0,
  );
  const others = outside.filter((file) => !OWN_WORDS.some((own) => file.startsWith(own)));

  test("no pattern is longer than a line", () => {
    expect(long).toEqual([]);
  });

  test("no list of words stands outside of it", () => {
    const count = outside.reduce((sum, file) => sum + (lists.get(file) as string[][]).length, 0);
    console.log(
      `${count} lists of more than ${MOST_WORDS} words outside of server/lexicon, in ${outside.length} files.`,
    );
    expect(others).toEqual([]);
  });
});

/** The lists of words among the literals of a file: alternations, words divided by blanks, and arrays. */
function listsOf(literals: readonly Literal[]): string[][] {
  const groups = literals.flatMap(({ text, isPattern }) =>
    isPattern ? alternationsOf(text) : [text.split(/[\s|/]+/)],
  );
  const arrays: string[][] = [];
  for (const { text, follows } of literals) {
    if (!follows) arrays.push([]);
    arrays.at(-1)?.push(text);
  }
  return [...groups, ...arrays]
    .map((group) => group.filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word)))
    .filter((group) => group.length > MOST_WORDS);
}

test("generated parts are fresh", () => {
  const run = () =>
    execFileSync(process.execPath, ["scripts/generate.mjs", "--check"], { cwd: ROOT, encoding: "utf8" });
  expect(run, "run: node scripts/generate.mjs").not.toThrow();
});
