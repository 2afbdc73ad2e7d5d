/**
 * Work in steps: whoever drives it may do something else between two of them, or never come back. Each step takes a time that
 * nobody notices, as far as the text allows.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}
