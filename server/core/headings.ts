import type { Frame } from "./frame.ts";
import { type HeadingLevel, LEVEL_OF, type Marker, scanMarkers } from "./numbering.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Span } from "./text.ts";

/** A heading (标题) as it stands in the text. */
export interface Heading {
  readonly level: HeadingLevel;
  readonly marker: Marker;
  /** Its own text, without marker, end punctuation and body. */
  readonly title: Span;
  /** Where the text under it begins, in its own line or below. */
  readonly bodyStart: number;
  /** Whether body follows in the same line (跑入式标题). */
  readonly runIn: boolean;
}

export function findHeadings(
  folded: string,
  paragraphs: readonly Paragraph[],
  _frame: Frame,
  _markdown: boolean,
): Heading[] {
  const headings: Heading[] = [];
  const starts = new Map(paragraphs.map((p) => [p.start, p]));
  for (const marker of scanMarkers(folded)) {
    const paragraph = starts.get(marker.span.start);
    if (!paragraph) continue;
    const rest = folded.slice(marker.span.end, paragraph.end);
    const stop = rest.search(/[。:;]/);
    const end = marker.span.end + (stop < 0 ? rest.length : stop);
    headings.push({
      level: LEVEL_OF[marker.style as Exclude<typeof marker.style, "markdown">],
      marker,
      title: { start: marker.span.end, end },
      bodyStart: Math.min(end + 1, paragraph.end),
      runIn: stop >= 0 && stop < rest.length - 1,
    });
  }
  return headings;
}
