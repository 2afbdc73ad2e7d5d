import { matchesOf } from "../text/matches.ts";
import { contains, type LineStarts, lineAt, type Span, slice } from "../text/text.ts";

/** A stretch set in bold (加粗) with the marks of Markdown: **一、工作回顾**, __（一）…__. The marks are no part of the text. */
export interface Bold {
  readonly open: Span;
  readonly close: Span;
}

/** Both ways of writing it; within a line, without blanks at the inner edges. */
const BOLD = /\*\*(?=[^\s*])([^*\n]+)(?<!\s)\*\*|(?<!_)__(?=[^\s_])([^_\n]+)(?<!\s)__(?!_)/g;
/** How a heading begins: plain text has stars and dashes for names and numbers left out as well (**县, ____万元). */
const MARKER = /^ ?(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/;

/**
 * Finds the bold stretches in `within`, a stretch of whole lines, in text order. Outside Markdown only those that set off a
 * line, or the heading at its beginning.
 */
export function findBold(text: string, lines: LineStarts, markdown: boolean, within: Span): Bold[] {
  const found: Bold[] = [];
  let line = lineAt(lines, within.start);
  for (const match of matchesOf(slice(text, within), BOLD)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    while ((lines[line + 1] ?? text.length) <= start) line++;
    const words = (match[1] ?? match[2]) as string;
    if (!markdown) {
      const before = text.slice(lines[line], start);
      const behind = text.slice(end, lines[line + 1] ?? text.length);
      const marker = MARKER.test(before.trim()) || MARKER.test(words);
      if (before.replace(MARKER, "").trim() !== "" || (behind.trim() !== "" && !marker)) continue;
    }
    found.push({ open: { start, end: start + 2 }, close: { start: end - 2, end } });
  }
  return found;
}

/** Where the bold stretch ends that holds `span` and more behind it; undefined where `span` stands in none. */
export function boldEnd(bold: readonly Bold[], span: Span): number | undefined {
  let low = 0;
  let high = bold.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bold[middle] as Bold).open.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const around = bold[low - 1];
  if (!around || !contains({ start: around.open.end, end: around.close.start }, span)) return undefined;
  while (low < bold.length && bold[low]?.open.start === bold[low - 1]?.close.end) low++; // **一、****工作** is one stretch
  const end = (bold[low - 1] as Bold).close.start;
  return end > span.end ? end : undefined;
}
