import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { CHANGE } from "../../lexicon/change.ts";
import { oneOf, pattern } from "../../lexicon/phrase.ts";
import { BOUNDED_RATE, OPEN_RATE } from "../../lexicon/rate.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";

/**
 * Rates and shares that are percentages themselves. 效率, 功率 and 发案率 are none, or change in percent of themselves; so does
 * whatever changes 同比 or 年均.
 */
const NAME = oneOf(BOUNDED_RATE, OPEN_RATE);
const RATE = pattern`${NAME}[^,。;、同较比均\d]{0,6}${CHANGE}了?(?:约|近)?$`;
const RATE_REACHES = new RegExp(
  `${NAME}(?:已|均|分别)?(?:达到?|为|(?:提高|提升|上升|下降|降低|减少)到|[升降]至)?(?:了)?$`,
);
const SINCE = /^,(?:[比较](?:上年|去年|年初)(?:同期)?)?(?:提高|提升|上升|下降|降低|回落)了?(?:约|近)?$/;
/** Behind a list of rates, before a list of their changes: 上线率68%、录取率达24%，⟦分别较上年提高⟧5%、2%. */
const EACH_SINCE =
  /^,(?:分别[比较]?|[比较](?=[^,。;]{1,8}分别))(?:(?:上年|去年|年初)(?:同期)?)?(?:分别)?(?:提高|提升|上升|下降|降低|回落)了?(?:约|近)?$/;
const NEXT = /^[、和与及]$/;
/** More changes than anybody lists. */
const LONGEST = 6;
const COMPARED_WITH = /^,?[比较][^,。;\d%]{1,16}\(?的?$/;
const TO = pattern`^(?:,|)?${CHANGE}(?:到|至|为)$`;
const BY = pattern`^,?${CHANGE}了?(?:约|近)?$`;

/** What joins an amount to its own growth: 支出18.6万元，比上年⟦下降⟧13.1个百分点. Another noun there is another thing. */
const GROWS =
  /^[,、](?:同比|环比|年均|(?:[比较](?:上年|去年|年初)(?:同期)?)?)(?:增长|增加|下降|减少|增幅|降幅)了?(?:约|近|达|为)?$/;
const AMOUNTS: ReadonlySet<string> = new Set(["money", "quantity", "count", "people", "household"]);

/** The change of a rate is said in percentage points (百分点): from 85% to 95% is 10个百分点, not 10%. */
export const ppVsPercent = defineRule({
  id: "pp-vs-percent",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "百分点误作百分数", en: "Percent for percentage points" },
  *check(report): Generator<Finding> {
    const { figures } = report.numbers;
    for (const [i, figure] of figures.entries()) {
      if (figure.kind === "points" && isGrowthOfAmount(report, figures[i - 1], figure)) yield amount(report, figure);
      if (figure.dimension !== "%") continue;
      const rates = ratesBefore(report, figures, i);
      if (rates) {
        if (isDifference(rates, figure)) yield proven(report, rates, figure);
      } else if (changesRate(report, figures[i - 1], figure) || changesOneOfRates(report, figures, i))
        yield suspected(report, figure);
    }
  },
});

/**
 * The two rates before a change, as from and to: 由85%提高到95%，提高⟦10%⟧, or the other way round: 达到95%，比上年的85%提高⟦10%⟧.
 */
function ratesBefore({ folded }: ParagraphFacts, figures: readonly Figure[], i: number): [Figure, Figure] | undefined {
  const [first, second, by] = [figures[i - 2], figures[i - 1], figures[i]];
  if (!first || !by || first.dimension !== "%" || second?.dimension !== "%") return undefined;
  const between = folded.slice(first.span.end, second.span.start);
  const behind = folded.slice(second.span.end, by.span.start);
  if (TO.test(between) && BY.test(behind)) return [first, second];
  return COMPARED_WITH.test(between) && BY.test(behind.replace(/^\)/, "")) ? [second, first] : undefined;
}

/** A rate rises or falls by percent: in its own clause, or behind the one that gave it (覆盖率达到95%，比上年提高⟦10%⟧). */
function changesRate({ folded }: ParagraphFacts, before: Figure | undefined, figure: Figure): boolean {
  if (folded[figure.span.end] === "的") return false; // 收入下降15%以上的占比: it says which are counted
  if (RATE.test(folded.slice(figure.clause.start, figure.digits.start))) return true;
  if (before?.dimension !== "%" || before.sentence.start !== figure.sentence.start) return false;
  const between = folded.slice(before.span.end, figure.digits.start);
  return SINCE.test(between) && RATE_REACHES.test(folded.slice(before.clause.start, before.digits.start));
}

/** A change in a list of changes of rates, one for each of the rates before it. */
function changesOneOfRates({ folded }: ParagraphFacts, figures: readonly Figure[], i: number): boolean {
  const behind = (n: number) => folded.slice(figures[n - 1]?.span.end, figures[n]?.digits.start);
  let first = i;
  while (first > Math.max(1, i - LONGEST) && NEXT.test(behind(first))) first--;
  if (!EACH_SINCE.test(behind(first))) return false;
  let end = i + 1;
  while (end < Math.min(figures.length, i + LONGEST) && NEXT.test(behind(end))) end++;
  const rates = figures.slice(Math.max(0, first - (end - first)), first);
  const both = [...rates, ...figures.slice(first, end)];
  if (end - first < 2 || rates.length < end - first) return false;
  if (both.some(({ dimension, sentence }) => dimension !== "%" || sentence.start !== both[0]?.sentence.start))
    return false;
  return rates.every(({ clause, digits }) => RATE_REACHES.test(folded.slice(clause.start, digits.start)));
}

/** An amount is not a percentage: it grows by percent of itself. */
function isGrowthOfAmount({ folded }: ParagraphFacts, before: Figure | undefined, figure: Figure): boolean {
  if (!before || !AMOUNTS.has(before.kind) || before.sentence.start !== figure.sentence.start) return false;
  return GROWS.test(folded.slice(before.span.end, figure.digits.start));
}

function amount({ text }: ParagraphFacts, { span }: Figure): Finding {
  const words = slice(text, span);
  const percent = words.replace(/个?百分点/, "%");
  return {
    span,
    message: {
      zh: `这里说的是数额的增减，“${words}”是否应为“${percent}”，请核对。`,
      en: `An amount grows by percent: check whether "${words}" should be "${percent}".`,
    },
  };
}

/** Whether the change is the difference of the rates, and not their ratio. */
function isDifference([from, to]: [Figure, Figure], { interval }: Figure): boolean {
  const low = Math.max(to.interval.low - from.interval.high, from.interval.low - to.interval.high);
  const high = Math.max(to.interval.high - from.interval.low, from.interval.high - to.interval.low);
  const ratio = (Math.abs(to.value - from.value) / from.value) * 100;
  return interval.low <= high && interval.high >= low && (ratio < interval.low || ratio > interval.high);
}

function proven({ text }: ParagraphFacts, [from, to]: [Figure, Figure], { span }: Figure): Finding {
  const words = slice(text, span);
  const points = words.replace(/[%％]/, "个百分点");
  return {
    span,
    severity: "error",
    message: {
      zh: `从${slice(text, from.span)}到${slice(text, to.span)}，变化的是“${points}”，不是“${words}”。`,
      en: `From ${slice(text, from.span)} to ${slice(text, to.span)} is a change of percentage points ("${points}"), not of percent.`,
    },
  };
}

function suspected({ text }: ParagraphFacts, { span }: Figure): Finding {
  const words = slice(text, span);
  const points = words.replace(/[%％]/, "个百分点");
  return {
    span,
    message: {
      zh: `这里说的是率的升降，“${words}”是否应为“${points}”，请核对。`,
      en: `A rate rises or falls by percentage points: check whether "${words}" should be "${points}".`,
    },
  };
}
