import type { Span } from "./text.ts";

/** The lines that differ between two versions: the stretch of the later one, and where it ended in the earlier one. */
export interface Difference extends Span {
  readonly endBefore: number;
}

/** The difference between the first and the last of three versions, which may take in more lines than differ. */
export function joined(first: Difference, second: Difference): Difference {
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.end, second.endBefore); // in the version between
  return { start, endBefore: first.endBefore + (end - first.end), end: second.end + (end - second.endBefore) };
}

/** The lines that differ in any of several forms of a text, which have one length and the same line breaks. */
export function differenceOfAll(before: readonly string[], after: readonly string[]): Difference {
  const all = after.map((text, i) => differenceOf(before[i] ?? "", text));
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    endBefore: Math.max(...all.map(({ endBefore }) => endBefore)),
  };
}

/** The lines that differ, from the beginning of the first to the beginning of the first behind them that is the same. */
export function differenceOf(before: string, after: string): Difference {
  const same = commonStart(before, after);
  const start = same === 0 ? 0 : after.lastIndexOf("\n", same - 1) + 1;
  const tail = commonEnd(before, after, Math.min(before.length, after.length) - start);
  const line = after.indexOf("\n", after.length - tail);
  const begins = beginsLine(after, after.length - tail) && beginsLine(before, before.length - tail);
  const rest = begins ? tail : line < 0 ? 0 : after.length - line - 1;
  return { start, end: after.length - rest, endBefore: before.length - rest };
}

function beginsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === "\n";
}

/** Compared by pieces: equal ones of a flat string cost next to nothing. */
const PIECES = [32_768, 2048, 128] as const;

/** How many characters the two have in common at their beginnings. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const piece of PIECES) {
    while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  }
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters, `most` at most, the two have in common at their ends. */
export function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  const [endA, endB] = [a.length, b.length];
  for (const piece of PIECES) {
    const isSame = () =>
      a.slice(endA - length - piece, endA - length) === b.slice(endB - length - piece, endB - length);
    while (length + piece <= most && isSame()) length += piece;
  }
  while (length < most && a.charCodeAt(endA - 1 - length) === b.charCodeAt(endB - 1 - length)) length++;
  return length;
}
