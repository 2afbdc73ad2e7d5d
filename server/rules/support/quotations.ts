import { type ByLine, spanKind } from "../../text/by-line.ts";
import { spansOf } from "../../text/matches.ts";
import type { Span } from "../../text/text.ts";

/** A title or a quotation is no longer; what nothing closes is none. */
const QUOTED = /《[^《》\n]{1,100}》|“[^“”\n]{1,100}”/g;

const QUOTATIONS = spanKind((within, { text }) => quotationsIn(text, within));

/** What stands inside titles and quotations (书名号、引号): the words of another, without their marks; in text order. */
export function findQuotations(byLine: ByLine): readonly Span[] {
  return byLine.list(QUOTATIONS);
}

/** The same of a stretch of whole lines. */
export function quotationsIn(text: string, within: Span): Span[] {
  return spansOf(text, QUOTED, within).map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
}

/** Whether `span` stands in one of the quotations. */
export function isQuoted(quotations: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Span).end < end) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.start <= start;
}
