import { defineRule, type Finding } from "../../check/rule.ts";
import { PLAN_NOUN } from "../../lexicon/document.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { SURE } from "../../report/kinds.ts";
import { leadOf } from "../../report/parts.ts";
import { readTitleYears, readYears, type TitleYears } from "../../report/years.ts";
import type { Span } from "../../text/text.ts";

/** 标题与正文年份不符: the first words or a top heading speak of another year than the title, as copied drafts do. */
export const titleYearMismatch = defineRule({
  id: "title-year-mismatch",
  family: "structure",
  severity: "warning",
  summary: { zh: "标题年份与正文不符", en: "The title's year and the text's differ" },
  kinds: ["annual-summary-plan", "half-year-summary", "work-points-plan", "duty-report"],
  *check(report) {
    const { frame, kind } = report;
    if (!frame.title || kind.confidence < SURE) return;
    const years = readTitleYears(frame.title.text);
    if (years.review.length === 0) return;
    yield* checkLead(report, years);
    for (const { title } of report.outline) {
      const words = report.folded.slice(title.start, Math.min(title.end, title.start + 40));
      if (words.includes("年")) yield* checkHeading(report, title, words, years);
    }
  },
});

function* checkLead(report: Report, { review, plan }: TitleYears): Generator<Finding> {
  const lead = leadOf(report);
  const words = report.folded.slice(lead.start, Math.min(lead.end, lead.start + 8));
  const [year] = readYears(words);
  if (!year || year.start > 0 || !/^年[,是]/.test(words.slice(year.end))) return;
  const expected = [...review, ...(plan === undefined ? [] : [plan])];
  if (report.kind.id === "work-points-plan") expected.push((review[0] as number) - 1);
  if (!expected.includes(year.value)) yield mismatch(report, lead.start, year, review.at(-1) as number);
}

/** Headings that speak of the whole of a year, looking back or ahead. */
const REVIEW = /^年度?.{0,8}(?:总结|回顾|工作情况|开展情况|完成情况|主要工作)/;
const PLAN = pattern`^年度?.{0,8}${words(PLAN_NOUN, "目标 任务")}`;
/** What follows or precedes a year that is not the year of the report. */
const OTHER = /以来|半年|季度|月|时期|[—–~至到-]/;

function* checkHeading(report: Report, title: Span, words: string, { review, plan }: TitleYears): Generator<Finding> {
  const years = readYears(words);
  const [year] = years;
  if (!year || years.length > 1 || OTHER.test(words)) return;
  const rest = words.slice(year.end);
  const last = review.at(-1) as number;
  const points = report.kind.id === "work-points-plan";
  const back = REVIEW.test(rest) ? [...review, ...(points ? [last - 1] : [])] : [];
  const ahead = PLAN.test(rest) && !REVIEW.test(rest) ? (points ? [last] : [plan ?? last + 1]) : [];
  if (report.kind.id === "half-year-summary" && ahead.length > 0) ahead.push(last);
  const expected = [...back, ...ahead];
  if (expected.length > 0 && !expected.includes(year.value)) yield mismatch(report, title.start, year, expected[0]!);
}

function mismatch(
  report: Report,
  offset: number,
  year: { value: number; start: number; end: number },
  expected: number,
) {
  const title = report.frame.title!;
  return {
    span: { start: offset + year.start, end: offset + year.end },
    message: {
      zh: `这里写的是${year.value}年，按标题应为${expected}年，请核对是否沿用了旧稿。`,
      en: `This says ${year.value}, while the title makes it ${expected}: check whether an old draft was copied.`,
    },
    related: [{ span: title.span, message: { zh: "标题在这里。", en: "The title is here." } }],
  };
}
