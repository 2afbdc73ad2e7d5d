import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Steps } from "../text/steps.ts";
import type { Runtime } from "./runtime.ts";

/** So many milliseconds are worked on end; then the messages that have arrived meanwhile have their turn. */
const STRETCH = 20;

/** Long work that is done in steps, once for everybody who waits for it; it rests while nobody does. */
export interface Work<T> {
  /** What comes of it; rejects when `token` is cancelled, the work is given up, or one of its steps throws. */
  done(token?: CancellationToken): Promise<T>;
  /** Gives it up, because nobody needs the result any more. */
  giveUp(): void;
}

interface Waiter<T> {
  resolve(result: T): void;
  reject(error: unknown): void;
}

type End<T> = { readonly result: T } | { readonly error: unknown };

export function createWork<T>(steps: Steps<T>, { defer }: Pick<Runtime, "defer">): Work<T> {
  const waiting = new Set<Waiter<T>>();
  let isRunning = false;
  let end: End<T> | undefined;

  function finish(how: End<T>): void {
    end ??= how;
    for (const { resolve, reject } of waiting) "error" in end ? reject(end.error) : resolve(end.result);
    waiting.clear();
  }

  function run(): void {
    isRunning = false;
    if (end || waiting.size === 0) return;
    const until = performance.now() + STRETCH;
    try {
      while (!end && performance.now() < until) {
        const { done, value } = steps.next();
        if (done) finish({ result: value });
      }
    } catch (error) {
      finish({ error });
    }
    if (!end) start();
  }

  function start(): void {
    if (isRunning) return;
    isRunning = true;
    defer(run);
  }

  return {
    async done(token) {
      if (end && "result" in end) return end.result;
      if (end) throw end.error;
      return await new Promise<T>((resolve, reject) => {
        const waiter = { resolve, reject };
        waiting.add(waiter);
        token?.onCancellationRequested(() => {
          if (waiting.delete(waiter)) reject(cancelled());
        });
        start();
      });
    },
    giveUp: () => finish({ error: superseded() }),
  };
}

/** The answer to a request that the client has taken back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
}

/** The answer to a request whose document has moved on: the client asks again if it still wants to know. */
export function superseded(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, "The document has changed meanwhile.");
}
