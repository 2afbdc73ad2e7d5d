import { HOLE, type Span, slice } from "../text/text.ts";

/**
 * What counts as one in 字数: a Chinese character or mark, and a word or number of Latin letters and digits, as in Word and
 * WPS. Blanks count nothing.
 */
const COUNTED = /[\p{Script=Han}\p{P}]|[A-Za-z\d.]+/gu;

/** 字数: how long a stretch of folded text is, without what is no part of the report (comments, watermarks). */
export function countWords(folded: string, span: Span = { start: 0, end: folded.length }): number {
  return slice(folded, span).replaceAll(HOLE, " ").match(COUNTED)?.length ?? 0;
}
