import type { Locale } from "../core/message.ts";
import type { Rule } from "../core/rule.ts";
import { type Asked, type Checked, checkFile } from "./checkFile.ts";
import type { Found } from "./files.ts";
import type { Io } from "./io.ts";
import { createPrinter } from "./print/printer.ts";
import { Session } from "./session.ts";
import { type Overrides, RunSettings } from "./settings.ts";

/** What a thread is told when it starts, as plain data. */
export interface Setup {
  readonly cwd: string;
  readonly terminal: Io["terminal"];
  readonly locale: Locale;
  readonly asked: Asked;
  readonly overrides: Overrides;
}

/** What a thread answers for a file: what became of it, what was said on the error output, and whether that was a failure. */
export interface Answer {
  readonly checked: Checked;
  readonly said: string;
  readonly failed: boolean;
}

/** A thread as it is seen from outside: it is sent files ({@link Found}) and answers each with an {@link Answer}. */
export interface Thread {
  postMessage(file: Found): void;
  on(event: "message", listener: (answer: Answer) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

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
