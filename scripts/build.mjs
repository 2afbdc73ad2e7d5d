#!/usr/bin/env node
// Builds dist/: the command line, the server and the client for VS Code's two hosts, and the rules' pages; then starts the
// programs to see whether they answer.
// --watch builds again on every change, with source maps; --any-size does not fail over a bundle that is too large.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join, relative } from "node:path";
import esbuild from "esbuild";
import { minify } from "terser";
import { bootAll } from "./lib/boot.mjs";
import { withoutUnusedFeatures } from "./lib/features.mjs";
import { separateDynamicImports } from "./lib/lazy.mjs";
import { withLexiconWrittenOut } from "./lib/lexicon.mjs";
import { readLicenses } from "./lib/licenses.mjs";
import { withoutUnusedModules } from "./lib/pure.mjs";
import { root } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";
import { SHARED, sourceOfShared, takeFromShared } from "./lib/shared.mjs";
import { withoutUnusedTypes } from "./lib/trim.mjs";

const watch = process.argv.includes("--watch");
const dist = join(root, "dist");
/**
 * The server is loaded by every editor that opens a report, so its size is guarded, in KB: in Node it is two files, in a web
 * worker one, which also holds what Node loads only when something is pasted. A third of it is the protocol's own library, a
 * third reads reports, a third is what an editor asks for; these bounds, near what it is, keep it from growing unnoticed.
 */
const limits = /** @type {[string[], number][]} */ ([
  [["server.js", SHARED], 800],
  [["server.browser.js"], 840],
]);
/** Programs in Node that read reports. */
const readers = [join(root, "server/cli"), join(root, "server/lsp")];

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: !watch,
  // A Chinese character escaped as \uXXXX takes twice the space.
  charset: "utf8",
  sourcemap: watch ? "linked" : false,
  metafile: true,
  logLevel: "warning",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
};
/**
 * Of a package that is there in both forms the modules are taken, so that what is not used is left out.
 * @type {import("esbuild").BuildOptions}
 */
const node = { ...shared, platform: "node", target: "node20", format: "cjs", mainFields: ["module", "main"] };
/** What npm installs as a command: hegao, hegao-language-server. */
const command = { banner: { js: "#!/usr/bin/env node" } };
/** @type {import("esbuild").BuildOptions} */
const browser = { ...shared, platform: "browser", target: "es2022" };

/** Reads the HTML of a clipboard; the tree of it is never made. */
const html = withoutUnusedModules(/^(?:htmlparser2|dom(?:utils|handler|elementtype)|entities)(?:\/|$)/);
const lean = [html, withoutUnusedFeatures(), withoutUnusedTypes(join(root, "server/lsp"))];

const reading = takeFromShared(readers);
/** While watching, words change: they are composed at each start. */
const lexicon = watch ? [] : [withLexiconWrittenOut(root)];

/** Paths of everything that has been bundled, and the file with the licences of the packages among them. */
const bundled = /** @type {Set<string>} */ (new Set());
const LICENSES = "licenses.txt";

/** Every bundle: [entry, what is written, options]. */
const bundles = /** @type {[string, string, import("esbuild").BuildOptions][]} */ ([
  ["server/cli/main.ts", "cli.js", { ...node, ...command, plugins: [reading] }],
  ["server/lsp/main.node.ts", "server.js", { ...node, ...command, plugins: [...lean, reading] }],
  ["server/lsp/main.browser.ts", "server.browser.js", { ...browser, format: "iife", plugins: [...lean, ...lexicon] }],
  ["client/main.node.ts", "client.node.js", { ...node, external: ["vscode"] }],
  ["client/main.browser.ts", "client.browser.js", { ...browser, format: "cjs", external: ["vscode"] }],
]);

runMain(async () => {
  try {
    return await (watch ? watchAll() : buildAll());
  } catch (error) {
    // esbuild has printed what is wrong and where.
    if (error instanceof Error && "errors" in error) return 1;
    throw error;
  }
});

async function buildAll() {
  /** @type {Map<string, string>} */
  const lazy = new Map();
  const written = await Promise.all(
    bundles.map(([entry, file, options]) => bundle(entry, file, withLazy(options, lazy))),
  );
  written.push(await bundleShared());
  for (const [module, name] of lazy)
    written.push(await bundle(module, `lazy/${name}.js`, { ...node, plugins: [html], external: ["vscode"] }));
  for (const file of ["cli.js", "server.js", SHARED]) await shrink(join(dist, file));
  written.push(...copyPages(), writeLicenses());
  removeAllBut(new Set(written));
  const broken = await bootAll(dist);
  for (const line of broken) console.error(line);
  return reportSizes() || (broken.length > 0 ? 1 : 0);
}

async function watchAll() {
  for (const [entry, file, options] of bundles) {
    const context = await esbuild.context({ ...options, entryPoints: [entry], outfile: join(dist, file) });
    await context.watch();
  }
  const context = await esbuild.context(sharedOptions());
  await context.watch();
  copyPages();
  console.log("Watching; Ctrl-C ends.");
  return undefined;
}

/**
 * @param {string} entry
 * @param {string} file
 * @param {import("esbuild").BuildOptions} options
 */
async function bundle(entry, file, options) {
  const { metafile } = await esbuild.build({ ...options, entryPoints: [entry], outfile: join(dist, file) });
  noteInputs(metafile);
  return file;
}

async function bundleShared() {
  const { metafile } = await esbuild.build(sharedOptions());
  noteInputs(metafile);
  return SHARED;
}

/** What npm packs is minified once more: a thirtieth smaller, so that the package stays within its bound. */
async function shrink(/** @type {string} */ path) {
  const { code } = await minify(readFileSync(path, "utf8"), {
    toplevel: true,
    compress: { passes: 3, ecma: 2020 },
    ecma: 2020,
  });
  writeFileSync(path, code ?? "");
}

function noteInputs(/** @type {import("esbuild").Metafile | undefined} */ metafile) {
  for (const path of Object.keys(metafile?.inputs ?? {})) bundled.add(path);
}

function writeLicenses() {
  writeFileSync(join(dist, LICENSES), readLicenses(bundled, root));
  return LICENSES;
}

/** @returns {import("esbuild").BuildOptions} */
function sharedOptions() {
  const stdin = { contents: sourceOfShared(readers, root), resolveDir: root, loader: /** @type {const} */ ("ts") };
  return { ...node, stdin, outfile: join(dist, SHARED), plugins: lexicon };
}

/**
 * Only in Node is a file beside the bundle simply loaded.
 * @param {import("esbuild").BuildOptions} options
 * @param {Map<string, string>} lazy
 */
function withLazy(options, lazy) {
  const plugins = options.plugins ?? [];
  return options.platform === "node"
    ? { ...options, plugins: [...plugins, separateDynamicImports("lazy", lazy)] }
    : options;
}

/** The pages that diagnostics link to, readable without the project: dist/rules/<id>.md */
function copyPages() {
  const rules = join(root, "server/rules");
  mkdirSync(join(dist, "rules"), { recursive: true });
  return listFiles(rules)
    .filter((path) => path.endsWith(".md"))
    .map((path) => {
      copyFileSync(path, join(dist, "rules", basename(path)));
      return `rules/${basename(path)}`;
    });
}

/** Leaves of earlier builds would be packaged. Bundled tests are not part of the build. */
function removeAllBut(/** @type {Set<string>} */ written) {
  for (const path of listFiles(dist)) {
    const name = relative(dist, path).replaceAll("\\", "/");
    if (!written.has(name) && !name.startsWith("test/")) rmSync(path);
  }
}

function reportSizes() {
  const bundled = listFiles(dist).filter((path) => path.endsWith(".js") && !relative(dist, path).startsWith("test"));
  for (const path of bundled)
    console.log(
      `dist/${relative(dist, path)}`.padEnd(36),
      `${(statSync(path).size / 1024).toFixed(1)} KB`.padStart(10),
    );
  const tooBig = limits.filter(
    ([names, limit]) => names.reduce((sum, name) => sum + size(join(dist, name)), 0) > limit * 1024,
  );
  for (const [names, limit] of tooBig) console.error(`dist: ${names.join(" and ")} are larger than ${limit} KB.`);
  return tooBig.length > 0 && !process.argv.includes("--any-size") ? 1 : 0;
}

function size(/** @type {string} */ path) {
  return existsSync(path) ? statSync(path).size : 0;
}

/** @returns {string[]} */
function listFiles(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
