import type { Choices } from "../app/settings.ts";
import type { Severity } from "../check/rule.ts";
import type { Locale, Message } from "../text/message.ts";
import type { Format, Part, Tally } from "./print/printer.ts";

/** What threads tell each other: plain data. */

/** A file to be checked, by the name that is shown. */
export interface Found {
  readonly path: string;
  /** Named on the command line: checked whatever it is called. */
  readonly named: boolean;
}

/** What is asked of every file, as plain data. */
export interface Asked {
  readonly mode: "check" | "fix" | "diff";
  readonly format: Format;
  /** What is printed, and what makes the run fail. */
  readonly minSeverity: Severity;
  readonly failOn: Severity;
  /** Whether figures and relations are counted, too. */
  readonly stats: boolean;
  /** The name of the standard input. */
  readonly stdinName: string;
}

/** What the command line sets above every configuration file. */
export interface Overrides extends Choices {
  /** This file in place of the nearest `hegao.json`. */
  readonly config?: string;
}

/** What a thread is told when it starts, as plain data. */
export interface Setup {
  readonly cwd: string;
  readonly terminal: { readonly out: boolean; readonly err: boolean };
  readonly locale: Locale;
  readonly asked: Asked;
  readonly overrides: Overrides;
}

/** What became of a file: nothing grave, something at or above --fail-on, left out because it is no report, not read. */
export type Outcome = "passes" | "fails" | "skipped" | "unread";

/** What became of a file and what is printed of it, as plain data: it may have been checked in another thread. */
export interface Checked {
  readonly outcome: Outcome;
  readonly printed?: { readonly part: Part; readonly tally: Tally };
  /** Which of the exceptions that are meant for the file silenced something, by their place among them. */
  readonly used: readonly number[];
  readonly left?: LeftFixes;
}

/** The safe fixes of a file that were not made, as plain data: what is said of the first of them, and how many there are. */
export interface LeftFixes {
  readonly notes: readonly { readonly place: string; readonly message: Message }[];
  readonly count: number;
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
