import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { type Entry, type Files, MAX_BYTES, tooLarge } from "../app/files.ts";
import { type Place, placeIn } from "../app/place.ts";
import type { Message } from "../text/message.ts";
import { explain, IS_FOLDER } from "./explain.ts";

/** The files of the computer that Node runs on. */
export const disk: Files = {
  async read(place) {
    try {
      const found = await stat(place);
      if (found.isDirectory()) return IS_FOLDER;
      if (!found.isFile()) return NO_REGULAR_FILE;
      return found.size > MAX_BYTES ? tooLarge(found.size) : await readFile(place);
    } catch (error) {
      return isMissing(error) ? undefined : explain(error);
    }
  },
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const listed = await Promise.all(entries.map((entry) => entryOf(entry, folder)));
      return listed.filter((entry) => entry !== undefined);
    } catch (error) {
      return explain(error);
    }
  },
};

export const NO_REGULAR_FILE: Message = {
  zh: "这是管道或设备，不是文件，没有读；请换成普通文件。",
  en: "A pipe or device, not a file, so it was not read; give a regular file.",
};

async function entryOf(entry: Dirent, folder: Place): Promise<Entry | undefined> {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: "folder" };
  const isFile = entry.isSymbolicLink() ? await leadsToFile(placeIn(folder, name)) : entry.isFile();
  return isFile ? { name, kind: "file" } : undefined;
}

async function leadsToFile(link: Place): Promise<boolean> {
  return stat(link).then(
    (found) => found.isFile(),
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}
