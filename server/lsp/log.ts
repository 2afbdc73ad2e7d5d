import { type Connection, ResponseError } from "vscode-languageserver";

/**
 * Writes what went wrong to the client's log, each thing once: a mistake that shows at every keystroke would bury the rest.
 * A mistake of ours comes with its stack; what the client has refused is one line.
 */
export type Log = (what: string, error: unknown) => void;

export function createLog({ console }: Pick<Connection, "console">): Log {
  const said = new Set<string>();
  return (what, error) => {
    const thing = `${what}: ${error}`; // the stack of one thing may differ from one time to the next
    if (said.has(thing)) return;
    said.add(thing);
    console.error(`${what}: ${describe(error)}`);
  };
}

function describe(error: unknown): string {
  if (error instanceof ResponseError) return error.message.replace(/\s*\n[\s\S]*/, "");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
