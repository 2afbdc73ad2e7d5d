import type { Report } from "../../core/report.ts";
import { defineRule } from "../../core/rule.ts";
import { contains } from "../../core/text.ts";
import { disjoint, rangeOf, write } from "./amounts.ts";
import { type Mention, mentionsOf } from "./mentions.ts";

/**
 * 同一指标前后不一: the same name, the same time, the same nature, said of the whole both times, and two values. An error where
 * both places say the time themselves; where it is taken over from a heading or the title, a warning.
 */
export const crossMentionConflict = defineRule({
  id: "cross-mention-conflict",
  family: "arithmetic",
  severity: "error",
  summary: { zh: "同一指标前后数字一致", en: "One indicator has one value throughout" },
  *check(report) {
    const first = new Map<string, Mention>();
    for (const mention of mentionsOf(report)) {
      if (!mention.whole) continue;
      const before = first.get(mention.key);
      if (!before) first.set(mention.key, mention);
      else if (before.figure.sentence.start !== mention.figure.sentence.start && disagree(report, before, mention)) {
        const [a, b] = [write(report.folded, before.figure), write(report.folded, mention.figure)];
        const said = [before, mention].every(({ figure }) => isSaid(figure.period?.from));
        yield {
          span: mention.figure.span,
          ...(!said && { severity: "warning" }),
          message: {
            zh: `同一指标前面写的是${a}，这里写的是${b}（${a}≠${b}），请核对后改成一致；口径或时期不同的，请写明。`,
            en: `The same indicator is ${a} before and ${b} here (${a} ≠ ${b}); make them agree, or say what differs.`,
          },
          related: [{ span: before.figure.span, message: { zh: `前面写的是${a}。`, en: `${a} before.` } }],
        };
      }
    }
  },
});

function disagree(report: Report, a: Mention, b: Mention): boolean {
  if (!disjoint(rangeOf(a.figure), rangeOf(b.figure)) || natureOf(a) !== natureOf(b)) return false;
  const quotient = (b.figure.value * b.figure.factor) / (a.figure.value * a.figure.factor);
  if (!(quotient > 0.5 && quotient < 2)) return false; // two scopes, rather than a slip
  const [x, y] = [a.figure.period, b.figure.period];
  return (x?.text === y?.text || x?.from === "title" || y?.from === "title" || !x || !y) && !inParts(report, a, b);
}

/** 累计 and 完成 speak of the same when the time is the same. */
function natureOf({ figure: { nature } }: Mention): string {
  return nature === "cumulative" ? "actual" : nature;
}

function isSaid(from: string | undefined): boolean {
  return from === "sentence" || from === "clause" || from === "paragraph";
}

/** Whether one of the places stands under a heading that names a part of the whole. */
function inParts({ sections, folded }: Report, ...mentions: readonly Mention[]): boolean {
  return mentions.some(({ figure }) =>
    sections.some(({ span, title }) => contains(span, figure.span) && PART.test(folded.slice(title.start, title.end))),
  );
}

const PART = /[村庄]|社区|公司|学校|医院|计划|思路|打算|目标|展望|安排|任务|部署|要点|下一步|下步|今后|未来|预期/;
