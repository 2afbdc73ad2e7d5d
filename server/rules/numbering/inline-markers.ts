import type { Report } from "../../reading/report.ts";
import { type Marker, scanMarkers } from "../../report/markers.ts";
import { lazy } from "../../text/lazy.ts";
import { shift } from "../../text/text.ts";

const INLINE = /: ?(?=\((?:一|1)\)|①|1[.、)])/g;
/** How far a list inside a paragraph is followed. */
const REACH = 3000;

/**
 * The markers of each numbered list inside a paragraph that a colon leads to and that is no row of headings: 包括：①…；②…。 There
 * are two or more, of one style; what is written like a marker and is none may be among them. Offsets count in the report's text.
 */
export function* findInlineMarkers({ folded, sections, byLine }: Report): Generator<readonly Marker[]> {
  const headings = lazy(() => new Set(sections.map(({ span }) => span.start)));
  for (const match of byLine.matches(INLINE)) {
    const start = match.index + match[0].length;
    if (headings().has(start)) continue;
    const lineEnd = folded.indexOf("\n", start);
    const text = folded.slice(start, Math.min(start + REACH, lineEnd < 0 ? folded.length : lineEnd));
    const all: Marker[] = [];
    for (const marker of scanMarkers(text)) {
      const style = all[0]?.style ?? marker.style;
      if (headings().has(start + marker.span.start)) break;
      if (marker.style !== style) continue;
      if (all.length > 0 && marker.ordinal === 1) break; // another list
      all.push({ ...marker, span: shift(marker.span, start), number: shift(marker.number, start) });
    }
    if (all.length > 1) yield all;
  }
}
