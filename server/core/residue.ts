import type { LineStarts, Span } from "./text.ts";

/** What a copied draft carries along and what is not part of the report: web page chrome, watermarks. */
export interface Residue {
  readonly kind: "web-chrome" | "watermark";
  readonly span: Span;
  /** The title that a crawler's header names (标题: …), if the residue holds one. */
  readonly title?: Span;
}

/** Finds residue; the spans are disjoint and in text order. */
export function findResidue(_text: string, _lines: LineStarts): Residue[] {
  return [];
}
