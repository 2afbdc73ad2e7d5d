import type { Message } from "../text/message.ts";
import type { Span } from "../text/text.ts";
import { type Count, readCounts } from "./counts.ts";
import { type List, readListBefore } from "./lists.ts";
import { countSureItems, type Proven, proveItems } from "./parallel-lists.ts";
import type { RelationOf } from "./relation.ts";

/**
 * A list with the number that sums it up (列举计数): 甲、乙、丙、丁等3家企业; 生产、生活、生态四大空间. It is read only where the list
 * proves how many items it has and that the number counts them: where the number may count something else (甲镇、乙镇3座水厂),
 * there is no relation.
 */
export interface Listing extends RelationOf<"list", ListingRoles> {
  /** Fewest and most items that the list can be said to have, and how far off a number may be and still be meant for it. */
  readonly proven: Proven;
  /** Behind 等 there may be more items than are listed, but not fewer. */
  readonly open: boolean;
  /** The number with the 等 before it. */
  readonly summed: Span;
}

export interface ListingRoles {
  /** The number with its classifier; it is no figure that measures something. */
  readonly count: Count;
  readonly items: readonly { readonly span: Span }[];
}

/** Every list of a text with a number right behind it that surely counts it. */
export function* findListings(folded: string): Generator<Listing> {
  if (!MARKED.test(folded)) return;
  for (const count of readCounts(folded, { start: 0, end: folded.length })) {
    const listing = readListing(folded, count);
    if (listing) yield listing;
  }
}

function readListing(folded: string, count: Count): Listing | undefined {
  const end = endOfList(folded, count.span.start);
  if (end === undefined || !SEPARATOR.test(folded.slice(Math.max(0, end - LAST_ITEM), end))) return undefined;
  const list = readListBefore(folded, end);
  if (!list) return undefined;
  if ("“‘".includes(folded[count.span.start - 1] as string) && !isEnoughForName(folded, list)) return undefined;
  if (folded.startsWith("等", end)) {
    const listed = countSureItems(folded, list);
    return listed === 0 ? undefined : relate(list, count, { least: listed, most: listed, reach: 2 }, end);
  }
  const [noun] = NOUN.exec(folded.slice(count.span.end, count.span.end + 12)) as RegExpExecArray;
  const proven = proveItems(folded, list, count, noun);
  return proven && !carriesOn(folded, list, count) ? relate(list, count, proven) : undefined;
}

function relate({ items }: List, count: Count, proven: Proven, open?: number): Listing {
  return {
    kind: "list",
    roles: { count, items: items.map((span) => ({ span })) },
    span: { start: (items[0] as Span).start, end: count.span.end },
    certain: true,
    why: WHY,
    proven,
    open: open !== undefined,
    summed: { start: open ?? count.span.start, end: count.span.end },
  };
}

const WHY: Message = { zh: "列出的各项后面的数是它们的个数", en: "The number behind the list counts its items" };

/** What a list has, and nearly every sentence has one of. */
const MARKED = /[、和及与暨”》]/;

const NOUN = /^[\u4e00-\u9fff“《A-Z\d]{0,12}/;

/** What separates the last item of a list, which is no longer than this. */
const SEPARATOR = /[、和及与暨]|[”》][“《]/;
const LAST_ITEM = 40;

/** Where the list ends that a count at `at` may sum up: before an opening quote, 等, 这, 共; undefined where none can. */
function endOfList(folded: string, at: number): number | undefined {
  let end = at;
  if ("“‘".includes(folded[end - 1] as string)) end--;
  const bridge = /(?:等(?:这|共|共计)?|这|共|共计|一共)$/.exec(folded.slice(Math.max(0, end - 3), end));
  if (bridge) end -= bridge[0].length;
  const last = folded[end - 1];
  return last !== undefined && /[\u4e00-\u9fffA-Za-z”》)]/.test(last) ? end : undefined;
}

/** 甲、乙，丙、丁四大工程: whether a bare item opens the list behind a comma and the clause before ends with one like it. */
function carriesOn(folded: string, { items }: List, { value }: Count): boolean {
  const lengths = items.slice(1).map(({ start, end }) => end - start);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const first = items[0] as Span;
  if (value <= items.length || folded[first.start - 1] !== "," || first.end - first.start > longest) return false;
  const before = /[^,。;:、!?\n]*$/.exec(folded.slice(Math.max(0, first.start - 1 - LAST_ITEM), first.start - 1))?.[0];
  return before !== undefined && before.length >= shortest && before.length <= longest;
}

/**
 * “四大工程” behind a list may be a name of its own: two items, items in quotes themselves and short words that may be the fields
 * it is at work in (科技、产业、人才“四大工程”) say nothing about it.
 */
function isEnoughForName(folded: string, { items }: List): boolean {
  if (items.length < 3 || "”》".includes(folded[(items.at(-1) as Span).end - 1] as string)) return false;
  return items.every(({ start, end }) => end - start >= NAME);
}

/** Words as long as this name a thing: 固本培元, 产业强镇. */
const NAME = 4;
