import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { REACHED } from "../../lexicon/change.ts";
import { pattern, phrase, words } from "../../lexicon/phrase.ts";
import { PLANNED_VALUE } from "../../lexicon/plan.ts";
import { BOUNDED_RATE } from "../../lexicon/rate.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";

const BEFORE_RATE = phrase`${words(REACHED, "已 均 分别 稳定 保持 为 在 约 近 达 超 超过")}*`;
/** A rate that ends at 100%, right in front of its figure; banks cover bad loans twice over (拨备覆盖率). */
const RATE = pattern`(?<!拨备|流动性|债务|偿债|担保|利息)${BOUNDED_RATE}${BEFORE_RATE}$`;
/** Who is insured may live elsewhere, and the base be those who are registered here: these rates do exceed 100%. */
const INSURED = /参[保合]率[^,。;]{0,8}$/;
/** What is said to be more than was wanted is meant to be: 覆盖率150%，超额完成年度目标. */
const EXCEEDED = /超额|超过?年度目标/;
/** A share of a whole: 占⟦总人口的⟧126%. */
const SHARE = /占([^,。;、\d]{1,16}?)(?:的|比重|比例|总数|总量)?(?:为|约|近|达到?|超过?)?$/;
/** What can be exceeded, and what a stock is set against: 占年度计划的118%, 占GDP的130%. */
const NO_WHOLE = pattern`${PLANNED_VALUE}`;
/** A larger one is a run of digits from a table. */
const MOST = 1000;

/** 203岁; trees and buildings grow older. */
const AGE = /(?<![\d.])(\d{3})(?:多|余)?岁(?:的|高龄)?(?![^,。;\n]{0,4}[树木槐柏松樟杉桥宅])/g;
const OLDEST = 120;
const NO_PERSON = /[树木槐柏松樟杉桥宅寺][^\n]{0,7}$/;

/** A value that cannot be (覆盖率126.2%, 203岁): a share is no more than the whole, nobody is older than 120. */
export const figureOutOfRange = defineRule({
  id: "figure-out-of-range",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "%‰成折分岁" },
  summary: { zh: "数超出可能的范围", en: "A figure that cannot be" },
  *check(report): Generator<Finding> {
    const { figures } = report.numbers;
    const shares = figures.filter((figure) => isOverWhole(report, figure)).map((figure) => tooMuch(report, figure));
    const rates = figures.flatMap((figure, i) => (isNoFraction(report, figures[i - 1], figure) ? [figure] : []));
    const found = [...shares, ...rates.map((rate) => noFraction(report, rate)), ...agesIn(report)];
    yield* found.sort((a, b) => a.span.start - b.span.start);
  },
});

function isOverWhole({ folded }: ParagraphFacts, figure: Figure): boolean {
  if (figure.dimension !== "%" || figure.interval.low <= 100 || figure.interval.low > MOST) return false;
  const { clause, sentence, digits } = figure;
  const left = folded.slice(Math.max(clause.start, digits.start - 30), digits.start);
  if (RATE.test(left)) {
    if (INSURED.test(left) || hasOwnBase(folded.slice(sentence.start, digits.start))) return false;
    return !EXCEEDED.test(slice(folded, sentence));
  }
  const share = SHARE.exec(left);
  return share !== null && !NO_WHOLE.test(share[0]);
}

/** 应参保3200人，实参保3600人，参保率106.3%: the two numbers say themselves what the rate is; completion-rate-mismatch divides them. */
function hasOwnBase(words: string): boolean {
  const verb = /([\u4e00-\u9fff]{2})率[^率]*$/.exec(words)?.[1];
  return verb !== undefined && words.includes(`应${verb}`) && /[实已]/.test(words);
}

function tooMuch({ text }: ParagraphFacts, { span }: Figure): Finding {
  const words = slice(text, span);
  return {
    span,
    message: {
      zh: `这里说的是占比或者以全部为限的率，“${words}”超过了100%，请核对。`,
      en: `"${words}" is more than the whole: check the share or rate.`,
    },
  };
}

/** A sample in front of its rate: 抽查⟦50个⟧，合格率97.3%. */
const SAMPLED = /(?:抽查|抽检|抽样|抽测|检测|检验)[^,。;\d]{0,12}$/;
const RATE_OF_SAMPLE = /^[^,。;\d]{0,8},?(?:平均|综合|总体|抽检|检测)?(?:合格|达标|优良|满意|完好)率(?:为|达到?)?$/;
/** Of a larger sample every rate with one decimal is possible. */
const SMALL = 500;

/** Whether no number of good ones in the sample gives the rate: 97.3% of 50 would be 48.65 of them. */
function isNoFraction({ folded }: ParagraphFacts, sample: Figure | undefined, rate: Figure): boolean {
  if (!sample || rate.dimension !== "%" || rate.approx.length > 0 || rate.range || rate.interval.low > 100)
    return false;
  const size = sample.value;
  if (sample.interval.low !== sample.interval.high || size > SMALL) return false;
  if (!RATE_OF_SAMPLE.test(folded.slice(sample.span.end, rate.span.start))) return false;
  if (!SAMPLED.test(folded.slice(sample.clause.start, sample.span.start))) return false;
  const step = rate.interval.high - rate.value; // half of its last digit; cut digits are let pass, too
  for (
    let good = Math.floor((rate.value / 100) * size);
    good <= size && good * 100 <= (rate.value + 3 * step) * size;
    good++
  ) {
    if (Math.abs((good / size) * 100 - rate.value) <= 2 * step) return false;
  }
  return true;
}

function noFraction({ text }: ParagraphFacts, { span }: Figure): Finding {
  const words = slice(text, span);
  return {
    span,
    severity: "information",
    message: {
      zh: `前面的总数里，无论合格几个，都算不出“${words}”，请核对总数和比率。`,
      en: `No number out of the total before it makes "${words}"; check the total and the rate.`,
    },
  };
}

function* agesIn({ folded, text }: ParagraphFacts): Generator<Finding> {
  for (const { 0: found, 1: years, index } of matchesOf(folded, AGE)) {
    if (Number(years) <= OLDEST || NO_PERSON.test(folded.slice(Math.max(0, index - 8), index))) continue;
    const span = { start: index, end: index + found.indexOf("岁") + 1 };
    const words = slice(text, span);
    yield {
      span,
      message: { zh: `“${words}”不像是人的年龄，请核对。`, en: `"${words}" is no age that people reach; check it.` },
    };
  }
}
