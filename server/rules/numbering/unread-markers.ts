import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { type MarkerStyle, writeOrdinal } from "../../report/markers.ts";
import type { Span } from "../../text/text.ts";

/**
 * Whether the marker of `style` with one of the numbers from `first` to `last` stands somewhere in `span`, where it could open
 * a heading that the outline has not read: behind a line break, a sentence, a blank or a bracket, itself perhaps broken by
 * one (（六⏎）). A gap in the numbering is none while the missing number stands there.
 */
export function holdsUnread({ folded }: Report, span: Span, style: MarkerStyle, first: number, last: number): boolean {
  const numbers: string[] = [];
  for (let ordinal = first; ordinal <= Math.min(last, first + MOST); ordinal++)
    numbers.push(writeOrdinal(style, ordinal));
  if (numbers.length === 0) return false;
  const number = `(?:${numbers.join("|")})`;
  const written = style === "circled" ? number : `${number}\\s{0,4}${style.endsWith("-paren") ? "\\)" : "[、.]"}`;
  const before = `[\\s\\uE000。;:!?)”${style.startsWith("han") ? "\\d" : ""}]`; // 000五、: glued to the digits of a table
  const pattern = new RegExp(`(?:^|${before})\\(?\\s{0,4}${written}(?!\\d)`);
  return pattern.test(folded.slice(Math.max(span.start, span.end - FARTHEST), span.end));
}

/** So many numbers are looked for, and so far back. */
const MOST = 20;
const FARTHEST = 20_000;

/** 第三部分, 第（四）项: words that name a heading by its number; 第二条 is an article of a law, 第一项工作 no heading. */
const REFERENCE = pattern.g`第 ?\(?(${TO_TEN}{1,3}|\d{1,2})\)? ?(?:部分|章|大?点|款|项(?!目|工作|任务))`;
/** 见（四）, 按照二、: words that point to a heading by its marker. */
const POINTER = pattern.g`(?:见|参照|按照|依照|上述|前述|本文|以上) ?\(?(${TO_TEN}{1,3}|\d{1,2})[)、]`;

/**
 * The numbers (三, 3) by which the text names its parts: renumbering would break what they point to.
 */
export function findNamedNumbers({ byLine }: Report): ReadonlySet<string> {
  const found = [REFERENCE, POINTER].flatMap((pattern) => Array.from(byLine.matches(pattern)));
  return new Set(found.map(([, number]) => number as string));
}
