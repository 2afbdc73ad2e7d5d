import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { fits, sayRatio } from "./amounts.ts";
import { findProgress } from "./progress.ts";
import { spanOf } from "./spans.ts";

/** 完成率复算: what was done, divided by the base that the text names, is the rate. Any base of that name that fits is the right one. */
export const completionRateMismatch = defineRule({
  id: "completion-rate-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: {
    zh: "完成率与完成数、任务数相符",
    en: "A rate of completion agrees with what was done and what was planned",
  },
  *check(report) {
    const { folded, text } = report;
    for (const statement of report.statements) {
      for (const { rate, done, bases } of findProgress(folded, statement)) {
        const base = bases.at(-1);
        if (!base || bases.some((b) => fits(folded, done, b, rate))) continue;
        const sum = sayRatio(folded, done, base);
        const written = slice(text, rate.span);
        yield {
          span: spanOf([done, base, rate]),
          message: {
            zh: `按所写的数算，${sum}，与“${written}”不符，请核对这三个数。`,
            en: `By the figures written, ${sum}, not “${written}”; check the three figures.`,
          },
        };
      }
    }
  },
});
