import { defineRule } from "../../check/rule.ts";
import { CHANGE } from "../../lexicon/change.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import type { Report } from "../../reading/report.ts";
import { readYears } from "../../report/years.ts";
import { behindLast, slice } from "../../text/text.ts";
import { signatureDate } from "./years.ts";

/** A base that something is said to have grown from, or a day up to which it was counted: 比2025年底提高, 截至2025年. 1 its year. */
const BASE = pattern.g`(?:[比较与由从](?=\d{4}年[^。;\n]{0,24}${CHANGE})|截[至止]到?)(${YEAR})年`;
const GIVEN_YEAR = pattern.g`${YEAR}(?=年)`;

/** A year that is not over, or not come, as the base of what has been done: a slip of a digit. */
export const yearAhead = defineRule({
  id: "year-ahead",
  family: "residue",
  severity: "warning",
  summary: { zh: "拿还没有到的年份作基数", en: "A year that has not come as a base" },
  *check(report) {
    const latest = latestYear(report);
    if (latest === undefined) return;
    for (const { 0: found, 1: year, index } of report.byLine.matches(BASE)) {
      if (Number(year) <= latest || isAimed(report, index, Number(year))) continue;
      const span = { start: index, end: index + found.length };
      yield {
        span,
        message: {
          zh: `“${slice(report.text, span)}”这一年还没有到，按标题和落款不晚于${latest}年，请核对年份。`,
          en: `"${slice(report.text, span)}" has not come: title and signature allow ${latest} at most; check the year.`,
        },
      };
    }
  },
});

/** The last year that the report can know: that of its signature, else the one after those in its title. */
function latestYear(report: Report): number | undefined {
  const title = readYears(report.frame.title?.text ?? "").map(({ value }) => value);
  const signed = signatureDate(report)?.year;
  if (signed !== undefined) return Math.max(signed, ...title);
  return title.length > 0 ? Math.max(...title) + 1 : undefined;
}

/** Whether the sentence aims at a year as late: 到2035年，比2030年翻一番. */
function isAimed({ folded }: Report, at: number, year: number): boolean {
  const before = folded.slice(Math.max(0, at - 120), at);
  const years = before.slice(behindLast(before, "。\n")).match(GIVEN_YEAR) ?? [];
  return years.some((other) => Number(other) >= year);
}
