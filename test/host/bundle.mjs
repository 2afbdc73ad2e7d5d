// The tests as one file that an extension host can load, a process as well as a web worker.
import { join } from "node:path";
import esbuild from "esbuild";
import { root } from "../../scripts/lib/run.mjs";

/** Bundles the host tests as dist/test/<name>.js. Returns the file's path. */
export async function bundleTests(/** @type {"host" | "web"} */ name) {
  const outfile = join(root, `dist/test/${name}.js`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["test/host/index.ts"],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}

/**
 * Reads the line of counts that the tests print at their end.
 * @param {string[]} lines
 * @returns {{ passed: number, failed: number, skipped: number } | undefined}
 */
export function readCounts(lines) {
  const line = lines.findLast((text) => text.startsWith("test: counts "));
  return line ? JSON.parse(line.slice("test: counts ".length)) : undefined;
}
