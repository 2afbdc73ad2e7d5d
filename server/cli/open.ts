import { isReport } from "../app/check.ts";
import { LOSSY } from "../app/decode.ts";
import { type OpenedFile, open, openSource } from "../app/open.ts";
import { sourceOf } from "../app/source.ts";
import { disk, NO_REGULAR_FILE } from "../disk/disk.ts";
import type { Report } from "../reading/report.ts";
import type { Message } from "../text/message.ts";
import { prepareFor } from "./engine.ts";
import { STDIN } from "./files.ts";
import { placeOf } from "./place.ts";
import type { Session } from "./session.ts";
import type { RunSettings } from "./settings.ts";
import type { Found } from "./task.ts";

/** A file that has been read, by the name that is shown. */
export interface Opened extends OpenedFile {
  readonly path: string;
}

/** Opens a file, or the standard input under the name `stdinName`; one that can't be read is said and undefined. */
export async function openFile(
  file: Found,
  session: Session,
  settings: RunSettings,
  stdinName = "<stdin>",
): Promise<Opened | undefined> {
  const path = file.path === STDIN ? stdinName : file.path;
  const place = placeOf(path, session.io.cwd);
  const desk = { files: disk, settingsOf: settings.of };
  let opened: OpenedFile | Message;
  if (file.path === STDIN) {
    const source = sourceOf(await session.io.stdin());
    opened = "text" in source ? await openSource(source, place, desk) : source;
  } else opened = await open(place, desk);
  if ("text" in opened) {
    prepareFor(opened.text);
    return { ...opened, path };
  }
  session.problem(opened === NO_REGULAR_FILE ? NO_REPORT : opened, path);
  return undefined;
}

const NO_REPORT: Message = {
  zh: `${NO_REGULAR_FILE.zh.slice(0, -1)}，管道里的文字可以用“hegao check -”核。`,
  en: `${NO_REGULAR_FILE.en.slice(0, -1)}, or pipe the text into "hegao check -".`,
};

/** Whether a file is looked at: whatever was named, and Markdown that was only found when it looks like a report. */
export function isWanted({ named }: Found, opened: Opened, report: Report): boolean {
  return named || isReport(opened, report);
}

/** Bytes that had no meaning stand in the text as U+FFFD. */
export function warnOfLoss({ source, path }: Opened, session: Session): void {
  if (source.lossy) session.note(LOSSY, path);
}
