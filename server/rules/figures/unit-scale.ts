import { defineRule, type Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { EACH } from "../../lexicon/unit.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { figuresAt, type Offsets, offsetsOf } from "../support/figures-at.ts";
import { scaleOf } from "./scale.ts";

/** What is always given in 元, however much it is. */
const PER_HEAD = pattern`${EACH}`;

/** Smaller amounts are easy to read in 元, and in 万元. */
const LEAST = 1e5;
const LEAST_WAN = 1e8;

/** A text with so many has a list of them: 万元 is meant there. */
const MANY = 3;

interface Amounts {
  /** Whether one is given in 亿. */
  readonly hasYi: boolean;
  /** Where those begin that are large for their unit. */
  readonly large: Offsets;
}

function isLarge(paragraph: ParagraphFacts, figure: Figure): boolean {
  const { unit, value, unitSpan } = figure;
  if (unit !== "元" || value < LEAST || unitSpan.end === unitSpan.start) return false;
  const scale = scaleOf(paragraph, figure);
  if (scale === "万" ? value < LEAST_WAN : scale !== "") return false;
  return !PER_HEAD.test(paragraph.folded.slice(figure.clause.start, unitSpan.end + 1));
}

/** Amounts that are easier to read in a larger unit: 11730万元 is 1.173亿元. Convention. */
export const unitScale = defineRule({
  id: "unit-scale",
  family: "figures",
  severity: "hint",
  summary: { zh: "金额单位偏小", en: "Amounts in too small a unit" },
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Amounts | undefined {
    const money = paragraph.numbers.figures.filter(({ kind }) => kind === "money");
    const small = new Set(money.filter((figure) => !isLarge(paragraph, figure)).map((one) => scaleOf(paragraph, one)));
    // Beside 14万元 the amounts of a list are given in 万元, however much they are.
    const large = offsetsOf(
      money.filter((figure) => isLarge(paragraph, figure) && !small.has(scaleOf(paragraph, figure))),
    );
    const hasYi = money.some((figure) => scaleOf(paragraph, figure) === "亿");
    return large || hasYi ? { hasYi, large: large ?? [] } : undefined;
  },
  *check(report, paragraphs: readonly Summary<Amounts>[]) {
    const hasYi = paragraphs.some(({ value }) => value.hasYi);
    const large = paragraphs.map(({ start, value }) => ({ start, value: value.large }));
    const figures = Array.from(figuresAt(report, large));
    const inWan = figures.filter((figure) => scaleOf(report, figure) === "万");
    const asked = hasYi && inWan.length < MANY ? figures : figures.filter((figure) => !inWan.includes(figure));
    for (const { value, digits, unitSpan } of asked) {
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
