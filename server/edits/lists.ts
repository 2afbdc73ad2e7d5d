import type { Report } from "../reading/report.ts";
import type { Section } from "../report/outline.ts";
import { unreadFrom } from "./unread-markers.ts";

/** Headings that are counted together (一行序号): the rows of the outline, taken apart where a row holds lists of its own. */

/** Headings that are counted one after the other, in text order. */
export interface List {
  readonly sections: readonly Section[];
  /** The heading that they stand below. */
  readonly parent?: Section;
  /**
   * By how much its first number is above the last one of its style before it, where the numbers run on from part to part
   * (一、1.2.3. 二、4.5.); undefined where the list begins anew.
   */
  readonly behind?: number;
  /** The index of the first heading that stands behind a list of the same style inside this one; undefined where there is none. */
  readonly resumed?: number;
}

/** No text nests lists of one style deeper. */
const DEEPEST = 4;
/** A row that begins so much higher than the last number before it still runs on: headings between them may have been cut. */
const FARTHEST = 3;

/** All lists of a report, each row's in text order. */
export function findLists(report: Report): List[] {
  const before = ordinalsBefore(report);
  return report.rows.flatMap((row) => {
    const places = new Map(row.sections.map((section, i) => [section, i]));
    return splitLists(row.sections).map((sections): List => {
      const first = sections[0] as Section;
      const { ordinal } = first.marker;
      const last = before.get(first) ?? 0;
      const behind = ordinal - last;
      const runsOn = first === row.sections[0] && ordinal > 1 && last > 0 && behind >= 0 && behind <= FARTHEST;
      const resumed = sections.findIndex(
        (one, i) => i > 0 && places.get(one) !== (places.get(sections[i - 1] as Section) ?? 0) + 1,
      );
      return {
        sections,
        ...(row.parent && { parent: row.parent }),
        ...(runsOn && { behind }),
        ...(resumed > 0 && { resumed }),
      };
    });
  });
}

/** How many headings, and items of lists in the text, don't carry on the count. */
export function countBreaks(report: Report): number {
  const headings = findLists(report).map(({ sections }) => sections.map(({ marker }) => marker.ordinal));
  const items = report.enumerations.map((list) => list.items.map(({ ordinal }) => ordinal));
  return [...headings, ...items].reduce((sum, numbers) => sum + breaksIn(numbers), 0);
}

/** 0 stands for 最后, which closes any list. */
function breaksIn(numbers: readonly number[]): number {
  return numbers.filter((number, i) => i > 0 && number !== 0 && number !== (numbers[i - 1] ?? 0) + 1).length;
}

/**
 * Whether one of `sections` is counted with headings between which a number stands that was not read: nothing may be counted anew
 * there.
 */
export function isTorn(report: Report, sections: readonly Section[]): boolean {
  const wanted = new Set(sections);
  return findLists(report).some(
    (list) =>
      list.sections.some((section) => wanted.has(section)) && unreadFrom(report, list.sections) < list.sections.length,
  );
}

/**
 * The first heading behind the one at `from` that may belong to another list than it seems to, so that it can't be counted: it
 * begins a run of lower numbers (五、二、三、, whose 一、 was cut or not read), or stands behind a list inside its own where the
 * numbers don't go on (一、二、三、（一、二、）四、六、: a gap of either list). How many there are where there is none.
 */
export function unclearFrom({ sections, resumed = sections.length }: List, from = 0): number {
  const ordinals = sections.map(({ marker }) => marker.ordinal);
  const goesOn = (i: number) => ordinals[i] === (ordinals[i - 1] ?? 0) + 1;
  const fallsBack = (i: number) => (ordinals[i] ?? 0) < (ordinals[i - 1] ?? 0) && goesOn(i + 1);
  const isTornApart = ordinals.some((_, i) => i >= resumed && !goesOn(i));
  const at = ordinals.findIndex((_, i) => i > from && (fallsBack(i) || (i === resumed && isTornApart)));
  return at < 0 ? sections.length : at;
}

/** For each heading the number of the heading of its style before it. */
export function ordinalsBefore({ sections }: Report): ReadonlyMap<Section, number | undefined> {
  const last = new Map<string, number>();
  return new Map(
    sections.map((section) => {
      const { style, ordinal } = section.marker;
      const before = last.get(style);
      last.set(style, ordinal);
      return [section, before];
    }),
  );
}

/** Lists that stand one inside the other in a row: 二、 may hold a list 一、二、三、 of its own. */
export function splitLists(row: readonly Section[]): Section[][] {
  const lists: Section[][] = [];
  const open: Section[][] = [];
  // A second 一、 right behind the first opens a list inside it only if there is a second 二、, too.
  const nested = row.filter(({ marker }) => marker.ordinal === 2).length > 1;
  row.forEach((section) => {
    const { ordinal } = section.marker;
    const last = (list: Section[] | undefined) => list?.at(-1)?.marker.ordinal ?? 0;
    const repeated = ordinal === 1 && last(open.at(-1)) === 1 && !nested;
    if (open.length === 0 || (ordinal === 1 && !repeated)) {
      lists.push([section]);
      open.push(lists.at(-1) as Section[]);
      if (open.length > DEEPEST) open.shift();
      return;
    }
    const outer = open.findLastIndex((list) => last(list) === ordinal - 1);
    if (outer >= 0) open.length = outer + 1;
    open.at(-1)?.push(section);
  });
  return lists;
}
