import { DOCUMENT_KIND, SALUTATION } from "../lexicon/document.ts";
import { TO_TEN } from "../lexicon/numeral.ts";
import { ADDRESSEE_END, ORGAN_END } from "../lexicon/organ.ts";
import { pattern } from "../lexicon/phrase.ts";
import { YEAR } from "../lexicon/time.ts";
import { foldText, type Span, slice } from "../text/text.ts";
import { readDay } from "./day.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Residue } from "./residue.ts";

/** What stands around the body of a report (版头以外的要素): none of it is required to be there. */
export interface Frame {
  readonly title?: Title;
  /** The addressee (主送机关、称谓): 各位代表：, 县人民政府： */
  readonly addressee?: Span;
  /** The signature (发文机关署名) and the date (成文日期) at the end. */
  readonly signature?: Span;
  readonly date?: Span;
  /** The note that lists annexes (附件说明): 附件：1.… */
  readonly annexNote?: Span;
}

/** A report's title (标题). */
export interface Title {
  readonly span: Span;
  /** The title without the spaces that set its characters apart (政 府 工 作 报 告). */
  readonly text: string;
}

/** How far down a title may stand, in paragraphs. */
const TITLE_DEPTH = 10;
/** A title is a line, not a paragraph of text. */
const TITLE_LENGTH = 80;

/** A title ends in the name of a kind (文种), perhaps with a remark behind it: 政府工作报告(讨论稿). */
const TITLE_END = pattern`${DOCUMENT_KIND}(?:\([^()]{1,20}\))?$`;
/** A title in front of a text that lost its line breaks. */
const GLUED_TITLE = pattern`^[^,。:;]{4,60}?${DOCUMENT_KIND}(?:\([^()]{1,20}\))?(?=[ \uE000]|各位|一、)`;
const NOT_A_TITLE = pattern`,|[。;!?]$|^(?:—|-|–|―)|^(?:各位|尊敬的)|:$|^${TO_TEN}{1,3}[、\d]|^\(${TO_TEN}{1,3}\)`;
const ADDRESSEE = pattern`^(?:${SALUTATION}|[^,。;]{2,30}${ADDRESSEE_END})[^。;]{0,30}[:!]$`;
const ANNEX_NOTE = pattern`^附(?:件|表)? ?(?:\d|${TO_TEN})?[:]`;

/** Reads the frame; `text` is needed beside its folded twin because a crawler's header and the front matter are holes there. */
export function findFrame(
  source: string,
  folded: string,
  paragraphs: readonly Paragraph[],
  residue: readonly Residue[],
  frontMatter?: FrontMatter,
): Frame {
  const text = (span: Span) => folded.slice(span.start, span.end);
  const title = findTitle(folded, paragraphs) ?? titleOutside(source, residue, frontMatter);
  const addressee = paragraphs.slice(0, TITLE_DEPTH + 5).find((p) => p.end - p.start <= 40 && ADDRESSEE.test(text(p)));
  const last = paragraphs.slice(-6);
  const date = last.findLast((p) => isWorded(folded, p)) ?? last.findLast((p) => isDate(folded, p));
  const above = date && paragraphs[paragraphs.findLastIndex((p) => p.start === date.start) - 1];
  const signature = above && above.end - above.start <= 40 && !/[。;:!?]$/.test(text(above)) ? above : undefined;
  const annexNote = paragraphs.findLast(
    (p) => folded[p.start] === "附" && p.end - p.start < 200 && ANNEX_NOTE.test(text(p)),
  );
  return {
    ...(title && { title }),
    ...(addressee && { addressee: { start: addressee.start, end: addressee.end } }),
    ...(signature && { signature: { start: signature.start, end: signature.end } }),
    ...(date && { date: { start: date.start, end: date.end } }),
    ...(annexNote && { annexNote: { start: annexNote.start, end: annexNote.end } }),
  };
}

/** Whether a line of the folded text holds a whole date and nothing else. */
export function isDate(folded: string, line: Span): boolean {
  return line.end - line.start <= TITLE_LENGTH && readDay(slice(folded, line)) !== undefined;
}

/** Whether it does in words: 2026-03-05 may also be what a page has left. */
function isWorded(folded: string, line: Span): boolean {
  return isDate(folded, line) && folded.slice(line.start, line.end).includes("年");
}

/** The upper line of a title in two lines: the name of whoever reports, or 关于…. */
const TITLE_HEAD = pattern`${ORGAN_END}$|^关于`;

/** What the letterhead (版头) says under the name of a bulletin: its number, or that of the document. */
const LETTERHEAD = pattern.u`^\(?第? ?\d{1,4} ?期\)?|^\p{Script=Han}{1,12}[〔[(]${YEAR}[〕\])]\d+号`;

function findTitle(folded: string, paragraphs: readonly Paragraph[]): Title | undefined {
  const top = paragraphs.slice(0, TITLE_DEPTH);
  for (const [i, { start, end }] of top.entries()) {
    if (end - start > TITLE_LENGTH) continue;
    const next = top[i + 1];
    if (next && LETTERHEAD.test(folded.slice(next.start, next.end))) continue;
    const line = folded.slice(start, end).replace(/^#{1,6} */, "");
    const text = i === 0 ? closeUp(line).replace(/。$/, "") : closeUp(line); // a full stop there is for a rule to report
    if (NOT_A_TITLE.test(text) || !TITLE_END.test(text)) continue;
    const above = top[i - 1];
    const head = above && end - above.start <= TITLE_LENGTH ? closeUp(folded.slice(above.start, above.end)) : "";
    if (above && TITLE_HEAD.test(head) && !NOT_A_TITLE.test(head)) {
      return { span: { start: above.start, end }, text: head + text };
    }
    return { span: { start: end - line.length, end }, text };
  }
  return findGluedTitle(folded, top[0]);
}

function findGluedTitle(folded: string, first: Paragraph | undefined): Title | undefined {
  if (!first) return undefined;
  const top = folded.slice(first.start, Math.min(first.end, first.start + BURIED_DEPTH));
  const buried = BURIED_TITLE.exec(top);
  const match =
    buried && HEAD.test(top.slice(0, buried.index)) ? buried : (GLUED_TITLE.exec(top.slice(0, 100)) ?? buried);
  if (!match) return undefined;
  const start = first.start + match.index;
  return { span: { start, end: start + match[0].length }, text: closeUp(match[0]) };
}

/** Behind a letterhead that lost its line breaks: ××文件×办〔2026〕3号××局关于……的报告. */
const BURIED_TITLE =
  /(?:(?<=号)|(?<!\p{Script=Han}))(?:\p{Script=Han}{2,30})?关于[^,。:;!?关]{2,60}的(?:报告|汇报|通报)(?=\p{Script=Han}{2,20}:| |$)/u;
const BURIED_DEPTH = 200;
const HEAD = /文件|号|签发|简报|第\d+期/;

/** Titles are set with spaces between their characters and broken into lines; neither belongs to their words. */
function closeUp(line: string): string {
  return line.replace(/[\s\uE000]+/g, "");
}

/** A crawler's header or the front matter names the title even where the text itself begins with the body. */
function titleOutside(text: string, residue: readonly Residue[], frontMatter?: FrontMatter): Title | undefined {
  const span = residue.find(({ title }) => title)?.title ?? frontMatter?.title;
  return span && { span, text: foldText(closeUp(text.slice(span.start, span.end))) };
}
