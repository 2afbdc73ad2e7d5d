/** What the server needs of the machine it runs on. Node has files of its own; a web worker asks its client for them. */
export interface Runtime {
  /** The computer's own files; absent in a web worker. */
  readonly disk?: Disk;
  /** URI of the folder with the rules' pages, with a slash at its end; absent where only the client knows it. */
  readonly pages?: string;
  /** Runs `task` after the messages that have already arrived. */
  defer(task: () => void): void;
  /** Runs `task` once so many milliseconds have gone by, unless the function it returns is called before. */
  after(milliseconds: number, task: () => void): () => void;
}

/** Files named by `file:` URIs. Nothing throws: what can't be read isn't there. */
export interface Disk {
  readFile(uri: string): Promise<Uint8Array | undefined>;
  /** URIs of the files below `folder` that may be reports. */
  listReports(folder: string): Promise<string[]>;
}
