import type { Report } from "../reading/report.ts";
import { type MarkerStyle, writeOrdinal } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import type { Span } from "../text/text.ts";

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

/**
 * The first of headings side by side, behind the one at `from`, before which a number that is missing, or its own, stands as
 * something that was not read; how many there are where there is none.
 */
export function unreadFrom(report: Report, sections: readonly Section[], from = 0): number {
  const at = sections.findIndex(({ marker }, i) => {
    const previous = sections[i - 1]?.marker;
    if (i < from || !previous || marker.ordinal <= previous.ordinal + 1) return false;
    const between = { start: previous.span.end, end: marker.span.start };
    return holdsUnread(report, between, marker.style, previous.ordinal + 1, marker.ordinal);
  });
  return at < 0 ? sections.length : at;
}
