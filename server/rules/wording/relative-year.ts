import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { gather } from "../support/gather.ts";

/** Times that move with the reader (今年、去年、本月); 上年同期 and 比上年 do not. */
const RELATIVE = /(?<![比较])(?:今年|去年|明年|本月|上月)(?!同期|同月|底相比)/g;

/** A report that is printed in the next year has another 今年 than its reader. Speeches may say it. */
export const relativeYear = defineRule({
  id: "relative-year",
  family: "wording",
  severity: "hint",
  summary: { zh: "定稿里的“今年、去年、本月”", en: "This year, last year, this month in a finished report" },
  kinds: [
    "annual-summary-plan",
    "half-year-summary",
    "work-points-plan",
    "rectification-report",
    "research-report",
    "special-report",
    "unknown",
  ],
  *check({ byLine, text }, _, { final }) {
    if (!final) return;
    const spans = Array.from(byLine.matches(RELATIVE), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
    if (!spans[0]) return;
    const words = slice(text, spans[0]);
    yield gather(spans, {
      zh: `定稿跨年印发时“${words}”会看错年份，共${spans.length}处，宜写明年份或月份。`,
      en: `Read next year, "${words}" means another time (${spans.length} places); name the year or month.`,
    });
  },
});
