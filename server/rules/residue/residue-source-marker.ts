import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { namesSource } from "../../report/comments.ts";
import { type Span, slice } from "../../text/text.ts";
import { deletions, safeFix } from "../support/gather.ts";

/** Source marks (来源标记) in a finished report: they help the writer to check figures and must not be handed in. */
export const residueSourceMarker = defineRule({
  id: "residue-source-marker",
  family: "residue",
  severity: "error",
  fixable: true,
  summary: { zh: "定稿里残留的来源标记", en: "Source marks left in a finished report" },
  *check(report, _, { final }) {
    if (!final) return;
    for (const span of marksOf(report)) {
      const words = slice(report.text, span);
      yield {
        span,
        message: {
          zh: `定稿中还有来源标记“${words}”，核对后应删去。`,
          en: `The finished report still holds the source mark "${words}"; check the figure and delete the mark.`,
        },
        fixes: [safeFix("删去来源标记", "Delete the source mark", deletions([span]))],
      };
    }
  },
});

function marksOf({ sourceMarks, comments }: Report): Span[] {
  return [...sourceMarks, ...comments.filter(namesSource)].map(({ span }) => span).sort((a, b) => a.start - b.start);
}
