import type { LineStarts, Span } from "../text/text.ts";
import { findWatermarks } from "./watermark.ts";
import { findWebChrome } from "./web-chrome.ts";

/** What a copied draft carries along and what is not part of the report: web page chrome, watermarks. */
export interface Residue {
  readonly kind: "web-chrome" | "watermark";
  readonly span: Span;
  /** The title that a crawler's header names (标题: …), if the residue holds one. */
  readonly title?: Span;
}

/**
 * Finds residue in a text as it stands, from the line that begins at `from` on; the spans are disjoint and in text order.
 * Linear in the length of the text.
 */
export function findResidue(text: string, lines: LineStarts, from = 0): Residue[] {
  const trimmed = trimLines(text, lines).filter(({ start }) => start >= from);
  const chrome = joinNeighbours(text, findWebChrome(text, trimmed));
  let block = 0;
  const marks = findWatermarks(text, trimmed).filter((mark) => {
    while (block < chrome.length && (chrome[block] as Residue).span.end <= mark.start) block++;
    return (chrome[block]?.span.start ?? text.length) >= mark.end;
  });
  return [...chrome, ...marks.map((span) => ({ kind: "watermark", span }) as const)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** The lines that are not blank, without the white space around them. */
function trimLines(text: string, lines: LineStarts): Span[] {
  const trimmed: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    let start = lines[i] as number;
    let end = lines[i + 1] ?? text.length;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) trimmed.push({ start, end });
  }
  return trimmed;
}

/** Chrome with only white space in between is one block. */
function joinNeighbours(text: string, found: readonly Omit<Residue, "kind">[]): Residue[] {
  const blocks: Residue[] = [];
  for (const { span, title } of found) {
    const last = blocks.at(-1);
    if (last && isBlankBetween(text, last.span.end, span.start)) {
      const named = last.title ?? title;
      blocks[blocks.length - 1] = {
        kind: "web-chrome",
        span: { start: last.span.start, end: Math.max(last.span.end, span.end) },
        ...(named && { title: named }),
      };
    } else blocks.push({ kind: "web-chrome", span, ...(title && { title }) });
  }
  return blocks;
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}
