import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { lineAt, type Span, slice } from "../../text/text.ts";
import { deletions, excerpt, gather, safeFix } from "../support/gather.ts";

/** Watermarks that a site has glued to the paragraphs of a copied text (采集水印): one finding for all of them. */
export const residueWatermark = defineRule({
  id: "residue-watermark",
  family: "residue",
  severity: "warning",
  fixable: true,
  summary: { zh: "采集网站的水印", en: "Watermarks of a site the text was copied from" },
  *check(report) {
    const marks = report.residue.filter(({ kind }) => kind === "watermark").map(({ span }) => span);
    const [first] = marks;
    if (!first) return;
    const words = excerpt(slice(report.text, first), 30);
    yield gather(
      marks,
      {
        zh: `“${words}”等${marks.length}处是采集网站的水印，不是正文，应全部删去。`,
        en: `"${words}" (${marks.length} places) is the watermark of a site, not part of the report; delete all of them.`,
      },
      safeFix("删去全部水印", "Delete all watermarks", deletions(marks.map((mark) => wholeLine(report, mark)))),
    );
  },
});

/** The mark, with its line when nothing else stands in it. */
function wholeLine({ text, lines }: Report, mark: Span): Span {
  const line = lineAt(lines, mark.start);
  const span = { start: lines[line] as number, end: lines[line + 1] ?? text.length };
  return text.slice(span.start, mark.start).trim() === "" && text.slice(mark.end, span.end).trim() === "" ? span : mark;
}
