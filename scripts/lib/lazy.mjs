// What a program needs only sometimes is kept out of its bundle, so that it starts faster.
import { relative, sep } from "node:path";
import { root } from "./run.mjs";

/**
 * An esbuild plugin: a module reached by import() becomes a bundle of its own in <folder>/, loaded when it is called for.
 * (esbuild itself splits bundles only in ES module format.) `found` collects the modules, to be bundled next.
 * @param {string} folder
 * @param {Map<string, string>} found   module path -> bundle name
 * @returns {import("esbuild").Plugin}
 */
export function separateDynamicImports(folder, found) {
  return {
    name: "separate-dynamic-imports",
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path, kind, pluginData, ...rest }) => {
        if (kind !== "dynamic-import" || pluginData?.seen) return undefined;
        const { path: module, external } = await build.resolve(path, { ...rest, kind, pluginData: { seen: true } });
        if (external || module === "") return undefined;
        const name = nameOf(module);
        found.set(module, name);
        return { path: `./${folder}/${name}.js`, external: true };
      });
    },
  };
}

/** By its place below the program's own folder, however it was written: server/cli/print/diff.ts is print-diff. */
function nameOf(/** @type {string} */ module) {
  return relative(root, module)
    .split(sep)
    .join("-")
    .replace(/^server-(?:(?:cli|lsp)-)?/, "")
    .replace(/\.ts$/, "");
}
