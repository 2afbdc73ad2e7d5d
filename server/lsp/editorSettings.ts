import type { Log } from "./log.ts";
import type { Runtime } from "./runtime.ts";

/** A client that has not told its settings after so many milliseconds is not waited for any longer. */
export const PATIENCE = 3000;

/**
 * A client's settings of documents, in whatever shape it sends them. Checking never waits for them long: it goes on without
 * those that fail to come, and when they come later they are in force.
 */
export interface SettingsReader {
  /** Never rejects. */
  read(uri: string): Promise<unknown>;
  /** The settings are others now: what came late and was not read yet is old. */
  forget(): void;
}

export interface SettingsSource {
  /** Asks the client for its settings of a document. */
  readonly ask: (uri: string) => Promise<unknown>;
  /** What is in force when it doesn't answer. */
  readonly fallback: () => unknown;
  /** Told when settings have come late: those of documents have to be read again. */
  readonly onLate: () => void;
  readonly runtime: Pick<Runtime, "after">;
  readonly log: Log;
}

export function createSettingsReader({ ask, fallback, onLate, runtime, log }: SettingsSource): SettingsReader {
  const late = new Map<string, unknown>();
  let isSilent = false;

  return {
    async read(uri) {
      if (late.has(uri)) {
        const value = late.get(uri);
        late.delete(uri);
        return value;
      }
      return await new Promise((resolve) => {
        let isWaiting = true;
        const goOn = (value: unknown) => {
          isWaiting = false;
          stopClock();
          resolve(value);
        };
        const stopClock = runtime.after(PATIENCE, () => {
          log("workspace/configuration", "no answer; the defaults are in force until there is one");
          isSilent = true;
          goOn(fallback());
        });
        ask(uri).then(
          (value) => {
            isSilent = false;
            if (isWaiting) return goOn(value);
            late.set(uri, value);
            onLate();
          },
          (error) => {
            log("workspace/configuration", error);
            if (isWaiting) goOn(fallback());
          },
        );
        if (isSilent) goOn(fallback());
      });
    },
    forget: () => late.clear(),
  };
}
