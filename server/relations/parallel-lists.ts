import { slice } from "../text/text.ts";
import {
  areMixed,
  describes,
  endsWithVerb,
  isNamed,
  isPaper,
  isStep,
  isSummingUp,
  isTitled,
  isVerb,
  rankOf,
} from "./count-words.ts";
import type { Count } from "./counts.ts";
import type { List } from "./lists.ts";

/**
 * Lists that prove how many items they have. Over hundreds of reports the number behind a list of one shape (生产、生活、生态;
 * 东村、西村; “甲”“乙”) is the number of its items; behind a list of any other shape it is often the number of something else.
 */

/** Fewest and most items that a list can be said to have, and how far a number may be off and still be meant for the list. */
export interface Proven {
  readonly least: number;
  readonly most: number;
  readonly reach: number;
}

/** How many items a list proves to have that a count and the noun behind it sum up; undefined when it proves nothing. */
export function proveItems(folded: string, list: List, { value, classifier }: Count, noun: string): Proven | undefined {
  const items = list.items.map((item) => slice(folded, item));
  const sum = classifier + noun;
  if (items.length < 2) return undefined;
  if (classifier === "级") return value === 2 ? undefined : proveLevels(items, list);
  if (areAllQuoted(items)) {
    const counted = isSummingUp(sum) || (items.every((item) => item.endsWith("》")) ? isPaper(sum) : isTitled(sum));
    return counted && !hasJoint(outsideQuotes(items[0] as string)) ? exactly(items.length, 2) : undefined;
  }
  if (list.least !== list.most || !items.every(isPlain)) return undefined;
  const routes = countRoutes(items);
  if (routes > 0) return routes === items.length && classifier === "条" ? exactly(routes, 2) : undefined;
  const tail = sharedTail(items);
  if (tail !== "" && (tail.slice(-1) === classifier || isNamed(noun, tail))) return exactly(items.length, 2);
  if (items.length < 3 || !isSummingUp(sum) || areAttributes(items)) return undefined;
  if (tail === "" && !areEven(items)) return undefined;
  return verbsAreItems(items, sum) ? exactly(items.length, 1) : undefined;
}

/** How many items an open list (甲、乙、丙等3个) has for certain. */
export function countSureItems(folded: string, list: List): number {
  const items = list.items.map((item) => slice(folded, item));
  if (areAllQuoted(items)) return items.length;
  if (!items.every(isPlain) || countRoutes(items) > 0 || areMixed(items) || items.slice(1).some(isVerb)) return 0;
  if (sharedTail(items) === "" && !areEven(items) && items.some(({ length }) => length < 4)) return 0;
  return list.least;
}

function exactly(items: number, reach: number): Proven {
  return { least: items, most: items, reach };
}

/** 县、乡、村三级: every item is a rank. 县、区 and 乡、镇 may be one, and 两级 may sum up the last two alone. */
function proveLevels(items: readonly string[], { least, most }: List): Proven | undefined {
  const ranks = items.map((item, i) => rankOf(item, i === 0));
  if (least !== most || ranks.includes(-1) || ranks.some((rank, i) => i > 0 && rank < (ranks[i - 1] as number)))
    return undefined;
  return { least: new Set(ranks).size, most: items.length, reach: 2 };
}

function areAllQuoted(items: readonly string[]): boolean {
  return items.every((item, i) => (i === 0 ? /[”》]$/ : /^(?:“[^”]*”|《[^》]*》)$/).test(item));
}

function outsideQuotes(item: string): string {
  return item.replace(/“[^”]*”|《[^》]*》/g, "");
}

function hasJoint(text: string): boolean {
  return /[和与及暨或、]/.test(text);
}

/** Whether an item is a plain name: no other number, no joint, no words that only stand in clauses. */
function isPlain(item: string, i: number, items: readonly string[]): boolean {
  const length = Math.max(...items.slice(1).map((other) => other.length));
  const words = i === 0 ? item.slice(-length) : item;
  if (!/^[\u4e00-\u9fff“”A-Za-z·]+$/.test(words) || hasJoint(words) || endsWithVerb(words)) return false;
  return !NUMBER.test(words) && !/[的了等各]|分别|其中|为重点|范围内/.test(words);
}

/** A number of its own inside an item, and a numeral that closes one. */
const NUMBER = /[\d两二三四五六七八九十百]|一[个项家条]|一$/;

/** 石桥至柳林: all that lies between, and one item only where roads are counted and all are written so. */
function countRoutes(items: readonly string[]): number {
  return items.filter((item) => item.includes("至")).length;
}

/** Whether the items tell whose or of what kind the counted things are. */
function areAttributes(items: readonly string[]): boolean {
  return items.some(describes) || items.every((item, i) => rankOf(item, i === 0) >= 0);
}

/** Whether no verb takes the number as its object: 研究、制定、出台3项措施. */
function verbsAreItems(items: readonly string[], sum: string): boolean {
  return isStep(sum) || !items.slice(1).some(isVerb);
}

/** Items of one length, the first apart, which may carry other words; one character more or less is still one shape. */
function areEven(items: readonly string[]): boolean {
  const lengths = items.slice(1).map(({ length }) => length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (items.length < 3 || (items[0] as string).length < shortest) return false;
  return longest === 1 ? items.length > 3 : shortest >= 2 && longest - shortest <= 1;
}

/** The characters that all items end with; empty when they end differently. */
function sharedTail(items: readonly string[]): string {
  const last = items.at(-1) as string;
  let length = 0;
  while (length < last.length - 1 && items.every((item) => item.endsWith(last.slice(-length - 1)))) length++;
  return length === 0 ? "" : last.slice(-length);
}
