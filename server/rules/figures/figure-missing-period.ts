import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { FLOW } from "../../lexicon/money.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { PART_OF_YEAR } from "../../lexicon/time.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { figuresAt, type Offsets, offsetsOf } from "../support/figures-at.ts";
import { gather } from "../support/gather.ts";

/** Amounts that grow with the months: what they are depends on the day they were counted. */
const FLOWING = pattern`${FLOW}`;
const WITHIN_YEAR = pattern.g`${PART_OF_YEAR}`;
const NAMED_WITHIN_YEAR = pattern`${PART_OF_YEAR}`;
const WHOLE_YEAR = /^\d{4}$/;

/** In a report written within the year, an amount that does not say up to when it was counted. Convention. */
export const figureMissingPeriod = defineRule({
  id: "figure-missing-period",
  family: "figures",
  severity: "information",
  summary: { zh: "年内的数没有写明时段", en: "A figure of a year that is not over, without its period" },
  awaits: "report",
  kinds: ["annual-summary-plan", "half-year-summary", "special-report"],
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Offsets | undefined {
    return offsetsOf(paragraph.numbers.figures.filter((figure) => isFlow(paragraph, figure)));
  },
  *check(report, paragraphs: readonly Summary<Offsets>[]): Generator<Finding> {
    if (!report.byLine.has(WITHIN_YEAR) || NAMED_WITHIN_YEAR.test(report.frame.title?.text ?? "")) return;
    const plans = plansOf(report);
    for (const paragraph of paragraphs) {
      const lacking = Array.from(figuresAt(report, [paragraph])).filter(
        (figure) => lacksPeriod(figure) && !isIn(plans, figure.span.start),
      );
      const spans = lacking.map(({ span }) => span);
      if (!spans[0]) continue; // else one finding a paragraph: a time at its beginning would serve them all
      yield gather(spans, {
        zh: `“${slice(report.text, spans[0])}”没有写截至何时，可在段首写明时段，如“1—×月”“截至×月底”。`,
        en: `"${slice(report.text, spans[0])}" does not say up to when; give the period at the beginning of the paragraph.`,
      });
    }
  },
});

/** Whether it is an amount that has been reached and grows with the months. */
function isFlow({ folded }: ParagraphFacts, figure: Figure): boolean {
  if (figure.kind !== "money" || figure.nature === "plan" || figure.nature === "target" || !figure.indicator)
    return false;
  if (!FLOWING.test(slice(folded, figure.indicator)) || /[的每均]/.test(folded[figure.span.end] ?? "")) return false;
  const left = folded.slice(Math.max(figure.sentence.start, figure.span.start - 16), figure.span.start);
  return /完成|实现|达|入库|为/.test(left) && !/计划|总投资|每|均|标准/.test(left);
}

function lacksPeriod({ period }: Figure): boolean {
  if (period?.from === "section") return WHOLE_YEAR.test(period.text); // under 一、上半年工作情况 all are figures of that half
  return !period || period.from === "title";
}
