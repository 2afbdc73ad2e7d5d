import { type LineStarts, type Span, trimSpan } from "../text/text.ts";

/** A paragraph (自然段): one line that is not blank, without the blanks around it. */
export interface Paragraph extends Span {
  /** Zero-based number of the line. */
  readonly line: number;
}

/** A sentence (句): up to and with its 。！？; a paragraph's end ends it, too. */
export type Sentence = Span;

export function findParagraphs(folded: string, lines: LineStarts): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let line = 0; line < lines.length; line++) {
    const span = trimSpan(folded, { start: lines[line] as number, end: lines[line + 1] ?? folded.length });
    if (span.start < span.end) paragraphs.push({ start: span.start, end: span.end, line });
  }
  return paragraphs;
}

const SENTENCE_END = /[。!?](?:[”’"')》\]]*)/g;

export function findSentences(folded: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  const ends = folded.matchAll(SENTENCE_END); // walked once over the whole text: paragraphs without a 。 cost nothing
  let next = ends.next();
  for (const { start, end } of paragraphs) {
    let at = start;
    for (; !next.done && next.value.index < end; next = ends.next()) {
      const stop = Math.min(next.value.index + next.value[0].length, end);
      if (stop <= at) continue;
      sentences.push({ start: at, end: stop });
      at = stop;
    }
    const rest = trimSpan(folded, { start: at, end });
    if (rest.start < rest.end) sentences.push(rest);
  }
  return sentences;
}
