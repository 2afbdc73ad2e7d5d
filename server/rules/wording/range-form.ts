import type { Report } from "../../core/report.ts";
import { defineRule } from "../../core/rule.ts";
import { type Span, slice } from "../../core/text.ts";
import { safeFix } from "../gather.ts";

/** 1 the lower number, 2 its 万 or 亿, 3 its unit, 4 the dash, 5 the upper number, 6 its 万 or 亿. */
const RANGE = /^([\d.,]+)([万亿]*)([^\d万亿—–―~～-]*)([—–―~～-]+)([\d.,]+)([万亿]*)$/;

/**
 * A range gives 万, 亿 or % with both numbers, or 5—10万元 could mean from 5元 on (国标 GB/T 15835). The hyphen between them is
 * only a matter of form.
 */
export const rangeForm = defineRule({
  id: "range-form",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  fixable: true,
  summary: { zh: "数值范围的写法", en: "How ranges are written" },
  *check(report) {
    for (const { range, digits, unitSpan } of report.numbers.figures) {
      if (!range) continue;
      const form = readForm(report, digits, unitSpan);
      if (!form) continue;
      const { incomplete, right } = form;
      const span = { start: digits.start, end: unitSpan.end };
      const words = slice(report.text, span);
      yield {
        span,
        message: incomplete
          ? {
              zh: `“${words}”两个数的单位不全，应写作“${right}”。`,
              en: `Give both numbers of "${words}" their unit: "${right}".`,
            }
          : {
              zh: `数值范围不用短横线，“${words}”可写作“${right}”。`,
              en: `A hyphen joins no range: "${words}" may be written "${right}".`,
            },
        ...(!incomplete && { severity: "hint" as const }),
        fixes: [safeFix(`改为“${right}”`, `Write "${right}"`, [{ span, text: right }])],
      };
    }
  },
});

/** How the range should be written; undefined when it is well written. */
function readForm(
  { folded }: Report,
  digits: Span,
  unitSpan: Span,
): { incomplete: boolean; right: string } | undefined {
  const match = RANGE.exec(slice(folded, digits));
  if (!match) return undefined;
  const [, low = "", lowScale = "", lowUnit = "", dash = "", high = "", scale = ""] = match;
  const unit = slice(folded, unitSpan);
  const percent = unit === "%" || unit === "‰";
  const incomplete = lowScale === "" && lowUnit === "" && (percent || scale !== "");
  if (!incomplete && !/^[-–]$/.test(dash)) return undefined;
  const kept = incomplete ? (percent ? unit : scale) : lowScale + lowUnit;
  return { incomplete, right: `${low}${kept}${percent ? "～" : "—"}${high}${scale}${unit}` };
}
