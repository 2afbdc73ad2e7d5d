// The protocol's types come with functions that check and create each of them; a server that answers an editor needs few.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** What the libraries' own code reads from vscode-languageserver-types while it runs. */
const READ_BY_LIBRARIES = ["DocumentUri", "URI", "WorkspaceFolder", "integer", "uinteger"];

/** A namespace of that module: `export var X; (function (X) { … })(X || (X = {}));`. */
const NAMESPACE = /^(?:export )?var (\w+);\n\(function \(\1\) \{[\s\S]*?^\}\)\(\1 \|\| \(\1 = \{\}\)\);\n/gm;

/**
 * An esbuild plugin: keeps of vscode-languageserver-types what the sources in `folder` and the libraries read. A source outside
 * that imports the protocol makes the build fail.
 * @param {string} folder
 * @returns {import("esbuild").Plugin}
 */
export function withoutUnusedTypes(folder) {
  return {
    name: "without-unused-types",
    setup(build) {
      // A source elsewhere would be bundled without what it reads, and fail when it runs.
      build.onResolve({ filter: /^vscode-languageserver(?:-protocol|-types)?(?:\/|$)/ }, ({ importer, path }) =>
        importer.includes("node_modules") || importer.startsWith(join(folder, sep))
          ? undefined
          : {
              errors: [
                { text: `${importer} imports ${path}: only sources in ${folder} are read for what is kept of it` },
              ],
            },
      );
      build.onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => ({
        contents: keepNamespaces(readFileSync(path, "utf8"), readSources(folder)),
      }));
    },
  };
}

/** The module with the namespaces that `sources` and the libraries name, and with those that these name in turn. */
function keepNamespaces(/** @type {string} */ text, /** @type {string} */ sources) {
  const blocks = new Map(Array.from(text.matchAll(NAMESPACE), ([block, name = ""]) => [name, block]));
  const kept = new Set(READ_BY_LIBRARIES);
  for (const name of blocks.keys()) if (names(sources, name)) kept.add(name);
  for (const name of kept) {
    for (const other of blocks.keys()) if (names(blocks.get(name) ?? "", other)) kept.add(other);
  }
  return text.replace(NAMESPACE, (block, name) => (kept.has(name) ? block : ""));
}

function names(/** @type {string} */ text, /** @type {string} */ name) {
  return new RegExp(`\\b${name}\\.`).test(text);
}

function readSources(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}
