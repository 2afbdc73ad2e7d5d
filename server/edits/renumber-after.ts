import type { Report } from "../reading/report.ts";
import { lineAt } from "../text/text.ts";
import { canWrite, type Numbered, type NumberedRow, renumberItems, rowsOf } from "./numbered.ts";
import type { StructureEdit } from "./plan.ts";

/**
 * What puts the numbers right again after whole lines have come, gone or changed places (顺排序号): each row that counted from
 * one without a gap before and does so no more. Rows that were out of order before, rows that have come together or may hold a
 * list of their own now, and styles whose numbers run on from part to part are left alone: there the writer alone knows.
 * References follow.
 */
export function renumberAfter(before: Report, after: Report): StructureEdit {
  const origin = followLines(before, after);
  const rows = rowsOf(before);
  const home = new Map(rows.flatMap((row) => row.map((item) => [item.span.start, row] as const)));
  const astray = new Set(rows.filter(([first]) => first?.ordinal !== 1).map(kindOf));
  const disturbed = rowsOf(after)
    .filter((row) => !isInOrder(row) && !astray.has(kindOf(row)) && row.length <= MOST)
    .filter((row) => row.every((item, i) => canWrite(item, i + 1)) && cameFromOrder(row, origin, home));
  const wrong = disturbed.flatMap((row) =>
    row.flatMap((item, i) => (item.ordinal === i + 1 ? [] : [[item, i + 1] as const])),
  );
  return renumberItems(after, new Map(wrong));
}

/** Nobody has more headings side by side to be numbered anew. */
const MOST = 1_000;

function kindOf([first]: NumberedRow): string {
  return `${first?.style} ${first?.form}`;
}

function isInOrder(row: NumberedRow): boolean {
  return row.every(({ ordinal }, i) => ordinal === i + 1);
}

/** Where each line of the text stood before, by the offset of its words; lines that are new are in none. */
type Origin = (item: Numbered) => number | undefined;

/** Whether what the row has kept stood in one row before, and that row was in order. */
function cameFromOrder(row: NumberedRow, origin: Origin, home: ReadonlyMap<number, NumberedRow>): boolean {
  const kept = row.filter((item) => origin(item) !== undefined);
  const rows = new Set(kept.map((item) => home.get(origin(item) as number)));
  const [old] = rows;
  if (rows.size !== 1 || !old || !isInOrder(old)) return false;
  // A second 1 that is new, behind the first: a list of its own may begin there.
  return !row.some((item, i) => i > 0 && item.ordinal === 1 && origin(item) === undefined);
}

/**
 * Follows lines from one text to the other: those above and below what has changed by their place, those in between by their
 * words where these stand there once.
 */
function followLines(before: Report, after: Report): Origin {
  const [old, now] = [before.text.split("\n"), after.text.split("\n")];
  const most = Math.min(old.length, now.length);
  let above = 0;
  while (above < most && old[above] === now[above]) above++;
  let below = 0;
  while (below < most - above && old[old.length - 1 - below] === now[now.length - 1 - below]) below++;
  const moved = indexOnce(old, above, old.length - below);
  const present = indexOnce(now, above, now.length - below);
  const lineBefore = (line: number): number | undefined => {
    if (line < above) return line;
    if (line >= now.length - below) return line - now.length + old.length;
    const words = now[line] as string;
    return present.get(words) === undefined ? undefined : moved.get(words);
  };
  return ({ span: { start } }) => {
    const line = lineAt(after.lines, start);
    const was = lineBefore(line);
    return was === undefined ? undefined : (before.lines[was] as number) + start - (after.lines[line] as number);
  };
}

/** The lines from `from` to `to` whose words stand there once, each with its number. */
function indexOnce(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number | undefined> {
  const index = new Map<string, number | undefined>();
  for (let i = from; i < to; i++) {
    const words = lines[i] as string;
    index.set(words, index.has(words) ? undefined : i);
  }
  return index;
}
