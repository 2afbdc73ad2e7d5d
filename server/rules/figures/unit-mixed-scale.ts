import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { scaleOf } from "./scale.ts";

/** What joins the items of a list. */
const JOINED = /^[^,。;:\d]{0,16}[、和与及][^,。;:\d]{0,16}$/;

/** Amounts side by side, some in 亿元 and some in 万元 (2.5亿元、7500万元). Off unless switched on: a matter of style. */
export const unitMixedScale = defineRule({
  id: "unit-mixed-scale",
  family: "figures",
  severity: "off",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "并列金额单位不一", en: "Amounts side by side in different units" },
  *check(report) {
    const { folded, text } = report;
    const { figures } = report.numbers;
    for (const [i, figure] of figures.entries()) {
      const before = figures[i - 1];
      if (before?.kind !== "money" || figure.kind !== "money") continue;
      if (!JOINED.test(folded.slice(before.span.end, figure.span.start))) continue;
      const scales = [scaleOf(report, before), scaleOf(report, figure)];
      if (!scales[0] || !scales[1] || scales[0] === scales[1]) continue;
      yield {
        span: figure.span,
        message: {
          zh: `“${slice(text, before.span)}”与“${slice(text, figure.span)}”并列，一个用“${scales[0]}”一个用“${scales[1]}”，宜统一单位。`,
          en: `"${slice(text, before.span)}" and "${slice(text, figure.span)}" stand side by side in different units; use one.`,
        },
      };
    }
  },
});
