import type { Figure } from "../figures/figure.ts";
import { EACH_MAY } from "../lexicon/completion.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { Message } from "../text/message.ts";
import { slice } from "../text/text.ts";
import { areExclusive, isPartition } from "./partitions.ts";
import type { RelationOf } from "./relation.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/** The parts of one structure in percent (结构、构成), which make up 100: 25.7∶26.8∶47.5, or 分别占30%、25%、45%. */
export interface Ratio extends RelationOf<"ratio", RatioRoles> {
  /** The numbers as written, without %. */
  readonly numbers: readonly string[];
  /** Whether the parts are said to be all there are, so that they make 100, and not 100 at most. */
  readonly complete: boolean;
}

export interface RatioRoles {
  /** The percentages; of 25.7∶26.8∶47.5 the one figure. */
  readonly parts: readonly [Figure, ...Figure[]];
}

/** Every structure of a statement. */
export function* findRatios(folded: string, { figures, gaps, text }: Statement): Generator<Ratio> {
  for (const [i, figure] of figures.entries()) {
    if (figure.parts && isStructure(figure.parts, gaps.slice(0, i + 1).join("")))
      yield* relate([figure], slice(folded, figure.span).split(/[:∶]/), true);
  }
  if (figures.length < 2 || !/占|比重/.test(text)) return;
  for (const { list, complete } of readShares(figures, gaps)) {
    const numbers = list.map(({ digits }) => slice(folded, digits));
    yield* relate(list, numbers, complete);
  }
}

/** Nothing where a number was broken on its way (45. 3, 1,5): what it is can't be known. */
function* relate(
  parts: readonly [Figure, ...Figure[]],
  numbers: readonly string[],
  complete: boolean,
): Generator<Ratio> {
  if (!numbers.every((number) => PLAIN.test(number))) return;
  const why = complete ? ALL : EXCLUSIVE;
  yield { kind: "ratio", roles: { parts }, span: spanOf(parts), certain: complete, why, numbers, complete };
}

const ALL: Message = { zh: "各项占比合起来是整个构成", en: "The shares are said to be all of one whole" };
const EXCLUSIVE: Message = {
  zh: "各项互不包含，占比合起来不超过整体",
  en: "The parts exclude each other, so their shares are at most the whole",
};

const PLAIN = /^\d+(?:\.\d+)?$/;
const STRUCTURE = /产业|结构|构成|占比|比例|比重/;

function isStructure(parts: readonly number[], gap: string): boolean {
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.length >= 3 && STRUCTURE.test(gap) && sum >= 80 && sum <= 120;
}

interface Shares {
  readonly list: readonly [Figure, ...Figure[]];
  readonly complete: boolean;
}

/** 占30%、…占25%，其余占45%; 男、女分别占52%、48%. */
function* readShares(figures: readonly Figure[], gaps: readonly string[]): Generator<Shares> {
  for (let i = 0; i < figures.length; ) {
    let last = i;
    while (
      last + 1 < figures.length &&
      isShare(figures[i], gaps[i]) &&
      goesOn(figures[last + 1], gaps[last + 1] as string)
    )
      last++;
    const list = figures.slice(i, last + 1) as [Figure, ...Figure[]];
    if (list.length > 1 && list.every(isExact)) {
      const read = readList(gaps.slice(i, last + 1));
      if (read) yield { list, complete: read === "complete" };
    }
    i = last + 1;
  }
}

/** 报销比例 are rates of their own; only 占, 占比 and 比重 are shares of one whole. */
const OWN = /(?:各|分别)?(?:占|(?=比重))(?:比|总[量数额]?的?|的比[重例]|比[重例])?(?:分别)?[为达到约是]*$/;

/** 城镇、农村参保占比: how many of each group do so, which is a rate of each. */
const WITHIN = pattern`${EACH_MAY}(?:的|人数|户数)?占比[^占]{0,8}$`;

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
