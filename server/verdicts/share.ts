import type { Figure, Interval } from "../figures/figure.ts";
import type { Share } from "../relations/share.ts";
import { disjoint, isWrittenAs, percentOf, plus, rangeOf, rateRangeOf, sayRatio } from "./amounts.ts";
import type { FigureJudgement, Judged, Outcome } from "./judgement.ts";

/**
 * Its operands are the part and, where that is written, the whole; its result is the rate. How a share was judged: by its `whole`; as one of several that agree on another `base` than the one written (told once, at the
 * first); as the one that does not fit the base of all others (`outlier`).
 */
export interface ShareJudgement extends FigureJudgement<Share> {
  readonly by: "whole" | "base" | "outlier";
  /** The base that the shares themselves prove, about, in the unit of the part. */
  readonly base?: number | undefined;
  /** The other shares with the same base. */
  readonly others: readonly Share[];
}

/** How many other shares must agree on a base to prove it. */
const PROOF = 3;

/**
 * Recomputes the shares of a paragraph. They prove their base together: where several agree on another number than the one
 * written, the base is judged once; where all but one agree, that one is wrong.
 */
export function* judgeShares({ folded, relations }: Judged): Generator<ShareJudgement> {
  const all = relations.of("share");
  const wrong: Share[] = [];
  for (const share of all) {
    if (!fitsAny(folded, share)) wrong.push(share);
    else yield tellFitting(folded, share, all);
  }
  const judged = new Set<Share>();
  for (const share of wrong) {
    if (judged.has(share)) continue;
    const alike = wrong.filter((one) => agree(one, share));
    if (alike.length > 1) {
      for (const one of alike) judged.add(one);
      yield* tellBase(folded, alike);
    } else yield judgeAlone(folded, share, all);
  }
}

function judgeAlone(folded: string, share: Share, all: readonly Share[]): ShareJudgement {
  const { whole } = share.roles;
  if (whole && share.certain) return tell(folded, share, "proved", whole);
  if (contradictsAll(folded, share, all)) {
    const base = middleOf([common(share, all) as Interval]);
    return { ...tell(folded, share, "possible", undefined), by: "outlier", base };
  }
  return tell(folded, share, whole ? "possible" : "open", whole);
}

/**
 * A share that fits some figure nearby. It holds where that is its whole, where other shares have the same base, or where no other
 * can be meant by chance.
 */
function tellFitting(folded: string, share: Share, all: readonly Share[]): ShareJudgement {
  const { rate, part, whole } = share.roles;
  const written = rateRangeOf(folded, rate);
  const fitting = share.nearby.filter((base) => !disjoint(percentOf(rangeOf(part), rangeOf(base)), written));
  if (whole && fitting.includes(whole))
    return tell(folded, share, isRight(folded, share, whole) ? "holds" : "open", whole);
  const right = fitting.filter((base) => isRight(folded, share, base));
  const shared = right.find((base) => isShared(folded, base, share, all));
  if (shared) return tell(folded, share, "holds", shared);
  const [first, ...more] = fitting;
  const chance = (share.nearby.length * (written.high - written.low)) / rate.value;
  const telling = first && right.includes(first) && more.every((base) => isSame(base, first)) && chance < BY_CHANCE;
  return tell(folded, share, telling ? "holds" : "open", first);
}

/** Whether so many other shares are right by the same base that they prove it. */
function isShared(folded: string, base: Figure, share: Share, all: readonly Share[]): boolean {
  const others = all.filter((one) => one !== share && one.nearby.includes(base) && isRight(folded, one, base));
  return others.length >= PROOF;
}

/** Whether the quotient of the figures as written is the rate as written. */
function isRight(folded: string, { roles: { part, rate } }: Share, whole: Figure): boolean {
  return isWrittenAs(folded, ((part.value * part.factor) / (whole.value * whole.factor)) * 100, rate);
}

/** A base that nobody names is taken for the right one where a figure fits so closely by chance in fewer than 1 of 20 cases. */
const BY_CHANCE = 0.05;

function isSame(a: Figure, b: Figure): boolean {
  return a.value * a.factor === b.value * b.factor;
}

/** Whether any figure nearby, or the sum of two that stand side by side, can be the base. */
function fitsAny(folded: string, { roles: { rate, part }, nearby, pairs }: Share): boolean {
  const written = rateRangeOf(folded, rate);
  const fits = (base: Interval) => !disjoint(percentOf(rangeOf(part), base), written);
  return nearby.some((base) => fits(rangeOf(base))) || pairs.some(([a, b]) => fits(plus(rangeOf(a), rangeOf(b))));
}

/** What the whole must be for a share to be right. */
function baseOf({ roles: { rate, part } }: Share): Interval {
  const [p, r] = [rangeOf(part), rangeOf(rate)];
  return { low: (p.low / r.high) * 100, high: (p.high / r.low) * 100 };
}

function agree(a: Share, b: Share): boolean {
  return a.roles.part.dimension === b.roles.part.dimension && !disjoint(baseOf(a), baseOf(b));
}

/** Whether at least PROOF other shares agree on one narrow base, and this one has another. */
function contradictsAll(folded: string, share: Share, all: readonly Share[]): boolean {
  const base = common(share, all);
  const { part, rate } = share.roles;
  return base !== undefined && disjoint(percentOf(rangeOf(part), base), rateRangeOf(folded, rate));
}

function common(share: Share, all: readonly Share[]): Interval | undefined {
  const { dimension } = share.roles.part;
  const others = all.filter((one) => one !== share && one.roles.part.dimension === dimension);
  for (const other of others) {
    const group = others.filter((one) => agree(one, other)).map((one) => baseOf(one));
    const low = Math.max(...group.map((base) => base.low));
    const high = Math.min(...group.map((base) => base.high));
    if (group.length >= PROOF && low <= high && high / low < 1.05) return { low, high };
  }
  return undefined;
}

/** What bases that overlap have in common, as one number. */
function middleOf(bases: readonly Interval[]): number {
  const [low, high] = [Math.max(...bases.map((base) => base.low)), Math.min(...bases.map((base) => base.high))];
  return Math.round((low + high) / 2);
}

function tell(folded: string, relation: Share, outcome: Outcome, whole: Figure | undefined): ShareJudgement {
  const { part, rate } = relation.roles;
  const calculation = () => (whole ? sayRatio(folded, part, whole) : "");
  const operands = whole ? [part, whole] : [part];
  return { relation, outcome, span: relation.span, operands, result: rate, by: "whole", others: [], calculation };
}

/** One wrong base, judged once, at the first share; nothing is decided of the others. */
function* tellBase(folded: string, shares: readonly Share[]): Generator<ShareJudgement> {
  const [first, ...others] = shares as readonly [Share, ...Share[]];
  const { whole } = first.roles;
  const proved = shares.length > PROOF && whole !== undefined;
  const base = middleOf(shares.map((share) => baseOf(share)));
  if (proved) yield { ...tell(folded, first, "possible", whole), by: "base", base, others };
  for (const share of proved ? others : shares) yield tell(folded, share, "open", share.roles.whole);
}
