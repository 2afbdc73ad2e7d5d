import Big from "big.js";
import type { Figure, Interval } from "../figures/figure.ts";

/**
 * Arithmetic with figures. What a figure can stand for is an interval (3.2亿元 is 3.15 to 3.25); only intervals that have
 * nothing in common contradict each other. Sums for messages are exact decimals.
 */

/**
 * What a figure can stand for, in base units of its dimension. A single digit (1亿元) is read as more exact than its
 * rounding, within 5 % (convention): nobody rounds 1.4亿元 to 1亿元 and gives its growth. 0.1亿元 was rounded.
 */
export function rangeOf({ interval, factor, value, decimal, approx, range }: Figure): Interval {
  const most = approx.length > 0 || range || decimal ? Infinity : Math.abs(value) * 0.05;
  return { low: Math.max(interval.low, value - most) * factor, high: Math.min(interval.high, value + most) * factor };
}

/** What a plan says exactly: a round number in a plan (计划2亿元) was not rounded. */
export function exactRangeOf(folded: string, figure: Figure): Interval {
  if (figure.approx.length > 0 || figure.range || hasDecimals(folded, figure)) return rangeOf(figure);
  const value = figure.value * figure.factor;
  return { low: value, high: value };
}

/** What a computed rate can be where `rate` is written: rounded, or with its last digit cut (40.74% as 40%). */
export function rateRangeOf(folded: string, rate: Figure): Interval {
  const range = rangeOf(rate);
  if (rate.approx.length > 0 || rate.range) return range;
  const decimals = bare(folded, rate).split(".")[1]?.length ?? 0;
  return { low: range.low, high: Math.max(range.high, (rate.value + 10 ** -decimals) * rate.factor) };
}

/**
 * Whether a value computed from figures as written is the one written, in the unit of `figure`: rounded to its last digit or cut
 * behind it; where words make the figure approximate, near enough to it and on the right side.
 */
export function isWrittenAs(folded: string, computed: number, figure: Figure): boolean {
  const { value, interval, approx, range } = figure;
  const blur = 1e-9 * Math.max(1, Math.abs(computed));
  if (approx.length > 0 || range)
    return computed >= interval.low - blur && computed <= Math.min(interval.high, value * 1.25) + blur;
  const unit = lastDigitOf(folded, figure);
  return computed >= value - unit / 2 - blur && (computed < value + unit - blur || Math.abs(computed - value) <= blur);
}

/** What one more in the last digit of a figure is worth: 0.01 in 30.98%, 10000 in 3万户. */
function lastDigitOf(folded: string, figure: Figure): number {
  const decimals = bare(folded, figure).split(".")[1]?.length ?? 0;
  return scaleOf(folded, figure) / 10 ** decimals;
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** What percentage of `whole` is `part`; both at least 0. */
export function percentOf(part: Interval, whole: Interval): Interval {
  return { low: (part.low / whole.high) * 100, high: whole.low > 0 ? (part.high / whole.low) * 100 : Infinity };
}

/** Whether the rate can be that of `done` by `base`. */
export function fits(folded: string, done: Figure, base: Figure, rate: Figure): boolean {
  return !disjoint(percentOf(rangeOf(done), exactRangeOf(folded, base)), rateRangeOf(folded, rate));
}

/** Whether two intervals have nothing in common, beyond what binary numbers blur. */
export function disjoint(a: Interval, b: Interval): boolean {
  const blur = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].map(Math.abs).filter(Number.isFinite));
  return a.low > b.high + blur || b.low > a.high + blur;
}

/** Whether `whole` cannot be the sum of `parts`. Small whole numbers of one unit were not rounded: 10亿元 are not 6亿元 and 5亿元. */
export function missesSum(folded: string, whole: Figure, parts: readonly Figure[]): boolean {
  const all = [whole, ...parts];
  const range = all.every((figure) => isSmall(folded, figure, whole))
    ? (figure: Figure) => exactRangeOf(folded, figure)
    : rangeOf;
  return disjoint(range(whole), parts.map(range).reduce(plus));
}

function isSmall(folded: string, figure: Figure, like: Figure): boolean {
  const number = figure.value / scaleOf(folded, figure);
  return areAlike(folded, [figure, like]) && !hasDecimals(folded, figure) && number < 100;
}

/** The amount of all `figures` in the unit and magnitude of `like`. */
export function sumOf(folded: string, figures: readonly Figure[], like: Figure): Big {
  return inUnitOf(
    folded,
    figures.reduce((total, { value, factor }) => total.plus(Big(value).times(factor)), Big(0)),
    like,
  );
}

/** An amount in base units in the unit and magnitude of `like`. */
export function inUnitOf(folded: string, amount: Big, like: Figure): Big {
  return amount.div(like.factor).div(scaleOf(folded, like));
}

/** The figure as written, without 约 and 余: 12个, 96.34亿元. */
export function write(folded: string, { digits, unit }: Figure): string {
  return folded.slice(digits.start, digits.end).trim() + unit;
}

/** The figures as operands of one sum: bare numbers when unit and magnitude are the same, else as written. */
export function operands(folded: string, figures: readonly Figure[]): string[] {
  if (!areAlike(folded, figures)) return figures.map((figure) => write(folded, figure));
  return figures.map((figure) => bare(folded, figure));
}

export function bare(folded: string, { digits }: Figure): string {
  return folded
    .slice(digits.start, digits.end)
    .replace(MAGNITUDE, "")
    .replace(/[余多来,]/g, "")
    .trim();
}

/** A computed amount in the unit and magnitude of `like`, with at most `decimals` decimals; bare when `figures` are alike. */
export function writeLike(folded: string, amount: Big, like: Figure, figures: readonly Figure[], decimals = 4): string {
  const number = amount.round(decimals).toString();
  return areAlike(folded, figures) ? number : `${number}${magnitudeOf(folded, like)}${like.unit}`;
}

/** Whether all figures have the same unit and magnitude and are written in Arabic digits. */
export function areAlike(folded: string, figures: readonly Figure[]): boolean {
  const [first, ...rest] = figures as readonly [Figure, ...Figure[]];
  const magnitude = magnitudeOf(folded, first);
  return (
    isArabic(folded, first) &&
    rest.every((f) => f.unit === first.unit && isArabic(folded, f) && magnitudeOf(folded, f) === magnitude)
  );
}

function isArabic(folded: string, { digits }: Figure): boolean {
  return folded.charCodeAt(digits.start) < 128;
}

function hasDecimals(folded: string, { digits }: Figure): boolean {
  return /[.点]/.test(folded.slice(digits.start, digits.end));
}

const MAGNITUDE = /(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)$/;
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 100,
};

function magnitudeOf(folded: string, figure: Figure): string {
  if (!isArabic(folded, figure)) return figure.value >= 1e8 ? "亿" : figure.value >= 1e4 ? "万" : "";
  const text = folded.slice(figure.digits.start, figure.digits.end).replace(/[余多来 ]/g, "");
  return MAGNITUDE.exec(text)?.[0] ?? "";
}

function scaleOf(folded: string, figure: Figure): number {
  return SCALES[magnitudeOf(folded, figure)] ?? 1;
}

/** A percentage for messages: two decimals, one more than `figure` has. */
export function writePercent(value: number): string {
  return `${Big(value).round(2).toString()}%`;
}

/** The quotient as a reader can check it: 1.2÷2=60%; nothing is divided by zero. */
export function sayRatio(folded: string, part: Figure, whole: Figure): string {
  const [a, b] = operands(folded, [part, whole]) as [string, string];
  if (whole.value === 0) return `${a}÷${b}`;
  const ratio = Big(part.value).times(part.factor).div(Big(whole.value).times(whole.factor)).times(100);
  return `${a}÷${b}=${ratio.round(2).toString()}%`;
}
