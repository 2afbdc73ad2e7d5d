// The code with every mutant in it, switched off, bundled with the tests that are to notice them.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import esbuild from "esbuild";
import { root } from "../lib/run.mjs";

const READING = [
  ...["markers", "loose-markers", "headings", "heading-title", "outline", "enumerations", "parts", "stages"].map(
    (name) => `report/${name}`,
  ),
  ...["check/suppression", "figures/numerals", "relations/statements"],
].map((name) => `server/${name}.ts`);
const RULES = [
  ...["sum-mismatch", "completion-rate-mismatch", "share-mismatch", "growth-mismatch", "respectively-count"].map(
    (name) => `arithmetic/${name}`,
  ),
  ...["enumeration-count", "announced-count", "heading-seq"].map((name) => `numbering/${name}`),
  ...["structure/section-missing", "wording/word-repeated", "figures/figure-missing-number"],
].map((name) => `server/rules/${name}.ts`);

/**
 * The files that are measured when none is named: what decides whether a figure, a heading or a silence is right. A rule's
 * helpers are measured with it.
 */
export const TARGETS = [...READING, ...withHelpers(RULES), "server/lsp/draft.ts"];

/** The files and those of rules, relations and verdicts that they import, and so on. */
function withHelpers(/** @type {string[]} */ files) {
  const found = new Set(files);
  for (const file of found) {
    const code = readFileSync(join(root, file), "utf8");
    for (const [, path] of code.matchAll(/^(?:import|\}) .*?from "(\.[^"]+)"/gm)) {
      const helper = relative(root, join(root, dirname(file), /** @type {string} */ (path)));
      if (/^server\/(?:rules|relations|verdicts)\//.test(helper)) found.add(helper);
    }
  }
  return [...found];
}

/** Tests that take long, or look at the project, its programs or the editor and not at what reads and checks. */
const LEFT_OUT =
  /^(?:ci|cli|client|corpus|docs|encoding|extension|files|frozen|grammar|lexicon|lsp|manifest|memo|package|progress|project|quick|reports|same|sent|snippets|typing)\b/;

/** What a test of the client has in it: it needs VS Code, which is not here. */
const OF_CLIENT = /"\.\.\/client\//;

const REAL_REPORTS = join(root, "test/support/corpus.ts");
const NO_REPORTS = "export const [readRealReports, readCityReports, readDrafts] = [() => [], () => [], () => []];";

/** Messages are read by people; what a rule is called is compared elsewhere. */
const WORDS = new Set(["message", "zh", "en", "title", "summary", "description", "reason", "id", "family"]);
const ignoreWords = {
  shouldIgnore(/** @type {any} */ path) {
    if (path.isObjectProperty() && WORDS.has(path.node.key.name)) return "words for people";
    return path.isThrowStatement() ? "an error nobody may meet" : undefined;
  },
};

/**
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} file     below the project
 * @property {number} line     one-based
 * @property {string} context  the line, without the space around it
 * @property {string} before
 * @property {string} after
 */

/** @returns {Promise<{ mutants: Mutant[], sources: Map<string, string> }>} the mutants, and the code by path */
export async function instrument(/** @type {string[]} */ files) {
  const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn, error: console.error };
  const originals = new Map(files.map((file) => [join(root, file), readFileSync(join(root, file), "utf8")]));
  const given = [...originals].map(([name, content]) => ({ name, content, mutate: true }));
  const { Instrumenter: Code } = /** @type {any} */ ({ Instrumenter });
  const result = await new Code(quiet).instrument(given, {
    plugins: null,
    excludedMutations: [],
    ignorers: [ignoreWords],
  });
  const mutants = result.mutants
    .filter((/** @type {any} */ { status }) => status !== "Ignored")
    .map((/** @type {any} */ { id, fileName, replacement, location }) => {
      const lines = (originals.get(fileName) ?? "").split("\n");
      return {
        id,
        file: relative(root, fileName),
        line: location.start.line + 1,
        context: lines[location.start.line]?.trim() ?? "",
        before: oneLine(cut(lines, location)),
        after: oneLine(replacement),
      };
    });
  return { mutants, sources: new Map(result.files.map((/** @type {any} */ { name, content }) => [name, content])) };
}

function cut(/** @type {string[]} */ lines, /** @type {any} */ { start, end }) {
  const inside = lines.slice(start.line, end.line + 1);
  inside[inside.length - 1] = inside.at(-1)?.slice(0, end.column) ?? "";
  inside[0] = inside[0]?.slice(start.column) ?? "";
  return inside.join("\n");
}

function oneLine(/** @type {string} */ text) {
  return text.replace(/\s+/g, " ");
}

/** Bundles the tests with `sources` in place of the files; returns the code. */
export async function bundleTests(/** @type {Map<string, string>} */ sources) {
  const folder = join(root, "test");
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts") && !LEFT_OUT.test(name))
    .filter((name) => !OF_CLIENT.test(readFileSync(join(folder, name), "utf8")));
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: ['import { describe } from "vitest";', ...tests.map(inSuite)].join("\n"), resolveDir: folder },
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "cjs",
    packages: "external",
    charset: "utf8",
    logLevel: "warning",
    plugins: [{ name: "mutants", setup: (build) => replaceSources(build, sources) }],
  });
  return outputFiles[0]?.text ?? "";
}

function inSuite(/** @type {string} */ name) {
  return `describe("${name}", () => require("./${name}"));`;
}

/** Files know where they stand, bundled or not. There are no real reports: what is invented must notice. */
function replaceSources(/** @type {esbuild.PluginBuild} */ build, /** @type {Map<string, string>} */ sources) {
  build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    loader: "ts",
    contents:
      path === REAL_REPORTS
        ? NO_REPORTS
        : (sources.get(path) ?? readFileSync(path, "utf8"))
            .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
            .replaceAll("import.meta.url", JSON.stringify(`file://${path}`)),
  }));
}
