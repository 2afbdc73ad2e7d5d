import { HAN_DIGITS, type Marker, readHanOrdinal } from "./markers.ts";

/**
 * Markers that could be something else: 20. before a number (20.9个高速公路出入口 is item 20 or 20.9 of something), and a
 * Chinese number whose 、 was left out (五以改革促发展). Only their neighbours tell: 19. before and 21. behind.
 */

const NUMBER_BEHIND = /(\d{1,2})[.、](?=\d)/y;
/** 1.1. before a title: a number that was typed behind the one that a program had written, or of two layers (2.1.). */
const TWO_NUMBERS = /(\d{1,2}[.、]\d{1,2})[.、](?!\d)/y;
const NO_MARK = new RegExp(
  `([${HAN_DIGITS}]{1,3})(?=[\\u4e00-\\u9fff])(?![${HAN_DIGITS}是要年月日个项条级次名家类大方届中位期天季种批])`,
  "y",
);

/** The loose marker at `offset`, the beginning of a line, if one stands there. */
export function readLooseMarker(folded: string, offset: number): Marker | undefined {
  const two = match(TWO_NUMBERS, folded, offset);
  if (two) return readTwice(two, folded, offset);
  const number = match(NUMBER_BEHIND, folded, offset);
  if (number) return toMarker("arabic-dot", Number(number), offset, number.length, folded[offset + number.length]);
  const han = match(NO_MARK, folded, offset);
  return han ? toMarker("han-comma", readHanOrdinal(han), offset, han.length) : undefined;
}

/** The marker that has the same number twice; one of two layers is none of ours. */
function readTwice(two: string, folded: string, offset: number): Marker | undefined {
  const [first, second] = two.split(/[.、]/);
  if (first !== second) return undefined;
  return toMarker("arabic-dot", Number(first), offset, two.length, folded[offset + two.length]);
}

/** Whether a marker of {@link readLooseMarker} has its number twice (1.1.). */
export function isTwice({ number, ordinal }: Marker): boolean {
  return number.end - number.start > String(ordinal).length + 1;
}

function match(pattern: RegExp, folded: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(folded)?.[1];
}

function toMarker(
  style: Marker["style"],
  ordinal: number,
  start: number,
  length: number,
  punctuation = "",
): Marker | undefined {
  const number = { start, end: start + length };
  const span = { start, end: number.end + punctuation.length };
  return ordinal > 0 ? { style, ordinal, span, number, punctuation } : undefined;
}

/** What has been read of the lines that begin with a marker of one style: its number and the character of its title. */
export interface LineMarker {
  readonly ordinal: number;
  readonly first: string | undefined;
}

/**
 * Whether a loose marker is one: the number before it stands above and the number behind it below. The last of a row has
 * none below; a marker without its 、 is taken for one there when the rows above begin with the same word as it does, and so
 * is a number that was written twice.
 */
export function fitsBetween(
  loose: LineMarker & { readonly marked: boolean; readonly twice?: boolean },
  above: readonly LineMarker[],
  below: LineMarker | undefined,
): boolean {
  const { ordinal, first, marked, twice } = loose;
  const before = above.at(-1)?.ordinal;
  if (ordinal > 1 ? before !== ordinal - 1 : before === 1) return false;
  if (below?.ordinal === ordinal + 1 || (twice && ordinal > 1)) return true;
  const parallel = above.slice(-2);
  return !marked && ordinal > 2 && parallel.length === 2 && parallel.every((marker) => marker.first === first);
}
