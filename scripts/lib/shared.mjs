// The command line and the server read, check and mend reports with the same code; one bundle holds it for both.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** The bundle that both load, beside them in dist/. */
export const SHARED = "reading.js";

/** The floors below both programs. */
const FLOORS = "text|lexicon|report|figures|relations|reading|verdicts|check|rules|edits|app|disk";
const IMPORT = new RegExp(`^import \\{([^}]*)\\} from "((?:\\.\\./)+(?:${FLOORS})/[^"]+)";`, "gm");

/**
 * An esbuild plugin: what the sources in `folders` import from the floors below them is not bundled with them but
 * taken from {@link SHARED}; what they import only sometimes is not in it.
 * @param {string[]} folders
 * @returns {import("esbuild").Plugin}
 */
export function takeFromShared(folders) {
  return {
    name: "take-from-shared",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(?:\\.\\./)+(?:${FLOORS})/`) }, ({ importer, kind }) =>
        kind !== "dynamic-import" && folders.some((folder) => importer.startsWith(folder))
          ? { path: `./${SHARED}`, external: true }
          : undefined,
      );
    },
  };
}

/**
 * The source of the shared bundle: every name that the sources in `folders` import from the floors below them. Two modules that
 * export the same name make the build fail.
 * @param {string[]} folders
 * @param {string} root
 */
export function sourceOfShared(folders, root) {
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  for (const file of folders.flatMap(listSources)) {
    for (const [, list = "", path = ""] of readFileSync(file, "utf8").matchAll(IMPORT)) {
      const module = `./${relative(root, resolve(dirname(file), path)).replaceAll("\\", "/")}`;
      const wanted = names.get(module) ?? new Set();
      for (const name of list.split(",").map((part) => part.trim())) {
        if (name && !name.startsWith("type ")) wanted.add(name.replace(/ as .*/, ""));
      }
      names.set(module, wanted);
    }
  }
  return [...names]
    .filter(([, wanted]) => wanted.size > 0)
    .map(([module, wanted]) => `export { ${[...wanted].join(", ")} } from "${module}";`)
    .join("\n");
}

/** @returns {string[]} */
function listSources(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}
