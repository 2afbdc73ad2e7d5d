import type { Edit, Fix } from "../check/rule.ts";
import { HAN_NUMERAL } from "../figures/numerals.ts";
import { oneOf, pattern, phrase } from "../lexicon/phrase.ts";
import { BYLINE_LABEL, SURE_TOOL } from "../lexicon/web.ts";
import type { Report } from "../reading/report.ts";
import { findQuotations, isQuoted } from "../rules/support/quotations.ts";
import type { Message } from "../text/message.ts";
import { contains, foldText, itemsIn, lineAt, mergeSpans, type Span } from "../text/text.ts";
import { closesGap } from "./gap.ts";
import { isDate } from "./proof.ts";

/**
 * Why a fix is never made unasked, whatever its rule thinks of it; undefined when it may be tried. Told from the places it
 * changes alone, and looked up once.
 */
export function whyOnlyOffered(report: Report, fix: Fix): Message | undefined {
  const known = answers.get(fix);
  if (known?.report === report) return known.reason;
  const reason = reasonOf(report, fix);
  answers.set(fix, { report, reason });
  return reason;
}

const answers = new WeakMap<Fix, { report: Report; reason: Message | undefined }>();

function reasonOf(report: Report, fix: Fix): Message | undefined {
  const frontMatterEnd = report.frontMatter?.span.end ?? 0;
  const signature = signatureOf(report);
  if (removesBylines(report, fix)) return WORDS;
  for (const edit of fix.edits) {
    const { span } = edit;
    if (writesDate(report, edit, fix)) continue;
    if (span.start < frontMatterEnd) return FRONT_MATTER;
    if (signature && span.start < signature.end && signature.start < span.end) return SIGNATURE;
    if (changesOpaque(report, span)) return OPAQUE;
    if (marksQuotation(report, span)) return QUOTATION;
    if (breaksName(report, edit)) return NAME;
    if (removesWords(report, edit)) return WORDS;
    if (rewritesNumbers(report, edit, fix)) return NUMBERS;
  }
  return undefined;
}

const FRONT_MATTER: Message = { zh: "会改动文件头", en: "it would change the front matter" };
const OPAQUE: Message = { zh: "会改动代码或网址", en: "it would change code or an address" };
const QUOTATION: Message = { zh: "会改动引文或书名号里的标点", en: "it would change the punctuation of a quotation" };
const SIGNATURE: Message = { zh: "会改动落款", en: "it would change the signature or its date" };
const NAME: Message = { zh: "会改动 names 里列的名称", en: "it would change a name listed in names" };
const WORDS: Message = { zh: "会删去文字", en: "it would delete words" };
const NUMBERS: Message = { zh: "会改动数字", en: "it would change a number" };

const signatures = new WeakMap<Report, Span | "none">();

function signatureOf(report: Report): Span | undefined {
  const found = signatures.get(report) ?? findSignature(report) ?? "none";
  signatures.set(report, found);
  return found === "none" ? undefined : found;
}

/** Behind the signature stand at most so many lines: a contact, a note on copies, what a web page has left. */
const BEHIND_SIGNATURE = 12;
/** The longest line of a signature. */
const SIGNATURE_LENGTH = 50;
const DAY_OR_MONTH = "[\\d一二三四五六七八九十]{1,3}";
const DATE_AT_END = new RegExp(
  `(?:\\d{4}|[一二][${HAN_NUMERAL}○]{3}) ?年 ?${DAY_OR_MONTH} ?月(?: ?${DAY_OR_MONTH} ?[日号])?[)）]?$`,
);
const PAGE_DATE = /发布|更新|来源/;

/**
 * Who signs and when: the last short line that ends in a date, and the short lines right above it. Read from the text itself,
 * because a signing line that was taken for a leftover of a web page is what must not be lost.
 */
function findSignature({ text, lines }: Report): Span | undefined {
  const words = (line: number) => foldText(text.slice(lines[line], lines[line + 1])).trim();
  let looked = 0;
  for (let line = lines.length - 1; line > 0 && looked < BEHIND_SIGNATURE; line--) {
    const last = words(line);
    if (last === "") continue;
    looked++;
    if (last.length > SIGNATURE_LENGTH || PAGE_DATE.test(last) || !DATE_AT_END.test(last)) continue;
    let first = line;
    for (let above = line - 1; above > line - 4 && above > 0; above--) {
      const body = words(above);
      if (body.length > SIGNATURE_LENGTH || /[。;:!?]$/.test(body) || PAGE_DATE.test(body)) break;
      if (body !== "") first = above;
    }
    const start = lines[first] as number;
    return { start, end: (lines[line] as number) + text.slice(lines[line], lines[line + 1]).trimEnd().length };
  }
  return undefined;
}

/** Whether the edit writes the date of the report in another way, and nothing else; that it stays the same day is proved. */
function writesDate({ frame: { date } }: Report, { span }: Edit, { changes }: Fix): boolean {
  return date !== undefined && changes?.includes("date") === true && contains(date, span);
}

/** Whether something is changed that is none of the report's words: code, an address, a formula; a page's own may go. */
function changesOpaque(report: Report, span: Span): boolean {
  const changed = itemsIn(opaqueOf(report), span);
  return changed.some((code) => !itemsIn(report.residue, code.span).some((page) => contains(page.span, code.span)));
}

const opaques = new WeakMap<Report, readonly Place[]>();

function opaqueOf(report: Report): readonly Place[] {
  const known = opaques.get(report) ?? report.opaque.map((span) => ({ span }));
  opaques.set(report, known);
  return known;
}

const quotations = new WeakMap<Report, readonly Span[]>();

/** Whether the edit changes punctuation inside a title or a quotation: those are the words of another. */
function marksQuotation(report: Report, span: Span): boolean {
  const { text, byLine } = report;
  const known = quotations.get(report) ?? findQuotations(byLine);
  quotations.set(report, known);
  return isQuoted(known, span) && !/[\u4e00-\u9fff\d]/.test(text.slice(span.start, span.end));
}

/** Whether the edit falls into a name that the writer has listed. */
function breaksName({ folded, names }: Report, { span: { start, end } }: Edit): boolean {
  return names.some((listed) => {
    const name = foldText(listed).trim();
    const reach = name.length - 1;
    return reach >= 0 && folded.slice(Math.max(0, start - reach), end + reach).includes(name);
  });
}

/**
 * Whether the edit takes words out. What the report doesn't read (watermarks, comments) is none of its words, and words may be
 * written in another way; but of a web page only whole lines go, for what is glued to the report may be its own.
 */
function removesWords(report: Report, { span, text: written }: Edit): boolean {
  const wordsOf = NUMERAL.test(written) ? otherWords : words; // a numeral for another: that its value stays is proved
  const gone = wordsOf(report.folded.slice(span.start, span.end));
  const instead = wordsOf(written);
  if (gone !== instead && isPartOf(instead, gone)) return true;
  return itemsIn(report.residue, span).some(({ kind, span: page }) => {
    return kind === "web-chrome" && !isWholeLines(report, page);
  });
}

/** Labels that a page shows and that a report may carry, too: who wrote, checked and signed it, and where it is from. */
const BYLINE = pattern`${BYLINE_LABEL}人?[:：]`;
/** What stands around a report on a page alone. */
const FURNITURE = pattern.i`${oneOf(
  phrase`(?:^|[\s【[（(|｜>])(?:${SURE_TOOL}|【?字号?[:：])|正文 ?[=＝*]|https?:|www\.|\d{1,2}[:：]\d{2}`,
  phrase`[上下]一篇|当前位置|二维码|转载|版权所有|ICP备|本文仅代表`,
  phrase`(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?[:：]|(?:发布|更新)(?:时间|日期)|索引号?[:：]`,
)}`;

/** Whether of a web page go lines that may be the report's own, and nothing beside them that only a page shows. */
function removesBylines({ text, residue }: Report, { edits }: Fix): boolean {
  const gone = new Set(edits.flatMap(({ span }) => itemsIn(residue, span)));
  const said = Array.from(gone, ({ kind, span }) => (kind === "web-chrome" ? text.slice(span.start, span.end) : ""));
  return BYLINE.test(said.join("\n")) && !FURNITURE.test(said.join("\n"));
}

const NUMERAL = new RegExp(`[\\d${HAN_NUMERAL}]`);

/** The Chinese characters of a text, and those that are no numerals. */
const words = (text: string): string => text.replace(/[^\u3400-\u9fff]/g, "");
const otherWords = (text: string): string => words(text).replace(new RegExp(NUMERAL, "g"), "");

/** Whether `some` is left when characters are taken out of `all`. */
function isPartOf(some: string, all: string): boolean {
  let at = 0;
  for (const char of all) if (char === some[at]) at++;
  return at === some.length;
}

function isWholeLines({ text, lines }: Report, { start, end }: Span): boolean {
  const [first, last] = [lineAt(lines, start), lineAt(lines, end)];
  const around = text.slice(lines[first], start) + text.slice(end, lines[last + 1]);
  return around.trim() === "";
}

/** Whether other numbers stand there afterwards, and nothing that is read as a figure, date or marker vouches for them. */
function rewritesNumbers(report: Report, edit: Edit, { changes }: Fix): boolean {
  const { span, text: written } = edit;
  const { folded } = report;
  let { start, end } = span;
  while (start > 0 && NUMBER_PART.test(folded[start - 1] as string)) start--;
  while (end < folded.length && NUMBER_PART.test(folded[end] as string)) end++;
  const before = folded.slice(start, end);
  const after = folded.slice(start, span.start) + foldText(written) + folded.slice(span.end, end);
  if (numbersOf(before) === numbersOf(after)) return false;
  if (closesGap(report, edit)) return written.trim() === ""; // two numbers become one; or a part of a leftover stays
  const { markers, numbers } = vouchingOf(report);
  return Array.from(before.matchAll(NUMBER_IN_TEXT)).some(({ 0: digits, index }) => {
    const [from, to] = [start + index, start + index + digits.length];
    const number = { start: from, end: to };
    const isRead = (places: readonly Place[]) => itemsIn(places, number).length > 0;
    return (
      from <= span.end && span.start <= to && !isRead(numbers) && !(changes?.includes("marker") && isRead(markers))
    );
  });
}

/** A place of the text, as {@link itemsIn} looks for it. */
interface Place {
  readonly span: Span;
}

/** Where numbers stand whose value is proved: the markers of headings; figures and dates. */
interface Vouching {
  readonly markers: readonly Place[];
  readonly numbers: readonly Place[];
}

const vouchings = new WeakMap<Report, Vouching>();

function vouchingOf(report: Report): Vouching {
  const merged = (places: readonly Place[]) => mergeSpans(places.map(({ span }) => span)).map((span) => ({ span }));
  const { sections, numbers } = report;
  const known = vouchings.get(report) ?? {
    markers: merged(sections.map(({ marker }) => marker)),
    numbers: merged([...numbers.figures, ...numbers.labels.filter(isDate)]),
  };
  vouchings.set(report, known);
  return known;
}

const NUMBER_PART = new RegExp(`[\\d.,${HAN_NUMERAL}]`);
const NUMBER_IN_TEXT = new RegExp(`\\d+(?:\\.\\d+)?|[${HAN_NUMERAL}]+`, "g");

/** The numbers of a text, without the zeros before them. */
function numbersOf(text: string): string {
  return Array.from(text.matchAll(NUMBER_IN_TEXT), ([number]) => (/\d/.test(number) ? Number(number) : number)).join(
    " ",
  );
}
