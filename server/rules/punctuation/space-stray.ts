import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import type { Paragraph } from "../../report/paragraphs.ts";
import { lazy } from "../../text/lazy.ts";
import { indexAt, overlaps, type Span } from "../../text/text.ts";
import { deletions, gather, safeFix } from "../support/gather.ts";

/** In a line this long the line breaks were lost, and a space may be one. */
const UNBROKEN = 1500;
/** Titles, names and signatures are set apart with spaces; they are short lines without punctuation. */
const SHORT_LINE = 40;
/** The look behind keeps a line of a million blanks linear: a run is tried once, not at each of its blanks. */
const SPACE = /(?<! ) +(?=[\u4e00-\u9fff“《\d])/g;
/** Not behind the end of a sentence: there a space may be all that is left of a line break. */
const BEFORE = /[\u4e00-\u9fff,;:、”》]/;

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
  const found: Span[] = [];
  const markers = lazy(() => new Set(sections.map(({ marker }) => marker.span.end)));
  let next = 0;
  for (const { 0: spaces, index: start } of byLine.matches(SPACE)) {
    while (next < paragraphs.length && (paragraphs[next] as Paragraph).end <= start) next++;
    const paragraph = paragraphs[next];
    if (!paragraph || paragraph.start >= start || !isStray(text, folded, start, start + spaces.length)) continue;
    const span = { start, end: start + spaces.length };
    const isTitle = frame.title && overlaps(frame.title.span, span);
    if (isTitle || markers().has(start) || isShortLine(folded, paragraph) || isInQuotes(folded, span)) continue;
    if (isByline(folded, span) || isNameList(folded, paragraph)) continue;
    if (mayEndTitle(sections, span) && mayBeLineBreak(folded, span)) continue;
    if (paragraph.end - paragraph.start > UNBROKEN && mayBeLineBreak(folded, span)) continue;
    found.push(span);
  }
  return found;
}

/** Whether the space stands in the title of a heading: it may be what parts the title from the text behind it. */
function mayEndTitle(sections: readonly Section[], { start }: Span): boolean {
  const section = sections[indexAt(sections, start, ({ marker }) => marker.span.start)];
  return section !== undefined && start < section.title.end;
}

/** Behind a Chinese character or mark, and before a Chinese one; a figure may follow a full-width mark only. */
function isStray(text: string, folded: string, start: number, end: number): boolean {
  if (!BEFORE.test(folded[start - 1] as string) || text.slice(start, end).includes("\t")) return false; // a tab parts columns
  return !/\d/.test(folded[end] as string) || /[，；、：]/.test(text[start - 1] as string);
}

function isShortLine(folded: string, { start, end }: Paragraph): boolean {
  return end - start <= SHORT_LINE && !/[,。;:]/.test(folded.slice(start, end));
}

/** The words of a list of names, its label among them, are no longer, and the list is no paragraph. */
const LISTED = 10;
const LIST_LINE = 120;
const LABEL = /^[^,。;:!?]{1,14}:/;

/** Whether a line is a label and short words behind it: 列席：赵六 孙七; 主任签字：    年  月  日. The blanks part them. */
function isNameList(folded: string, { start, end }: Paragraph): boolean {
  if (end - start > LIST_LINE) return false;
  const line = folded.slice(start, end).replace(/。$/, "");
  if (!LABEL.test(line) || /[,。;!?]/.test(line)) return false;
  return line.split(/[ :、]/).every((word) => word.length <= LISTED);
}

/** In unbroken text a space behind a sentence or between characters may be all that is left of a line break. */
function mayBeLineBreak(folded: string, { start, end }: Span): boolean {
  return !/[,;、]/.test(folded[start - 1] as string) && !/[“《]/.test(folded[end] as string);
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
