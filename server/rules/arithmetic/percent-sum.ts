import Big from "big.js";
import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import type { Span } from "../../text/text.ts";
import { areExclusive, isPartition } from "./partitions.ts";
import { spanOf } from "./spans.ts";

/** 百分比合计: the parts of a structure (三次产业比, 分别占a%、b%、c%) make up 100, but for rounding. */
export const percentSum = defineRule({
  id: "percent-sum",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "各项占比合计为100%", en: "The shares of a whole make up 100 %" },
  *check(report) {
    const { folded } = report;
    for (const statement of report.statements) {
      for (const [i, figure] of statement.figures.entries()) {
        if (figure.parts) yield* judgeRatio(folded, figure, statement.gaps.slice(0, i + 1).join(""));
      }
      if (statement.figures.length < 2 || !/占|比重/.test(statement.text)) continue;
      for (const list of sharesOf(statement)) {
        const numbers = list.figures.map(({ digits }) => folded.slice(digits.start, digits.end));
        yield* judge(spanOf(list.figures), numbers, list.complete);
      }
    }
  },
});

const STRUCTURE = /产业|结构|构成|占比|比例|比重/;

function* judgeRatio(folded: string, { span, parts }: Figure, gap: string): Generator<Finding> {
  const sum = (parts ?? []).reduce((a, b) => a + b, 0);
  if (!parts || parts.length < 3 || !STRUCTURE.test(gap) || sum < 80 || sum > 120) return;
  yield* judge(span, folded.slice(span.start, span.end).split(/[:∶]/), true);
}

/** Numbers that come to far more than 100 are the rates of several things, not the parts of one. */
const MOST_OFF = 50;

/** Within what rounding can do to each number the sum is only untidy; beyond it, or over 100 at all, it is wrong. */
function* judge(span: Span, numbers: readonly string[], complete: boolean): Generator<Finding> {
  const decimals = Math.max(...numbers.map((number) => (number.split(".")[1] ?? "").length));
  const sum = numbers.reduce((total, number) => total.plus(number), Big(0));
  const off = Number(sum.minus(100));
  const slack = (numbers.length * 0.5) / 10 ** decimals + 1e-9;
  if (off > MOST_OFF) return;
  if (off === 0 || (!complete && off <= slack)) return;
  const terms = `${numbers.join("+")}=${sum.toString()}`;
  if (Math.abs(off) <= slack) {
    yield {
      span,
      severity: "hint",
      message: {
        zh: `各项相加${terms}，是四舍五入的尾差，正式稿一般配平为100。`,
        en: `The parts add up to ${terms}: a rounding difference, usually evened out to 100 in the final text.`,
      },
    };
  } else {
    yield {
      span,
      ...(!complete && { severity: "information" }),
      message: {
        zh: `各项相加${terms}，应为100，请核对各项占比。`,
        en: `The parts add up to ${terms}, but should make 100; check the shares.`,
      },
    };
  }
}

interface Shares {
  readonly figures: readonly Figure[];
  readonly complete: boolean;
}

/** 占30%、…占25%，其余占45%; 男、女分别占52%、48%. */
function* sharesOf({ figures, gaps }: Statement): Generator<Shares> {
  for (let i = 0; i < figures.length; ) {
    let last = i;
    while (
      last + 1 < figures.length &&
      isShare(figures[i], gaps[i]) &&
      goesOn(figures[last + 1], gaps[last + 1] as string)
    )
      last++;
    const list = figures.slice(i, last + 1);
    if (list.length > 1 && list.every(isExact)) {
      const read = readList(gaps.slice(i, last + 1));
      if (read) yield { figures: list, complete: read === "complete" };
    }
    i = last + 1;
  }
}

/** 报销比例 are rates of their own; only 占, 占比 and 比重 are shares of one whole. */
const OWN = /(?:各|分别)?(?:占|(?=比重))(?:比|总[量数额]?的?|的比[重例]|比[重例])?(?:分别)?[为达到约是]*$/;

/** 城镇、农村参保占比: how many of each group do so, which is a rate of each. */
const WITHIN =
  /(?:参保|参合|投保|达标|合格|优良|优秀|完成|覆盖|入园|入学|接种|普及|脱贫|签约|满意|建成|近视|患病|参训)(?:的|人数|户数)?占比[^占]{0,8}$/;

function isShare(figure: Figure | undefined, gap: string | undefined): boolean {
  return figure?.kind === "percent" && OWN.test(gap ?? "") && !WITHIN.test(gap ?? "");
}

/** Another share of the same whole: 、25%, or 、乙占25%. */
function goesOn(figure: Figure | undefined, gap: string): boolean {
  if (figure?.kind !== "percent") return false;
  return /^[、,和]$/.test(gap) || (/^[、,;和][^、,;。]{1,14}$/.test(gap) && OWN.test(gap));
}

function isExact({ approx, range, digits, span }: Figure): boolean {
  return approx.length === 0 && !range && digits.start >= span.start;
}

/** Whether a list is said to be all there is, or whether its members at least exclude each other, so that they are 100 at most. */
function readList(gaps: readonly string[]): "complete" | "exclusive" | undefined {
  if (/其余|其他|其它|余下/.test(gaps.at(-1) ?? "")) return "complete";
  const first = gaps[0] as string;
  const names = gaps.map((gap, i) => (i === 0 ? gap.slice(-14) : gap).replace(/[、,;和]|占.*$/g, "").slice(-10));
  if (gaps.slice(1).every((gap) => gap.length > 2)) return kindOf(names);
  const items = first
    .slice(first.lastIndexOf(",") + 1)
    .replace(/分别.*$|占.*$/, "")
    .split(/[、和与]/);
  if (gaps.length === 2 && /男女|城乡|男[、和]女/.test(first)) return "complete";
  if (gaps.length === 3 && /三次产业|一二三产|一[、,]二[、,和]三(?:次)?产/.test(first)) return "complete";
  if (items.length !== gaps.length) return undefined;
  return /^其[他它余]/.test(items.at(-1) ?? "") ? "complete" : kindOf(items);
}

function kindOf(names: readonly string[]): "complete" | "exclusive" | undefined {
  return isPartition(names) ? "complete" : areExclusive(names) ? "exclusive" : undefined;
}
