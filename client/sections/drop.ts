import type { Row } from "./rows.ts";

/** Where a section goes, told by another row. */
export type DropPlace = { readonly before: Row } | { readonly after: Row } | { readonly endOf: Row };

/**
 * Where a section goes that is dropped on `target`, or on nothing: a row of the section's own list gives it its place there, as
 * cards are put in order; a section one level above takes it in, at its end; a section of another list gets it before itself. What
 * isn't a section stands for the sections beside it. Undefined where nothing is meant.
 */
export function placeOfDrop(rows: readonly Row[], dragged: Row, target: Row | undefined): DropPlace | undefined {
  if (!dragged.section || target === dragged || isBelow(target, dragged)) return undefined;
  if (!target?.section) return dragged.parent ? undefined : besideGap(rows, dragged, target);
  const list = dragged.parent?.children ?? rows;
  const [from, to] = [list.indexOf(dragged), list.indexOf(target)];
  if (to >= 0) return to > from ? { after: target } : { before: target };
  return target.section.level < dragged.section.level ? { endOf: target } : { before: target };
}

function isBelow(row: Row | undefined, above: Row): boolean {
  return row !== undefined && (row.parent === above || isBelow(row.parent, above));
}

/** Before the section that follows a missing part or the whole, else behind the last one. */
function besideGap(rows: readonly Row[], dragged: Row, gap: Row | undefined): DropPlace | undefined {
  const sections = rows.filter((row) => row.section);
  const next = gap && sections.find((row) => rows.indexOf(row) > rows.indexOf(gap));
  if (next) return next === dragged ? undefined : { before: next };
  const last = sections.at(-1);
  return last && last !== dragged ? { after: last } : undefined;
}
