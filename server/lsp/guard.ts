import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/**
 * Wraps the answer to a request: a cancelled one is said to be cancelled, and a feature that throws is logged and
 * answers with `empty`, so that one broken feature never takes the others along.
 */
export function guard<P, R, Rest extends unknown[]>(
  connection: Connection,
  name: string,
  empty: R,
  answer: (params: P, token: CancellationToken, ...rest: Rest) => Promise<R> | R,
) {
  return async (params: P, token: CancellationToken, ...rest: Rest): Promise<R> => {
    if (token.isCancellationRequested) throw cancelled();
    try {
      const result = await answer(params, token, ...rest);
      if (token.isCancellationRequested) throw cancelled();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, "Cancelled.");
}
