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
