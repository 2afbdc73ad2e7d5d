import { defineRule, type Edit, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { ByLine } from "../../text/by-line.ts";
import { behindLast, HOLE, isLonger, type Span, slice } from "../../text/text.ts";
import { isChinese, isDigit } from "../support/cjk.ts";
import { gather, safeFix } from "../support/gather.ts";
import { isQuestion } from "../support/question.ts";
import { findQuotations, isQuoted } from "../support/quotations.ts";

/** From this number on, half-width punctuation is one finding. */
const MANY = 3;
/** A mark, or an opening bracket with its closing one (group 1) in sight, perhaps over one more pair; marks may stand between. */
const HALF = /[,:;?!]|\((?=((?:[^()（）\n]|\([^()（）\n]{0,60}\)){0,200}\)))/g;
/** A comma between digits that parts no thousands: a list, a decimal point, or the rest of what was lost. */
const UNSURE = /(?<=\d),(?=\d)(?!\d{3}(?!\d))|、,(?=\d)/g;
/** How far a sentence is looked for around such a comma. */
const SENTENCE = 300;
const FULL = /[，：；？！（）]/g;
/** A row of a table that was pasted with commas, and one of its cells, are no longer. */
const ROW = 120;
const CELL = 12;
const NUMBER = /^ ?-?[\d.]+%?$/;
/** A bracketed ordinal: whether its brackets agree is another rule's question. */
const ORDINAL = /^\((?:[一二三四五六七八九十百]{1,4}|\d{1,2})\)$/;

/**
 * Half-width punctuation between Chinese characters (半角标点). GB/T 15834 gives Chinese text full-width marks. A text that is
 * half-width throughout, as collected and normalised texts are, gets one finding; stray marks are told one by one.
 */
export const punctHalfwidthDoc = defineRule({
  id: "punct-halfwidth-doc",
  family: "punctuation",
  severity: "information",
  fixable: true,
  summary: { zh: "中文里的半角标点", en: "Half-width punctuation in Chinese text" },
  awaits: "report",
  *check(report) {
    const found = findHalf(report);
    if (found.length === 0) return;
    const quotations = findQuotations(report.byLine);
    const isOwn = (span: Span) => !isQuoted(quotations, span);
    const all = found.filter(isOwn);
    const quoted = found.filter((span) => !isOwn(span) && !ORDINAL.test(slice(report.text, span)));
    if (quoted.length >= MANY) yield offered(whole(report, quoted, "引号和书名号里", "in quotations"));
    else yield* quoted.map((span) => offered(single(report, span)));
    const full = report.byLine.count(FULL, "text");
    const strays = all.filter((span) => !ORDINAL.test(slice(report.text, span)));
    if (strays.length >= MANY || (all.length > 3 && all.length > full * 9))
      yield whole(report, all, "全文", "in the text");
    else yield* strays.map((span) => single(report, span));
  },
});

function findHalf({ text, folded, paragraphs, byLine }: Report): Span[] {
  const found: Span[] = [];
  let paragraph = 0;
  const unsure = findUnsure(text, byLine);
  let next = 0;
  for (const { 0: mark, 1: rest = "", index: start } of byLine.matches(HALF, "text")) {
    while (paragraph < paragraphs.length && (paragraphs[paragraph]?.end as number) <= start) paragraph++;
    while ((unsure[next]?.end ?? text.length) <= start) next++;
    if ((unsure[next]?.start ?? text.length) <= start) continue;
    const span = { start, end: start + mark.length + rest.length };
    if ((paragraphs[paragraph]?.start ?? text.length) > start || folded[start] === HOLE) continue; // code, or no text
    if (isRow(folded, paragraphs, paragraph)) continue;
    if (standsInChinese(text, folded, span)) found.push(span);
  }
  return found;
}

/**
 * Sentences with a mark of which nobody knows what it is, in text order: they are left as they are, because one that is half
 * converted looks worse than before.
 */
function findUnsure(text: string, byLine: ByLine): Span[] {
  const sentences: Span[] = [];
  for (const { index } of byLine.matches(UNSURE, "text")) {
    if (index < (sentences.at(-1)?.end ?? 0)) continue;
    const from = Math.max(0, index - SENTENCE);
    const behind = text.slice(index, index + SENTENCE).search(/[。！？!?\n]/);
    const start = from + behindLast(text.slice(from, index), "。！？!?\n");
    sentences.push({ start, end: behind < 0 ? index + SENTENCE : index + behind + 1 });
  }
  return sentences;
}

/** Whether a line is the row of a table with commas between its cells: 桥梁,座,3. Beside it stands another, or it holds a number. */
function isRow(folded: string, paragraphs: readonly Span[], at: number): boolean {
  const columns = columnsOf(folded, paragraphs[at]);
  if (columns.length < 3) return false;
  const isAlike = (line: Span | undefined) => columnsOf(folded, line).length === columns.length;
  return columns.some((cell) => NUMBER.test(cell)) || isAlike(paragraphs[at - 1]) || isAlike(paragraphs[at + 1]);
}

function columnsOf(folded: string, line: Span | undefined): string[] {
  if (!line || isLonger(folded, line, ROW)) return [];
  const words = slice(folded, line);
  if (/[。;:!?、]/.test(words)) return [];
  const cells = words.split(",");
  return cells.every((cell) => cell.length <= CELL) ? cells : [];
}

/** Whether a mark stands in Chinese words, and is not part of a number, a time, an address or Markdown. */
function standsInChinese(text: string, folded: string, { start, end }: Span): boolean {
  let last = start - 1;
  while (text[last] === "*") last--; // **整改期限**: as the words in bold
  const [before, after] = [text.charCodeAt(last), text.charCodeAt(end)];
  const mark = text[start];
  if (mark === "(") {
    if (text[start - 1] === "]") return false;
    const words = text.slice(start, end);
    return isChinese(before) || HAN.test(words) || (/[,:;]/.test(text[start - 1] ?? "") && ORDINAL.test(words));
  }
  if (!isChinese(before) && !isChinese(after)) return /[,:;]/.test(mark as string) && isAmongChinese(text, start);
  if (mark === "?") return isQuestion(folded, start);
  if (text[start - 1] === "、" && isDigit(after)) return false; // 61、,470: what was lost is not known
  return !(isDigit(before) && isDigit(after));
}

const HAN = /[\u4e00-\u9fff]/;
/** So far on both sides of a mark Chinese words are looked for. */
const NEAR = 12;

/** Whether Chinese words stand on both sides of a mark that has a figure, a percent sign or another mark beside it: 占20%;5万. */
function isAmongChinese(text: string, at: number): boolean {
  const [before = "", mark, after = ""] = [text[at - 1], text[at], text[at + 1]];
  if (/[A-Za-z\s\uE000]|^$/.test(before) || /[A-Za-z]/.test(after)) return false;
  if (mark === ":" && /[\d%]/.test(before) && /^ *\d/.test(text.slice(at + 1, at + 1 + NEAR))) return false; // 26.4: 32.1
  if (/\d/.test(after) && (mark === ":" ? /[\d%]/ : mark === "," ? /\d/ : /^$/).test(before)) return false; // 9:30, 1,258
  const left = text.slice(Math.max(0, at - NEAR), at);
  const right = text.slice(at + 1, at + 1 + NEAR).split("\n")[0] as string;
  return HAN.test(left.slice(left.lastIndexOf("\n") + 1)) && (right === "" || HAN.test(right));
}

/** The same with its fix for the writer to choose: what is quoted are the words of another. */
function offered(finding: Finding): Finding {
  return { ...finding, fixes: (finding.fixes ?? []).map((fix) => ({ ...fix, safe: false })) };
}

function whole(report: Report, all: readonly Span[], zh: string, en: string): Finding {
  const mark = slice(report.text, all[0] as Span)[0];
  return gather(
    all,
    {
      zh: `${zh}有${all.length}处半角标点（如“${mark}”），中文应用全角标点，可以一次全部转换。`,
      en: `${all.length} punctuation marks ${en} (such as "${mark}") are half-width; Chinese text takes full-width marks, and all can be converted at once.`,
    },
    safeFix(
      "全部转换为全角标点",
      "Convert all to full-width",
      all.flatMap((span) => widened(report.text, span)),
    ),
  );
}

function single({ text }: Report, span: Span): Finding {
  const words = slice(text, span);
  const wide = `${widen(words[0] as string)}${words.slice(1, -1)}${words.length > 1 ? "）" : ""}`;
  return gather(
    [span],
    {
      zh: `“${words}”用了半角标点，中文应写作全角“${wide}”。`,
      en: `"${words}" is half-width; Chinese text takes the full-width "${wide}".`,
    },
    safeFix("改为全角标点", "Write it full-width", widened(text, span)),
  );
}

/** One edit a mark; a pair of brackets has two. */
function widened(text: string, { start, end }: Span): Edit[] {
  const at = end - start > 1 ? [start, end - 1] : [start];
  return at.map((offset) => ({ span: { start: offset, end: offset + 1 }, text: widen(text[offset] as string) }));
}

function widen(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
}
