import { existsSync, readdirSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { SKIPPED } from "../app/findReports.ts";
import { matchesName } from "../text/glob.ts";

/** Whether an operand that names no file may be a pattern; the Windows command line hands them on as they are. */
export function isPattern(operand: string): boolean {
  return /[*?]/.test(operand);
}

/** The files and folders that a pattern matches: `*` and `?` within a name, `**` for any folders. */
export function expandPattern(pattern: string, cwd: string): string[] {
  const { root } = parse(pattern);
  const parts = pattern
    .slice(root.length)
    .split(/[\\/]/)
    .filter((part) => part !== "");
  return expand(root, parts, cwd);
}

function expand(folder: string, [part, ...rest]: readonly string[], cwd: string): string[] {
  if (part === undefined) return [folder || "."];
  const within = (name: string, parts: readonly string[]) => expand(join(folder, name), parts, cwd);
  if (part === "**") {
    const deeper = namesIn(resolve(cwd, folder), true).flatMap((name) => within(name, [part, ...rest]));
    return [...expand(folder, rest, cwd), ...deeper];
  }
  if (!isPattern(part)) return existsSync(resolve(cwd, folder, part)) ? within(part, rest) : [];
  return namesIn(resolve(cwd, folder), rest.length > 0)
    .filter((name) => matchesName(part, name))
    .flatMap((name) => within(name, rest));
}

function namesIn(folder: string, foldersOnly: boolean): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !SKIPPED.test(entry.name) && (!foldersOnly || entry.isDirectory()))
      .map(({ name }) => name)
      .sort();
  } catch {
    return []; // what is no folder, or may not be read, holds nothing that matches
  }
}
