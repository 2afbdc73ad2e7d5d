import type { Rule } from "../check/rule.ts";
import type { Locale, Message } from "../text/message.ts";
import type { Io } from "./io.ts";
import { printable } from "./print/printable.ts";

/** Exit codes: nothing to complain of, findings, and work that could not be done. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** So many characters are written at a time. */
const CHUNK = 65_536;

/** One run of the command: the rules, the language, where it writes, and whether something could not be done. */
export class Session {
  readonly io: Io;
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  failed = false;
  #progress = false;

  constructor(io: Io, rules: readonly Rule[], locale: Locale) {
    this.io = io;
    this.rules = rules;
    this.locale = locale;
  }

  say(message: Message): string {
    return message[this.locale];
  }

  print(text: string): void {
    this.#clearProgress();
    this.io.out(text);
  }

  /** Prints a text in pieces, of which whoever reads it is given no more than there is room for. */
  async printAll(pieces: readonly string[]): Promise<void> {
    let text = "";
    for (const piece of pieces) {
      text += piece;
      if (text.length < CHUNK) continue;
      this.print(text);
      text = "";
      await this.io.drained();
    }
    if (text !== "") this.print(text);
  }

  /** One line on the error output: what could not be done, where, and the remedy. Makes the exit code 2. */
  problem(message: Message, where?: string): void {
    this.failed = true;
    this.note(message, where);
  }

  note(message: Message, where?: string): void {
    this.#clearProgress();
    const place = where === undefined ? "" : `${where}${this.locale === "zh" ? "：" : ": "}`;
    this.io.err(`hegao: ${printable(place + this.say(message))}\n`);
  }

  /** Passes on what was said elsewhere for this run, as it was said there, and whether that was a failure. */
  relay(said: string, failed: boolean): void {
    if (failed) this.failed = true;
    if (said === "") return;
    this.#clearProgress();
    this.io.err(said);
  }

  /** Where a run over many files stands, for a person at a terminal. */
  progress(done: number, total: number): void {
    if (!this.io.terminal.err) return;
    this.#progress = true;
    this.io.err(`\r${this.say({ zh: "正在核", en: "checking" })} ${done}/${total}`);
  }

  #clearProgress(): void {
    if (this.#progress) this.io.err("\r\x1b[K");
    this.#progress = false;
  }
}

/** The language asked for, else that of the environment, else Chinese. */
export function chooseLocale(asked: string | undefined, env: Io["env"]): Locale {
  const locale = asked ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "");
  return /^en/i.test(locale) ? "en" : "zh";
}
