import { resolve } from "node:path";
import type { Config } from "../core/config.ts";
import { checksMarkdown, isMarkdownName } from "../core/file-names.ts";
import type { Settings } from "../core/lint.ts";
import { parseReport, type Report } from "../core/report.ts";
import type { Configs } from "./configs.ts";
import { type Found, STDIN } from "./files.ts";
import { readSource, type Source, sourceOf } from "./read.ts";
import type { Session } from "./session.ts";

/** A file that has been read, with the configuration in force for it. */
export interface Opened {
  readonly path: string;
  readonly source: Source;
  readonly config: Config;
  readonly settings: Settings;
  /** Reads a text as this file's would be read. */
  parse(text: string): Report;
}

/** Opens a file, or the standard input under the name `stdinName`; one that can't be read is said and undefined. */
export async function openFile(
  file: Found,
  session: Session,
  configs: Configs,
  stdinName = "<stdin>",
): Promise<Opened | undefined> {
  const path = file.path === STDIN ? stdinName : file.path;
  const absolute = resolve(session.io.cwd, path);
  const source = file.path === STDIN ? sourceOf(await session.io.stdin()) : readSource(absolute);
  if (!("text" in source)) {
    session.problem(source, path);
    return undefined;
  }
  const { config, settings } = configs.of(absolute);
  const { kind, names } = config;
  const parse = (text: string) => parseReport(text, { ...(kind && { kind }), markdown: isMarkdownName(path), names });
  return { path, source, config, settings, parse };
}

/** Whether a file is looked at: whatever was named, and Markdown that was only found when it looks like a report. */
export function isWanted({ named }: Found, { path, config }: Opened, report: Report): boolean {
  return named || !isMarkdownName(path) || checksMarkdown(config.markdown, path, report);
}

/** Bytes that had no meaning stand in the text as U+FFFD. */
export function warnOfLoss({ source, path }: Opened, session: Session): void {
  if (!source.lossy) return;
  session.note(
    {
      zh: "有些字节认不出，显示为 �，请核对文字编码。",
      en: "Some bytes can't be read and show as �; check the encoding.",
    },
    path,
  );
}
