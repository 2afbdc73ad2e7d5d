import { spanKind } from "../text/by-line.ts";
import { linesIn, type Span, trimSpan } from "../text/text.ts";

/** A paragraph (自然段): one line that is not blank, without the blanks around it. */
export type Paragraph = Span;

/** A sentence (句): up to and with its 。！？; a paragraph's end ends it, too. */
export type Sentence = Span;

export const PARAGRAPHS = spanKind((within, { folded }) => findParagraphs(folded, within));
export const SENTENCES = spanKind((within, { folded }) => findSentences(folded, findParagraphs(folded, within)));

/** The paragraphs of `within`, a stretch of whole lines. */
export function findParagraphs(folded: string, within: Span): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of linesIn(folded, within)) {
    const span = trimSpan(folded, line);
    if (span.start < span.end) paragraphs.push(span);
  }
  return paragraphs;
}

const SENTENCE_END = /[。!?](?:[”’"')》\]]*)/g;

/** The sentences of paragraphs that stand one behind the other. */
export function findSentences(folded: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  const first = paragraphs[0]?.start ?? 0;
  const stretch = folded.slice(first, paragraphs.at(-1)?.end ?? 0);
  const ends = stretch.matchAll(SENTENCE_END); // walked once over all of them: paragraphs without a 。 cost nothing
  let next = ends.next();
  for (const { start, end } of paragraphs) {
    let at = start;
    for (; !next.done && first + next.value.index < end; next = ends.next()) {
      const stop = Math.min(first + next.value.index + next.value[0].length, end);
      if (stop <= at) continue;
      sentences.push({ start: at, end: stop });
      at = stop;
    }
    const rest = trimSpan(folded, { start: at, end });
    if (rest.start < rest.end) sentences.push(rest);
  }
  return sentences;
}
