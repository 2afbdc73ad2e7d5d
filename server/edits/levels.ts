import type { Report } from "../reading/report.ts";
import { LEVEL_OF, type MarkerStyle } from "../report/markers.ts";
import { flatten, type Section } from "../report/outline.ts";
import { asItStands, type Counting, countedFrom } from "./count.ts";
import { hashesOf } from "./heading-line.ts";
import { findLists, isTorn, type List } from "./lists.ts";
import { carryOut, type Plan, planChange, type StructureEdit } from "./plan.ts";

/**
 * 升级: the section with all below it one level up, behind its parent, in whose row it is counted now. Its text stays where it
 * is, so the sections that followed it below the parent follow it below itself, as they do in Word. Undefined where it has no
 * parent, or is written in another way (# beside numbers).
 */
export function promote(report: Report, section: Section): StructureEdit | undefined {
  return carryOut(report, planPromote(report, section));
}

/**
 * 降级: the section with all below it one level down, below the section before it, behind the sections that it has. Undefined
 * where none stands before it, or its lowest level has none below.
 */
export function demote(report: Report, section: Section): StructureEdit | undefined {
  return carryOut(report, planDemote(report, section));
}

export function planPromote(report: Report, section: Section): Plan | undefined {
  const parent = parentOf(report, section);
  if (!parent || isPlain(parent) !== isPlain(section) || isTorn(report, [parent, section])) return undefined;
  const styles = new Map<Section, MarkerStyle>();
  const restyle = (own: Section, style: MarkerStyle): void => {
    if (isPlain(own)) return;
    styles.set(own, style);
    for (const child of own.children) restyle(child, own.marker.style);
  };
  restyle(section, parent.marker.style);
  const hashes = shiftHashes(report, section, countHashes(report, parent) ?? 0);
  if (!hashes) return undefined;
  const all = findLists(report);
  const list = all.find(({ sections }) => sections.includes(section))?.sections ?? [];
  const at = list.indexOf(section);
  const behind = list.slice(at + 1);
  // What followed is counted on below the section, behind what it has.
  const below = isPlain(section) ? [] : [...section.children.filter((child) => !isPlain(child)), ...behind];
  const taken = new Set([section, ...below]);
  const kept = all.filter(({ sections }) => !sections.some((one) => taken.has(one)));
  const lists = kept.map((list) =>
    list.sections.includes(parent) ? countedAnew(list, insertBehind(list.sections, parent, section)) : asItStands(list),
  );
  const before = all
    .filter(({ sections }) => sections === list && at > 0)
    .map((own) => countedAnew(own, list.slice(0, at)));
  const own = below.length > 0 ? [countedFrom(1, { sections: below })] : [];
  const leaving = new Set([section, ...behind]);
  return planChange(report, { lists: [...lists, ...before, ...own], styles, hashes, leaving });
}

export function planDemote(report: Report, section: Section): Plan | undefined {
  const row = parentOf(report, section)?.children ?? report.outline;
  const above = row[row.indexOf(section) - 1];
  if (!above || above.level !== section.level || isPlain(above) !== isPlain(section)) return undefined;
  if (isTorn(report, [above, ...above.children])) return undefined;
  const last = above.children.findLast((child) => isPlain(child) === isPlain(section));
  const styles = restyledBelow(report, section, last?.marker.style ?? styleBelow(report, above.marker.style));
  const own = countHashes(report, section);
  const hashes = shiftHashes(report, section, last ? (countHashes(report, last) ?? 0) : (own ?? 0) + 1);
  if (!styles || !hashes) return undefined;
  const lists = moveBetween(report, section, (list) => {
    return last !== undefined && list.sections.includes(last) ? list.sections.indexOf(last) + 1 : -1;
  });
  return planChange(report, { lists, styles, hashes, leaving: new Set([section]) });
}

/**
 * All lists when `section` leaves its own and stands in another at the place that `placeIn` tells (-1: not in this one); where
 * it stands in none, it begins one.
 */
export function moveBetween(report: Report, section: Section, placeIn: (list: List) => number): Counting[] {
  const lists = findLists(report);
  const counted = lists.flatMap((list): Counting[] => {
    const at = placeIn(list);
    if (at < 0 && !list.sections.includes(section)) return [asItStands(list)];
    const others = (from: number, to?: number) => list.sections.slice(from, to).filter((one) => one !== section);
    const sections = at < 0 ? others(0) : [...others(0, at), section, ...others(at)];
    return sections.length > 0 ? [countedAnew(list, sections)] : [];
  });
  const placed = isPlain(section) || lists.some((list) => placeIn(list) >= 0);
  return placed ? counted : [...counted, countedFrom(1, { sections: [section] })];
}

/** A list that is counted anew with other headings from the number that it began with. */
export function countedAnew(list: List, sections: readonly Section[]): Counting {
  return countedFrom(list.sections[0]?.marker.ordinal ?? 1, { ...list, sections });
}

/** The styles of a section and all below it when it is written in `style`; undefined where there is no level for one of them. */
export function restyledBelow(
  report: Report,
  section: Section,
  style: MarkerStyle | undefined,
): ReadonlyMap<Section, MarkerStyle> | undefined {
  const styles = new Map<Section, MarkerStyle>();
  const below = new Map<MarkerStyle, MarkerStyle | undefined>();
  const restyle = (own: Section, wanted: MarkerStyle | undefined): boolean => {
    if (isPlain(own)) return true;
    if (!wanted) return false;
    styles.set(own, wanted);
    if (!below.has(wanted)) below.set(wanted, styleBelow(report, wanted));
    return own.children.every((child) => restyle(child, below.get(wanted)));
  };
  return restyle(section, style) ? styles : undefined;
}

const ORDER: readonly MarkerStyle[] = ["han-comma", "han-paren", "arabic-dot", "arabic-paren", "circled"];

/** The style of the level below: as this text has it, else as GB/T 9704 does. */
export function styleBelow({ sections }: Report, style: MarkerStyle): MarkerStyle | undefined {
  if (style === "markdown") return style;
  for (const { marker, children } of sections) {
    const below = marker.style === style && children.find((child) => !isPlain(child))?.marker.style;
    if (below) return below;
  }
  return ORDER[LEVEL_OF[style]];
}

/** How many # each heading of a section has when its first has `wanted`; undefined where Markdown has no such level. */
export function shiftHashes(
  report: Report,
  section: Section,
  wanted: number,
): ReadonlyMap<Section, number> | undefined {
  const own = countHashes(report, section);
  if (own === undefined || wanted === 0) return new Map();
  const hashes = new Map<Section, number>();
  for (const one of flatten([section])) {
    const had = countHashes(report, one);
    if (had !== undefined) hashes.set(one, had + wanted - own);
  }
  return [...hashes.values()].every((many) => many >= 1 && many <= 6) ? hashes : undefined;
}

export function countHashes(report: Report, section: Section): number | undefined {
  const span = hashesOf(report, section);
  return span && span.end - span.start;
}

/** A heading of Markdown without a number. */
export function isPlain({ marker }: Section): boolean {
  return marker.style === "markdown";
}

/** The section that one stands in; undefined for those of the first level. */
export function parentOf({ outline }: Report, section: Section): Section | undefined {
  let parent: Section | undefined;
  let row = outline;
  while (!row.includes(section)) {
    const next = row.findLast(({ marker }) => marker.span.start < section.marker.span.start);
    if (!next) return undefined;
    parent = next;
    row = next.children;
  }
  return parent;
}

function insertBehind(sections: readonly Section[], before: Section, section: Section): Section[] {
  return sections.flatMap((one) => (one === before ? [one, section] : [one]));
}
