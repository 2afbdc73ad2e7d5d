import { defineRule, type Finding } from "../../check/rule.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, slice } from "../../text/text.ts";

/** A day of a month, perhaps of a year, perhaps with the day up to which it goes: 1 year, 2 month, 3 day, 4 last day. */
const DAY = /(?:(\d{4})年)?(?<![\d.:—–~-])(\d{1,2})月(\d{1,2})(?:日?[—–~至到-](\d{1,2}))?日(?![均龄记]|常)/g;
/** A month of a year, or one that is told by its beginning or end: 2025年13月, 13月底. */
const MONTH =
  /(?=\d)(?:(?<=\d{4}年)(?:1[3-9]|[2-9]\d|0{1,2})|(?<![\d.:—–~/-])(?:1[3-9]|[2-9]\d)(?=月(?:[初底末]|[上中下]旬)))月/g;
/** A month that begins something, a quarter and a time of day: 13月起, 第五季度, 9时75分; and a day in Chinese digits. */
const OTHERS: readonly { pattern: RegExp; zh: string; en: string }[] = [
  { pattern: /(?<![\d.:—–~/第满-])(?:1[3-9]|[2-9]\d)月(?=起|开始)/g, zh: "一年只有12个月", en: "a year has 12 months" },
  // 202223年, 201611月: digits or a 年 got lost or doubled; 距今200000年 is a span of time
  {
    pattern: /(?<![\d.今约近])(?:19|20)\d{2,3}(?!0)\d年(?![前以来历多左])/g,
    zh: "年份是四位数",
    en: "a year has four digits",
  },
  {
    pattern: /(?<![\d.])(?:19|20)\d{2}(?:0?[1-9]|1[0-2])月/g,
    zh: "年份后面少了“年”",
    en: "年 is missing behind the year",
  },
  { pattern: /第[五六七八九5-9]季度/g, zh: "一年只有四个季度", en: "a year has four quarters" },
  {
    pattern: /(?<![\d.])\d{1,2}时[6-9]\d分(?![钟之])/g,
    zh: "一小时只有60分钟",
    en: "an hour has 60 minutes",
  },
  {
    pattern: pattern.g`(?<!${TO_TEN})(?:[四六九]|十一)月三十[一二三]日`,
    zh: "这个月只有30天",
    en: "that month has 30 days",
  },
  { pattern: /(?<!十)二月(?:三十[一二三]?)日/g, zh: "二月最多29天", en: "February has at most 29 days" },
  {
    pattern: /(?<!十)(?:[一三五七八]月|十月|十二月)三十[二三]日/g,
    zh: "这个月只有31天",
    en: "that month has 31 days",
  },
];
/** What every date holds. */
const DATED = /月|季度|时[6-9]|\d{5}年/;
/** The old calendar has 30 days in any month. */
const LUNAR = /(?:农历|阴历|夏历|旧历)[^,。;]{0,8}$/;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days and months that no calendar has: 2月30日, 11月31日, 25日至32日, 13月底. */
export const dateImpossible = defineRule({
  id: "date-impossible",
  family: "wording",
  severity: "error",
  scope: "paragraph",
  needs: { anyOf: "月季时年" },
  summary: { zh: "不存在的日期", en: "Dates that don't exist" },
  *check({ folded, text }): Generator<Finding> {
    if (!DATED.test(folded)) return; // most paragraphs
    for (const { 0: found, 1: year, 2: month, 3: day, 4: last, index } of matchesOf(folded, DAY)) {
      if (LUNAR.test(folded.slice(Math.max(0, index - 12), index))) continue;
      const span = { start: index, end: index + found.length };
      const length = lengthOf(Number(month), year);
      const bad = [day, last].find((one) => one && (Number(one) > (length ?? 0) || Number(one) === 0));
      if (length === undefined) yield describe(text, span, "一年只有12个月", "a year has 12 months");
      else if (bad)
        yield describe(text, span, `${Number(month)}月只有${length}天`, `month ${Number(month)} has ${length} days`);
    }
    for (const { 0: found, index } of matchesOf(folded, MONTH)) {
      if (/^\d{1,2}(?:日|[—–~至到-]\d)/.test(folded.slice(index + found.length))) continue; // told with its day
      yield describe(text, { start: index, end: index + found.length }, "一年只有12个月", "a year has 12 months");
    }
    for (const { pattern, zh, en } of OTHERS) {
      for (const { 0: found, index } of matchesOf(folded, pattern)) {
        if (LUNAR.test(folded.slice(Math.max(0, index - 12), index))) continue;
        yield describe(text, { start: index, end: index + found.length }, zh, en);
      }
    }
  },
});

/** How many days a month has; undefined when there is no such month. February has 29 where the year isn't told. */
function lengthOf(month: number, year: string | undefined): number | undefined {
  const leap = !year || (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0));
  return month === 2 && !leap ? 28 : LENGTHS[month - 1];
}

function describe(text: string, span: Span, zh: string, en: string): Finding {
  const words = slice(text, span);
  return {
    span,
    message: { zh: `“${words}”这个日期不存在，${zh}，请改正。`, en: `"${words}" is no date: ${en}; mend it.` },
  };
}
