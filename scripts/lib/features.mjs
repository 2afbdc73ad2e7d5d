// vscode-languageserver brings every feature of the protocol along, whether a server offers it or not. Those that mean
// nothing for prose are left out of the bundle.

/** Features of code and notebooks, and the search for npm packages. One that is offered one day must go from here. */
const unused = [
  "vscode-languageserver/lib/common/(notebook|callHierarchy|typeHierarchy|inlineValue|moniker|linkedEditingRange|inlineCompletion)",
  "vscode-languageserver/lib/node/files",
  "vscode-languageserver-protocol/lib/common/protocol.notebook",
];

/** Each feature is a function that adds to a class: this one adds nothing. */
const nothing = `module.exports = new Proxy({}, {
  get: (_, name) => (String(name).endsWith("Feature") ? (base) => base : undefined),
});`;

/**
 * An esbuild plugin: leaves the unused features out.
 * @returns {import("esbuild").Plugin}
 */
export function withoutUnusedFeatures() {
  const modules = new RegExp(`[\\\\/]node_modules[\\\\/](${unused.join("|").replaceAll("/", "[\\\\/]")})\\.js$`);
  return {
    name: "without-unused-features",
    setup(build) {
      build.onLoad({ filter: modules }, () => ({ contents: nothing, loader: "js" }));
    },
  };
}
