import { type Forms, isNear } from "../../text/by-line.ts";
import { commonEnd, commonStart, type Difference, joined } from "../../text/difference.ts";
import { slice } from "../../text/text.ts";

/** How two versions of a text differ: in which lines, and in which words of them. */
export interface Change {
  readonly lines: Difference;
  readonly exact: Difference;
}

/** The change from `before` to `now`, which differ in `lines`. */
export function changeIn(lines: Difference, before: Forms, now: Forms): Change {
  const old = { start: lines.start, end: lines.endBefore };
  const most = Math.min(old.end - old.start, lines.end - lines.start);
  const pairs = (["text", "folded"] as const).map(
    (form) => [slice(before[form], old), slice(now[form], lines)] as const,
  );
  const head = Math.min(...pairs.map(([a, b]) => commonStart(a, b)));
  const tail = Math.min(...pairs.map(([a, b]) => commonEnd(a, b, most - head)));
  return { lines, exact: { start: lines.start + head, end: lines.end - tail, endBefore: lines.endBefore - tail } };
}

/** Both changes as one, the second behind the first; undefined where they are so far apart that it would take in too much. */
export function joinedChange(first: Change, second: Change): Change | undefined {
  if (!isNear(first.lines, second.lines)) return undefined;
  return { lines: joined(first.lines, second.lines), exact: joined(first.exact, second.exact) };
}

/** Where something stands after a change that stood at `offset` before it; NaN for what stood in the words that have changed. */
export function placeAfter(offset: number, { exact }: Change): number {
  if (offset <= exact.start) return offset;
  return offset >= exact.endBefore ? offset + exact.end - exact.endBefore : Number.NaN;
}
