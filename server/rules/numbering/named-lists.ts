import { readHanOrdinal } from "../../core/numbering.ts";
import type { Report } from "../../core/report.ts";
import { slice } from "../../core/text.ts";
import { type Count, countsOf } from "./counts.ts";
import { type List, readList } from "./lists.ts";

/** A count whose things are named right beside it, and how many names there are. */
export interface NamedList {
  readonly count: Count;
  readonly listed: number;
}

/**
 * Counts that name what they count: “边、点、产业”三篇文章; 三项制度，即甲、乙、丙; 三件事：修路、架桥、通水。 Only those that
 * disagree are yielded.
 */
export function* findNamedLists(report: Report): Generator<NamedList> {
  const { folded } = report;
  for (const count of countsOf(report)) {
    const list = readQuoted(folded, count) ?? readBehind(folded, count.span.end);
    if (list && disagrees(list, count)) yield { count, listed: list.least };
  }
  for (const match of folded.matchAll(SLOGAN)) {
    const numeral = match[1] as string;
    const span = { start: match.index, end: match.index + numeral.length + 1 };
    const count: Count = { value: readHanOrdinal(numeral), span, numeral, classifier: "" };
    const list = readItems(folded, match.index + match[0].length, true);
    if (list && disagrees(list, count)) yield { count, listed: list.least };
  }
}

function disagrees({ least, most }: List, { value }: Count): boolean {
  return value > 1 && value <= 12 && (value < least || value > most) && Math.abs(value - least) <= 3;
}

/** 三爱工程，即… */
const SLOGAN =
  /(?<![第\d一二三四五六七八九十百千万])([两三四五六七八九十])(?!个|项|大|百|千|万|年)[\u4e00-\u9fff]{1,2}(?:工程|行动|活动|机制|制度|模式|工作法|计划|产业)[”"]? ?[,(]? ?(?:即|也就是|指的是|分别是|分别为)/g;

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

function isCode(text: string): boolean {
  return text.includes("”") || /[\d+]/.test(text);
}

/** What leads from a count to the names behind it. The bracket and 即, 包括 are sure; the colon wants a list up to the 。 */
const LEAD =
  /[\u4e00-\u9fff]{0,10}[”]?(?:(\()(?:即|包括|含|分别是|分别为)?|[,:]? ?(?:即|包括|分别是|分别为|也就是|具体是|具体包括|主要包括):?|(:)) ?/y;

function readBehind(folded: string, from: number): List | undefined {
  LEAD.lastIndex = from;
  const match = LEAD.exec(folded);
  if (!match || /[的]$/.test(match[0])) return undefined;
  const sure = match[2] === undefined;
  return readItems(folded, from + match[0].length, sure, match[1] !== undefined);
}

/** Longer than any list of names; keeps the search linear. */
const LONGEST = 200;
const LIST_END = /[,。;:!?)\n\uE000]|——/;

function readItems(folded: string, start: number, sure: boolean, bracketed = false): List | undefined {
  const match = LIST_END.exec(folded.slice(start, start + LONGEST));
  const end = match ? start + match.index : folded.length;
  if (end - start > LONGEST || end - start < 3) return undefined;
  const mark = match?.[0] ?? "\n";
  if (bracketed ? mark !== ")" : !sure && mark !== "。" && mark !== "\n") return undefined;
  const text = folded.slice(start, end);
  if (
    !text.includes("、") ||
    /\d|等|以及其他|其[他它余]/.test(text.replace(/[“《][^”》]*[”》]/g, "")) ||
    text.startsWith("一是")
  )
    return undefined;
  const list = readList(folded, { start, end });
  return list?.items.every((item) => item.end - item.start <= 20) ? list : undefined;
}
