import type { Answer, Found, Setup, Thread } from "./task.ts";

/** What a thread made of a file, or the error that ended it. */
export type Outcome = Answer | Error;

/** A file that waits for a thread, and whom to tell. */
interface Job {
  readonly file: Found;
  readonly settle: (outcome: Outcome) => void;
}

/** Threads that check files, each one file at a time. */
export class Pool {
  readonly #start: () => Thread;
  readonly #idle: Thread[] = [];
  readonly #busy = new Map<Thread, Job>();
  readonly #waiting: Job[] = [];
  /** How many threads may still be started. */
  #room: number;

  /** `most` threads are started as they are needed. */
  constructor(start: (setup: Setup) => Thread, setup: Setup, most: number) {
    this.#start = () => start(setup);
    this.#room = most;
  }

  /** Checks a file in one of the threads; an error is what ended the thread, and has lost this file only. */
  check(file: Found): Promise<Outcome> {
    return new Promise((settle) => {
      this.#waiting.push({ file, settle });
      this.#next();
    });
  }

  async end(): Promise<void> {
    this.#room = 0;
    this.#waiting.length = 0;
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((thread) => thread.terminate()));
  }

  /** Gives the next file that waits to a thread that is idle. */
  #next(): void {
    const job = this.#waiting[0];
    const thread = job && (this.#idle.pop() ?? this.#startOne());
    if (!thread) return;
    this.#waiting.shift();
    this.#busy.set(thread, job);
    thread.postMessage(job.file);
  }

  #startOne(): Thread | undefined {
    if (this.#room === 0) return undefined;
    this.#room--;
    const thread = this.#start();
    thread.on("message", (answer) => {
      this.#idle.push(thread);
      this.#settle(thread, answer);
    });
    thread.on("error", (error) => this.#settle(thread, error));
    thread.on("exit", (code) => {
      this.#room++;
      this.#settle(thread, new Error(`exit code ${code}`));
    });
    return thread;
  }

  #settle(thread: Thread, outcome: Outcome): void {
    const job = this.#busy.get(thread);
    this.#busy.delete(thread);
    job?.settle(outcome);
    this.#next();
  }
}
