import { defineRule } from "../../check/rule.ts";
import { SURE } from "../../report/kinds.ts";
import { isLonger } from "../../text/text.ts";
import { nameOf } from "./places.ts";

/** A goal whose figure is still to be filled in (增长××%). */
const OPEN_GOAL = /(?:×{2,}|_{3,})(?:余|多)?(?:[万亿%个家件人户亩]|百分点|公里)/g;

/** A plan in which nothing is measured cannot be checked next year. Convention. */
export const planNoTarget = defineRule<{ minLength: number }>({
  id: "plan-no-target",
  family: "structure",
  severity: "information",
  summary: { zh: "计划部分没有量化目标", en: "A plan without a measurable goal" },
  awaits: "report",
  kinds: ["annual-summary-plan", "gov-work-report"],
  options: {
    minLength: {
      default: 100,
      description: {
        zh: "计划部分少于这么多字时视为刚起草，不查。",
        en: "A plan shorter than this many characters is taken for a draft just begun and left alone.",
      },
    },
  },
  *check(report, { minLength }) {
    if (report.kind.confidence < SURE) return;
    const plans = report.parts.filter(({ part }) => part.id === "plan" || part.id === "goals" || part.id === "tasks");
    const sections = plans.flatMap(({ section }) => (section ? [section] : []));
    const [first] = sections;
    if (!first || sections.length < plans.filter(({ at }) => at).length) return;
    if (sections.every(({ span }) => !isLonger(report.folded, span, minLength - 1))) return;
    if (report.numbers.holdFiguresFrom(first.span.start)) return;
    for (const { index } of report.byLine.matches(OPEN_GOAL)) if (index >= first.span.start) return;
    yield {
      span: first.heading,
      message: {
        zh: `${nameOf(report, first)}部分没有一个量化目标，可选几项能计数的工作写明预期数。`,
        en: `The part ${nameOf(report, first)} names no measurable goal; give the expected figures of what can be counted.`,
      },
    };
  },
});
