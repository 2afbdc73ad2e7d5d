import Big from "big.js";
import type { Figure, Interval } from "../figures/figure.ts";
import type { Change, Step } from "../relations/change.ts";
import { slice } from "../text/text.ts";
import {
  areAlike,
  bare,
  disjoint,
  isWrittenAs,
  minus,
  plus,
  rangeOf,
  rateRangeOf,
  sumOf,
  write,
  writeLike,
  writePercent,
} from "./amounts.ts";
import { type FigureJudgement, isContradiction, type Judged, type Outcome, tame } from "./judgement.ts";

/** Its result is the increment, the rate or, of a direction, the later value; its operands are the values. */
export interface ChangeJudgement extends FigureJudgement<Change> {
  /** What was recomputed: which way the values go, the increment or the rate. */
  readonly of: "direction" | "increment" | "rate";
}

/**
 * Recomputes the changes of a paragraph: direction, increments and rates, each by itself. Where the values go the other way
 * than the verb says, nothing else is judged.
 */
export function* judgeChanges({ folded, relations }: Judged): Generator<ChangeJudgement> {
  for (const change of relations.of("change")) for (const judgement of judge(folded, change)) yield tame(judgement);
}

function* judge(folded: string, change: Change): Generator<ChangeJudgement> {
  const { by } = change.roles;
  if (by.some((step) => !isOfKind(folded, step.figure, change))) return;
  const direction = judgeDirection(folded, change);
  const steps = direction && isContradiction(direction) ? [] : [...judgeSteps(folded, change)];
  if (direction && steps.length === 0) yield direction; // what is recomputed exactly says which way it goes, too
  yield* steps;
}

function* judgeSteps(folded: string, change: Change): Generator<ChangeJudgement> {
  const { from, to, by, rates } = change.roles;
  for (const step of by) {
    if (!from || !to || step.yearly || isOfOtherTime(step, change)) continue;
    const judged = judgeIncrement(folded, from, to, step);
    if (judged) yield { relation: change, of: "increment", result: step.figure, span: step.figure.span, ...judged };
  }
  const plain = rates.find((step) => !step.yearly); // what follows another rate may be of another matter
  for (const step of rates) {
    if (!step.yearly && (step !== plain || isOfOtherTime(step, change))) continue;
    const { figure } = step;
    const steps: readonly (number | undefined)[] = step.yearly ? (change.years ?? []) : [undefined];
    const all = steps.map((years) => judgeRate(folded, change, step, years));
    const judged = all.every((one) => one) ? (all.find((one) => one?.outcome === "holds") ?? all[0]) : undefined;
    if (!judged) continue;
    const outcome = judged.outcome === "proved" ? outcomeOf(folded, change, step) : judged.outcome;
    yield { ...judged, relation: change, of: "rate", result: figure, span: figure.span, outcome };
  }
}

/** Incomes are surveyed anew every few years, so that their yearly average may be another than that of the two values. */
function outcomeOf(folded: string, { exempt, roles: { from, to } }: Change, { yearly }: Step): Outcome {
  if (exempt) return "possible";
  if (!yearly) return "proved";
  const value = (from ?? to) as Figure;
  const words = folded.slice(Math.max(value.sentence.start, value.span.start - 16), value.span.start);
  return /人均[^,。;]{0,6}收入/.test(words) ? "possible" : "proved";
}

/** 由0.52吨下降到0.48吨，累计下降15%: only where the two values lie years apart it is plain that the sum is theirs. */
function isOfOtherTime({ summed }: Step, { years }: Change): boolean {
  return summed && !years?.some((count) => count > 1);
}

/** Ranks and levels rise to a smaller number (名, 位, 米), and times are only shortened. */
const RISE_DOWN: ReadonlySet<string> = new Set(["名", "位", "米"]);

/** What a verb of change says of two values: 从240件下降到320件 goes the other way. */
function judgeDirection(folded: string, change: Change): ChangeJudgement | undefined {
  const { from, to } = change.roles;
  const { direction, rising, ranked } = change;
  if (!from || !to || !direction || ranked || (rising && RISE_DOWN.has(from.unit))) return undefined;
  if (from.kind === "time" && (direction === 1 || from.unit !== to.unit)) return undefined;
  const [a, b] = [write(folded, from), write(folded, to)];
  const apart = disjoint(rangeOf(from), rangeOf(to));
  const way = Math.sign(to.value * to.factor - from.value * from.factor);
  const same = a === b && from.approx.length + to.approx.length === 0;
  const reversed = a === b ? same : apart && way === -direction;
  const outcome: Outcome = reversed ? "proved" : apart && way === direction ? "holds" : "open";
  const sign = a === b ? "=" : way === 1 ? ">" : "<";
  const calculation = () => `${b}${sign}${a}`;
  return { relation: change, of: "direction", operands: [from], result: to, span: to.span, outcome, calculation };
}

/** Whether an increment counts what the values count: 36家发展到126家，新增27家⟦工程中心⟧ speaks of something else. */
function isOfKind(folded: string, { counted, kind }: Figure, { roles: { from, to } }: Change): boolean {
  const noun = kind === "count" && counted ? slice(folded, counted) : "";
  const value = (from ?? to) as Figure;
  const words = folded.slice(Math.max(0, value.span.start - 30), value.span.start);
  return noun.length < 2 || words.includes(noun.slice(-2));
}

type Computed = Pick<ChangeJudgement, "outcome" | "operands" | "calculation">;

/** What from and to say of an increment; undefined where they say nothing of it. */
function judgeIncrement(folded: string, from: Figure, to: Figure, { figure, sign }: Step): Computed | undefined {
  if (figure.kind === "points" ? from.dimension !== "%" : from.dimension !== figure.dimension) return undefined;
  const difference = sign === 1 ? minus(rangeOf(to), rangeOf(from)) : minus(rangeOf(from), rangeOf(to));
  const [more, less] = sign === 1 ? [to, from] : [from, to];
  const outcome = disjoint(difference, rangeOf(figure)) ? "proved" : "holds";
  const calculation = () => {
    const alike = figure.kind === "points" ? [more, less] : [more, less, figure];
    const amount = sumOf(folded, [more], more).minus(sumOf(folded, [less], more));
    const say = areAlike(folded, alike) ? bare : write;
    return `${say(folded, more)}-${say(folded, less)}=${writeLike(folded, amount, more, alike)}`;
  };
  return { outcome, operands: [from, to], calculation };
}

/** What the values say of a rate; undefined where they don't suffice. */
function judgeRate(folded: string, { roles }: Change, step: Step, years?: number): Computed | undefined {
  const { from, to, by } = roles;
  const { figure, sign, quotient } = step;
  const times = figure.unit === "倍";
  const increment = by.length === 1 && !by[0]?.yearly ? by[0] : undefined;
  const base = from ? rangeOf(from) : to && increment ? baseOf(to, increment) : undefined;
  const end = to ? rangeOf(to) : from && increment ? plusSigned(from, increment) : undefined;
  const percents = [from, to].some((f) => f?.dimension === "%");
  if (
    !base ||
    !end ||
    base.low <= 0 ||
    end.low <= 0 ||
    percents ||
    (increment && increment.figure.dimension !== (to ?? from)?.dimension)
  )
    return undefined;
  const growth = (low: number, high: number): Interval => ({ low: low - 1, high: high - 1 });
  const power = 1 / (years ?? 1);
  // An increment is a part of the value: both are rounded, but they move together.
  const found = increment && !from && to ? stepGrowth(to, increment) : growth(end.low / base.high, end.high / base.low);
  const grown = { low: (1 + found.low) ** power - 1, high: (1 + found.high) ** power - 1 };
  const doubled = times && isDoubling(folded, figure);
  const shown = quotient ? { low: grown.low + 1, high: grown.high + 1 } : grown;
  const written = rateRangeOf(folded, figure);
  const signed = sign === 1 ? written : { low: -written.high, high: -written.low };
  const scale = times ? 1 : 100;
  const outcome = doubled
    ? outcomeOfDoubling(1 + grown.low, 1 + grown.high, figure.value)
    : disjoint({ low: shown.low * scale, high: shown.high * scale }, signed)
      ? "proved"
      : isWrittenAs(folded, (ratioOf(from, to, increment) ** power - (quotient ? 0 : 1)) * scale * sign, figure)
        ? "holds"
        : "open";
  const said = { from, to, step: increment, years, times, quotient: quotient || doubled, falls: sign === -1 };
  const operands = (from && to ? [from, to] : [from, to, increment?.figure]).filter((one) => one !== undefined);
  return { outcome, operands, calculation: () => sayRate(folded, said) };
}

/** The later value by the earlier, as written. */
function ratioOf(from: Figure | undefined, to: Figure | undefined, step: Step | undefined): number {
  const amount = ({ value, factor }: Figure) => value * factor;
  const change = step ? amount(step.figure) * step.sign : 0;
  const before = from ? amount(from) : to ? amount(to) - change : 0;
  return (to ? amount(to) : before + change) / before;
}

/** 翻一番 says that it is at least about that much. */
function outcomeOfDoubling(low: number, high: number, times: number): Outcome {
  if (high < times * 0.97) return "proved";
  return low <= times * 1.1 ? "holds" : "open";
}

function isDoubling(folded: string, { digits }: Figure): boolean {
  return /[番]/.test(folded.slice(digits.start, digits.end + 2));
}

function baseOf(to: Figure, { figure, sign }: Step): Interval {
  const [b, d] = [rangeOf(to), rangeOf(figure)];
  return sign === 1 ? minus(b, d) : plus(b, d);
}

function plusSigned(from: Figure, { figure, sign }: Step): Interval {
  const [a, d] = [rangeOf(from), rangeOf(figure)];
  return sign === 1 ? plus(a, d) : minus(a, d);
}

/** The growth by an increment: D ÷ (B ∓ D). */
function stepGrowth(to: Figure, { figure, sign }: Step): Interval {
  const [b, d] = [rangeOf(to), rangeOf(figure)];
  if (sign === 1) return { low: d.low / (b.high - d.low), high: d.high / Math.max(b.low - d.high, 1e-9) };
  return { low: -(d.high / (b.low + d.high)), high: -(d.low / (b.high + d.low)) };
}

interface Operands {
  readonly from: Figure | undefined;
  readonly to: Figure | undefined;
  readonly step: Step | undefined;
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
  const [value, { figure, sign }] = [(to ?? from) as Figure, step as Step];
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
