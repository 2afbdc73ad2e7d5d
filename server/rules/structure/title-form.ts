import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { readTitleYears, readYears } from "../../report/years.ts";
import { foldText, isLonger, type Span, slice } from "../../text/text.ts";

/** 标题写法: brackets round an office, end punctuation, no year, years that do not follow each other, two kinds in one. */
export const titleForm = defineRule({
  id: "title-form",
  family: "structure",
  severity: "hint",
  summary: { zh: "标题的写法", en: "Form of the title" },
  fixable: true,
  *check(report) {
    const { title } = report.frame;
    if (!title) return;
    const words = foldText(slice(report.text, title.span)); // a title in a crawler's header is a hole in the folded text
    const at = (start: number, end: number): Span => ({ start: title.span.start + start, end: title.span.start + end });
    yield* officeInBrackets(words, at);
    yield* endPunctuation(words, at);
    yield* doubledKind(words, at);
    if (/工作报告\S{0,2}$/.test(words) || !YEARLY.includes(report.kind.id)) return;
    if (!hasYear(report, title.span)) {
      yield {
        span: title.span,
        message: {
          zh: "标题没有写年份，年度性的总结和计划请写明年份，如“2025年工作总结”。",
          en: "The title names no year: a yearly summary or plan should say which year it is for.",
        },
      };
    }
    yield* yearsApart(words, at);
  },
});

const YEARLY: readonly string[] = ["annual-summary-plan", "half-year-summary", "work-points-plan"];

type At = (start: number, end: number) => Span;

function* officeInBrackets(words: string, at: At): Generator<Finding> {
  const match = /^\(([^()]{1,12}[省市县区旗州镇乡])\)(?=.)/.exec(words);
  if (!match) return;
  const end = match[0].length;
  const edits = [
    { span: at(0, 1), text: "" },
    { span: at(end - 1, end), text: "" },
  ];
  yield {
    span: at(0, end),
    message: {
      zh: `标题中机关名称“${match[1]}”加了括号，请写全称，不加括号。`,
      en: `The office's name “${match[1]}” stands in brackets: write the full name without them.`,
    },
    fixes: [{ title: { zh: "去掉括号", en: "Remove the brackets" }, safe: false, edits }],
  };
}

function* endPunctuation(words: string, at: At): Generator<Finding> {
  const match = /[。,;:、.]+$/.exec(words);
  if (!match) return;
  const span = at(match.index, words.length);
  yield {
    span,
    message: {
      zh: "标题末尾有标点，标题末尾一般不用标点，请删去。",
      en: "The title ends in a punctuation mark: titles take none, so remove it.",
    },
    fixes: [{ title: { zh: "删去标点", en: "Remove it" }, safe: true, edits: [{ span, text: "" }] }],
  };
}

/** Two kinds that exclude each other; 总结报告 is in common use and let be. */
const DOUBLED = /(?:总结报告|总结|请示|通知|方案|计划)汇报$|(?:请示|汇报|通知|简报)的?报告$|报告的?(?:报告|汇报|总结)$/;

function* doubledKind(words: string, at: At): Generator<Finding> {
  const match = DOUBLED.exec(words);
  if (!match) return;
  yield {
    span: at(match.index, words.length),
    message: {
      zh: `标题末尾的“${match[0]}”叠用了文种，请只用一个。`,
      en: `“${match[0]}” names two kinds of document at once: keep one.`,
    },
  };
}

function* yearsApart(words: string, at: At): Generator<Finding> {
  const { review, plan, planAt } = readTitleYears(words);
  const last = review.at(-1);
  if (last === undefined || plan === undefined || !planAt || plan === last + 1) return;
  yield {
    span: at(planAt.start, planAt.end),
    message: {
      zh: `标题里总结的是${last}年、计划的是${plan}年，两个年份一般前后相连，请核对。`,
      en: `The title sums up ${last} and plans for ${plan}: the two years usually follow each other, so check them.`,
    },
  };
}

/** A year that is still to be filled in is told as that. */
const UNFILLED_YEAR = /20[XxＸｘ×*＊_]{1,2}年/;

/** Whether the title, or a short line under it (二〇二四年度, ——2024年…), says the year. */
function hasYear({ text, paragraphs }: Report, title: Span): boolean {
  const below = paragraphs.find(({ start }) => start >= title.end);
  const lines = [title, ...(below && !isLonger(text, below, 50) ? [below] : [])];
  return lines.some(
    (line) => UNFILLED_YEAR.test(slice(text, line)) || readYears(foldText(slice(text, line))).length > 0,
  );
}
