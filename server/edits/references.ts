import type { Edit } from "../check/rule.ts";
import { TO_TEN } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { Report } from "../reading/report.ts";
import { type MarkerStyle, readHanOrdinal } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import { type Span, slice } from "../text/text.ts";
import { lineStart } from "./heading-line.ts";
import { numberLike } from "./marker-forms.ts";

/** References (指代): where the text names its own headings by their numbers, 第三部分, 第（四）项, 见（二）, 上述三、. */

/** One of them. */
export interface Reference {
  /** The words that name the heading: 第三部分. */
  readonly span: Span;
  /** The number alone. */
  readonly number: Span;
  /** The headings that it may name; more than one where the text has the number more than once. */
  readonly targets: readonly Section[];
  /** The headings that it tells its own from. */
  readonly among: readonly Section[];
  /** Whether something else may be named: a list inside the paragraph, a part whose number the outline has not read. */
  readonly loose: boolean;
}

/** 第三部分, 第（四）项: words that name a heading by its number; 第二条 is an article of a law, 第一项工作 no heading. */
const NAMED = pattern.g`第 ?\(?(${TO_TEN}{1,3}|\d{1,2})\)? ?(?:部分|章|大?点|款|项(?!目|工作|任务))`;
/** 见（四）, 按照二、: words that point to a heading by its marker. */
const POINTER = pattern.g`(?:见|参照|按照|依照|上述|前述|本文|以上) ?\(?(${TO_TEN}{1,3}|\d{1,2})[)、]`;

/** The numbers (三, 3) by which the text names its parts: renumbering would break what they point to. */
export function findNamedNumbers({ byLine }: Report): ReadonlySet<string> {
  const found = [NAMED, POINTER].flatMap((pattern) => Array.from(byLine.matches(pattern)));
  return new Set(found.map(([, number]) => number as string));
}

/** 第三部分, with a point of that part behind it: 第三部分（二）. */
const PART = pattern.g`第 ?(${TO_TEN}{1,3}|\d{1,2}) ?部分(?:的?第?\((${TO_TEN}{1,3}|\d{1,2})\))?`;
/** 第（四）项, （四）项. */
const ITEM = pattern.g`第?\((${TO_TEN}{1,3}|\d{1,2})\)(?:项(?!目|工作|任务)|大?点|款)`;
/** 见（四）, 上述三、, and what is named together with it: 见（三）、（四）. */
const POINTERS = pattern.g`(?:见|参照|按照|依照|上述|前述|本文|以上) ?[“]?(?:\((?:${TO_TEN}{1,3}|\d{1,2})\)[、和及]?){1,6}`;
const POINTER_TO_PART = pattern.g`(?:见|参照|按照|依照|上述|前述|本文|以上) ?[“]?(${TO_TEN}{1,3}|\d{1,2})、`;
const BRACKETED = pattern.g`\((${TO_TEN}{1,3}|\d{1,2})\)`;

/** So much before a reference can say that it belongs to another paper: 《办法》第三部分, 第五条第（二）项. */
const BEFORE = 12;
const OTHER_PAPER = /(?:[》条款号]|文件|通知|规定|办法|条例)的?$/;
/** The words of another, or its title. */
const QUOTED = /《[^》]*$|“[^”]*$/;

/** Those of a report whose number some heading has; in text order. */
export function findReferences(report: Report): Reference[] {
  return Array.from(read(report)).sort((a, b) => a.number.start - b.number.start);
}

function* read(report: Report): Generator<Reference> {
  yield* readParts(report);
  yield* readItems(report);
  yield* readPointers(report);
}

/** 第三部分 names a heading of the first level, 第三部分（二） one below it. */
function* readParts(report: Report): Generator<Reference> {
  const { byLine, folded, outline } = report;
  const tops = outline.filter(({ level, marker }) => level === outline[0]?.level && marker.ordinal > 0);
  const byOrdinal = indexBy(tops, ({ marker }) => marker.ordinal);
  const below = new Map<Section, ReadonlyMap<string, readonly Section[]>>();
  for (const match of byLine.matches(PART)) {
    const [words, digits = "", point] = match;
    const targets = byOrdinal.get(numberIn(digits));
    if (!targets || isForeign(folded, match.index)) continue;
    const span = spanOf(match);
    const loose = folded.slice(lineStart(report, span.start), span.start).trim() === ""; // a title of its own
    yield { span, number: spanIn(match, words.indexOf(digits), digits), targets, among: tops, loose };
    const [part, other] = targets;
    if (!point || !part || other) continue;
    const index = below.get(part) ?? indexBy(part.children, ({ marker }) => keyOf(marker));
    below.set(part, index);
    const points = index.get(keyOf({ style: bracketed(point), ordinal: numberIn(point) }));
    if (!points) continue;
    const number = spanIn(match, words.lastIndexOf(point), point);
    yield { span, number, targets: points, among: part.children, loose };
  }
}

/** （四）项 */
function* readItems(report: Report): Generator<Reference> {
  const index = indexBy(report.sections, ({ marker }) => keyOf(marker));
  for (const match of report.byLine.matches(ITEM)) {
    const [words, digits = ""] = match;
    const targets = index.get(keyOf({ style: bracketed(digits), ordinal: numberIn(digits) }));
    if (!targets || isForeign(report.folded, match.index)) continue;
    const loose = isListed(report, `(${digits})`, match.index);
    yield {
      span: spanOf(match),
      number: spanIn(match, words.indexOf(digits), digits),
      targets,
      among: report.sections,
      loose,
    };
  }
}

/** 见（三）、（四）, 上述三、 */
function* readPointers(report: Report): Generator<Reference> {
  const { byLine, folded, sections } = report;
  const index = indexBy(report.sections, ({ marker }) => keyOf(marker));
  for (const match of byLine.matches(POINTERS)) {
    if (isQuoted(folded, match.index)) continue;
    for (const { 0: words, 1: digits = "", index: at } of match[0].matchAll(BRACKETED)) {
      const span = spanIn(match, at, words);
      const targets = index.get(keyOf({ style: bracketed(digits), ordinal: numberIn(digits) }));
      if (!targets || /^(?:项|大?点|款)/.test(folded.slice(span.end, span.end + 2))) continue; // （四）项 is read above
      const number = { start: span.start + 1, end: span.end - 1 };
      yield { span, number, targets, among: sections, loose: isListed(report, words, match.index) };
    }
  }
  for (const match of byLine.matches(POINTER_TO_PART)) {
    const [words, digits = ""] = match;
    const style: MarkerStyle = /\d/.test(digits) ? "arabic-dot" : "han-comma";
    const targets = index.get(keyOf({ style, ordinal: numberIn(digits) }));
    if (!targets || isQuoted(folded, match.index)) continue;
    const span = spanOf(match);
    const loose = /^[一二三四五六七八九十\d]/.test(folded.slice(span.end, span.end + 1)); // 上述三、四点
    yield { span, number: spanIn(match, words.length - 1 - digits.length, digits), targets, among: sections, loose };
  }
}

function indexBy<K>(sections: readonly Section[], keyFor: (section: Section) => K): ReadonlyMap<K, readonly Section[]> {
  const index = new Map<K, Section[]>();
  for (const section of sections) {
    const alike = index.get(keyFor(section));
    if (alike) alike.push(section);
    else index.set(keyFor(section), [section]);
  }
  return index;
}

/** Whether a list inside the line before `end` has the marker: （四）项 is then one of its items. */
function isListed(report: Report, marker: string, end: number): boolean {
  const start = Math.max(lineStart(report, end), end - LINE);
  const line = report.folded.slice(start, end);
  return line.slice(line.search(/\S|$/) + marker.length).includes(marker);
}

/** More of a line is not looked at. */
const LINE = 2000;

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function spanIn(match: RegExpExecArray, at: number, words: string): Span {
  return { start: match.index + at, end: match.index + at + words.length };
}

function bracketed(digits = ""): MarkerStyle {
  return /\d/.test(digits) ? "arabic-paren" : "han-paren";
}

function numberIn(digits = ""): number {
  return /\d/.test(digits) ? Number(digits) : readHanOrdinal(digits);
}

function isForeign(folded: string, start: number): boolean {
  return isQuoted(folded, start) || OTHER_PAPER.test(folded.slice(Math.max(0, start - BEFORE), start));
}

/** What points by 见 says itself what it belongs to: 办法见（三）. */
function isQuoted(folded: string, start: number): boolean {
  return QUOTED.test(folded.slice(Math.max(0, start - BEFORE), start));
}

/** What a heading is called by after a change. */
export interface Called {
  readonly style: MarkerStyle;
  readonly ordinal: number;
}

/** How references are to follow the headings they name. */
export interface Following {
  readonly edits: readonly Edit[];
  /** Where it is open which heading is meant, or how it would be named now: nothing is changed there. */
  readonly doubtful: readonly Span[];
}

/** Lets references follow; `calledOf` says what each heading will be called, `stays` whether it keeps its parent. */
export function followReferences(
  report: Report,
  calledOf: (section: Section) => Called,
  stays: (section: Section) => boolean,
): Following {
  const isChanged = (section: Section) => keyOf(section.marker) !== keyOf(calledOf(section));
  const changed = new Set(report.sections.filter(isChanged).map(({ marker }) => keyOf(marker)));
  const edits: Edit[] = [];
  const doubtful: Span[] = [];
  if (changed.size === 0) return { edits, doubtful };
  const countOf = counter(calledOf);
  for (const { span, number, targets, among, loose } of findReferences(report)) {
    const [target, other] = targets as readonly [Section, Section?];
    const called = calledOf(target);
    const alone = !other && !loose && called.style === target.marker.style && countOf(among, called) === 1;
    const clear = alone && (among === report.sections || stays(target));
    const touched = other ? changed.has(keyOf(target.marker)) : isChanged(target) || (!clear && !loose);
    if (touched && !clear) doubtful.push(span);
    else if (touched) edits.push({ span: number, text: numberLike(slice(report.text, number), called.ordinal) });
  }
  return { edits, doubtful };
}

/** How many of some headings will be called so; each row of headings is counted once. */
function counter(calledOf: (section: Section) => Called): (among: readonly Section[], called: Called) => number {
  const counts = new Map<readonly Section[], Map<string, number>>();
  return (among, called) => {
    let own = counts.get(among);
    if (!own) {
      own = new Map();
      counts.set(among, own);
      for (const section of among) own.set(keyOf(calledOf(section)), (own.get(keyOf(calledOf(section))) ?? 0) + 1);
    }
    return own.get(keyOf(called)) ?? 0;
  };
}

function keyOf({ style, ordinal }: Called): string {
  return `${style}/${ordinal}`;
}
