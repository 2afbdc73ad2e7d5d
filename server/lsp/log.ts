import type { Connection } from "vscode-languageserver";

/** Writes what went wrong to the client's log, each thing once: a mistake that shows at every keystroke would bury the rest. */
export type Log = (what: string, error: unknown) => void;

export function createLog({ console }: Pick<Connection, "console">): Log {
  const said = new Set<string>();
  return (what, error) => {
    const text = `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (said.has(text)) return;
    said.add(text);
    console.error(text);
  };
}
