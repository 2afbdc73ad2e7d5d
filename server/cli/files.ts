import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { findReports } from "../app/findReports.ts";
import { type Place, pathFrom } from "../app/place.ts";
import { REPORT_EXTENSIONS } from "../check/file-names.ts";
import { disk } from "../disk/disk.ts";
import { explain } from "../disk/explain.ts";
import type { Message } from "../text/message.ts";
import { expandPattern, isPattern } from "./pattern.ts";
import { placeOf } from "./place.ts";
import type { Session } from "./session.ts";
import type { RunSettings } from "./settings.ts";
import type { Found } from "./task.ts";

/** The operand that stands for the standard input. */
export const STDIN = "-";

/**
 * The files that the operands mean, each once, in order: files as they are named, what a pattern matches, and the
 * reports in a folder. What can't be found is said and leaves the others alone.
 */
export async function findFiles(
  operands: readonly string[],
  session: Session,
  settings: RunSettings,
): Promise<Found[]> {
  const { cwd } = session.io;
  const found = new Map<string, Found>();
  const add = (path: string, named: boolean) => {
    const key = path === STDIN ? STDIN : resolve(cwd, path);
    if (!found.get(key)?.named) found.set(key, { path, named });
  };
  const search = async (operand: string): Promise<void> => {
    const kind = operand === STDIN ? "file" : kindOf(resolve(cwd, operand));
    if (kind === "file") add(operand, true);
    else if (kind === "folder") {
      const paths = await searchFolder(operand, session, settings);
      for (const path of paths) add(path, false);
      if (paths.length === 0) session.problem(NO_REPORTS, operand);
    } else if (isPattern(operand)) {
      const paths = expandPattern(operand, cwd);
      for (const path of paths) await search(path);
      if (paths.length === 0) session.problem(NO_MATCH, operand);
    } else session.problem(kind, operand);
  };
  for (const operand of operands) await search(operand);
  return [...found.values()];
}

const NO_REPORTS: Message = {
  zh: `文件夹里没有可核的文件（${REPORT_EXTENSIONS.join(" ")}；.gitignore 和 hegao.json 排除的不算），请核对文件夹，或直接写文件名。`,
  en: `The folder has no files to check (${REPORT_EXTENSIONS.join(" ")}, without those that .gitignore and hegao.json leave out); check the folder, or name a file.`,
};

const NO_MATCH: Message = {
  zh: "没有文件名符合这个写法，请核对通配符。",
  en: "No file matches this pattern; check it.",
};

function kindOf(path: string): "file" | "folder" | Message {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    return explain(error);
  }
}

async function searchFolder(folder: string, session: Session, { ignores }: RunSettings): Promise<string[]> {
  const { cwd } = session.io;
  const top = placeOf(folder, cwd);
  const named = (place: Place): string => (place === top ? folder : join(folder, pathFrom(top, place)));
  const onUnreadable = (place: Place, reason: Message) => session.problem(reason, named(place));
  return (await findReports(top, { files: disk, ignores, onUnreadable })).map(named);
}
