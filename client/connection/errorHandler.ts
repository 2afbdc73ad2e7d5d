import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** So often within so many milliseconds a server that ends by itself is started again without a word. */
const RESTARTS = 4;
const WITHIN = 3 * 60_000;

/** Starts a crashed server again; one that crashes over and over is let lie, and `tellStopped` tells the writer. */
export function createErrorHandler(tellStopped: () => void): ErrorHandler {
  let crashes: number[] = [];
  return {
    error(_error, _message, count) {
      if (count !== undefined && count <= 3) return { action: ErrorAction.Continue, handled: true };
      tellStopped();
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < WITHIN), now];
      if (crashes.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
      crashes = []; // whoever starts it by hand gives it as many tries again
      tellStopped();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
