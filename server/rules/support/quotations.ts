import type { Span } from "../../text/text.ts";

/** A title or a quotation is no longer; what nothing closes is none. */
const QUOTED = /《[^《》\n]{1,100}》|“[^“”\n]{1,100}”/g;

/** What stands inside titles and quotations (书名号、引号): the words of another, with their marks; in text order. */
export function findQuotations(text: string): Span[] {
  return Array.from(text.matchAll(QUOTED), ({ 0: words, index }) => ({
    start: index + 1,
    end: index + words.length - 1,
  }));
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
