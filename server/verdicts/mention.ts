import type { Figure } from "../figures/figure.ts";
import { plansOf } from "../reading/plans.ts";
import { factsOfParagraph, type Report } from "../reading/report.ts";
import { mentionsOf, type Mention as NamedMention } from "../relations/mention.ts";
import { contains, type Span } from "../text/text.ts";
import { bare, disjoint, rangeOf } from "./amounts.ts";
import type { Outcome } from "./judgement.ts";

/** A figure with a name, as one place of the report says it; offsets count in the report. */
export type Mention = Omit<NamedMention, "key">;

/** The mention whose figure begins at `at`. */
export function mentionAt({ numbers }: Report, at: number, marks: Omit<Mention, "figure">): Mention {
  return { ...marks, figure: numbers.figureAt(at) };
}

/**
 * What two mentions of one name say of each other: whether one value stands in both places. A conflict is told where both say the
 * same year and speak of the whole; and where the digits of one number changed places (14.6, 16.4), which no two years or scopes
 * do. `plans` are the sections that speak of what is to come.
 */
export function compareMentions(report: Report, plans: readonly Span[], before: Mention, later: Mention): Outcome {
  const { folded } = report;
  if (before.figure.sentence.start === later.figure.sentence.start) return "open";
  const whole = before.whole && later.whole;
  if (!disjoint(rangeOf(before.figure), rangeOf(later.figure)))
    return amountOf(before) === amountOf(later) && (whole || sayOneYear(before, later)) ? "holds" : "open";
  const comparable = whole && isOneScope(before, later) && natureOf(before) === natureOf(later);
  if (!areTurned(folded, before, later) && !(comparable && sayOneYear(before, later))) return "open";
  if (
    [before, later].some(({ figure }) => plans.some((plan) => contains(plan, figure.span)) && !isBase(folded, figure))
  )
    return "open";
  return whole ? "likely" : "possible";
}

/** Compares every mention of a report with the first of its name, in text order. */
export function* compareAllMentions(report: Report): Generator<readonly [before: Mention, later: Mention, Outcome]> {
  const plans = plansOf(report);
  const first = new Map<string, Mention>();
  for (const [i, paragraph] of report.paragraphs.entries()) {
    for (const { key, figure, ...marks } of mentionsOf(factsOfParagraph(report, i))) {
      const later = mentionAt(report, paragraph.start + figure.span.start, marks);
      const before = first.get(key);
      if (before) yield [before, later, compareMentions(report, plans, before, later)];
      else first.set(key, later);
    }
  }
}

function amountOf({ figure: { value, factor } }: Mention): number {
  return value * factor;
}

/**
 * Whether one number is the other with its digits in another order: 1128 and 1182, 14.88 and 18.48; three digits or more, four
 * where a list says elsewhere what was done (105 and 150 may well be two things).
 */
function areTurned(folded: string, a: Mention, b: Mention): boolean {
  if (a.figure.unit !== b.figure.unit) return false;
  const [x, y] = [a, b].map(({ figure }) => bare(folded, figure)) as [string, string];
  if (x.length !== y.length || x.indexOf(".") !== y.indexOf(".")) return false;
  const sort = (digits: string) => Array.from(digits).sort().join("");
  const least = a.listed || b.listed ? 4 : 3;
  return x.replace(".", "").length >= least && x !== y && sort(x) === sort(y);
}

/** Whether both places say the time themselves, and it is one year. */
function sayOneYear(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure.period, b.figure.period];
  return x?.from === "sentence" && y?.from === "sentence" && x.text === y.text && /^\d{4}/.test(x.text);
}

/** Values that are far apart are two scopes, rather than a slip. */
function isOneScope(a: Mention, b: Mention): boolean {
  const quotient = amountOf(b) / amountOf(a);
  return quotient > 0.5 && quotient < 2;
}

/** 在硬化道路⟦16.4公里⟧的基础上: what a plan begins with is a result. */
function isBase(folded: string, { span }: Figure): boolean {
  return /^[^,。;]{0,8}的?基础/.test(folded.slice(span.end, span.end + 12));
}

/** 累计 and 完成 speak of the same when the time is the same. */
function natureOf({ figure: { nature } }: Mention): string {
  return nature === "cumulative" ? "actual" : nature;
}
