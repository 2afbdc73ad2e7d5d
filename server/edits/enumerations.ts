import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import type { Enumeration, EnumerationItem } from "../report/enumerations.ts";
import { writeHanOrdinal } from "../report/markers.ts";
import { type Span, slice } from "../text/text.ts";

/** The words that number the items of a list in the text (一是、第二、首先), and how they are written with another number. */

const FIRST_WORDS = ["首先", "其次", "再次", "最后"];

/** The words of an item with another number: 三是 → 二是. */
export function wordsWith(words: string, { ordinal, form }: EnumerationItem, wanted: number): string {
  if (form === "首先") return FIRST_WORDS[wanted - 1] ?? "最后";
  const number = writeHanOrdinal(ordinal);
  return words.includes(number) ? words.replace(number, writeHanOrdinal(wanted)) : words;
}

/**
 * Numbers the items that begin at `from` or behind it without gap, on from the first of the list; 最后 closes a list and stays.
 * An item whose words have no such number is doubtful.
 */
export function countEnumeration(
  { text }: Report,
  { items }: Enumeration,
  from = 0,
): { readonly edits: readonly Edit[]; readonly doubtful: readonly Span[] } {
  const edits: Edit[] = [];
  const doubtful: Span[] = [];
  let previous = items[0]?.ordinal ?? 1;
  for (const item of items.slice(1)) {
    if (item.ordinal === 0) break;
    const wanted = item.span.start < from ? item.ordinal : previous + 1;
    previous = wanted;
    if (wanted === item.ordinal) continue;
    const words = slice(text, item.span);
    const written = wordsWith(words, item, wanted);
    if (written === words || written === "最后" || item.form === "一方面") doubtful.push(item.span);
    else edits.push({ span: item.span, text: written });
  }
  return { edits, doubtful };
}
