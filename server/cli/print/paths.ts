import { relative, resolve, sep } from "node:path";

/** A path for other programs: from the current folder, which is theirs as well, with slashes. */
export function fromHere(path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join("/");
}
