import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import type { Figure, Interval } from "../../figures/figure.ts";
import { plansOf } from "../../reading/plans.ts";
import type { Report } from "../../reading/report.ts";
import { mentionsOf } from "../../relations/mention.ts";
import { hashOf } from "../../text/hash.ts";
import { HashCounter } from "../../text/hash-counter.ts";
import type { Span } from "../../text/text.ts";
import { disjoint, rangeOf, write } from "../../verdicts/amounts.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { compareMentions, type Mention, mentionAt } from "../../verdicts/mention.ts";

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
      const marks = (whole ? WHOLE : 0) | (listed ? LISTED : 0);
      found.push(hashOf(key), figure.span.start, marks, low, high, digitsOf(paragraph.folded, figure));
    }
    return found.length > 0 ? found : undefined;
  },
  saysOf: (mentions: Mentions) =>
    mentions.flatMap((key, i) =>
      i % SIZE === 0 ? [{ key, hash: hashOf(mentions.slice(i + 2, i + SIZE).join()) }] : [],
    ),
  *check(report, paragraphs: readonly Summary<Mentions>[]) {
    const keys = new HashCounter(paragraphs.reduce((sum, { value }) => sum + value.length / SIZE, 0));
    for (const { value } of paragraphs) for (let i = 0; i < value.length; i += SIZE) keys.add(value[i] as number);
    const plans = plansOf(report);
    const first = new Map<number, Mark>();
    for (const { start, value } of paragraphs) {
      for (let i = 0; i < value.length; i += SIZE) {
        if (!keys.isRepeated(value[i] as number)) continue;
        const mention = markAt(value, i, start);
        const before = first.get(value[i] as number);
        if (!before) first.set(value[i] as number, mention);
        else if (mayConflict(before, mention))
          yield* judge(report, plans, readMention(report, before), readMention(report, mention));
      }
    }
  },
});

/**
 * What is kept of the mentions of a paragraph: for each its key as a number, where its figure begins, marks, its range, and its
 * digits whatever their order, as a number.
 */
type Mentions = readonly number[];
const SIZE = 6;

interface Mark extends Interval {
  readonly at: number;
  readonly marks: number;
  readonly digits: number;
}

const WHOLE = 1;
const LISTED = 2;

function markAt(mentions: Mentions, i: number, by: number): Mark {
  return {
    at: by + (mentions[i + 1] as number),
    marks: mentions[i + 2] as number,
    low: mentions[i + 3] as number,
    high: mentions[i + 4] as number,
    digits: mentions[i + 5] as number,
  };
}

/** A number that is equal for numbers with the same digits in whatever order. */
function digitsOf(folded: string, { digits: { start, end } }: Figure): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const digit = folded.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) sum += 1 << (digit * 3);
  }
  return sum;
}

/** A first look, without the figures: most values that differ are two things. */
function mayConflict(a: Mark, b: Mark): boolean {
  if (!disjoint(a, b)) return false;
  return a.digits === b.digits || ((a.marks & b.marks & WHOLE) !== 0 && b.low < a.high * 3 && a.low < b.high * 3);
}

function readMention(report: Report, { at, marks }: Mark): Mention {
  return mentionAt(report, at, { whole: (marks & WHOLE) !== 0, listed: (marks & LISTED) !== 0 });
}

function* judge(report: Report, plans: readonly Span[], before: Mention, later: Mention): Generator<Finding> {
  const outcome = compareMentions(report, plans, before, later);
  if (!isContradiction({ outcome })) return;
  const [a, b] = [before, later].map(({ figure }) => write(report.folded, figure)) as [string, string];
  yield {
    span: later.figure.span,
    ...(outcome !== "likely" && { severity: "information" }),
    message: {
      zh: `同一指标前面写的是${a}，这里写的是${b}（${a}≠${b}），请核对后改成一致；口径或时期不同的，请写明。`,
      en: `The same indicator is ${a} before and ${b} here (${a} ≠ ${b}); make them agree, or say what differs.`,
    },
    related: [{ span: before.figure.span, message: { zh: `前面写的是${a}。`, en: `${a} before.` } }],
  };
}
