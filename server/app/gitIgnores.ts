import ignore, { type Ignore } from "ignore";
import type { Files } from "./files.ts";
import { folderOf, type Place, pathFrom, placeIn } from "./place.ts";
import { readSource } from "./source.ts";

/**
 * The `.gitignore` files of a folder and of those below it. Those above say nothing here: who names a folder wants it searched,
 * and what is searched must not depend on where a repository begins.
 */
export class GitIgnores {
  readonly #top: Place;
  readonly #files: Files;
  readonly #byFolder = new Map<Place, Promise<Ignore | undefined>>();

  constructor(top: Place, files: Files) {
    this.#top = top;
    this.#files = files;
  }

  /** Whether a file or folder below is ignored; the nearest `.gitignore` that speaks of it decides. */
  async has(place: Place, kind: "file" | "folder"): Promise<boolean> {
    for (let folder = folderOf(place); folder !== undefined; folder = folderOf(folder)) {
      const path = pathFrom(folder, place);
      const verdict = (await this.#in(folder))?.test(kind === "folder" ? `${path}/` : path);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || folder === this.#top) return false;
    }
    return false;
  }

  #in(folder: Place): Promise<Ignore | undefined> {
    const known = this.#byFolder.get(folder) ?? this.#read(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  /** A folder without the file, or with one that can't be read, ignores nothing. */
  async #read(folder: Place): Promise<Ignore | undefined> {
    const source = await readSource(placeIn(folder, ".gitignore"), this.#files);
    return source && "text" in source ? ignore().add(source.text) : undefined;
  }
}
