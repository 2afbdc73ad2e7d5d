import { type ByLine, type Facts, KnownLines } from "../text/by-line.ts";
import { lazy } from "../text/lazy.ts";
import { matchesOf } from "../text/matches.ts";
import { isBlank, type Span, shift, slice } from "../text/text.ts";
import { HAN_DIGITS, readHanOrdinal } from "./markers.ts";
import type { Section } from "./outline.ts";
import { PARAGRAPHS, type Paragraph } from "./paragraphs.ts";

/**
 * Lists inside the text (段内序次语): 一是…二是…, 一要…二要…, 第一，…第二，…, 首先…其次…最后, 一方面…另一方面. They are no
 * outline, they may run over several paragraphs and hold lists of their own.
 */

/** How an item is numbered. */
export type EnumerationForm = string; // the word behind the Chinese numeral (是, 要, 抓 …), or 第, 其, 首先, 一方面

/** One item of a list. */
export interface EnumerationItem {
  /** Its number; 0 for 最后, which closes a list of any length. */
  readonly ordinal: number;
  /** The words that number it: "一是", "三要", "第一", "首先". */
  readonly span: Span;
  readonly form: EnumerationForm;
  /** From behind the words to the next item of any list, or to the end of the paragraph. */
  readonly content: Span;
}

/** A list, with its items in text order. Gaps and repetitions are kept as they stand: reporting them is for a rule. */
export interface Enumeration {
  readonly items: readonly EnumerationItem[];
}

/** An item, and whether it only numbers: 再次，总结经验 does; in 再次获得 the word may say "again". */
interface Candidate extends EnumerationItem {
  readonly pause: boolean;
}

/** The lists of a text; `byLine` keeps what numbers their items. */
export function findEnumerations(
  folded: string,
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
  byLine: ByLine = KnownLines.of(folded),
): Enumeration[] {
  const found: EnumerationItem[][] = [];
  let open: EnumerationItem[][] = [];
  let section = -1;
  for (const item of readItems(folded, paragraphs, sections, byLine)) {
    const before = section;
    while (section + 1 < sections.length && (sections[section + 1] as Section).span.start <= item.span.start) section++;
    if (section !== before) open = []; // a heading ends every list
    const at = openListFor(item, open);
    if (at >= 0) {
      open.length = at + 1;
      (open[at] as EnumerationItem[]).push(item);
    } else {
      const list = [item];
      found.push(list);
      if (open.length === MOST_OPEN) open.shift();
      open.push(list);
    }
  }
  return found.filter(isList).map((items) => ({ items }));
}

/** How many lists an item may carry on. Each is looked at for every item, so it keeps long texts linear. */
const MOST_OPEN = 50;

/** The open list that `item` carries on: the innermost whose next number it is, else the innermost of its form; or -1. */
function openListFor({ ordinal, form, pause }: Candidate, open: readonly EnumerationItem[][]): number {
  if (ordinal === 1) return -1;
  const last = (list: EnumerationItem[]) => list.at(-1) as EnumerationItem;
  const fits = (list: EnumerationItem[]) => last(list).ordinal === ordinal - 1;
  const same = (list: EnumerationItem[]) => last(list).form === form;
  const exact = open.findLastIndex((list) => fits(list) && same(list));
  if (exact >= 0) return exact;
  if (ordinal === 0) return open.findLastIndex((list) => same(list) && last(list).ordinal > 1);
  if (form === "一方面" || !pause) return -1; // 另一方面 answers its own 一方面 and nothing else
  const next = open.findLastIndex((list) => fits(list) && mayMix(form, list));
  return next >= 0 ? next : STEADY_FORMS.has(form) ? open.findLastIndex(same) : -1;
}

/**
 * Whether an item of another form may carry on a list: 一是…二是…三要 does, 首先…其次…第三 does. One item of another
 * family alone is no list yet, only a word.
 */
function mayMix(form: EnumerationForm, list: readonly EnumerationItem[]): boolean {
  return list.length > 1 || HAN_FORMS.has(form) === HAN_FORMS.has((list[0] as EnumerationItem).form);
}

const HAN_FORMS: ReadonlySet<EnumerationForm> = new Set(["是", "要", "抓", "在", "靠", "看", "促", "强", "建"]);

/** Forms that number a list even on their own; the others (一抓到底, 三在) need a list to belong to. */
const STEADY_FORMS: ReadonlySet<EnumerationForm> = new Set(["是", "要", "第", "其"]);

/** A single item is a list only when it is a first one; a lone later number is a quotation (“一要吃饭，二要建设”). */
function isList(items: readonly EnumerationItem[]): boolean {
  const { form, ordinal } = items[0] as EnumerationItem;
  return items.length > 1 || (ordinal === 1 && (form === "是" || form === "要"));
}

const HAN = `[${HAN_DIGITS}]{1,3}`;
const ITEM = new RegExp(
  `(${HAN})(是|要|抓|在|靠|看|促|强|建)|(第|其)(${HAN})(?=[,、是要])|首先|其次|再次|最后|另?一方面`,
  "g",
);
const WORDS: Readonly<Record<string, readonly [ordinal: number, form: EnumerationForm]>> = {
  首先: [1, "首先"],
  其次: [2, "首先"],
  再次: [3, "首先"],
  最后: [0, "首先"],
  一方面: [1, "一方面"],
  另一方面: [2, "一方面"],
};

/** What numbers an item, or may; counted from the beginning of its paragraph. */
interface Numbering {
  readonly ordinal: number;
  readonly form: EnumerationForm;
  readonly span: Span;
  /** Whether a clause begins there; else it numbers only where a heading ends there. */
  readonly opens: boolean;
  readonly pause: boolean;
}

const NONE: readonly Numbering[] = [];
const NUMBERINGS: Facts<readonly Numbering[]> = { read: readNumberings, nothing: NONE };

function readItems(
  folded: string,
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
  byLine: ByLine,
): Candidate[] {
  const titleEnds = lazy(() => new Set(sections.map(({ title }) => title.end)));
  const found: Candidate[] = [];
  const numberingsOf = byLine.each(NUMBERINGS, PARAGRAPHS, paragraphs, (line) => readNumberings(slice(folded, line)));
  for (let i = 0; i < paragraphs.length; i++) {
    const numberings = numberingsOf(i);
    if (numberings.length === 0) continue;
    const { start: by, end } = paragraphs[i] as Paragraph;
    const own = numberings.filter(({ opens, span }) => opens || titleEnds().has(by + span.start));
    own.forEach(({ ordinal, form, span, pause }, n) => {
      const start = by + span.end;
      const content = { start, end: n + 1 < own.length ? by + (own[n + 1] as Numbering).span.start : end };
      found.push({ ordinal, form, span: shift(span, by), content, pause });
    });
  }
  return found;
}

function readNumberings(line: string): readonly Numbering[] {
  const matches = matchesOf(line, ITEM);
  if (matches.length === 0) return NONE;
  const found: Numbering[] = [];
  for (const match of matches) {
    const item = readItem(line, match);
    if (!item) continue;
    const pause = item.form !== "首先" || /[,、:是要]/.test(line[item.span.end] ?? "");
    found.push({ ...item, opens: opensClause(line, match.index), pause });
  }
  return found;
}

function readItem(folded: string, match: RegExpMatchArray) {
  const [text, han, form, prefix, prefixed] = match;
  const start = match.index as number;
  const span = { start, end: start + text.length };
  if (prefix) {
    // 第一、第二产业 counts industries, it lists nothing.
    if (/[、,]? ?[第至和与及]/y.test(folded.slice(span.end, span.end + 3))) return undefined;
    return { ordinal: readHanOrdinal(prefixed as string), form: prefix, span };
  }
  if (han) {
    const after = folded[span.end] as string | undefined;
    if (form === "要" && after && "素点件害义道务旨".includes(after)) return undefined; // 三要素
    // 一是一，二是二 is a saying; 三是三大攻坚战… is an item.
    if (form === "是" && after === han && !/[\u4e00-\u9fff]/.test(folded[span.end + 1] ?? "")) return undefined;
    const ordinal = readHanOrdinal(han);
    return ordinal > 0 ? { ordinal, form: form as string, span } : undefined;
  }
  const [ordinal, family] = WORDS[text] as readonly [number, string];
  return { ordinal, form: family, span };
}

/** Whether a clause begins at `offset`: the paragraph does, or a mark, a closing bracket or a blank stands before it. */
function opensClause(line: string, offset: number): boolean {
  if (offset === 0) return true;
  return isBlank(line.charCodeAt(offset - 1)) || "。;,:!?、)”’》】…—".includes(line[offset - 1] as string);
}
