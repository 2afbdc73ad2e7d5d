import { commonEnd, commonStart } from "../text/difference.ts";
import type { Span } from "../text/text.ts";

/** A change of a text: what stood there, and what stands there now. */
export interface Change {
  readonly before: Span;
  readonly after: Span;
}

/** The one change that makes `before` into `after`; undefined when they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const start = commonStart(before, after);
  const tail = commonEnd(before, after, Math.min(before.length, after.length) - start);
  return { before: { start, end: before.length - tail }, after: { start, end: after.length - tail } };
}
