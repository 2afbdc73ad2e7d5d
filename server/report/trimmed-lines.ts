import { linesIn, type Span } from "../text/text.ts";

/** The lines of `within` (whole lines of a text as it stands) that are not blank, without the white space around them. */
export function* trimmedLines(text: string, within: Span): Generator<Span> {
  for (let { start, end } of linesIn(text, within)) {
    while (start < end && isWhite(text.charCodeAt(start))) start++;
    while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
    if (start < end) yield { start, end };
  }
}

/** Whether a code unit of a text as it stands is white space. */
export function isWhite(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}
