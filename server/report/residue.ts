import { type ByLine, spanKind } from "../text/by-line.ts";
import type { Span } from "../text/text.ts";
import { isWhite, trimmedLines } from "./trimmed-lines.ts";
import { findWatermarks } from "./watermark.ts";
import { findWebChrome } from "./web-chrome.ts";

/** What a copied draft carries along and what is not part of the report: web page chrome, watermarks. */
export interface Residue {
  readonly kind: "web-chrome" | "watermark";
  readonly span: Span;
  /** The title that a crawler's header names (标题: …), if the residue holds one. */
  readonly title?: Span;
}

const LINES = spanKind();

/**
 * Finds residue in a text as it stands, from the line that begins at `from` on; the spans are disjoint and in text order.
 * Linear in the length of the text.
 */
export function findResidue(text: string, byLine: ByLine, from = 0): Residue[] {
  const all = byLine.list(LINES, (within) => Array.from(trimmedLines(text, within)));
  const lines = from > 0 ? all.filter(({ start }) => start >= from) : all;
  const chrome = joinNeighbours(text, findWebChrome(text, lines, byLine));
  let block = 0;
  const marks = findWatermarks(text, lines, byLine).filter((mark) => {
    while (block < chrome.length && (chrome[block] as Residue).span.end <= mark.start) block++;
    return (chrome[block]?.span.start ?? text.length) >= mark.end;
  });
  return [...chrome, ...marks.map((span) => ({ kind: "watermark", span }) as const)].sort(
    (a, b) => a.span.start - b.span.start,
  );
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
  for (let i = start; i < end; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}
