import { CancellationToken, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { Log } from "./log.ts";
import { cancelled } from "./work.ts";

/**
 * Wraps the answer to a request: one that can't be answered now (`refuse` says why), or has no parameters, is refused; a
 * cancelled one is said to be cancelled at once; and a feature that throws is logged and answers with an error. A client
 * shows that as it shows errors; "nothing found" would be a lie.
 */
export function guard<P, R, Rest extends unknown[]>(
  log: Log,
  name: string,
  refuse: () => ResponseError<void> | undefined,
  answer: (params: P, token: CancellationToken, ...rest: Rest) => Promise<R> | R,
) {
  return async (params: P, token: CancellationToken, ...rest: Rest): Promise<R> => {
    const refusal = refuse();
    if (refusal) throw refusal;
    // Where parameters are left out, the connection hands over the token in their place.
    if (typeof params !== "object" || params === null || CancellationToken.is(params)) {
      throw new ResponseError(ErrorCodes.InvalidParams, `${name}: the request has no parameters.`);
    }
    if (token.isCancellationRequested) throw cancelled();
    try {
      return await Promise.race([answer(params, token, ...rest), whenCancelled(token)]);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(name, error);
      throw new ResponseError(ErrorCodes.InternalError, `${name}: ${error instanceof Error ? error.message : error}`);
    }
  };
}

function whenCancelled(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => token.onCancellationRequested(() => reject(cancelled())));
}
