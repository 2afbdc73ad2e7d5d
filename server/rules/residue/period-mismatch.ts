import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { readYears } from "../../report/years.ts";
import { slice } from "../../text/text.ts";
import { gather } from "../support/gather.ts";
import { signatureDate } from "./years.ts";

/** A title of less than a year. */
const PART_OF_YEAR = /上半年|半年|季度|\d{1,2}月|年中/;
/** A title that closes a year. */
const CLOSES_YEAR = /年度?[^年]{0,12}(?:总结|述职|述廉)/;
/** What is said of a whole year, at the head of a clause. */
const YEAR_LONG = /(?<=(?:^|[。;,\n]) {0,4})(?:过去)?一年来(?=,)/g;
/** No yearly report is signed before this month of its year. */
const EARLIEST = 7;

/** The period in the title against what the text says of it: 一年来 in a half-year report, a year signed before it was over. */
export const periodMismatch = defineRule({
  id: "period-mismatch",
  family: "residue",
  severity: "warning",
  summary: { zh: "标题的时段和正文、落款对不上", en: "The period in the title against text and signature" },
  *check(report): Generator<Finding> {
    const title = report.frame.title?.text ?? "";
    if (/上半年|季度/.test(title)) {
      yield* yearsLong(report);
    }
    const years = readYears(title).map(({ value }) => value);
    const [year] = years;
    if (year === undefined || years.length > 1 || PART_OF_YEAR.test(title) || !CLOSES_YEAR.test(title)) return;
    yield* staleCutOffs(report, year);
    const signed = signatureDate(report);
    if (!signed || signed.year !== year || signed.month >= EARLIEST) return;
    yield {
      span: signed.span,
      message: {
        zh: `标题总结的是${year}年全年，落款“${slice(report.text, signed.span)}”时这一年还没有过完，请核对年份。`,
        en: `The title closes ${year}, while the report is signed on "${slice(report.text, signed.span)}": check the year.`,
      },
    };
  },
});

/** Every 一年来 of a report on a part of the year, as one finding. */
function* yearsLong({ byLine, text }: Report): Generator<Finding> {
  const spans = Array.from(byLine.matches(YEAR_LONG), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const [first] = spans;
  if (!first) return;
  const words = slice(text, first);
  const count = spans.length > 1 ? `（共${spans.length}处）` : "";
  const message = {
    zh: `标题写的不是全年，这里写“${words}”${count}，请核对是否沿用了旧稿。`,
    en: `The title is not that of a whole year, while this says "${words}" (${spans.length} found): check whether an old draft was copied.`,
  };
  yield { ...gather(spans, message), severity: "information" };
}

/** At the head of a sentence, the end of a year as the day up to which one counts; 1 the year, 2 the rest of the sentence. */
const CUT_OFF = /(?<=(?:^|[。;\n]) {0,4})截[至止]到?(\d{4})年(?:12月)?(?:底|末|31日),([^。;\n]*)/g;
/** What takes the end of the year before for a base, or can't be counted sooner. */
const BASE = /\d{4}年|今年|[比较]|同期|人口|户籍/;

/** 截至2024年底 in the report on 2025, where the sentence says nothing of 2025. */
function* staleCutOffs({ byLine, text }: Report, year: number): Generator<Finding> {
  for (const { 0: found, 1: counted, 2: rest = "", index } of byLine.matches(CUT_OFF)) {
    if (Number(counted) !== year - 1 || BASE.test(rest)) continue;
    const span = { start: index, end: index + found.length - rest.length - 1 };
    yield {
      span,
      severity: "information",
      message: {
        zh: `标题总结的是${year}年，这里写“${slice(text, span)}”，请核对年份。`,
        en: `The title closes ${year}, while this counts up to "${slice(text, span)}": check the year.`,
      },
    };
  }
}
