import type { Rule } from "../check/rule.ts";
import { checkFile } from "./checkFile.ts";
import type { Io } from "./io.ts";
import { createPrinter } from "./print/create.ts";
import { Session } from "./session.ts";
import { RunSettings } from "./settings.ts";
import type { Answer, Found, Setup } from "./task.ts";

/**
 * What a thread does: checks the files that it is sent, one by one. It leaves to the thread that has started it what is said
 * once a run: what is wrong in configuration files, and exceptions that are of no use.
 */
export function checkInThread(
  { cwd, terminal, locale, asked, overrides }: Setup,
  { env, pages, version }: Pick<Io, "env" | "pages" | "version">,
  rules: readonly Rule[],
): (file: Found) => Promise<Answer> {
  let said = "";
  const nothing = () => {};
  const io: Io = {
    ...{ cwd, terminal, env, pages, version, threads: 1 },
    stdin: async () => new Uint8Array(),
    out: nothing,
    drained: async () => {},
    err: (text) => {
      said += text;
    },
  };
  const session = new Session(io, rules, locale);
  const settings = new RunSettings(new Session({ ...io, err: nothing }, rules, locale), overrides);
  const printer = createPrinter(asked.mode === "diff" ? "diff" : asked.format, session);
  return async (file) => {
    said = "";
    session.failed = false;
    const checked = await checkFile(file, { session, settings, printer: await printer, asked });
    return { checked, said, failed: session.failed };
  };
}
