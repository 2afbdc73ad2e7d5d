import type { Figure } from "../figures/figure.ts";
import { CHANGE } from "../lexicon/change.ts";
import { pattern } from "../lexicon/phrase.ts";
import { PAIRED } from "../lexicon/whole.ts";
import { readHanOrdinal } from "../report/markers.ts";
import type { Message } from "../text/message.ts";
import { type Span, slice } from "../text/text.ts";
import { type List, readListBefore } from "./lists.ts";
import type { RelationOf } from "./relation.ts";
import type { Statement } from "./statements.ts";

/** 分别 with values behind it (分别增长⟦5.2%、6.6%⟧) and what they belong to. Its span begins with 分别. */
export interface Respective extends RelationOf<"respective", RespectiveRoles>, Things {}

export interface RespectiveRoles {
  /** The values behind 分别; of 120户400人 the first figure. */
  readonly values: readonly Figure[];
}

/** What stands before 分别. */
interface Things {
  /** Fewest and most things before 分别 that a value can belong to. */
  readonly least: number;
  readonly most: number;
  /** The things as the text names them; none where it gives their number alone (两项指标). */
  readonly items: readonly Span[];
  /** Whether 等 leaves the list open. */
  readonly open: boolean;
}

/** Every 分别 whose values and things can both be counted. */
export function* findRespective(folded: string, statement: Statement): Generator<Respective> {
  const { text, span, figures } = statement;
  if (figures.length < 2) return;
  for (const match of text.matchAll(/分别|依次/g)) {
    const at = span.start + match.index;
    const values = valuesBehind(folded, figures, at + 2);
    if (values.length < 2) continue;
    const end = (values.at(-1) as Figure).span.end;
    const things = readThings(folded, statement, at);
    const rest = RESTS.test(folded.slice(endOf(figures, values), endOf(figures, values) + 14));
    if (things) yield relate({ start: at, end }, values, { ...things, ...(rest && { least: 2 }) });
    yield* again(folded, figures, values);
  }
}

function relate(span: Span, values: readonly Figure[], things: Things): Respective {
  return { kind: "respective", roles: { values }, span, certain: !things.open, why: WHY, ...things };
}

const WHY: Message = {
  zh: "“分别”后面的数与前面的各项一一对应",
  en: "Each value behind 分别 belongs to one thing before it",
};

/** 面积、总产、单产分别为5万亩、3万吨，亩产600公斤: the clause behind may give what is left. */
const RESTS = /^,[^,、。;]{1,10}\d/;

/** What may stand between 分别 and its first value: verbs, comparisons, one noun; no list. */
const LEAD = /^[^、。;()“”\d]{0,16}$/;
const JOINT = /^\s*(?:[、,]|和|与|及|以及)\s*$/;

/** The values that follow `from` in one list; several figures side by side (120户400人) are one value. */
function valuesBehind(folded: string, figures: readonly Figure[], from: number): Figure[] {
  const first = figures.findIndex(({ span }) => span.start >= from);
  if (first < 0 || !LEAD.test(withoutYears(folded.slice(from, (figures[first] as Figure).span.start)))) return [];
  return listFrom(folded, figures, first);
}

function listFrom(folded: string, figures: readonly Figure[], first: number): Figure[] {
  const values = [figures[first] as Figure];
  for (let i = first + 1; i < figures.length; i++) {
    const [last, next] = [figures[i - 1] as Figure, figures[i] as Figure];
    const between = folded.slice(last.span.end, next.span.start);
    if (between === "") continue;
    if (!JOINT.test(between) || (between.includes(",") && next.unit !== last.unit)) break;
    values.push(next);
  }
  // What is no figure may carry the list on (5%、6%和持平): then it can't be counted.
  return CARRIES_ON.test(folded.slice(endOf(figures, values), endOf(figures, values) + 4)) ? [] : values;
}

const CARRIES_ON = /^(?:以上|左右|以内|以下)?(?:[、和与及]|以及)/;

function endOf(figures: readonly Figure[], values: readonly Figure[]): number {
  let i = figures.indexOf(values.at(-1) as Figure);
  while (figures[i + 1]?.span.start === figures[i]?.span.end) i++;
  return (figures[i] as Figure).span.end;
}

function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d{2}年/g, "");
}

const COMPARISON = "(?:比|较|与)[^,。;、]{1,12}|同比|环比|年均|每年|全年|预计|均|也|又|且|并|还|将|要|其中";
function exactly(figures: readonly Figure[]): Things {
  return { least: figures.length, most: figures.length, items: figures.map(({ span }) => span), open: false };
}

/** 分别达到a、b，增长x、y: values of change right behind values, without a 分别 of their own. */
function* again(folded: string, figures: readonly Figure[], values: readonly Figure[]): Generator<Respective> {
  const end = endOf(figures, values);
  const next = figures.findIndex(({ span }) => span.start >= end);
  if (next < 0) return;
  const lead = folded.slice(end, (figures[next] as Figure).span.start);
  if (/分别|依次/.test(lead) || !CHANGE_LEAD.test(withoutYears(lead))) return;
  const more = listFrom(folded, figures, next);
  if (more.length < 2) return;
  const start = /^[,、]/.test(lead) ? end + 1 : end;
  yield relate({ start, end: (more.at(-1) as Figure).span.end }, more, exactly(values));
}

const CHANGE_LEAD = new RegExp(`^(?:[,、](?:${COMPARISON})?${CHANGE}了?|${CHANGE}[到至为])$`);

/** Words between the things and 分别: comparisons, times, 均. */
const BEFORE = new RegExp(
  `(?:[,(\\s]|${COMPARISON}|扣除[^,。;]{1,10}|按[^,。;]{1,10}计算|(?:19|20)\\d{2}年|今年|上半年|实际|名义|累计|平均|已|经|都|各|的)$`,
);

function readThings(folded: string, { span, figures }: Statement, at: number): Things | undefined {
  let end = at;
  for (;;) {
    const match = BEFORE.exec(folded.slice(Math.max(span.start, end - 20), end));
    if (!match) break;
    end -= match[0].length;
  }
  const last = figures.findLastIndex((figure) => figure.span.end <= end);
  const figure = figures[last];
  if (figure && /^(?:左右|以上|次|\(次\))?$/.test(folded.slice(figure.span.end, end)))
    return figuresAsThings(folded, figures, last, span);
  const group = GROUP.exec(folded.slice(Math.max(span.start, end - 8), end));
  if (group) return readGroup(group[0]);
  return readNames(folded, end, folded.slice(end, at).includes(","));
}

/** A number of things right before 分别: 后两年分别…, 三者分别…, 两项指标分别…. 五年分别 is a time, not five things. */
const GROUP =
  /(?:(?<![第、十百千\d一二三四五六七八九])[两二三四五六](?:者|项[\u4e00-\u9fff]{0,3}|个[\u4e00-\u9fff]{1,4})|(?<=[前后])[两三]年)$/;

function readGroup(words: string): Things {
  const things = readHanOrdinal(words[0] as string);
  return { least: things, most: things, items: [], open: false };
}

/** Things that are figures themselves: 从a和b分别提高到…, or 游客3万人次、收入2亿元，分别增长…. */
function figuresAsThings(folded: string, figures: readonly Figure[], last: number, sentence: Span): Things | undefined {
  let first = last;
  while (first > 0 && JOINT.test(between(folded, figures, first))) first--;
  if (first < last)
    return between(folded, figures, last).includes(",") ? undefined : exactly(figures.slice(first, last + 1));
  const gaps: string[] = [];
  for (first = last; first > 0; first--) {
    const gap = between(folded, figures, first);
    if (!/^[,、][^、,;。:]{2,24}$/.test(gap) || /其中|\d/.test(gap)) break;
    // 国企比重41%，外企比重30%，比上年分别提高…: a figure of change, or one more thing? Then nothing can be counted.
    if (CHANGING.test(gap)) return undefined;
    gaps.push(gap[0] as string);
  }
  const open = folded.slice(
    first > 0 ? (figures[first - 1] as Figure).span.end : sentence.start,
    figures[first]?.span.start,
  );
  const lead = open.slice(Math.max(open.lastIndexOf(";"), open.lastIndexOf(":")) + 1);
  const count = last - first + 1;
  if (count < 2 || /[、和与及]/.test(lead.slice(lead.lastIndexOf(",") + 1))) return undefined;
  // Fewer values than figures may speak of the last figures only, unless one list holds them all.
  const closed = gaps.every((mark) => mark === "、") && !lead.includes(",");
  return { ...exactly(figures.slice(first, last + 1)), least: closed ? count : 2 };
}

const CHANGING = /增长|增加|下降|减少|提高|上升|同比|占|比重/;

function between(folded: string, figures: readonly Figure[], i: number): string {
  return folded.slice((figures[i - 1] as Figure).span.end, (figures[i] as Figure).span.start);
}

/** Things that are named: 甲、乙和丙产量分别…. A list in the clause before (甲、乙加快发展，产量分别…) is none: it may end in a predicate. */
function readNames(folded: string, end: number, apart: boolean): Things | undefined {
  const list = readListBefore(folded, end);
  if (!list) return undefined;
  const things = countNames(folded, list, end);
  // 甲、乙、丙加快发展，分别增长5%、6%: behind a comma the values may belong to some of what the clause before names.
  return things && apart ? { ...things, least: 2 } : things;
}

/** Words that stand for two things, or three: 城乡居民, 三次产业. */
const SEVERAL = pattern`${PAIRED}|双[^减向]`;
const THREE = /三次产业|一二三产/;

function countNames(folded: string, list: List, end: number): Things | undefined {
  const { items } = list;
  const text = folded.slice((items[0] as Span).start, end);
  if (/\d/.test(withoutYears(text)) || /(?:19|20)\d{2}年.*[、和]/.test(text.replace(/^(?:19|20)\d{2}年/, "")))
    return undefined;
  const several = items.map((item) =>
    THREE.test(slice(folded, item)) ? 2 : SEVERAL.test(slice(folded, item)) ? 1 : 0,
  );
  const extra = several.reduce((sum: number, n) => sum + n, 0);
  const open = /等(?![级额候距价])/.test(text);
  if (list.most === 1) {
    if (!/城乡|三次产业|一二三产/.test(text)) return undefined;
    return { least: 1 + extra, most: 1 + extra, items, open };
  }
  // 甲村、乙村的收入和支出: every thing of one list may go with every thing of the other.
  const crossed = list.most > items.length && text.includes("的") ? items.length * 2 : 0;
  const least = describesHeads(folded, items) || areLevels(folded, items) ? Math.min(2, list.least) : list.least;
  return { least, most: Math.max(list.most + extra, crossed), items, open };
}

/** 省、市、县领导分别到我镇调研3次、5次: levels of government describe one noun, whoever of them is meant. */
function areLevels(folded: string, items: readonly Span[]): boolean {
  return items.slice(0, -1).every((item) => LEVEL.test(slice(folded, item)));
}

const LEVEL = /^(?:中央|国家|部|省|市|州|县|区|乡|镇|村)级?$/;

/** 绿色、无公害、有机食品加工量和产值 may be two things that three words describe: the last item is far longer than the others. */
function describesHeads(folded: string, items: readonly Span[]): boolean {
  const last = slice(folded, items.at(-1) as Span);
  const head = /^[^和与及]+(?=[和与及])/.exec(last)?.[0];
  return head !== undefined && items.slice(0, -1).every(({ start, end }) => end - start + 2 < head.length);
}
