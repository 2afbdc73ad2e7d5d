import type { Span } from "../../text/text.ts";

/** Takes spans one by one and refuses those that share a character with one it has: the first to come is kept. For short spans. */
export class Disjoint {
  readonly #taken = new Set<number>();

  /** Whether the span was taken. */
  take({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.#taken.has(at)) return false;
    for (let at = start; at < end; at++) this.#taken.add(at);
    return true;
  }
}
