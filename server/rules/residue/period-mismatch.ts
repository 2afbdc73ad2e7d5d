import { defineRule, type Finding } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";
import { readYears } from "../structure/years.ts";
import { signatureDate } from "./years.ts";

/** A title of less than a year. */
const PART_OF_YEAR = /上半年|半年|季度|\d{1,2}月|年中/;
/** A title that closes a year. */
const CLOSES_YEAR = /年度?[^年]{0,12}(?:总结|述职|述廉)/;
/** What is said of a whole year, at the head of a clause. */
const YEAR_LONG = /(?<=^|[。;,\n] *)(?:过去)?一年来(?=,)/g;
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
      for (const { 0: words, index } of report.folded.matchAll(YEAR_LONG)) {
        yield {
          span: { start: index, end: index + words.length },
          severity: "information",
          message: {
            zh: `标题写的不是全年，这里写“${words}”，请核对是否沿用了旧稿。`,
            en: `The title is not that of a whole year, while this says "${words}": check whether an old draft was copied.`,
          },
        };
      }
    }
    const years = readYears(title).map(({ value }) => value);
    const signed = signatureDate(report);
    if (!signed || years.length !== 1 || PART_OF_YEAR.test(title) || !CLOSES_YEAR.test(title)) return;
    if (signed.year !== years[0] || signed.month >= EARLIEST) return;
    yield {
      span: signed.span,
      message: {
        zh: `标题总结的是${years[0]}年全年，落款“${slice(report.text, signed.span)}”时这一年还没有过完，请核对年份。`,
        en: `The title closes ${years[0]}, while the report is signed on "${slice(report.text, signed.span)}": check the year.`,
      },
    };
  },
});
