// Packs the extension from what has been built.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import { root } from "./run.mjs";

/** Packs the extension as the file `path`. */
export async function packExtension(/** @type {string} */ path) {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const folder = mkdtempSync(join(tmpdir(), "hegao-"));
  try {
    stage(files, folder);
    await createVSIX({
      cwd: folder,
      packagePath: path,
      dependencies: false,
      skipLicense: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Copies what is packed: the manifest without `files`, which says what npm packs, and the texts as they can be shown on VS Code's
 * page of an extension.
 * @param {string[]} files
 * @param {string} folder
 */
function stage(files, folder) {
  for (const file of [...files, ".vscodeignore"]) cpSync(join(root, file), join(folder, file));
  const { files: _, ...manifest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  for (const text of ["README.md", "CHANGELOG.md"]) {
    writeFileSync(join(folder, text), forExtensionPage(readFileSync(join(root, text), "utf8")));
  }
}

/** A line with an animation and nothing else, and the empty line behind it. */
const ANIMATION = /^!\[[^\]\n]*\]\([^)\s]+\.gif\)\n\n?/gm;
/** Code, in which nothing is a link; or a link or picture of Markdown with its target. */
const LINK = /```[\s\S]*?```|`[^`\n]*`|(!?)\[([^\]\n]*)\]\(([^)\s]+)\)/g;

/**
 * A Markdown text as VS Code's page of an extension can show it: it opens no file of the extension and shows pictures from the
 * network or from the text itself. So pictures are put into the text, and of a link to a file its words are left. Animations are left
 * out: they are large, and the extension is passed on by mail.
 */
function forExtensionPage(/** @type {string} */ markdown) {
  return markdown.replace(ANIMATION, "").replace(LINK, (whole, picture, words, target) => {
    if (target === undefined || /^(?:https:|mailto:|#)/.test(target)) return whole;
    if (!picture) return words;
    return `![${words}](data:image/png;base64,${readFileSync(join(root, target), "base64")})`;
  });
}
