import { isMarkdownName } from "../check/file-names.ts";
import type { Message } from "../text/message.ts";
import type { Opened } from "./check.ts";
import type { Decoded } from "./decode.ts";
import { type Files, NO_SUCH_FILE } from "./files.ts";
import type { Place } from "./place.ts";
import type { FileSettings } from "./settings.ts";
import { readSource } from "./source.ts";

/** A file that has been read, with the settings in force for it. */
export interface OpenedFile extends Opened {
  readonly source: Decoded;
}

export interface Desk {
  readonly files: Pick<Files, "read">;
  readonly settingsOf: (place: Place) => Promise<FileSettings>;
}

/** Opens a file; a message says why it can't be read and what to do. */
export async function open(place: Place, desk: Desk): Promise<OpenedFile | Message> {
  const source = await readSource(place, desk.files);
  return source && "text" in source ? openSource(source, place, desk) : (source ?? NO_SUCH_FILE);
}

/** Opens a text that was read elsewhere, as the file of this name would be. */
export async function openSource(source: Decoded, place: Place, { settingsOf }: Desk): Promise<OpenedFile> {
  const settings = await settingsOf(place);
  return { place, text: source.text, markdown: isMarkdownName(place), settings, source };
}
