import type { MarkerStyle } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import type { List } from "./lists.ts";

/** Counting headings: what numbers they get when some lists are counted anew and others stay as they are. */

/** How a list gets its numbers. */
export interface Counting extends List {
  /** The number of its first heading, unless it runs on from the list before. */
  readonly start: number;
  /** By how much the number of the heading at `i` is above the one before it; undefined: it keeps its own. */
  step(i: number): number | undefined;
}

/** A list that is not to be changed; it moves on as a whole where the list before it, from which it runs on, has grown. */
export function asItStands(list: List): Counting {
  const ordinalAt = (i: number) => list.sections[i]?.marker.ordinal ?? 0;
  return { ...list, start: ordinalAt(0), step: (i) => ordinalAt(i) - ordinalAt(i - 1) };
}

/** Counted by one from `start`. */
export function countedFrom(start: number, { sections, behind }: List): Counting {
  return { sections, start, step: () => 1, ...(behind !== undefined && { behind: 1 }) };
}

/** The numbers of the headings of `lists`, which will stand in this `order` and be written in these styles. */
export function count(
  order: readonly Section[],
  lists: readonly Counting[],
  styleOf: (section: Section) => MarkerStyle,
): ReadonlyMap<Section, number> {
  const places = new Map(lists.flatMap((list) => list.sections.map((section, i) => [section, { list, i }] as const)));
  const numbers = new Map<Section, number>();
  const last = new Map<MarkerStyle, number>();
  for (const section of order) {
    const place = places.get(section);
    if (!place) continue;
    const { list, i } = place;
    const style = styleOf(section);
    const previous = numbers.get(list.sections[i - 1] as Section);
    const step = previous === undefined ? undefined : list.step(i);
    const first = list.behind === undefined ? list.start : (last.get(style) ?? 0) + list.behind;
    const number = i === 0 ? first : step === undefined ? section.marker.ordinal : (previous as number) + step;
    numbers.set(section, number);
    last.set(style, number);
  }
  return numbers;
}
