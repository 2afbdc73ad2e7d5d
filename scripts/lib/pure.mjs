// Of a package with a folder of its own for modules esbuild doesn't see that its files do nothing when they are loaded.

/**
 * An esbuild plugin: modules of packages that match `filter` are left out when nothing of them is used.
 * @param {RegExp} filter   on the name of the package
 * @returns {import("esbuild").Plugin}
 */
export function withoutUnusedModules(filter) {
  return {
    name: "without-unused-modules",
    setup(build) {
      build.onResolve({ filter }, async ({ path, pluginData, ...rest }) => {
        if (pluginData?.seen) return undefined;
        const resolved = await build.resolve(path, { ...rest, pluginData: { seen: true } });
        return { ...resolved, sideEffects: false };
      });
    },
  };
}
