import { defineRule } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { MEASURE } from "../../lexicon/unit.ts";
import { CARRY_OUT } from "../../lexicon/verb.ts";
import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import type { Paragraph } from "../../report/paragraphs.ts";
import { lazy } from "../../text/lazy.ts";
import { codesOf, indexAt, isLonger, overlaps, type Span } from "../../text/text.ts";
import { deletions, gather, safeFix } from "../support/gather.ts";

/** Titles, names and signatures are set apart with spaces; they are short lines without punctuation. */
const SHORT_LINE = 40;
/** The look behind keeps a line of a million blanks linear: a run is tried once, not at each of its blanks. */
const SPACE = /(?<! ) +(?=[\u4e00-\u9fff“《\d])/g;
/** Behind these something goes on, in the same sentence. */
const GOES_ON = /[,;、]/;
/** What stands before a quotation in the same sentence. */
const SENTENCE = /[^。;!?\n]*$/;
/** 的: no title ends with it and no sentence begins with it. */
const OF = "的";
/** A number may have stood before these. */
const COUNTS = pattern`^(?:[万亿元个余]|${MEASURE})`;
/** 启动实施 “平安乡镇”建设: the verb wants its object. */
const WAITS = pattern`${CARRY_OUT}$`;
/** “十四五”以来: a quotation that begins a sentence as well. */
const PERIOD = /^“十.五”/;

/** 市长 林有田, 记者 张 三 报道: an office or a name is set apart from the name behind it; a name ends its line or its stretch. */
const OFFICE =
  /(?:[省市县区镇乡州旗局厅院委部处科所村]长|主任|书记|主席|记者|通讯员|报告人|代表)(?: ?[\u4e00-\u9fff]{1,4})?(?: [\u4e00-\u9fff]{1,2})?$/;
const NAME =
  /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] +[\u4e00-\u9fff])(?=[ \n)]|$)|^[\u4e00-\u9fff](?=[ \n)]|$)|^(?:报道|摄|文)/;

/** Spaces between Chinese characters, or between them and their punctuation (convention: none). */
export const spaceStray = defineRule({
  id: "space-stray",
  family: "punctuation",
  severity: "hint",
  fixable: true,
  summary: { zh: "汉字之间多余的空格", en: "Stray spaces between Chinese characters" },
  awaits: "report",
  *check(report) {
    const spans = findStray(report);
    if (spans.length === 0) return;
    const [zh, en] =
      spans.length > 1
        ? [
            `汉字之间有${spans.length}处多余的空格，可以一次删去。`,
            `${spans.length} spaces stand between Chinese characters; delete them all.`,
          ]
        : ["这里的空格多余，应删去。", "This space is superfluous; delete it."];
    yield gather(spans, { zh, en }, safeFix("删去多余的空格", "Delete the space", deletions(spans)));
  },
});

function findStray({ text, folded, paragraphs, sections, frame, byLine }: Report): Span[] {
  const certain: Span[] = [];
  const inWords: Span[] = [];
  const heads = lazy(() => new Set(sections.map(({ marker }) => marker.span.start)));
  let next = 0;
  for (const { 0: spaces, index: start } of byLine.matches(SPACE)) {
    while (next < paragraphs.length && (paragraphs[next] as Paragraph).end <= start) next++;
    const paragraph = paragraphs[next];
    const span = { start, end: start + spaces.length };
    // A tab parts columns.
    if (!paragraph || paragraph.start >= start || text.slice(start, span.end).includes("\t")) continue;
    const isTitle = frame.title && overlaps(frame.title.span, span);
    if (isTitle || heads().has(span.end) || isShortLine(folded, paragraph) || isInQuotes(folded, span)) continue;
    if (isByline(folded, span) || isNameList(folded, paragraph)) continue;
    const heading = headingAt(sections, span);
    if (heading && (start === heading.marker.span.end || hasText(folded, heading, paragraph))) continue;
    if (isCertain(text, folded, paragraph, span)) certain.push(span);
    else if (!heading && isBetweenWords(folded, span)) inWords.push(span);
  }
  if (inWords.length === 0) return certain;
  const written = findWritten(folded, inWords);
  const torn = inWords.filter((span) => written.has(pairAcross(folded, span)));
  return [...certain, ...torn].sort((a, b) => a.start - b.start);
}

/** Whether the marks or words beside a space tell that a sentence goes on over it. */
function isCertain(text: string, folded: string, { start: line }: Paragraph, { start, end }: Span): boolean {
  const [before, after] = [folded[start - 1] as string, folded[end] as string];
  if (GOES_ON.test(before)) return !/\d/.test(after) || /[，；、]/.test(text[start - 1] as string);
  if (/\d/.test(after) || !/[\u4e00-\u9fff”》]/.test(before)) return false;
  if (before === OF || after === OF) return !COUNTS.test(folded.slice(end, end + COUNT));
  // Before a quotation, when a clause of its sentence has ended, or a sentence and a verb waits for it: else it may be a heading.
  if (!/[“《]/.test(after) || PERIOD.test(folded.slice(end, end + COUNT))) return false;
  const left = folded.slice(Math.max(line, start - REACH), start);
  return /[,:、]/.test(SENTENCE.exec(left)?.[0] ?? "") || (left.includes("。") && WAITS.test(left));
}

/** The longest word for what is counted, and for a period. */
const COUNT = 5;
/** How far a sentence is looked at. */
const REACH = 60;

/** Whether a space stands between two Chinese characters that it may have torn apart. */
function isBetweenWords(folded: string, { start, end }: Span): boolean {
  const isHan = (char: string | undefined) => /[\u4e00-\u9fff]/.test(char ?? "");
  return isHan(folded[start - 1]) && isHan(folded[end]) && !COUNTS.test(folded.slice(end, end + COUNT));
}

/** The two characters beside a space. */
function pairAcross(folded: string, { start, end }: Span): string {
  return `${folded[start - 1]}${folded[end]}`;
}

/** Which of the pairs around `spaces` the text writes together elsewhere: 办 公室 where 办公 stands in another place. */
function findWritten(folded: string, spaces: readonly Span[]): ReadonlySet<string> {
  const wanted = new Set(spaces.map((span) => pairAcross(folded, span)));
  const firsts = codesOf(Array.from(wanted, ([first]) => first).join(""));
  const found = new Set<string>();
  for (let i = 0; i < folded.length - 1 && found.size < wanted.size; i++) {
    if (!firsts.has(folded.charCodeAt(i))) continue;
    const pair = folded.slice(i, i + 2);
    if (wanted.has(pair)) found.add(pair);
  }
  return found;
}

/** The heading that the space stands in or right behind. */
function headingAt(sections: readonly Section[], { start }: Span): Section | undefined {
  const section = sections[indexAt(sections, start, ({ marker }) => marker.span.start)];
  return section && section.marker.span.end <= start && start <= section.title.end ? section : undefined;
}

/** Whether sentences stand in the line of a heading, in its title or behind: then a space may be what parts the two. */
function hasText(folded: string, { marker, title }: Section, { end }: Paragraph): boolean {
  const from = marker.span.end;
  return (
    title.end - from > REACH ||
    isLonger(folded, { start: title.end, end }, 1) ||
    /[。;!?]/.test(folded.slice(from, end))
  );
}

function isShortLine(folded: string, { start, end }: Paragraph): boolean {
  return !isLonger(folded, { start, end }, SHORT_LINE) && !/[,。;:]/.test(folded.slice(start, end));
}

/** The words of a list of names, its label among them, are no longer, and the list is no paragraph. */
const LISTED = 10;
const LIST_LINE = 120;
const LABEL = /^[^,。;:!?]{1,14}:/;

/** Whether a line is a label and short words behind it: 列席：赵六 孙七; 主任签字：    年  月  日. The blanks part them. */
function isNameList(folded: string, { start, end }: Paragraph): boolean {
  if (isLonger(folded, { start, end }, LIST_LINE)) return false;
  const line = folded.slice(start, end).replace(/。$/, "");
  if (!LABEL.test(line) || /[,。;!?]/.test(line)) return false;
  return line.split(/[ :、]/).every((word) => word.length <= LISTED);
}

/** Whether the space parts an office and a name, or the two characters of one. */
function isByline(folded: string, { start, end }: Span): boolean {
  return OFFICE.test(folded.slice(Math.max(0, start - 16), start)) && NAME.test(folded.slice(end, end + 8));
}

/** Inside quotation marks a space may part the halves of a slogan. */
function isInQuotes(folded: string, { start }: Span): boolean {
  const before = folded.slice(Math.max(0, start - 20), start);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》");
}
