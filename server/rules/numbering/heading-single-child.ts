import { defineRule } from "../../check/rule.ts";
import type { Section } from "../../report/outline.ts";
import { slice } from "../../text/text.ts";
import { markerOf, markerWith } from "./siblings.ts";

/** 孤立的下级标题: a part that is divided has two parts at least (convention). */
export const headingSingleChild = defineRule({
  id: "heading-single-child",
  family: "numbering",
  severity: "hint",
  summary: { zh: "下级标题不只一个", en: "A part is not divided into one" },
  awaits: "report",
  *check(report) {
    for (const { parent, sections } of report.rows) {
      const only = sections[0] as Section;
      if (!parent || sections.length > 1 || only.marker.ordinal !== 1 || parent.children.length > 1) continue;
      const [found, next] = [markerOf(report, only), markerWith(report, only, 2)];
      if (slice(report.text, only.span).includes(next)) continue; // in the same line: （一）…；（二）…
      yield {
        span: only.marker.span,
        message: {
          zh: `这里只有“${found}”，没有“${next}”，只有一项时可以不编号。`,
          en: `There is "${found}" but no "${next}"; a single item needs no number.`,
        },
      };
    }
  },
});
