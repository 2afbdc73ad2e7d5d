import { defineRule } from "../../check/rule.ts";
import type { EnumerationItem } from "../../report/enumerations.ts";
import { writeHanOrdinal } from "../../report/markers.ts";
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
          const word = nameOf(found, item, wanted);
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

const FIRST_WORDS = ["首先", "其次", "再次", "最后"];

/** The words of an item with another number: 三是 → 二是. */
function nameOf(words: string, { ordinal, form }: EnumerationItem, wanted: number): string {
  if (form === "首先") return FIRST_WORDS[wanted - 1] ?? "最后";
  const number = writeHanOrdinal(ordinal);
  return words.includes(number) ? words.replace(number, writeHanOrdinal(wanted)) : words;
}
