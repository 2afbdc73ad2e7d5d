import type { Setup, Thread } from "./task.ts";

/** All that a run of the command touches beside files: passed in, so that a test can hold both ends. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder with the rules' pages, `<id>.md`. */
  readonly pages: string;
  readonly version: () => string;
  /** Whether a person is looking: colours on the output, progress on the error output. */
  readonly terminal: { readonly out: boolean; readonly err: boolean };
  /** How many threads may check files, and how one is started; without it there is only this one. */
  readonly threads: number;
  readonly startThread?: (setup: Setup) => Thread;
  stdin(): Promise<Uint8Array>;
  out(text: string): void;
  /** Resolves when whoever reads the output has room for more. */
  drained(): Promise<void>;
  err(text: string): void;
}
