import type { Figure } from "../figures/figure.ts";
import { spanOf } from "../relations/spans.ts";
import type { Sum } from "../relations/sum.ts";
import { missesSum, plus, rangeOf, operands as sayOperands, sumOf, write, writeLike } from "./amounts.ts";
import { type FigureJudgement, isContradiction, type Judged, type Outcome, tame } from "./judgement.ts";

/** Its operands are the parts that were added up, its result is the total. */
export interface SumJudgement extends FigureJudgement<Sum> {
  /** Whether the one operand is a part larger than its whole. */
  readonly larger: boolean;
}

/**
 * Recomputes the sums of a paragraph, in text order. A single part within its whole leaves nothing to recompute, and of
 * contradictions that overlap only the first is one.
 */
export function* judgeSums({ folded, relations }: Judged): Generator<SumJudgement> {
  let done = -1;
  for (const sum of relations.of("sum")) {
    const judgement = tame(judge(folded, sum));
    if (isContradiction(judgement)) {
      if (judgement.span.start < done) continue;
      done = judgement.span.end;
    }
    if (judgement.operands.length > 1 || judgement.larger) yield judgement;
  }
}

/** 民生支出33.6亿元，占80%；“三保”支出21.4亿元，占51%: parts with shares of their own may overlap. */
const SHARE_BEHIND = /^,?占比?\d/;

/** What binary numbers may add to a value. */
const BLUR = 1 + 1e-9;

function judge(folded: string, sum: Sum): SumJudgement {
  const { roles, otherTotals, further, complete, sure, exclusive, overlapping, within } = sum;
  const { total, parts } = roles;
  const [first] = parts;
  const totals = [total, ...otherTotals];
  const high = Math.max(...totals.map((one) => rangeOf(one).high)) * BLUR;
  const told = (outcome: Outcome, whole = total, addends: readonly Figure[] = parts) =>
    tell(folded, sum, outcome, whole, addends);
  if (within && rangeOf(first).low > high) {
    if (!isOfKind(folded, first, total)) return told("open");
    return tellLarger(folded, sum, within === "said" || within === "bracket" ? "proved" : "likely");
  }
  // Any reading of where the list ends that fits is the right one.
  for (let n = further.length; n >= 2; n--) {
    const addends = further.slice(0, n);
    const whole = totals.find((one) => !missesSum(folded, one, addends));
    const all = n >= parts.length; // without a part that surely belongs to the list it fits by chance
    if (whole) return told(all && isBounded([whole, ...addends]) ? "holds" : "open", whole, addends);
  }
  const added = parts.map(rangeOf).reduce(plus);
  if (complete && !overlapping && (sure || parts.every((part) => rangeOf(part).low <= high)))
    return told(sure ? "proved" : "possible");
  if (exclusive && added.low > high) return told("proved");
  if (parts.every((part) => SHARE_BEHIND.test(folded.slice(part.span.end, part.span.end + 6)))) return told("open");
  if (overlapping || !within || parts.some((part) => rangeOf(part).low > high)) return told("open"); // no partition
  if (added.low > high) return told(within === "bracket" ? "likely" : "possible");
  const listed = parts.length === further.length && (parts.length >= 3 || isBracketOfTwo(folded, sum));
  return told(listed && isNear(total, further) ? "possible" : "open");
}

/** Two counts in the bracket right behind theirs, 127个（工业107个、农业19个）: what 其中 begins need not be all. */
function isBracketOfTwo(folded: string, { roles: { total, parts }, within }: Sum): boolean {
  if (within !== "bracket" || total.kind !== "count" || parts.length !== 2) return false;
  return !/其中|包括|包含|含|主要/.test(folded.slice(total.span.end, parts[0].span.start));
}

/** Whether a sum that fits says something: no word like 以上 leaves a figure open. */
function isBounded(all: readonly Figure[]): boolean {
  return all.every(({ interval }) => Number.isFinite(interval.low) && Number.isFinite(interval.high));
}

/** Whether a part counts what the whole counts: 20个县，其中35个⟦示范点⟧ counts something else. */
function isOfKind(folded: string, part: Figure, total: Figure): boolean {
  const noun = part.counted && folded.slice(part.counted.start, part.counted.end);
  if (part.kind !== "count" || !noun || noun.length < 2) return true;
  const behind = Math.min(total.span.end + 16, part.span.start);
  const words = folded.slice(Math.max(total.sentence.start, total.span.start - 24), behind);
  return words.includes(noun.slice(-2)); // its last word says what it is: 社区服务站 are no 社区
}

/** Parts that fall short of the whole by less than any of them, and by little: a slip is likelier than a part left out. */
function isNear(total: Figure, parts: readonly Figure[]): boolean {
  const values = parts.map(({ value, factor }) => value * factor);
  const whole = total.value * total.factor;
  const missing = whole - values.reduce((a, b) => a + b, 0);
  return missing > 0 && missing < Math.min(...values) && missing <= whole * 0.05;
}

function tell(
  folded: string,
  relation: Sum,
  outcome: Outcome,
  result: Figure,
  operands: readonly Figure[],
): SumJudgement {
  const calculation = () => sayParts(folded, result, operands);
  return { relation, outcome, span: spanOf([result, ...operands]), operands, result, larger: false, calculation };
}

function sayParts(folded: string, total: Figure, parts: readonly Figure[]): string {
  const all = [total, ...parts];
  const [, ...addends] = sayOperands(folded, all);
  return `${addends.join("+")}=${writeLike(folded, sumOf(folded, parts, total), total, all)}`;
}

function tellLarger(folded: string, relation: Sum, outcome: Outcome): SumJudgement {
  const { total, parts } = relation.roles;
  const [part] = parts;
  const calculation = () => `${write(folded, part)}>${write(folded, total)}`;
  return { relation, outcome, span: spanOf([total, part]), operands: [part], result: total, larger: true, calculation };
}
