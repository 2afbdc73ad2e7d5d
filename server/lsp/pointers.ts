import { findReferences } from "../edits/references.ts";
import type { Report } from "../reading/report.ts";
import { type Annex, readAnnexes } from "../report/annexes.ts";
import { type Section, sectionsAt } from "../report/outline.ts";
import { contains, indexAt, type Span } from "../text/text.ts";

/** Where the text points, and at what: a heading, a line of the list of annexes, or the annex itself. */
export interface Pointer {
  readonly span: Span;
  readonly target: Span;
}

/**
 * What the text points at inside of itself (文内引用), in text order: 第三部分, 见（四）, 见附件2. One that two headings could answer,
 * or that may speak of another paper, is left out.
 */
export function findPointers(report: Report): Pointer[] {
  return [...toHeadings(report), ...toAnnexes(report)].sort((a, b) => a.span.start - b.span.start);
}

function toHeadings(report: Report): Iterable<Pointer> {
  const found = new Map<number, Pointer>();
  for (const { span, targets, loose } of findReferences(report)) {
    if (loose || !speaksOfItself(report, span)) continue;
    const section = nearestOf(report, targets, span);
    // Of 第三部分（二） the part comes before the point of it, which is meant.
    if (section && !contains(section.heading, span)) found.set(span.start, { span, target: section.heading });
  }
  return found.values();
}

/** Whether 第三部分 is one of this report: a mark stands before it, or a word that points. Behind a name it is a part of that. */
function speaksOfItself({ folded }: Report, { start }: Span): boolean {
  return folded[start] !== "第" || OWN.test(folded.slice(Math.max(0, start - 3), start));
}

const OWN = /(?:^|[\s,。;:、("“]|见|本文|报告|[按照在述及和与对])$/;

/** The only one of `targets`, which are in text order, below the part of the report that `span` stands in, or else of all. */
function nearestOf({ outline }: Report, targets: readonly Section[], { start }: Span): Section | undefined {
  const [part] = sectionsAt(outline, start);
  if (!part) return onlyOf(targets);
  const startOf = ({ marker }: Section) => marker.span.start;
  const first = indexAt(targets, part.span.start, startOf) + 1;
  const behind = indexAt(targets, part.span.end - 1, startOf) + 1;
  return first < behind ? onlyOf(targets.slice(first, Math.min(behind, first + 2))) : onlyOf(targets);
}

function onlyOf<T>(items: readonly T[] = []): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** 见附件2 leads to the list of annexes, or to the annex where none is listed; from the list one goes on to the annex. */
function* toAnnexes(report: Report): Generator<Pointer> {
  const annexes = readAnnexes(report);
  if (!annexes) return;
  const opened = byNumber(annexes.opened);
  const listed = byNumber(annexes.listed);
  for (const { number, span } of annexes.pointed) {
    const target = onlyOf(listed.get(number)) ?? onlyOf(opened.get(number));
    if (target) yield { span, target: target.entry };
  }
  for (const { number, span } of annexes.listed) {
    const target = onlyOf(opened.get(number));
    if (target && target.span.start !== span.start) yield { span, target: target.entry };
  }
}

function byNumber(annexes: readonly Annex[]): Map<number, Annex[]> {
  const found = new Map<number, Annex[]>();
  for (const annex of annexes) found.set(annex.number, [...(found.get(annex.number) ?? []), annex].slice(0, 2));
  return found;
}
