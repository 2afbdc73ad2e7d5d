import { defineRule } from "../../check/rule.ts";
import { lazy } from "../../text/lazy.ts";
import { slice } from "../../text/text.ts";
import { scaleOf } from "./scale.ts";

/** What is always given in 元, however much it is. */
const PER_HEAD = /人均|户均|亩均|每[人户亩]|均|工资|单价|元\/|标准/;

/** Smaller amounts are easy to read in any unit. */
const LEAST = 1e5;

/** Amounts that are easier to read in a larger unit: 11730万元 is 1.173亿元. Convention. */
export const unitScale = defineRule({
  id: "unit-scale",
  family: "figures",
  severity: "hint",
  summary: { zh: "金额单位偏小", en: "Amounts in too small a unit" },
  *check(report) {
    const { figures } = report.numbers;
    const hasYi = lazy(() => figures.some((figure) => figure.kind === "money" && scaleOf(report, figure) === "亿"));
    for (const figure of figures) {
      const { kind, value, unit } = figure;
      if (kind !== "money" || unit !== "元" || value < LEAST) continue;
      const { digits, unitSpan } = figure;
      if (unitSpan.end === unitSpan.start) continue;
      const scale = scaleOf(report, figure);
      const tooSmall = scale === "万" ? value >= 1e8 && hasYi() : scale === "" && value >= LEAST;
      if (!tooSmall || PER_HEAD.test(report.folded.slice(figure.clause.start, unitSpan.end + 1))) continue;
      const span = { start: digits.start, end: unitSpan.end };
      const words = slice(report.text, span);
      const right = value >= 1e8 ? `${value / 1e8}亿元` : `${value / 1e4}万元`;
      yield {
        span,
        message: {
          zh: `“${words}”位数多，不好读，可写作“${right}”（可按需保留小数）。`,
          en: `"${words}" has many digits; "${right}" (rounded as needed) is easier to read.`,
        },
      };
    }
  },
});
