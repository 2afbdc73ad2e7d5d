import Big from "big.js";
import type { Figure, Interval } from "../../figures/figure.ts";
import {
  areAlike,
  bare,
  disjoint,
  minus,
  plus,
  rangeOf,
  rateRangeOf,
  sumOf,
  write,
  writeLike,
  writePercent,
} from "./amounts.ts";
import type { Change, Part } from "./changes.ts";

/** What from and to say of an increment, as a sum; undefined when they agree with it. */
export function judgeBy(folded: string, from: Figure, to: Figure, { figure, sign }: Part): string | undefined {
  if (figure.kind === "points" ? from.dimension !== "%" : from.dimension !== figure.dimension) return undefined;
  const difference = sign === 1 ? minus(rangeOf(to), rangeOf(from)) : minus(rangeOf(from), rangeOf(to));
  if (!disjoint(difference, rangeOf(figure))) return undefined;
  const [more, less] = sign === 1 ? [to, from] : [from, to];
  const alike = figure.kind === "points" ? [more, less] : [more, less, figure];
  const amount = sumOf(folded, [more], more).minus(sumOf(folded, [less], more));
  const [a, b] = areAlike(folded, alike)
    ? [bare(folded, more), bare(folded, less)]
    : [write(folded, more), write(folded, less)];
  return `${a}-${b}=${writeLike(folded, amount, more, alike)}`;
}

/** What the values say of a rate, as a sum; undefined when they agree with it or don't suffice. */
export function judgeRate(folded: string, { from, to, by }: Change, part: Part, years?: number): string | undefined {
  const { figure, sign, quotient } = part;
  const times = figure.unit === "倍";
  const step = by.length === 1 && !by[0]?.yearly ? by[0] : undefined;
  const base = from ? rangeOf(from) : to && step ? baseOf(to, step) : undefined;
  const end = to ? rangeOf(to) : from && step ? plusSigned(from, step) : undefined;
  const percents = [from, to].some((f) => f?.dimension === "%");
  if (
    !base ||
    !end ||
    base.low <= 0 ||
    end.low <= 0 ||
    percents ||
    (step && step.figure.dimension !== (to ?? from)?.dimension)
  )
    return undefined;
  const growth = (low: number, high: number): Interval => ({ low: low - 1, high: high - 1 });
  const power = 1 / (years ?? 1);
  // An increment is a part of the value: both are rounded, but they move together.
  const found = step && !from && to ? stepGrowth(to, step) : growth(end.low / base.high, end.high / base.low);
  const grown = { low: (1 + found.low) ** power - 1, high: (1 + found.high) ** power - 1 };
  const doubled = times && isDoubling(folded, figure);
  if (doubled) {
    if (1 + grown.high >= figure.value * 0.97) return undefined;
  } else {
    const scale = times ? 1 : 100;
    const written = rateRangeOf(folded, figure);
    const signed = sign === 1 ? written : { low: -written.high, high: -written.low };
    const shown = quotient ? { low: grown.low + 1, high: grown.high + 1 } : grown;
    if (!disjoint({ low: shown.low * scale, high: shown.high * scale }, signed)) return undefined;
  }
  return sayRate(folded, { from, to, step, years, times, quotient: quotient || doubled, falls: sign === -1 });
}

function isDoubling(folded: string, { digits }: Figure): boolean {
  return /[番]/.test(folded.slice(digits.start, digits.end + 2));
}

function baseOf(to: Figure, { figure, sign }: Part): Interval {
  const [b, d] = [rangeOf(to), rangeOf(figure)];
  return sign === 1 ? minus(b, d) : plus(b, d);
}

function plusSigned(from: Figure, { figure, sign }: Part): Interval {
  const [a, d] = [rangeOf(from), rangeOf(figure)];
  return sign === 1 ? plus(a, d) : minus(a, d);
}

/** The growth by an increment: D ÷ (B ∓ D). */
function stepGrowth(to: Figure, { figure, sign }: Part): Interval {
  const [b, d] = [rangeOf(to), rangeOf(figure)];
  if (sign === 1) return { low: d.low / (b.high - d.low), high: d.high / Math.max(b.low - d.high, 1e-9) };
  return { low: -(d.high / (b.low + d.high)), high: -(d.low / (b.high + d.low)) };
}

interface Operands {
  readonly from: Figure | undefined;
  readonly to: Figure | undefined;
  readonly step: Part | undefined;
  readonly years: number | undefined;
  readonly times: boolean;
  readonly quotient: boolean;
  /** Whether the text speaks of a decrease. */
  readonly falls: boolean;
}

/** The sum that a reader can check: (500-400)÷400=25%. */
function sayRate(folded: string, { from, to, step, years, times, quotient, falls }: Operands): string {
  const figures = [from, to, step?.figure].filter((f) => f !== undefined);
  const alike = areAlike(folded, figures);
  const say = (f: Figure) => (alike ? bare(folded, f) : write(folded, f));
  const amount = (f: Figure) => Big(f.value).times(f.factor);
  const result = (ratio: Big) => (times ? `${ratio.round(2).toString()}倍` : writePercent(Number(ratio.times(100))));
  if (from && to) {
    const ratio = amount(to).div(amount(from));
    if (years)
      return `(${say(to)}÷${say(from)})^(1÷${years})-1=${writePercent((Number(ratio) ** (1 / years) - 1) * 100)}`;
    if (quotient) return `${say(to)}÷${say(from)}=${ratio.round(2).toString()}`;
    const [more, less] = falls ? [from, to] : [to, from];
    return `(${say(more)}-${say(less)})÷${say(from)}=${result(falls ? Big(1).minus(ratio) : ratio.minus(1))}`;
  }
  const [value, { figure, sign }] = [(to ?? from) as Figure, step as Part];
  const base = to ? (sign === 1 ? amount(to).minus(amount(figure)) : amount(to).plus(amount(figure))) : amount(value);
  const shown = writeLike(folded, base.div(value.factor).div(scale(folded, value)), value, figures);
  if (years) {
    const ratio = Number(amount(value).div(base));
    return `${say(value)}${sign === 1 ? "-" : "+"}${say(figure)}=${shown}，(${say(value)}÷${shown})^(1÷${years})-1=${writePercent((ratio ** (1 / years) - 1) * 100)}`;
  }
  const lead = to ? `${say(value)}${sign === 1 ? "-" : "+"}${say(figure)}=${shown}，` : "";
  return `${lead}${say(figure)}÷${shown}=${result(amount(figure).div(base))}`;
}

function scale(folded: string, figure: Figure): Big {
  return Big(figure.value).div(sumOf(folded, [figure], figure));
}
