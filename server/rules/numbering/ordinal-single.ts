import { defineRule } from "../../check/rule.ts";
import type { EnumerationItem } from "../../report/enumerations.ts";
import { slice } from "../../text/text.ts";

/** 孤立序次: a 一是 without a 二是. */
export const ordinalSingle = defineRule({
  id: "ordinal-single",
  family: "numbering",
  severity: "hint",
  summary: { zh: "有“一是”也有“二是”", en: "A first item has a second" },
  awaits: "report",
  *check({ text, folded, enumerations }) {
    for (const [i, { items }] of enumerations.entries()) {
      const only = items[0] as EnumerationItem;
      if (items.length > 1 || only.ordinal !== 1) continue;
      const neighbours = [enumerations[i - 1], enumerations[i + 1]].map(
        (list) => list?.items[0] as EnumerationItem | undefined,
      );
      // 要强调两点：一是…；一是…。 numbers every item alike.
      if (neighbours.some((item) => item?.ordinal === 1 && !folded.slice(...between(only, item)).includes("\n")))
        continue;
      const found = slice(text, only.span);
      yield {
        span: only.span,
        message: {
          zh: `只有“${found}”，后面没有“${found.replace("一", "二")}”，请补上后面的项，只有一项时删去“${found}”。`,
          en: `There is "${found}" but no "${found.replace("一", "二")}"; add what follows, or leave "${found}" out.`,
        },
      };
    }
  },
});

function between(a: EnumerationItem, b: EnumerationItem): [number, number] {
  return a.span.start < b.span.start ? [a.span.end, b.span.start] : [b.span.end, a.span.start];
}
