import { pattern, phrase, words } from "../../lexicon/phrase.ts";
import { ANNOUNCE, KEY, LISTED, SURELY_LISTED, TITLE_LISTED } from "../../lexicon/watchword.ts";
import { type Count, readCounts } from "../../relations/counts.ts";
import { readHanOrdinal } from "../../report/markers.ts";
import type { Section } from "../../report/outline.ts";
import { behindLast, isBlank, type Span, slice } from "../../text/text.ts";
import type { AnnouncedList } from "./announced-lists.ts";

/**
 * Words that announce a list (宣布数): 重点抓好以下四个方面工作：… Slogans and names (“三百工程”, 五位一体, 三大攻坚战) hold numbers,
 * too, but announce nothing.
 */

/** How far before a list its announcement may stand. */
const REACH = 100;
/** How many characters may stand between the count and the end of the announcing clause. */
const NEAR = 12;
const FAR = 30;

/** 三件大事, 十件民生实事. */
const DEED = phrase`件(?:大|实|好|要|难|急|民生)*事`;

/** What is announced as a list, and not as things in the world. */
const HEAD = pattern`^(?:方面|点|步|${DEED}|(?:${words("个 项 大 类 种 条 件 点 方面 篇")})?[^,。;:、]{0,8}?${LISTED})`;
/** Whether a classifier with its noun is what reports announce as a list: 项措施, 个方面的工作. */
export function isListHead(words: string): boolean {
  return HEAD.test(words);
}

/** A narrower choice, for announcements that a full stop or a comma ends. */
const STRONG_HEAD = pattern`^(?:方面|点|${DEED}|${words("个 项 类 种 条 件 方面 大")}[^,。;:、]{0,4}?${SURELY_LISTED})`;
const POINTER = /以下|下列|下面|如下/;

/** The count that the words right before a list announce, if they announce any. */
export function readAnnouncement(folded: string, { items, texts }: AnnouncedList): Count | undefined {
  const listed = items.length;
  const start = (items[0] as Span).start;
  const end = skipBlanksBack(folded, start);
  const stop = folded[end - 1] ?? "";
  const lead = { start: leadStart(folded, end - 1), end: ":。,;".includes(stop) ? end - 1 : end };
  const counts = [...readCounts(folded, lead), ...readShort(folded, lead)].filter(
    ({ span, numeral }) => !isSummedUp(folded, span.start) && numeral !== "",
  );
  const count = counts.at(-1);
  if (!count || counts.some(({ value }) => value === listed)) return undefined;
  if (counts.length > 1 && counts.reduce((sum, { value }) => sum + value, 0) === listed) return undefined;
  const after = slice(folded, { start: count.span.end, end: lead.end });
  const pointer = POINTER.exec(slice(folded, lead));
  const pointed = pointer !== null;
  // 把握好以下原则，并做好八个方面的工作：…: the list is what 以下 points at, not what is counted behind it.
  if (pointer && /[,;]/.test(folded.slice(lead.start + pointer.index, count.span.start))) return undefined;
  const head = count.classifier + after.replace(/[“”]/g, "");
  const close = Math.abs(count.value - listed) <= 2;
  if (/几|若干|一些|各[项个]/.test(after)) return undefined;
  const quoted = isInsideQuotes(folded, count.span.start, lead.start);
  if (quoted && (stop !== ":" || after.length > NEAR)) return undefined;
  if (stop === ":") {
    if (/[,;]/.test(after) && !pointed) return undefined;
    if (HEAD.test(head) && after.length <= FAR) return count;
    return close && THINGS.test(after) ? count : undefined;
  }
  if (pointed) return HEAD.test(head) && after.length <= FAR ? count : undefined;
  if (!close || after.length > NEAR || /[,;]/.test(after)) return undefined;
  const words = after.replace(/[“”]/g, "");
  const speaks = recurs(folded, words.slice(0, 2), texts) || recurs(folded, words.slice(-2), texts);
  return STRONG_HEAD.test(head) || speaks ? count : undefined;
}

const SHORT = /([两二三四五六七八九十])[抓关头课仗笔账题招策查比化改带创争严实新强优促看靠]”?$/;

/** A number with its noun or verb right at the end: 过好四关：…, 突出三抓：… */
function readShort(folded: string, { start, end }: Span): Count[] {
  const match = SHORT.exec(folded.slice(Math.max(start, end - 6), end));
  if (!match || /[第一二三四五六七八九十\d]/.test(match.input[match.index - 1] ?? "")) return [];
  const at = end - match[0].length;
  const numeral = match[1] as string;
  return [{ value: readHanOrdinal(numeral), span: { start: at, end: at + 2 }, numeral, classifier: "" }];
}

/** Whether each item speaks of what was announced: 三个确保 over 一是…，确保…。二是…，确保… */
function recurs(folded: string, word: string, texts: readonly Span[]): boolean {
  return word.length === 2 && texts.every((text) => slice(folded, text).includes(word));
}

/** What may stand between a count and the colon, where the head is no listing word: 新上三个项目：… */
const THINGS = /^[^都均已要须应能可将,;]{0,6}$/;

/** The count that a part's title announces, when its own parts are what it counts: 三、持续三个探索 over （一）探索…（二）探索… */
export function readTitleCount(folded: string, parent: Section, children: readonly Section[]): Count | undefined {
  const counts = readCounts(folded, parent.title);
  const count = counts[0];
  if (!count || counts.length > 1 || isSummedUp(folded, count.span.start)) return undefined;
  if (isInsideQuotes(folded, count.span.start, parent.title.start)) return undefined;
  if (Math.abs(count.value - children.length) > 2 || count.value === children.length) return undefined;
  const noun = folded.slice(count.span.end, Math.min(count.span.end + 2, parent.title.end));
  if (
    recurs(
      folded,
      noun,
      children.map(({ title }) => title),
    )
  )
    return count;
  const head = count.classifier + slice(folded, { start: count.span.end, end: parent.title.end });
  return TITLE_HEAD.test(head) ? count : undefined;
}

const TITLE_HEAD = pattern`^(?:方面|${DEED}|(?:[个项大件]|方面)${KEY}*${TITLE_LISTED})`;

/** Whether a list stands right before the count and is what it counts: 旅游、对台和生态“四篇文章”. */
function isSummedUp(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 40), at);
  const clause = before.slice(behindLast(before, "。,;:\n"));
  const words = clause.replace(/(?:^|(?<=[ 报告划排结]))[一二三四五六七八九十]+、/g, "");
  if (NEXT_ANNOUNCEMENT.test(words)) return false;
  return /[^、]、[^、]/.test(words) || /[\u4e00-\u9fff”](?:和|与)[\u4e00-\u9fff“]{2,8}(?:这|“)?$/.test(words);
}

/** 围绕一条主线、突出三个重点: what 、 separates are announcements themselves. */
const NEXT_ANNOUNCEMENT = pattern`、(?:重点|着力|全力|认真|扎实)?${ANNOUNCE}$`;

function isInsideQuotes(folded: string, at: number, from: number): boolean {
  const before = folded.slice(from, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

function skipBlanksBack(folded: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(folded.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the sentence begins that ends before `end`. */
function leadStart(folded: string, end: number): number {
  const limit = Math.max(0, end - REACH);
  return limit + behindLast(folded.slice(limit, end), "。;!?\n");
}
