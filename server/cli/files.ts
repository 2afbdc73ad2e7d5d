import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { REPORT_EXTENSIONS } from "../core/file-names.ts";
import type { Message } from "../core/rule.ts";
import type { Configs } from "./configs.ts";
import { GitIgnores } from "./gitignore.ts";
import { expandPattern, isPattern, SKIPPED } from "./pattern.ts";
import { explain } from "./read.ts";
import type { Session } from "./session.ts";

/** A file to be checked, by the name that is shown. */
export interface Found {
  readonly path: string;
  /** Named on the command line: checked whatever it is called. */
  readonly named: boolean;
}

/** The operand that stands for the standard input. */
export const STDIN = "-";

/**
 * The files that the operands mean, each once, in order: files as they are named, what a pattern matches, and the
 * reports in a folder. What can't be found is said and leaves the others alone.
 */
export function findFiles(operands: readonly string[], session: Session, configs: Configs): Found[] {
  const { cwd } = session.io;
  const found = new Map<string, Found>();
  const add = (path: string, named: boolean) => {
    const key = path === STDIN ? STDIN : resolve(cwd, path);
    if (!found.get(key)?.named) found.set(key, { path, named });
  };
  const search = (operand: string) => {
    const kind = operand === STDIN ? "file" : kindOf(resolve(cwd, operand));
    if (kind === "file") add(operand, true);
    else if (kind === "folder") {
      const paths = searchFolder(operand, session, configs);
      for (const path of paths) add(path, false);
      if (paths.length === 0) session.problem(NO_REPORTS, operand);
    } else if (isPattern(operand)) {
      const paths = expandPattern(operand, cwd);
      for (const path of paths) search(path);
      if (paths.length === 0) session.problem(NO_MATCH, operand);
    } else session.problem(kind, operand);
  };
  for (const operand of operands) search(operand);
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

function searchFolder(folder: string, session: Session, configs: Configs): string[] {
  const { cwd } = session.io;
  const ignores = new GitIgnores(resolve(cwd, folder));
  const found: string[] = [];
  const search = (here: string) => {
    for (const { name, kind } of entriesOf(here, session)) {
      const path = join(here, name);
      const absolute = resolve(cwd, path);
      const wanted = kind === "folder" || REPORT_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(ending));
      if (!wanted || SKIPPED.test(name)) continue;
      if (ignores.has(absolute, kind === "folder") || configs.ignores(absolute)) continue;
      if (kind === "folder") search(path);
      else found.push(path);
    }
  };
  search(folder);
  return found;
}

/** What a folder holds, by name. Links to folders are not followed: they may lead in a circle. */
function entriesOf(folder: string, session: Session): { name: string; kind: "file" | "folder" }[] {
  try {
    return readdirSync(resolve(session.io.cwd, folder), { withFileTypes: true })
      .filter((entry) => !entry.isSymbolicLink() || kindOf(resolve(session.io.cwd, folder, entry.name)) === "file")
      .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? ("folder" as const) : ("file" as const) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    session.problem(explain(error), folder);
    return [];
  }
}
