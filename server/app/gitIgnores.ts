import ignore, { type Ignore, type TestResult } from "ignore";
import type { Files } from "./files.ts";
import { folderOf, type Place, pathFrom, placeIn } from "./place.ts";
import { readSource } from "./source.ts";

/**
 * The `.gitignore` files of a folder, of those below it and, up to the top of its repository, of those above it. One above that
 * leaves out the folder itself says nothing: who names a folder wants it searched.
 */
export class GitIgnores {
  readonly #top: Place;
  readonly #files: Files;
  readonly #byFolder = new Map<Place, Promise<Ignore | undefined>>();
  /** The folders above whose file speaks of what lies in the top folder, from near to far. */
  #above: Promise<readonly Place[]> | undefined;

  constructor(top: Place, files: Files) {
    this.#top = top;
    this.#files = files;
  }

  /** Whether a file or folder below is ignored; the nearest `.gitignore` that speaks of it decides. */
  async has(place: Place, kind: "file" | "folder"): Promise<boolean> {
    this.#above ??= this.#findAbove();
    for (const folder of [...between(place, this.#top), ...(await this.#above)]) {
      const verdict = await this.#verdict(folder, place, kind);
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
    }
    return false;
  }

  async #findAbove(): Promise<readonly Place[]> {
    const above: Place[] = [];
    for (let folder = this.#top; !(await this.#isRepository(folder)); ) {
      const next = folderOf(folder);
      if (next === undefined) return []; // in no repository
      folder = next;
      if (!(await this.#verdict(folder, this.#top, "folder"))?.ignored) above.push(folder);
    }
    return above;
  }

  async #isRepository(folder: Place): Promise<boolean> {
    const entries = await this.#files.list(folder);
    return !("zh" in entries) && entries.some(({ name }) => name === ".git");
  }

  async #verdict(folder: Place, place: Place, kind: "file" | "folder"): Promise<TestResult | undefined> {
    const path = pathFrom(folder, place);
    return (await this.#in(folder))?.test(kind === "folder" ? `${path}/` : path);
  }

  #in(folder: Place): Promise<Ignore | undefined> {
    const known = this.#byFolder.get(folder) ?? this.#read(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  /** A folder without the file, or with one that can't be read, ignores nothing. */
  async #read(folder: Place): Promise<Ignore | undefined> {
    const source = await readSource(placeIn(folder, ".gitignore"), this.#files);
    return source && "text" in source ? ignore().add(source.text.split(/\r?\n/).filter(isQuick)) : undefined;
  }
}

/** Each ** of a pattern multiplies the time that a deep path takes; people write one or two, at the beginning and the end. */
const MOST_GLOBSTARS = 3;

function isQuick(pattern: string): boolean {
  return pattern.split("**").length <= MOST_GLOBSTARS + 1;
}

/** The folders that hold `place`, up to `top`. */
function between(place: Place, top: Place): Place[] {
  const folders: Place[] = [];
  for (let folder = folderOf(place); folder !== undefined; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder === top) break;
  }
  return folders;
}
