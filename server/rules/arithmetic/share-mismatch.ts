import { statementsOf } from "../../core/figures/statements.ts";
import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";
import { disjoint, percentOf, rangeOf, sayRatio } from "./amounts.ts";
import { findShares } from "./shares.ts";
import { spanOf } from "./spans.ts";

/** 占比复算: 共受理投诉849件，其中甲类263件，占投诉总量30.98%. The whole must carry the name that the share gives it. */
export const shareMismatch = defineRule({
  id: "share-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  summary: { zh: "占比与部分数、总数相符", en: "A share agrees with the part and the whole" },
  *check(report) {
    const { folded, text } = report;
    for (const statement of statementsOf(report)) {
      if (statement.figures.length < 2 || !/占|比重|比例/.test(statement.text)) continue;
      for (const { rate, part, wholes } of findShares(statement)) {
        const [whole] = wholes;
        if (!whole || wholes.some((w) => !disjoint(percentOf(rangeOf(part), rangeOf(w)), rangeOf(rate)))) continue;
        const sum = sayRatio(folded, part, whole);
        const written = slice(text, rate.span);
        yield {
          span: spanOf([part, rate]),
          message: {
            zh: `按所写的数算，${sum}，与“${written}”不符，请核对部分数、总数和占比。`,
            en: `By the figures written, ${sum}, not “${written}”; check the part, the whole and the share.`,
          },
          related: [{ span: whole.span, message: { zh: "总数在这里。", en: "The whole stands here." } }],
        };
      }
    }
  },
});
