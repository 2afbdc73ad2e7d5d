// Classes of words (server/lexicon) as the build ships them: what each comes to is written out, so a start composes nothing.
import { basename, join } from "node:path";
import esbuild from "esbuild";

/** What composes and scans; everything else in the folder is data. */
const CODE = ["phrase.ts", "scan.ts"];

/**
 * Puts the pattern of every class in place of the words and the calls that make it.
 * @param {string} root
 * @returns {import("esbuild").Plugin}
 */
export function withLexiconWrittenOut(root) {
  const folder = join(root, "server/lexicon");
  return {
    name: "lexicon",
    setup(build) {
      build.onLoad({ filter: /[\\/]lexicon[\\/][\w-]+\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(folder) || CODE.includes(basename(path))) return undefined;
        const classes = Object.entries(await load(path)).map(
          ([name, { source, list }]) =>
            `export const ${name} = new ${list ? "Words" : "Phrase"}(${JSON.stringify(source)});`,
        );
        return { contents: `import { Phrase, Words } from "./phrase.ts";\n${classes.join("\n")}\n`, loader: "ts" };
      });
    },
  };
}

/**
 * What a file of the folder exports.
 * @param {string} path
 * @returns {Promise<Record<string, { source: string, list?: readonly string[] }>>}
 */
async function load(path) {
  const { outputFiles } = await esbuild.build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
