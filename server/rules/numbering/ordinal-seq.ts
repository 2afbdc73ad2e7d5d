import { defineRule } from "../../check/rule.ts";
import { wordsWith } from "../../edits/enumerations.ts";
import type { EnumerationItem } from "../../report/enumerations.ts";
import { slice } from "../../text/text.ts";

/** 段内序次缺漏: 一是…三是…, 二是…二是…. Lists are followed across paragraphs; where a list begins is not judged. */
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
        if (item.ordinal !== 0 && item.ordinal !== wanted) {
          const [found, before] = [slice(report.text, item.span), slice(report.text, previous.span)];
          const word = wordsWith(found, item, wanted);
          yield {
            span: item.span,
            message: {
              zh: `前面是“${before}”，这里是“${found}”，按顺序应为“${word}”，请核对是否漏项或编错。`,
              en: `"${found}" follows "${before}"; in order it should be "${word}": check for a missing item or a wrong number.`,
            },
            related: [{ span: previous.span, message: { zh: "前一项。", en: "The item before it." } }],
          };
        }
        previous = item;
      }
    }
  },
});
