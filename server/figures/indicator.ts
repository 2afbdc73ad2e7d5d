import { BEYOND, CHANGE, RATE_OF_CHANGE } from "../lexicon/change.ts";
import { pattern, words } from "../lexicon/phrase.ts";
import { YEAR } from "../lexicon/time.ts";
import { BEHIND_NOUN, LINK, WORK } from "../lexicon/verb.ts";
import { behindLast, codesOf, type Span, trimSpan } from "../text/text.ts";
import type { Measurement } from "./classify.ts";
import type { PlainFigure } from "./context.ts";

/**
 * What a figure measures (指标) and what it counts: the noun phrase before it (固定资产投资完成⟦3亿元⟧), the noun behind its
 * classifier (⟦39个⟧项目), or what the sentence has been speaking of (…，增长⟦7%⟧). Words, no dictionary: spans of the text.
 */

/** Marks that end a noun phrase on its left. */
const LEFT_EDGE = codesOf(",;:。!?、()“”《》\n\uE000");

/** Verbs and fillers between an indicator and its figure: 固定资产投资⟦同比增长⟧7%. */
const LINKED = pattern`${LINK}+$`;

/** Verbs that stand before their object: 完成⟦固定资产投资⟧3亿元, 接待⟦入境游客⟧4万人次. */
const VERB = pattern.g`${WORK}|以及|年均|全年|其中|全[镇县区市省国旗乡村州]|我[镇县区市省国旗乡局]|截至|今年|目前`;

/** Times, places and bases before the noun: ⟦2025年⟧废止…, 固定资产投资⟦在上年基础上⟧增长…. */
const LEADING_TIME = pattern`^(?:(?:截[至止]到?)?(?:${YEAR}年度?|\d{1,2}月(?:份|底)?|上半年|今年(?:以来)?|去年|目前|全年))+`;
const TRAILING_BASE = /在[^,。;]{0,24}基础$/;
/** Where a rank holds: …产量⟦稳居全国⟧首位. */
const RANK_PLACE =
  /(?:稳|均|全部|位|名|跃|升)?(?:居|列|排名|排|进入|升至|至|获|荣获)?(?:全[国省市县区旗州盟][^,。;]{0,4}|世界|同类[^,。;]{0,6})?$/;

/** An indicator has so many characters. */
const SHORTEST_NOUN = 2;

/**
 * The noun phrase before the figure in its own part of the sentence, not reaching back beyond `from`; undefined when only
 * verbs and times stand there.
 */
export function nounBefore(folded: string, { start }: Span, from: number, rank = false): Span | undefined {
  const quoted = quotedBefore(folded, start, from);
  if (quoted) return quoted;
  let left = start;
  while (left > from && !LEFT_EDGE.has(folded.charCodeAt(left - 1))) left--;
  if (start - left < SHORTEST_NOUN) return undefined;
  let text = folded.slice(left, start);
  if (rank) text = text.replace(RANK_PLACE, "");
  text = text.replace(LINKED, "").replace(TRAILING_BASE, "").replace(LINKED, "");
  const etc = text.lastIndexOf("等");
  const lead = Math.max(etc >= 0 && text.length - etc > 2 ? etc + 1 : 0, LEADING_TIME.exec(text)?.[0].length ?? 0);
  const noun = behindVerb(folded, trimSpan(folded, { start: left + lead, end: left + text.length }));
  return noun.end - noun.start >= SHORTEST_NOUN && !/^\d*[年月日]?$/.test(folded.slice(noun.start, noun.end))
    ? noun
    : undefined;
}

/** A name in quotes right before the figure: 设置“爱心超市”⟦10余个⟧. */
function quotedBefore(folded: string, start: number, from: number): Span | undefined {
  if (folded[start - 1] !== "”") return undefined;
  const open = folded.lastIndexOf("“", start - 2);
  return open >= from && start - open < 30 ? { start: open, end: start } : undefined;
}

/** What is left of a phrase behind its last verb; the whole phrase when nothing would be left. */
function behindVerb(folded: string, phrase: Span): Span {
  const text = folded.slice(phrase.start, phrase.end);
  let cut = 0;
  VERB.lastIndex = 0;
  for (let match = VERB.exec(text); match; match = VERB.exec(text)) {
    const behind = VERB.lastIndex + ("了起出".includes(text[VERB.lastIndex] ?? "-") ? 1 : 0);
    if (text.length - behind >= 2) cut = behind;
  }
  return trimSpan(folded, { start: phrase.start + cut, end: phrase.end });
}

/** Words that end a counted noun on its right: ⟦3个⟧项目|正在申报. */
const NOUN_END = pattern`[,;:。!?、()“”《》\n\uE000\d]|${BEHIND_NOUN}|的(?!士)|和\d|，|申请(?![户人者])`;

/** The noun right behind a figure (⟦7家⟧企业); undefined when a mark or a verb follows. */
export function nounBehind(folded: string, { end }: Span): Span | undefined {
  const text = folded.slice(end, end + 24);
  const stop = text.search(NOUN_END);
  const span = trimSpan(folded, { start: end, end: end + (stop < 0 ? Math.min(text.length, 16) : stop) });
  return span.end - span.start >= 1 ? span : undefined;
}

/** Kinds that are told by what stands behind them. */
const COUNTS: ReadonlySet<string> = new Set(["count", "people", "household"]);

/** Words of change before a percentage: its indicator is what changes, not the word. */
export const CHANGED = pattern`${words(CHANGE, RATE_OF_CHANGE, BEYOND, "翻")}[了为达约到至近超]*$`;

/**
 * The figures of a sentence, each with its indicator. Figures that name none of their own (growth rates, 分别, bare amounts
 * behind a comma) take over what the sentence spoke of last.
 */
export function nameFigures(folded: string, sentence: Span, measurements: readonly Measurement[]): PlainFigure[] {
  const figures: PlainFigure[] = [];
  let subject: Span | undefined;
  let list = 0;
  let mark = -1; // the last that opens a clause
  let at = sentence.start;
  for (let i = 0; i < measurements.length; i++) {
    const measurement = measurements[i] as Measurement;
    const { kind } = measurement.unit;
    for (; at < measurement.start; at++) if (opensClause(folded.charCodeAt(at))) mark = at;
    if (!isJoined(folded, measurements, i)) list = i;
    const rank = kind === "rank";
    const counted = rank || NEVER_COUNTS.has(kind) ? undefined : countedBehind(folded, measurements, i);
    const own = nounBefore(folded, measurement, measurements[i - 1]?.end ?? sentence.start, rank);
    const respective = respectiveOf(folded, measurements, i, Math.max(list, i - LONGEST_LIST), figures);
    const changes = isChange(folded, { span: measurement }, sentence);
    let indicator: Span | undefined;
    if (respective) indicator = respective;
    else if (COUNTS.has(kind) && counted) indicator = counted;
    else if (own && !(changes && isOnlyChange(folded, own)) && !isWhole(folded, measurement, own)) indicator = own;
    else if (changes || kind === "percent" || rank || kind === "points" || kind === "ratio") indicator = subject;
    else indicator = counted;
    indicator ??= subject ?? clauseSubject(folded, mark, measurement, sentence);
    if (indicator && !rank) subject = indicator;
    figures.push({ measurement, sentence, indicator, counted });
  }
  return figures;
}

const NEVER_COUNTS: ReadonlySet<string> = new Set(["percent", "points", "ratio", "score", "time"]);

/** The noun behind a figure, or behind the next one where two stand together (⟦15条⟧29.97公里农村道路). */
function countedBehind(folded: string, figures: readonly Measurement[], i: number): Span | undefined {
  const figure = figures[i] as Measurement;
  const next = figures[i + 1];
  return nounBehind(folded, next?.start === figure.end ? next : figure);
}

/** Whether the figure says how much something has changed. */
export function isChange(folded: string, { span }: { readonly span: Span }, sentence: Span): boolean {
  return CHANGED.test(folded.slice(Math.max(sentence.start, span.start - 8), span.start));
}

/** 占⟦投诉总量⟧的31%: the whole of a share. What is measured is the part, of which the sentence has spoken before. */
function isWhole(folded: string, { unit }: Measurement, own: Span): boolean {
  return unit.kind === "percent" && folded[own.start] === "占";
}

function isOnlyChange(folded: string, span: Span): boolean {
  return span.end - span.start <= 2 && /同比|环比|年均|增速|增幅/.test(folded.slice(span.start, span.end));
}

/** No list of values behind 分别 is longer; the bound keeps a line of a million figures linear. */
const LONGEST_LIST = 24;

/** Whether only a comma or 和 stands between a figure and the one before. */
function isJoined(folded: string, figures: readonly Measurement[], i: number): boolean {
  const [before, figure] = [figures[i - 1], figures[i]];
  return before !== undefined && figure?.start === before.end + 1 && "、和与及,".includes(folded[before.end] as string);
}

/**
 * For a value behind 分别: what it belongs to — the item of the list before 分别 (财政收入、支出分别…), or, where no list stands
 * there, the figure in the same place before it (收入3亿元、支出2亿元，分别增长…). `first` is the first of the values.
 */
function respectiveOf(
  folded: string,
  figures: readonly Measurement[],
  i: number,
  first: number,
  found: readonly PlainFigure[],
): Span | undefined {
  const spanOf = (k: number): Span => figures[k] as Measurement;
  const from = first > 0 ? spanOf(first - 1).end : Math.max(0, spanOf(0).start - 80);
  const before = folded.slice(from, spanOf(first).start);
  const match = /分别[^,。;]{0,8}$/.exec(before);
  if (!match) return undefined;
  let count = 1;
  while (first + count < figures.length && count <= LONGEST_LIST && isJoined(folded, figures, first + count)) count++;
  const items = itemsBefore(folded, { start: from, end: from + match.index });
  if (items.length === count) return items[i - first];
  return items.length === 0 && first >= count ? found[i - count]?.indicator : undefined;
}

/** The items of the list that ends at `span.end`: ⟦财政收入⟧、⟦支出⟧同比分别…. Words of comparison are no item. */
function itemsBefore(folded: string, span: Span): Span[] {
  const text = folded
    .slice(span.start, span.end)
    .replace(/(?:,|同比|环比|(?:比|较)(?:上年|去年)(?:同期)?|全年|均)+$/, "");
  const clause = span.start + behindLast(text, ",;:。\n");
  const items: Span[] = [];
  let at = clause;
  for (const match of folded.slice(clause, span.start + text.length).matchAll(/[、和与及]|$/g)) {
    const item = trimSpan(folded, { start: at, end: clause + match.index });
    if (item.end > item.start) items.push(item);
    at = clause + match.index + 1;
  }
  return items;
}

/** No clause that people write is longer; the bound keeps an endless line linear. */
const LONGEST_CLAUSE = 400;

/** The noun that opens the clause before: 旅游收入，达到⟦3亿元⟧. `mark` is where the figure's own clause opens. */
function clauseSubject(folded: string, mark: number, figure: Span, sentence: Span): Span | undefined {
  if (mark < Math.max(sentence.start, figure.start - LONGEST_CLAUSE)) return undefined;
  return nounBefore(folded, { start: mark, end: mark }, sentence.start);
}

/** Whether a clause begins behind the code unit: , : ; */
function opensClause(code: number): boolean {
  return code === 44 || code === 58 || code === 59;
}
