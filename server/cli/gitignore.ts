import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The `.gitignore` files around and below a folder. */
export class GitIgnores {
  readonly #top: string;
  readonly #byFolder = new Map<string, Ignore | undefined>();

  constructor(folder: string) {
    this.#top = findRepository(folder) ?? folder;
  }

  /** Whether a file or folder below is ignored; the nearest `.gitignore` that speaks of it decides. */
  has(path: string, isFolder: boolean): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const name = relative(folder, path).split(sep).join("/");
      const verdict = this.#in(folder)?.test(isFolder ? `${name}/` : name);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || folder === this.#top || folder === dirname(folder)) return false;
    }
  }

  #in(folder: string): Ignore | undefined {
    if (!this.#byFolder.has(folder)) this.#byFolder.set(folder, readIgnore(join(folder, ".gitignore")));
    return this.#byFolder.get(folder);
  }
}

function readIgnore(path: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(path, "utf8"));
  } catch {
    return undefined; // a folder without one, or one that can't be read, ignores nothing
  }
}

/** The nearest folder upwards that holds a repository. */
function findRepository(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}
