import { defineRule } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import { HONOURED } from "../../lexicon/verb.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import { summaryYears } from "./years.ts";

/** A year and something done in it; not 2020年以来, 2020年的, 2020年底 or 比2020年. */
const DONE = pattern.g`(${YEAR})年(?!以来|以前|之前|起|至|到|—|-|、|度?的|开始|后|相比|同期|[初底末])[^。;\n年]{0,24}?${HONOURED}`;
/** Words before a year that make it a base, the beginning of a span or part of a name. */
const BASE = /[比较从由自至到于“《—-]$|截[至止]$|相比|同期|继$|早在$|回顾$|始于/;

/** Something that was done the year before, among the work of this year. Convention. */
export const yearOutOfScope = defineRule({
  id: "year-out-of-scope",
  family: "residue",
  severity: "information",
  summary: { zh: "总结里写了上一年的事", en: "Last year's work in this year's summary" },
  kinds: ["annual-summary-plan", "half-year-summary"],
  *check(report) {
    const years = summaryYears(report);
    if (!years) return;
    const plans = plansOf(report);
    for (const { 1: year, index } of report.byLine.matches(DONE)) {
      if (Number(year) !== years.review - 1 || isIn(plans, index)) continue;
      if (BASE.test(report.folded.slice(Math.max(0, index - 4), index))) continue;
      yield {
        span: { start: index, end: index + 5 },
        message: {
          zh: `这是${years.review}年的总结，这里写的是${year}年的事，请核对年份或是否应当列入。`,
          en: `This is the summary of ${years.review}, and this was done in ${year}: check the year, and whether it belongs here.`,
        },
      };
    }
  },
});
