import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import type { Figure, Interval } from "../../figures/figure.ts";
import type { Report } from "../../reading/report.ts";
import { hashOf } from "../../text/hash.ts";
import { contains, type Span } from "../../text/text.ts";
import { plansOf } from "../support/plans.ts";
import { bare, disjoint, rangeOf, write } from "./amounts.ts";
import { mentionsOf, type Mention as NamedMention } from "./mentions.ts";

/**
 * 同一指标前后不一: one name and two values. Told where both places say the same year and speak of the whole; and where the
 * digits of one number changed places (14.6, 16.4), which no two years or scopes do.
 */
export const crossMentionConflict = defineRule({
  id: "cross-mention-conflict",
  family: "arithmetic",
  severity: "warning",
  summary: { zh: "同一指标前后数字一致", en: "One indicator has one value throughout" },
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Mentions | undefined {
    const found: number[] = [];
    for (const { figure, key, whole, listed } of mentionsOf(paragraph)) {
      const { low, high } = rangeOf(figure);
      found.push(hashOf(key), figure.span.start, (whole ? WHOLE : 0) | (listed ? LISTED : 0), low, high);
    }
    return found.length > 0 ? found : undefined;
  },
  *check(report, paragraphs: readonly Summary<Mentions>[]) {
    const plans = plansOf(report);
    const first = new Map<number, Mark>();
    for (const { start, value } of paragraphs) {
      for (let i = 0; i < value.length; i += SIZE) {
        const mention = markAt(value, i, start);
        const before = first.get(value[i] as number);
        if (!before) first.set(value[i] as number, mention);
        else if (disjoint(before, mention)) {
          const conflict = judge(report, plans, readMention(report, before), readMention(report, mention));
          if (conflict) yield conflict;
        }
      }
    }
  },
});

/** What is kept of the mentions of a paragraph: for each its key as a number, where its figure begins, marks, and its range. */
type Mentions = readonly number[];
const SIZE = 5;

interface Mark extends Interval {
  readonly at: number;
  readonly marks: number;
}

const WHOLE = 1;
const LISTED = 2;

function markAt(mentions: Mentions, i: number, by: number): Mark {
  const [at, marks, low, high] = [mentions[i + 1], mentions[i + 2], mentions[i + 3], mentions[i + 4]];
  return { at: by + (at as number), marks: marks as number, low: low as number, high: high as number };
}

type Mention = Omit<NamedMention, "key">;

function readMention({ numbers }: Report, { at, marks }: Mark): Mention {
  return { figure: numbers.figureAt(at), whole: (marks & WHOLE) !== 0, listed: (marks & LISTED) !== 0 };
}

function judge(report: Report, plans: readonly Span[], before: Mention, mention: Mention): Finding | undefined {
  const { folded } = report;
  if (before.figure.sentence.start === mention.figure.sentence.start) return undefined;
  const whole = before.whole && mention.whole;
  const comparable = whole && isOneScope(before, mention) && natureOf(before) === natureOf(mention);
  if (!areTurned(folded, before, mention) && !(comparable && sayOneYear(before, mention))) return undefined;
  if (
    [before, mention].some(({ figure }) => plans.some((plan) => contains(plan, figure.span)) && !isBase(folded, figure))
  )
    return undefined;
  const [a, b] = [write(folded, before.figure), write(folded, mention.figure)];
  return {
    span: mention.figure.span,
    ...(!whole && { severity: "information" }),
    message: {
      zh: `同一指标前面写的是${a}，这里写的是${b}（${a}≠${b}），请核对后改成一致；口径或时期不同的，请写明。`,
      en: `The same indicator is ${a} before and ${b} here (${a} ≠ ${b}); make them agree, or say what differs.`,
    },
    related: [{ span: before.figure.span, message: { zh: `前面写的是${a}。`, en: `${a} before.` } }],
  };
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
  const quotient = (b.figure.value * b.figure.factor) / (a.figure.value * a.figure.factor);
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
