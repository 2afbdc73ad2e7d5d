// What a program needs only sometimes is kept out of its bundle, so that it starts faster.
import { basename } from "node:path";

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
        const name = path
          .replace(/^[./]+/, "")
          .replace(/\.ts$/, "")
          .replaceAll("/", "-");
        found.set(module, name);
        return { path: `./${folder}/${basename(name)}.js`, external: true };
      });
    },
  };
}
