import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import type { Disk } from "./runtime.ts";

/** A report beyond this size is no report, and reading it would take the server's memory. */
const LARGEST = 64 * 1024 * 1024;
const REPORT = /\.(?:gw|gongwen|txt|md)$/i;
/** Folders that hold programs and their leftovers, not reports. */
const SKIPPED = /^(?:\.|node_modules$)/;

/** The files of the computer that Node runs on. */
export const disk: Disk = {
  async readFile(uri) {
    try {
      const path = fileURLToPath(uri);
      return (await stat(path)).size <= LARGEST ? await readFile(path) : undefined;
    } catch {
      return undefined;
    }
  },
  async listReports(folder) {
    const found: string[] = [];
    await walk(fileURLToPath(folder), found);
    return found;
  },
};

async function walk(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.test(entry.name)) await walk(path, found);
    } else if (entry.isFile() && REPORT.test(entry.name)) {
      found.push(pathToFileURL(path).href);
    }
  }
}
