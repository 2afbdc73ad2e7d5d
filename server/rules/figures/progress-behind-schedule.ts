import { defineRule, type Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { ParagraphFacts, Report } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { figuresAt, type Offsets, offsetsOf } from "../support/figures-at.ts";

/** The share of a year's task that has been done (完成率). */
const DONE =
  /(?:占|为|完成|达)(?:了)?(?:全年|年度|年初|年)(?:[^,。;\d]{0,4})?(?:任务|计划|目标)(?:数|总?额)?的?(?:约|近)?$/;
/** How far behind the calendar a task may be, in percentage points. Convention. */
const SLACK = 15;

/** A task that is far behind the calendar, while the part on problems says nothing of it. Convention. */
export const progressBehindSchedule = defineRule({
  id: "progress-behind-schedule",
  family: "figures",
  severity: "hint",
  summary: { zh: "进度落后而未说明", en: "Behind schedule, with no word about it" },
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Offsets | undefined {
    const isDone = (figure: Figure) => figure.dimension === "%" && DONE.test(leftOf(paragraph, figure));
    return offsetsOf(paragraph.numbers.figures.filter(isDone));
  },
  *check(report, paragraphs: readonly Summary<Offsets>[]) {
    for (const figure of figuresAt(report, paragraphs)) {
      const month = monthOf(figure);
      const due = Math.round((month / 12) * 1000) / 10;
      if (!month || figure.value >= due - SLACK || isExplained(report, figure)) continue;
      const words = slice(report.text, figure.span);
      yield {
        span: figure.span,
        message: {
          zh: `到${month}月底按时序应完成${due}%左右，这里是${words}，问题部分没有提到，可补写原因和措施。`,
          en: `By the end of month ${month} about ${due}% would be due, here it is ${words}; say why in the part on problems.`,
        },
      };
    }
  },
});

function leftOf({ folded }: ParagraphFacts, { clause, digits }: Figure): string {
  return folded.slice(Math.max(clause.start, digits.start - 16), digits.start);
}

const ENDS: Readonly<Record<string, number>> = { H1: 6, Q1: 3, Q2: 6, Q3: 9 };

/** The last month of the figure's period; 0 when it is a year or nothing is said. */
function monthOf({ period }: Figure): number {
  const text = period?.text ?? "";
  const part = /[HQ]\d$/.exec(text)?.[0];
  return part ? (ENDS[part] ?? 0) : Number(/-(\d{2})$/.exec(text)?.[1] ?? 0) % 12;
}

/** Whether the part on problems speaks of what is behind, or the sentence itself does. */
function isExplained({ folded, parts }: Report, figure: Figure): boolean {
  if (/原因|滞后|落后|低于时序|受.{2,12}影响/.test(slice(folded, figure.sentence))) return true;
  const problems = parts.find(({ part }) => part.id === "problems")?.section?.span;
  if (!problems) return false;
  const text = slice(folded, problems);
  const clause = folded.slice(figure.clause.start, figure.digits.start);
  const names = [clause, figure.indicator ? slice(folded, figure.indicator) : ""].map((name) => name.slice(0, 4));
  return names.some((name) => name.length > 1 && text.includes(name));
}
