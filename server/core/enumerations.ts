import type { Section } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Span } from "./text.ts";

/** One item of a list inside the text (段内序次语). */
export interface EnumerationItem {
  readonly ordinal: number;
  /** The words that number it: "一是", "三要", "第一", "首先". */
  readonly span: Span;
  /** How it is written: the word behind the Chinese numeral (是, 要, 抓 …), or the family of the words. */
  readonly form: string;
  /** From the words to the next item, or to the end of the paragraph or section. */
  readonly content: Span;
}

/** A list inside the text, followed across paragraphs until the next heading or the next first item. */
export interface Enumeration {
  readonly items: readonly EnumerationItem[];
}

export function findEnumerations(
  _folded: string,
  _paragraphs: readonly Paragraph[],
  _sections: readonly Section[],
): Enumeration[] {
  return [];
}
