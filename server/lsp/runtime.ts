import type { Files } from "../app/files.ts";

/** What the server needs of the machine it runs on. Node has files of its own; a web worker asks its client for them. */
export interface Runtime {
  /** The computer's own files; absent in a web worker. */
  readonly disk?: Files;
  /** URI of the folder with the rules' pages, with a slash at its end; absent where only the client knows it. */
  readonly pages?: string;
  /** Runs `task` after the messages that have already arrived. */
  defer(task: () => void): void;
  /** Runs `task` once so many milliseconds have gone by, unless the function it returns is called before. */
  after(milliseconds: number, task: () => void): () => void;
}
