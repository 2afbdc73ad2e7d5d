import type { Span } from "./text.ts";

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, none of them empty. Costs less than `matchAll`, which copies the pattern first: rules ask
 * this of every paragraph, and most paragraphs hold nothing.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** The spans of all matches of a global pattern in `within`; the pattern does not see what stands around it. */
export function spansOf(text: string, pattern: RegExp, { start, end }: Span): Span[] {
  return Array.from(matchesOf(text.slice(start, end), pattern), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}
