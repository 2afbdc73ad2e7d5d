import { REPORT_EXTENSIONS } from "../check/file-names.ts";
import type { Message } from "../text/message.ts";
import type { Entry, Files } from "./files.ts";
import { GitIgnores } from "./gitIgnores.ts";
import { type Place, placeIn } from "./place.ts";

/** Names that a search never means: hidden files, programs, what Word leaves while a file is open. */
export const SKIPPED = /^(?:\.|~\$|node_modules$)/;

export interface ReportSearch {
  readonly files: Files;
  /** Whether a configuration leaves out a file or folder when `top` is searched. */
  readonly ignores: (place: Place, top: Place) => Promise<boolean>;
  /** Told of a folder that can't be read; the others are searched all the same. */
  readonly onUnreadable: (folder: Place, reason: Message) => void;
}

/**
 * The files in a folder and below that may be reports, ordered by name within each folder: without what `.gitignore` files and
 * the configuration leave out. `folder` itself is searched whatever excludes it.
 */
export async function findReports(top: Place, { files, ignores, onUnreadable }: ReportSearch): Promise<Place[]> {
  const gitIgnores = new GitIgnores(top, files);
  const found: Place[] = [];
  const search = async (folder: Place): Promise<void> => {
    const entries = await files.list(folder);
    if ("zh" in entries) return onUnreadable(folder, entries);
    for (const { name, kind } of entries.filter(mayMatter).sort(byName)) {
      const place = placeIn(folder, name);
      if ((await gitIgnores.has(place, kind)) || (await ignores(place, top))) continue;
      if (kind === "folder") await search(place);
      else found.push(place);
    }
  };
  await search(top);
  return found;
}

function mayMatter({ name, kind }: Entry): boolean {
  if (SKIPPED.test(name)) return false;
  return kind === "folder" || REPORT_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(ending));
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
