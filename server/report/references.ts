import { TO_TEN } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { ByLine } from "../text/by-line.ts";
import { contains, indexAt, type Span } from "../text/text.ts";
import { readAnnexes } from "./annexes.ts";
import type { Layout } from "./layout.ts";
import { type MarkerStyle, readHanOrdinal } from "./markers.ts";
import { type Section, sectionsAt } from "./outline.ts";

/** Words by which a text names its own headings and annexes (文内引用): 第三部分, 见（四）, 见附件2. */

/** Where the text points, and at what: a heading, a line of the list of annexes, or the annex itself. */
export interface Reference {
  readonly span: Span;
  readonly target: Span;
}

type ReferenceFacts = Layout & { readonly byLine: ByLine };

/** 第三部分, 第（四）项: words that name a heading by its number; 第二条 is an article of a law, 第一项工作 no heading. */
const NAMED = pattern.g`第 ?(\(?)(${TO_TEN}{1,3}|\d{1,2})\)? ?(部分|章|大?点|款|项(?!目|工作|任务))`;
/** 见（四）, 按照二、: words that point to a heading by its marker. */
const POINTED = pattern.g`(?:见|参照|按照|依照|上述|前述|本文|以上) ?“?(\(?)(${TO_TEN}{1,3}|\d{1,2})([)、])`;

/**
 * What the text points at inside of itself, in text order. A reference that two headings could answer, or that may speak of
 * another paper, is left out.
 */
export function findReferences(report: ReferenceFacts): Reference[] {
  return [...toHeadings(report), ...toAnnexes(report)].sort((a, b) => a.span.start - b.span.start);
}

function* toHeadings(report: ReferenceFacts): Generator<Reference> {
  const headings = new Headings(report);
  for (const pattern of [NAMED, POINTED]) {
    for (const match of report.byLine.matches(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (pattern === NAMED && !OWN.test(report.folded.slice(Math.max(0, span.start - 3), span.start))) continue;
      const section = headings.find(match, span);
      if (section && !contains(section.heading, span)) yield { span, target: section.heading };
    }
  }
}

/** What stands before 第三部分 of the report itself: a mark, or words that point. Behind a title it is a part of that paper. */
const OWN = /(?:^|[\s,。;:、("“]|见|本文|报告|[按照在述及和与对])$/;

/** The headings of a report by marker and number. */
class Headings {
  readonly #report: ReferenceFacts;
  readonly #byMarker = new Map<string, Section[]>();
  readonly #tops = new Map<number, Section[]>();

  constructor(report: ReferenceFacts) {
    this.#report = report;
    for (const section of report.sections) add(this.#byMarker, keyOf(section.marker), section);
    for (const section of report.outline) add(this.#tops, section.marker.ordinal, section);
  }

  /** The one heading that the words of `match`, at `span`, can name. */
  find([, open, digits = "", behind]: RegExpExecArray, span: Span): Section | undefined {
    const han = !/\d/.test(digits);
    const ordinal = han ? readHanOrdinal(digits) : Number(digits);
    if (behind === "部分") return onlyOf(this.#tops.get(ordinal));
    if (open) return this.#nearest({ style: han ? "han-paren" : "arabic-paren", ordinal }, span);
    return behind === "、" ? this.#nearest({ style: han ? "han-comma" : "arabic-dot", ordinal }, span) : undefined;
  }

  /** The only one of its marker in the part of the report that `span` stands in, or else in all of it. */
  #nearest(marker: NumberedMarker, { start }: Span): Section | undefined {
    const all = this.#byMarker.get(keyOf(marker));
    const [part] = sectionsAt(this.#report.outline, start);
    if (!all || !part) return onlyOf(all);
    const startOf = (section: Section) => section.marker.span.start;
    const first = indexAt(all, part.span.start - 1, startOf) + 1;
    const behind = indexAt(all, part.span.end - 1, startOf) + 1;
    return first < behind ? onlyOf(all.slice(first, Math.min(behind, first + 2))) : onlyOf(all);
  }
}

interface NumberedMarker {
  readonly style: MarkerStyle;
  readonly ordinal: number;
}

function keyOf({ style, ordinal }: NumberedMarker): string {
  return `${style} ${ordinal}`;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function onlyOf<T>(items: readonly T[] = []): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** 见附件2 leads to the list of annexes, or to the annex where none is listed; from the list one goes on to the annex. */
function* toAnnexes(report: ReferenceFacts): Generator<Reference> {
  const annexes = readAnnexes(report);
  if (!annexes) return;
  const opened = new Map<number, Span[]>();
  const listed = new Map<number, Span[]>();
  for (const { number, span } of annexes.opened) add(opened, number, span);
  for (const { number, span } of annexes.listed) add(listed, number, span);
  for (const { number, span } of annexes.pointed) {
    const target = onlyOf(listed.get(number)) ?? onlyOf(opened.get(number));
    if (target) yield { span, target };
  }
  for (const { number, span } of annexes.listed) {
    const target = onlyOf(opened.get(number));
    if (target && target.start !== span.start) yield { span, target };
  }
}
