import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure, Interval } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import { slice } from "../../text/text.ts";
import { disjoint, percentOf, plus, rangeOf, rateRangeOf, sayRatio, write } from "./amounts.ts";
import { findShares, type Share } from "./shares.ts";
import { spanOf } from "./spans.ts";

/**
 * 占比复算: 共受理投诉849件，其中甲类263件，占投诉总量30.98%. The shares of a paragraph prove their base together: where several
 * agree on another number than the one written, the base is told once; where all but one agree, that one is wrong.
 */
export const shareMismatch = defineRule({
  id: "share-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "占比与部分数、总数相符", en: "A share agrees with the part and the whole" },
  *check(report) {
    const found: { share: Share; statement: Statement }[] = [];
    const earlier: Statement[] = [];
    for (const statement of report.statements) {
      for (const share of findShares(statement, earlier)) if (found.length < MOST) found.push({ share, statement });
      earlier.push(statement);
    }
    yield* judgeAll(report.folded, report.text, found);
  },
});

/** More shares than any paragraph has; keeps comparing them linear. */
const MOST = 60;
/** How many other shares must agree on a base to prove it. */
const PROOF = 3;

function* judgeAll(
  folded: string,
  text: string,
  found: readonly { share: Share; statement: Statement }[],
): Generator<Finding> {
  const wrong = found.filter(({ share, statement }) => !fitsAny(folded, share, statement));
  const all = found.map(({ share }) => share);
  const told = new Set<Share>();
  for (const { share } of wrong) {
    if (told.has(share)) continue;
    const alike = wrong.map((one) => one.share).filter((one) => agree(one, share));
    if (alike.length > 1) {
      for (const one of alike) told.add(one);
      const finding = alike.length > PROOF ? tellBase(folded, alike) : undefined;
      if (finding) yield finding;
      continue;
    }
    const { whole, certain } = share;
    if (whole && certain) yield tell(folded, text, share, whole);
    else if (contradictsAll(folded, share, all)) yield tellOutlier(folded, text, share, all);
    else if (whole) yield { ...tell(folded, text, share, whole), severity: "information" };
  }
}

/** Whether any figure nearby, or the sum of two that stand side by side, can be the base. */
function fitsAny(folded: string, { rate, part, nearby }: Share, { figures }: Statement): boolean {
  const written = rateRangeOf(folded, rate);
  const fits = (base: Interval) => !disjoint(percentOf(rangeOf(part), base), written);
  if (nearby.some((base) => fits(rangeOf(base)))) return true;
  const own = figures.filter((figure) => figure.dimension === part.dimension && figure !== part);
  return own.some((figure, i) => i > 0 && fits(plus(rangeOf(own[i - 1] as Figure), rangeOf(figure))));
}

/** What the whole must be for a share to be right. */
function baseOf({ rate, part }: Share): Interval {
  const [p, r] = [rangeOf(part), rangeOf(rate)];
  return { low: (p.low / r.high) * 100, high: (p.high / r.low) * 100 };
}

function agree(a: Share, b: Share): boolean {
  return a.part.dimension === b.part.dimension && !disjoint(baseOf(a), baseOf(b));
}

/** Whether at least PROOF other shares agree on one narrow base, and this one has another. */
function contradictsAll(folded: string, share: Share, all: readonly Share[]): boolean {
  const base = common(share, all);
  return base !== undefined && disjoint(percentOf(rangeOf(share.part), base), rateRangeOf(folded, share.rate));
}

function common(share: Share, all: readonly Share[]): Interval | undefined {
  const others = all.filter((one) => one !== share && one.part.dimension === share.part.dimension);
  for (const other of others) {
    const group = others.filter((one) => agree(one, other)).map((one) => baseOf(one));
    const low = Math.max(...group.map((base) => base.low));
    const high = Math.min(...group.map((base) => base.high));
    if (group.length >= PROOF && low <= high && high / low < 1.05) return { low, high };
  }
  return undefined;
}

function tell(folded: string, text: string, { part, rate }: Share, whole: Figure): Finding {
  const sum = sayRatio(folded, part, whole);
  const written = slice(text, rate.span);
  return {
    span: spanOf([part, rate]),
    message: {
      zh: `按所写的数算，${sum}，与“${written}”不符，请核对部分数、总数和占比。`,
      en: `By the figures written, ${sum}, not “${written}”; check the part, the whole and the share.`,
    },
    related: [{ span: whole.span, message: { zh: "总数在这里。", en: "The whole stands here." } }],
  };
}

/** What bases that overlap have in common, as one number for the message. */
function middleOf(bases: readonly Interval[]): number {
  const [low, high] = [Math.max(...bases.map((base) => base.low)), Math.min(...bases.map((base) => base.high))];
  return Math.round((low + high) / 2);
}

/** One wrong base: told once, at the first share, with the others. */
function tellBase(folded: string, shares: readonly Share[]): Finding | undefined {
  const [first, ...others] = shares as readonly [Share, ...Share[]];
  const whole = first.whole;
  if (!whole) return undefined;
  const base = middleOf(shares.map((share) => baseOf(share)));
  return {
    span: spanOf([first.part, first.rate]),
    severity: "information",
    message: {
      zh: `这里起${shares.length}处占比合用一个总数（约${base}${first.part.unit}），与前面写的${write(folded, whole)}不符，请核对总数，或写明分母。`,
      en: `From here ${shares.length} shares have one base (about ${base}${first.part.unit}), which is not the ${write(folded, whole)} written before; check the whole, or name the base.`,
    },
    related: others.map(({ part, rate }) => ({
      span: spanOf([part, rate]),
      message: { zh: "这里也是。", en: "Here, too." },
    })),
  };
}

/** One share among several that agree with each other. */
function tellOutlier(folded: string, text: string, share: Share, all: readonly Share[]): Finding {
  const { part, rate } = share;
  const middle = middleOf([common(share, all) as Interval]);
  const ratio = Math.round((part.value / middle) * 1000) / 10;
  const written = slice(text, rate.span);
  return {
    span: spanOf([part, rate]),
    severity: "information",
    message: {
      zh: `同段其他占比合用一个总数（约${middle}${part.unit}），按它算${write(folded, part)}约占${ratio}%，与“${written}”不符，请核对。`,
      en: `The other shares of the paragraph have one base (about ${middle}${part.unit}); by it ${write(folded, part)} is about ${ratio}%, not “${written}”.`,
    },
  };
}
