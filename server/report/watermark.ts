import { pattern, phrase } from "../lexicon/phrase.ts";
import { COLLECTION } from "../lexicon/web.ts";
import { type ByLine, spanKind } from "../text/by-line.ts";
import type { Span } from "../text/text.ts";
import { trimmedLines } from "./trimmed-lines.ts";

/**
 * Watermarks (采集水印) that a site glues to the paragraphs of what is copied from it. They are learned from the text: the
 * same words close (or open) at least three paragraphs, hold no end of a sentence, and speak of a site. Random letters
 * before the words (WZP乡村百科…, h6Q乡村百科…) belong to the mark. Words that a report may use of itself (公众号, 转载) make a
 * mark only where nothing else of a sentence stands in it, and at the start of a paragraph only behind random letters.
 */

const PARAGRAPHS = 3;
const SHORTEST = 6;
const LONGEST = 40;
/** Random letters and digits in front of the words of a mark. */
const NOISE = 6;

const ADDRESS = phrase`www\.|\.(?:com|cn|net)|尽在|更多[^，。、]{0,16}网`;
const SURE = pattern.i`${ADDRESS}`;
const SITE = pattern.i`${ADDRESS}|${COLLECTION}|(?:关注|下载|收集|整理)[^，。、]{0,16}网`;
/** What a note or a clause of the writer holds: 责任单位：公众号, 转载3篇，. */
const OWN = /[，、：（）,:()]/;
const RANDOM = /[A-Za-z][A-Za-z\d]{1,5}(?=[\u4e00-\u9fff])|\d[A-Za-z\d]{0,4}[A-Za-z](?=[\u4e00-\u9fff])/;
const ADDRESS_CUT = /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]*$/i;
const ADDRESS_GOES_ON = /[\w/?=&#.-]/;
const SENTENCE_END = /[。！？；!?;]/;

const MARKED_LINES = spanKind();

/** Where watermarks stand in `text`, in text order. `lines` are the lines that are not blank, trimmed. */
export function findWatermarks(text: string, lines: readonly Span[], byLine: ByLine): Span[] {
  const marked = byLine.list(MARKED_LINES, (within) =>
    Array.from(trimmedLines(text, within)).filter((line) => speaksOfSite(text, line)),
  );
  if (marked.length < PARAGRAPHS) return [];
  const marks = new Set([...learn(text, lines, "end"), ...learn(text, lines, "start")]);
  const spans: Span[] = [];
  const taken = new Uint8Array(marks.size > 0 ? text.length : 0);
  for (const mark of [...marks].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
      const span = { start: withNoise(text, at), end: at + mark.length };
      if (isAddressCut(text, mark, span.end)) continue;
      // A taken span is at least as long as this one but for letters in front: it covers one of the two ends.
      if (taken[span.start] || taken[at] || taken[span.end - 1]) continue;
      taken.fill(1, span.start, span.end);
      spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether a mark may close or open the line: every line that a mark was learned from speaks of a site there. */
function speaksOfSite(text: string, { start, end }: Span): boolean {
  const reach = LONGEST + NOISE;
  return (
    SITE.test(text.slice(Math.max(start, end - reach), end)) ||
    SITE.test(text.slice(start, Math.min(end, start + reach)))
  );
}

/** The words that close or open paragraphs too often to be the writer's. */
function learn(text: string, lines: readonly Span[], side: "start" | "end"): string[] {
  const groups = new Map<string, Span[]>();
  for (const line of lines) {
    if (line.end - line.start < SHORTEST) continue;
    const key =
      side === "end" ? text.slice(line.end - SHORTEST, line.end) : text.slice(line.start, line.start + SHORTEST);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const marks: string[] = [];
  for (const [key, group] of groups) {
    if (group.length < PARAGRAPHS || SENTENCE_END.test(key)) continue;
    const mark = trimMark(commonPart(text, group, side));
    if (mark.length >= SHORTEST && isOfSite(mark, side)) marks.push(mark);
  }
  return marks;
}

/** Whether words speak of a site, and a report does not speak of itself in them. */
function isOfSite(mark: string, side: "start" | "end"): boolean {
  return SURE.test(mark) || (SITE.test(mark) && !OWN.test(mark) && (side === "end" || RANDOM.test(mark)));
}

/** The longest ending or beginning that all lines of the group share, as far as a sentence reaches. */
function commonPart(text: string, group: readonly Span[], side: "start" | "end"): string {
  const first = group[0] as Span;
  const charOf = (line: Span, i: number) => (side === "end" ? text[line.end - 1 - i] : text[line.start + i]);
  let length = SHORTEST;
  while (length < LONGEST + NOISE) {
    const char = charOf(first, length);
    if (char === undefined || char === "\n" || SENTENCE_END.test(char)) break;
    if (!group.every((line) => length < line.end - line.start && charOf(line, length) === char)) break;
    length++;
  }
  return side === "end" ? text.slice(first.end - length, first.end) : text.slice(first.start, first.start + length);
}

/** Without the words of the report that happen to be shared, too: a mark begins at its random letters. */
function trimMark(mark: string): string {
  const noise = RANDOM.exec(mark);
  return noise ? mark.slice(noise.index) : mark;
}

/** Whether an address goes on behind the mark: pages of one site (https://…/a, https://…/b) are the writer's links. */
function isAddressCut(text: string, mark: string, end: number): boolean {
  return ADDRESS_CUT.test(mark) && ADDRESS_GOES_ON.test(text[end] ?? "");
}

/** The start of a mark, with the random letters and digits in front of it; digits alone belong to the report. */
function withNoise(text: string, at: number): number {
  let start = at;
  let letters = false;
  while (start > at - NOISE && /[A-Za-z\d]/.test(text[start - 1] ?? "")) {
    start--;
    letters ||= /[A-Za-z]/.test(text[start] as string);
  }
  return letters ? start : at;
}
