import { pattern, phrase, words } from "../../lexicon/phrase.ts";
import { WATCHWORD_END } from "../../lexicon/watchword.ts";
import type { Report } from "../../reading/report.ts";
import { rankOf } from "../../relations/count-words.ts";
import { type Count, readCounts } from "../../relations/counts.ts";
import { type List, readList } from "../../relations/lists.ts";
import { readHanOrdinal } from "../../report/markers.ts";
import { itemKind } from "../../text/by-line.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, slice } from "../../text/text.ts";
import { isListHead } from "./announcements.ts";

/** A count whose things are named right beside it, and how many names there are. */
export interface NamedList {
  /** Numeral and classifier. */
  readonly span: Span;
  readonly listed: number;
}

const NAMED_LISTS = itemKind<NamedList>((within, { folded }) =>
  [...counted(folded, within), ...watchwords(folded, within)].sort(inTextOrder),
);

/**
 * Counts that name what they count: “边、点、产业”三篇文章; 三项制度，即甲、乙、丙; 三件事：修路、架桥、通水。 Only those that
 * disagree are yielded.
 */
export function findNamedLists({ byLine }: Report): readonly NamedList[] {
  return byLine.list(NAMED_LISTS);
}

function inTextOrder(a: NamedList, b: NamedList): number {
  return a.span.start - b.span.start;
}

function* counted(folded: string, within: Span): Generator<NamedList> {
  for (const count of readCounts(folded, within)) {
    const list = readQuoted(folded, count) ?? readBehind(folded, count);
    if (list && disagrees(list, count, 1)) yield { span: count.span, listed: listedOf(list, count) };
  }
}

function* watchwords(folded: string, within: Span): Generator<NamedList> {
  for (const match of matchesOf(slice(folded, within), SLOGAN)) {
    const numeral = match[1] as string;
    const start = within.start + match.index;
    const span = { start, end: start + numeral.length + 1 };
    const count: Count = { value: readHanOrdinal(numeral), span, numeral, classifier: "" };
    const list = readItems(folded, start + match[0].length, "");
    if (list && disagrees(list, count, 2)) yield { span, listed: listedOf(list, count) };
  }
}

/**
 * A number further off than `reach` counts something else (“爱家乡、讲文明、树新风”六项工程 is the name of six projects), or names only
 * some of what it counts (建成6个公园（东湖公园、西湖公园）).
 */
function disagrees({ least, most }: List, { value }: Count, reach: number): boolean {
  if (value < 2 || value > 12) return false;
  return (value < least && value >= least - reach) || (value > most && value <= most + reach);
}

function listedOf({ least, most }: List, { value }: Count): number {
  return value < least ? least : most;
}

/** What leads from the name to what it means. */
const THAT_IS = phrase`[”"]?(?:格局|体系|机制|模式)? ?[,(]? ?(?:即|也就是|指的是|分别是|分别为)`;
/** 三爱工程，即… */
const SLOGAN = pattern.g`(?<![第\d一二三四五六七八九十百千万])([两三四五六七八九十])(?![一二三四五六七八九十个项大百千万年])(?:[\u4e00-\u9fff]{1,2}${WATCHWORD_END}|位一体)${THAT_IS}`;

/** “a、b、c”三篇文章: the names stand in one pair of quotes right before the count. */
function readQuoted(folded: string, { span }: Count): List | undefined {
  const end = span.start - (folded[span.start - 1] === "的" ? 2 : 1);
  if (folded[end] !== "”") return undefined;
  const from = Math.max(0, end - LONGEST);
  const start = from + folded.slice(from, end).lastIndexOf("“");
  const inner = { start: start + 1, end };
  if (start < from || "”、和与".includes(folded[start - 1] ?? "") || isCode(slice(folded, inner))) return undefined;
  const pieces = slice(folded, inner).split(/[,;]/).length;
  const list = readList(folded, inner);
  if (!list || (pieces > 1 && pieces === list.least)) return undefined;
  if (pieces > 1) return { ...list, least: Math.min(pieces, list.least), most: Math.max(pieces, list.most) };
  return list.items.length > 1 ? list : undefined;
}

/** Whether quotation marks hold no list: a code (“三区三线”), or the rest of another line. */
function isCode(text: string): boolean {
  return /[”\d+\n]/.test(text);
}

/**
 * What leads from a count to the names behind it: a bracket, 即, or 包括, which need not name all. A colon leads only where a
 * list is announced, and wants the list to run up to the 。.
 */
const NAMELY = words("即 分别是 分别为 也就是 具体是");
/** 包括 need not name all; the capture says that it stands there. */
const INCLUDING = "((?:主要|具体)?包括|含)";
const LEAD = pattern.y`([\u4e00-\u9fff]{0,10}(?:”[\u4e00-\u9fff]{0,6})?)(?:(\()(?:即|分别是|分别为)?|[,:]? ?${NAMELY}:?|[,:]? ?${INCLUDING}:?|(:)) ?`;

function readBehind(folded: string, { span, classifier }: Count): List | undefined {
  LEAD.lastIndex = span.end;
  const match = LEAD.exec(folded);
  if (!match || /的$/.test(match[0])) return undefined;
  const [lead, noun, bracket, some, colon] = match as unknown as [string, string, string?, string?, string?];
  if (/[两二三四五六七八九十]/.test(noun)) return undefined; // “三区三线”, 两山三带: a code of several numbers
  if (colon && noun.length > 3 && !isListHead(classifier + noun)) return undefined;
  const start = span.end + lead.length;
  const list = readItems(folded, start, bracket ? ")" : colon ? "。\n" : "");
  if (bracket && list && areAlternatives(folded, list, classifier)) return undefined;
  return list && some ? { ...list, most: Number.POSITIVE_INFINITY } : list;
}

/** 4个县（市、区）, 中心（站、所）: other words for the noun. Only levels (三级联动（县、乡、村）) are named so shortly. */
function areAlternatives(folded: string, { items }: List, classifier: string): boolean {
  const words = items.map((item) => slice(folded, item));
  const levels = words.every((word) => rankOf(word, false) >= 0);
  return levels ? classifier !== "级" : words.some((word) => word.length === 1);
}

/** Longer than any list of names; keeps the search linear. */
const LONGEST = 200;
const LIST_END = /[,。;:!?)\n\uE000]|——/;

/** The names from `start` on; where `marks` is not empty, one of them must end the list. */
function readItems(folded: string, start: number, marks: string): List | undefined {
  const ahead = folded.slice(start, start + LONGEST);
  const length = ahead.search(LIST_END);
  const end = start + (length < 0 ? ahead.length : length);
  if (length < 0 && ahead.length === LONGEST) return undefined;
  if (marks.includes("。")) {
    const parallel = readParallel(start, ahead);
    if (parallel) return parallel;
  }
  if (marks !== "" && !marks.includes(folded[end] ?? "\n")) return undefined;
  const text = folded.slice(start, end);
  const bare = text.replace(/[“《][^”》]*[”》]/g, "");
  if (
    !text.includes("、") ||
    /\d|等|其[他它余]|指/.test(bare) ||
    /^(?:一是|[一二三四五六七八九十]、|\(|第一)/.test(text)
  )
    return undefined;
  const list = readList(folded, { start, end });
  return list?.items.every((item) => item.end - item.start <= 20) ? list : undefined;
}

/** Clauses that begin alike up to the 。: 坚持实事求是，坚持分类施策，坚持群众满意。 */
function readParallel(start: number, ahead: string): List | undefined {
  const stop = ahead.search(/[。\n]/);
  const clauses = ahead.slice(0, Math.max(stop, 0)).split(/[,;]/);
  const word = clauses[0]?.slice(0, 2) ?? "";
  if (clauses.length < 2 || !/^[\u4e00-\u9fff]{2}$/.test(word) || !clauses.every((clause) => clause.startsWith(word)))
    return undefined;
  const items = clauses.map((clause) => ({
    start: start + ahead.indexOf(clause),
    end: start + ahead.indexOf(clause) + clause.length,
  }));
  return { items, least: items.length, most: items.length };
}
