import { defineRule, type Finding } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import type { Report } from "../../reading/report.ts";
import { lazy } from "../../text/lazy.ts";
import { type Span, slice } from "../../text/text.ts";
import { summaryYears } from "./years.ts";

/** 1 what is counted from, 2 the years: 改革开放41周年. Looked for by its end, which is rarer than its beginning. */
const ANNIVERSARY =
  /周年(?<=(改革开放|建党|中国共产党成立|党的?成立|新中国成立|中华人民共和国成立|建国)(\d{1,3}|[一二三四五六七八九十百]{1,5})周年)/g;
const BEGAN = (words: string) =>
  words.startsWith("改革") ? 1978 : words.includes("国成立") || words === "建国" ? 1949 : 1921;
/** 1 the plan, 2 its year: “十四五”规划的开局之年. */
const PLAN_YEAR = /“?(十[一二三四五六七])五”?(?:规划|时期|发展)?的?(开局|起步|第一|收官|收关|最后一|决胜)之?年/g;
const DIGITS = "零一二三四五六七八九";

/** Years that don't fit: an anniversary, a year of a five-year plan, or a plan for a year that is over. Convention. */
export const residueLastYear = defineRule({
  id: "residue-last-year",
  family: "residue",
  severity: "warning",
  summary: { zh: "疑沿用旧稿的年份", en: "Years that seem to be left from an old draft" },
  *check(report): Generator<Finding> {
    for (const { 1: what = "", 2: years = "", index } of report.byLine.matches(ANNIVERSARY)) {
      const count = readCount(years);
      const span = { start: index - what.length - years.length, end: index + 2 };
      yield* compare(report, span, BEGAN(what) + count, `按${count}周年推算应为`);
    }
    for (const match of report.byLine.matches(PLAN_YEAR)) {
      const begin = 1981 + (readCount(match[1] as string) - 6) * 5;
      const last = /收|最后|决胜/.test(match[2] as string);
      const span = { start: match.index, end: match.index + match[0].length };
      yield* compare(report, span, begin + (last ? 4 : 0), "应为");
    }
    yield* checkPlans(report);
  },
});

/** The year in front of the words in their own clause (2022年是⟦“十四五”开局之年⟧). */
const YEAR_BEFORE = pattern`(${YEAR})年(?:,?(?:是|既是|也是|正值|恰逢|适逢|迎来|为|将?迎来))[^。;,]{0,24}$`;

function* compare(report: Report, span: Span, expected: number, how: string): Generator<Finding> {
  const left = report.folded.slice(Math.max(0, span.start - 40), span.start);
  const year = Number(YEAR_BEFORE.exec(left)?.[1]);
  if (!year || year === expected) return;
  const words = slice(report.text, span).replace(/[“”]/g, "");
  yield {
    span,
    message: {
      zh: `“${words}”${how}${expected}年，前面写的是${year}年，请核对是否沿用了旧稿。`,
      en: `"${words}" fits ${expected}, while ${year} stands in front of it: check whether an old draft was copied.`,
    },
  };
}

/** 2024年力争…: a year and the will to do something in it. */
const WILL = pattern.g`(${YEAR})年(?=,?[^,。;\d\n]{0,8}(?:力争|确保|计划(?![表书的任和与]|执行|实施|完成)|拟|要|将|预期目标|主要目标|工作目标))`;

/** The year of a document's name or an annex's title. */
const NAMED = /附[件表]\d?[:.]?[^。;,]*$|《[^》]*$/;

/** Plans for a year that is over: only where the title names the years. */
function* checkPlans(report: Report): Generator<Finding> {
  const years = summaryYears(report);
  if (!years || report.kind.id !== "annual-summary-plan") return;
  const plans = plansOf(report);
  const headings = lazy(() => report.sections.map(({ heading }) => heading));
  for (const { 0: found, 1: year, index } of report.byLine.matches(WILL)) {
    if (Number(year) > years.review || !isIn(plans, index)) continue;
    if (isIn(headings(), index)) continue; // the title's year is compared with those elsewhere
    if (NAMED.test(report.folded.slice(Math.max(0, index - 12), index))) continue;
    yield {
      span: { start: index, end: index + found.length },
      message: {
        zh: `计划部分写的是${year}年，按标题应为${years.plan}年，请核对是否沿用了旧稿。`,
        en: `The plan speaks of ${year}, while the title makes it ${years.plan}: check whether an old draft was copied.`,
      },
    };
  }
}

/** 41, 四十一, 一百. */
function readCount(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const [, hundreds, tens, ones] = /^(?:(.)百)?(?:(.?)十)?(.?)$/.exec(words) ?? [];
  const digit = (char: string | undefined) => (char ? Math.max(0, DIGITS.indexOf(char)) : 0);
  return digit(hundreds) * 100 + (words.includes("十") ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}
