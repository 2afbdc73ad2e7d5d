import type { Span } from "../text/text.ts";

/** A change of a text: what stood there, and what stands there now. */
export interface Change {
  readonly before: Span;
  readonly after: Span;
}

/** The one change that makes `before` into `after`; undefined when they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { before: { start, end: before.length - tail }, after: { start, end: after.length - tail } };
}
