import { defineRule, type Finding } from "../../check/rule.ts";
import { wordsWith } from "../../edits/enumerations.ts";
import { holdsUnread } from "../../edits/unread-markers.ts";
import type { Report } from "../../reading/report.ts";
import type { EnumerationItem } from "../../report/enumerations.ts";
import { type Marker, writeOrdinal } from "../../report/markers.ts";
import { isBlank, type Span, slice } from "../../text/text.ts";
import { findInlineMarkers } from "./inline-markers.ts";

/**
 * 段内序次缺漏: 一是…三是…, 二是…二是…, and numbers of a list inside a paragraph: 如下：1、…2、…4、…5、…. Enumerations are followed
 * across paragraphs; where a list begins is not judged.
 */
export const ordinalSeq = defineRule({
  id: "ordinal-seq",
  family: "numbering",
  severity: "warning",
  summary: { zh: "段内序次连续", en: "Ordinals inside the text have no gap" },
  *check(report) {
    for (const { items } of report.enumerations) {
      let previous = items[0] as EnumerationItem;
      for (const item of items.slice(1)) {
        const wanted = previous.ordinal + 1;
        const right = wordsWith(slice(report.text, item.span), item, wanted);
        // Where only the mark before an item got lost (列全市前列二是…), the count is right.
        const between = slice(report.folded, { start: previous.span.end, end: item.span.start });
        if (item.ordinal !== 0 && item.ordinal !== wanted && !between.includes(right))
          yield tell(report, previous.span, item.span, right);
        previous = item;
      }
    }
    for (const markers of findInlineMarkers(report)) yield* findGaps(report, markers);
  },
});

/** Numbers that are too far on, or said again, where the count goes on behind them: without that they may be no markers. */
function* findGaps(report: Report, markers: readonly Marker[]): Generator<Finding> {
  let previous = markers[0] as Marker;
  const opening = markers.filter(({ span }) => opensItem(report, span.start));
  for (const [i, marker] of opening.entries()) {
    const wanted = previous.ordinal + 1;
    if (marker === previous || marker.ordinal < previous.ordinal || marker.ordinal > wanted + FARTHEST) continue;
    if (marker.ordinal !== wanted) {
      const between = { start: previous.span.end, end: marker.span.start };
      const goesOn = previous.ordinal > 1 && opening[i + 1]?.ordinal === marker.ordinal + 1;
      if (!goesOn || holdsUnread(report, between, marker.style, wanted, marker.ordinal - 1)) return;
      const { span, number } = marker;
      const text = slice(report.text, span);
      const at = number.start - span.start;
      const right = writeOrdinal(marker.style, wanted);
      yield tell(report, previous.span, span, text.slice(0, at) + right + text.slice(at + number.end - number.start));
    }
    previous = marker;
  }
}

/** A number further on is none of the list. */
const FARTHEST = 3;

/** Whether what stands before `at` ends an item or leads to the first. */
function opensItem({ folded }: Report, at: number): boolean {
  let end = at;
  while (end > 0 && isBlank(folded.charCodeAt(end - 1))) end--;
  return ":。;,!?".includes(folded[end - 1] ?? "\n");
}

function tell({ text }: Report, previous: Span, span: Span, right: string): Finding {
  const [found, before] = [slice(text, span), slice(text, previous)];
  return {
    span,
    message: {
      zh: `前面是“${before}”，这里是“${found}”，按顺序应为“${right}”，请核对是否漏项或编错。`,
      en: `"${found}" follows "${before}"; in order it should be "${right}": check for a missing item or a wrong number.`,
    },
    related: [{ span: previous, message: { zh: "前一项。", en: "The item before it." } }],
  };
}
