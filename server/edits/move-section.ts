import type { Report } from "../reading/report.ts";
import type { MarkerStyle } from "../report/markers.ts";
import { flatten, type Section } from "../report/outline.ts";
import { blockOf } from "./block.ts";
import { countHashes, isPlain, moveBetween, parentOf, restyledBelow, shiftHashes, styleBelow } from "./levels.ts";
import { isTorn } from "./lists.ts";
import { carryOut, type Plan, planChange, type StructureEdit, type Transplant } from "./plan.ts";

/** Where a section is moved: past the section before or behind it, beside another one, or behind all that stands in another. */
export type Where =
  | "up"
  | "down"
  | { readonly before: Section }
  | { readonly after: Section }
  | { readonly endOf: Section };

/**
 * 移动一节: moves whole lines with the section and counts both rows anew; references follow. In a row of another level it is
 * written as those are, with all below it. Undefined where it can't go there (into itself, where it is already, beyond its row)
 * or where a heading stands inside a paragraph.
 */
export function moveSection(report: Report, section: Section, where: Where): StructureEdit | undefined {
  return carryOut(report, planMove(report, section, where));
}

export function planMove(report: Report, section: Section, where: Where): Plan | undefined {
  const parent = parentOf(report, section);
  const row = parent?.children ?? report.outline;
  if (where === "up" || where === "down") {
    const neighbour = row[row.indexOf(section) + (where === "up" ? -1 : 1)];
    if (!neighbour || neighbour.level !== section.level) return undefined;
    // The neighbour is what moves, so that a cursor in the section stays there.
    return where === "up"
      ? place(report, neighbour, { behind: section })
      : place(report, neighbour, { before: section });
  }
  if ("before" in where) return place(report, section, where);
  if ("after" in where) return place(report, section, { behind: where.after });
  const last = where.endOf.children.at(-1);
  return last ? place(report, section, { behind: last }) : place(report, section, { into: where.endOf });
}

/** Beside which section one comes to stand, or in which, below nothing else. */
type Place = { readonly before: Section } | { readonly behind: Section } | { readonly into: Section };

function place(report: Report, section: Section, to: Place): Plan | undefined {
  const goal = "before" in to ? to.before : "behind" in to ? to.behind : to.into;
  const block = flatten([section]);
  const moved = new Set(block);
  if (moved.has(goal) || isPlain(goal) !== isPlain(section) || isTorn(report, [section, goal])) return undefined;
  const rest = report.sections.filter((one) => !moved.has(one));
  const before = "before" in to;
  const anchor = before ? goal : flatten([goal]).findLast((one) => !moved.has(one));
  const at = rest.indexOf(anchor as Section) + (before ? 0 : 1);
  const order = [...rest.slice(0, at), ...block, ...rest.slice(at)];
  const stays = order.every((one, i) => one === report.sections[i]);
  const parent = "into" in to ? goal : parentOf(report, goal);
  const leaves = parent !== parentOf(report, section);
  if (stays && !leaves) return undefined;
  const shape = reshape(report, section, to, goal);
  const transplant = stays ? undefined : transplantOf(report, section, to, goal);
  if (!shape || (!stays && !transplant)) return undefined;
  const lists = moveBetween(report, section, ({ sections }) => {
    const beside = "into" in to ? -1 : sections.indexOf(goal);
    return beside < 0 ? -1 : beside + ("behind" in to ? 1 : 0);
  });
  const leaving = new Set(leaves ? [section] : []);
  return planChange(report, { order, lists, ...shape, leaving, ...(transplant && { transplant }) });
}

/** The styles and # of a section at its new place; undefined where there is no level for it. */
function reshape(report: Report, section: Section, to: Place, goal: Section) {
  const into = "into" in to;
  const style: MarkerStyle | undefined = into ? styleBelow(report, goal.marker.style) : goal.marker.style;
  if (!into && goal.level === section.level && goal.marker.style === section.marker.style) return {};
  const styles = restyledBelow(report, section, style);
  const hashes = shiftHashes(report, section, (countHashes(report, goal) ?? 0) + (into ? 1 : 0));
  return styles && hashes ? { styles, hashes } : undefined;
}

/**
 * The lines to be moved, with the blank lines that divide them from what follows in their row; the last of a row takes those
 * before it.
 */
function transplantOf(report: Report, section: Section, to: Place, goal: Section): Transplant | undefined {
  const block = blockOf(report, section);
  const other = blockOf(report, goal);
  if (!block || !other) return undefined;
  const { sections, text } = report;
  const next = sections.find(({ marker }) => marker.span.start === section.span.end);
  const following = next && next.level === section.level ? blockOf(report, next) : undefined;
  const before = "before" in to;
  if (following) {
    const cut = { start: block.start, end: following.start };
    return before ? { cut, at: other.start, turn: cut.start } : { cut, at: other.end, turn: block.end };
  }
  const words = text.slice(0, block.start).trimEnd().length;
  const above = text.indexOf("\n", words);
  const start = above < 0 || above >= block.start ? block.start : above;
  const cut = { start, end: block.end };
  return before ? { cut, at: other.start, turn: block.start } : { cut, at: other.end, turn: cut.start };
}
