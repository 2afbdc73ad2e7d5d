import { describe, expect, test } from "vitest";
import { findHarm } from "../server/app/proof.ts";
import type { Diagnostic } from "../server/check/diagnostic.ts";
import { applyEdits } from "../server/check/fix.ts";
import type { Edit, Fix } from "../server/check/rule.ts";
import { parseReport } from "../server/reading/report.ts";
import { isOnCalendar, readDay, writeDay } from "../server/report/day.ts";
import type { Span } from "../server/text/text.ts";
import { formatted } from "./support/format.ts";

/** 成文日期: how a day is read and written, and what formatting makes of the date that ends a report. */

describe("a day", () => {
  test.each([
    ["2026年3月5日", "2026年3月5日"],
    ["2026 年 03 月 05 日", "2026年3月5日"],
    ["2026年3月5号", "2026年3月5日"],
    ["二〇二六年三月五日", "2026年3月5日"],
    ["二○二六年十二月三十一日", "2026年12月31日"],
    ["二零二零年十月二十日", "2020年10月20日"],
    ["一九九九年十一月十日", "1999年11月10日"],
    ["2026.3.5", "2026年3月5日"],
    ["2026-03-05", "2026年3月5日"],
    ["2026/12/31", "2026年12月31日"],
  ])("%s is read", (words, expected) => {
    const day = readDay(words);
    expect(day && writeDay(day)).toBe(expected);
    expect(day && isOnCalendar(day)).toBe(true);
  });

  test.each(["2026.3", "26.3.5", "3.5", "2026年3月", "2026-3.5", "2026年3月5日印", "于2026年3月5日", "20260305"])(
    "%s is none, or not for sure",
    (words) => expect(readDay(words)).toBeUndefined(),
  );

  test.each(["2026年2月29日", "2026.13.5", "2026年0月5日", "二〇二六年四月三十一日"])("no calendar has %s", (words) => {
    const day = readDay(words);
    expect(day && isOnCalendar(day)).toBe(false);
  });
});

const TITLE = { zh: "成文日期", en: "Date" };
const BODY = [
  "青禾镇2025年工作总结",
  "",
  "云岭县人民政府：",
  "一、工作回顾",
  "全年硬化道路8公里，新建桥梁2座。",
  "二、存在的问题",
  "人手不足，部分项目推进较慢。",
  "三、下一步打算",
  "2026年计划硬化道路10公里。",
  "",
].join("\n");

describe("formatting writes the date of a report in the standard form", () => {
  test.each([
    "二〇二六年三月五日",
    "二○二六年三月五日",
    "二零二六年三月五日",
    "2026年03月05日",
    "2026 年 03 月 05 日",
    "２０２６年０３月０５日",
    "2026年3月5号",
    "2026.3.5",
    "2026.03.05",
    "2026-03-05",
    "2026/3/5",
  ])("%s", (date) => {
    expect(formatted(`${BODY}青禾镇人民政府\n${date}\n`)).toBe(`${BODY}青禾镇人民政府\n2026年3月5日\n`);
  });

  test.each([
    ["an indent", "　　　　青禾镇人民政府\n　　　　2026.3.5\n", "　　　　青禾镇人民政府\n　　　　2026年3月5日\n"],
    ["a blank line", "青禾镇人民政府\n\n2026.3.5", "青禾镇人民政府\n\n2026年3月5日"],
    ["a person", "张 三\n2026.3.5\n", "张 三\n2026年3月5日\n"],
    ["a person with a label", "述职人：张三\n2026-03-05\n", "述职人：张三\n2026年3月5日\n"],
    ["two offices", "中共青禾镇委员会\n青禾镇人民政府\n2026.3.5\n", "中共青禾镇委员会\n青禾镇人民政府\n2026年3月5日\n"],
    [
      "notes behind it",
      "青禾镇人民政府\n2026.3.5\n（联系人：张三）\n抄送：云岭县水利局。\n",
      "青禾镇人民政府\n2026年3月5日\n（联系人：张三）\n抄送：云岭县水利局。\n",
    ],
  ])("below or beside %s", (_, end, expected) => {
    expect(formatted(BODY + end)).toBe(BODY + expected);
    expect(formatted(BODY + expected)).toBe(BODY + expected);
  });

  test("in Markdown, too", () => {
    const text = "# 青禾镇2025年工作总结\n\n修路8公里。\n\n青禾镇人民政府\n\n二〇二六年三月五日\n";
    expect(formatted(text, true)).toBe(text.replace("二〇二六年三月五日", "2026年3月5日"));
  });
});

describe("formatting leaves a date alone", () => {
  test.each([
    ["in the standard form", "青禾镇人民政府\n2026年3月5日\n"],
    ["in the standard form, set apart", "青禾镇人民政府\n2026 年 3 月 5 日\n"],
    ["that is no whole one", "青禾镇人民政府\n2026.3\n"],
    ["with two digits of the year", "青禾镇人民政府\n26.3.5\n"],
    ["of no calendar", "青禾镇人民政府\n2026年02月30日\n"],
    ["of the old calendar", "青禾镇人民政府\n丙午年三月五日\n"],
    ["under nobody", "道路已经通车。\n2026.3.5\n"],
    ["under a heading", "四、组织召开推进会\n2026.3.5\n"],
    ["under a page's label", "发布单位：青禾镇人民政府\n2026-03-05\n"],
    ["beside who signs", "青禾镇人民政府 2026.3.5\n"],
    ["in brackets", "青禾镇人民政府\n（2026.3.5）\n"],
    ["of one signature of two", "青禾镇人民政府\n2026.3.4\n云岭县水利局\n2026.3.5\n"],
    ["with more of the report behind it", "青禾镇人民政府\n2026.3.5\n四是抓好防汛。\n"],
    ["in a table", "单位\n数量\n青禾镇\n8\n石桥镇\n9\n柳林乡\n10\n云岭县\n2026.3.5\n"],
    ["with more beside it", "青禾镇人民政府\n2026年03月05日印\n"],
  ])("%s", (_, end) => {
    expect(formatted(BODY + end)).toBe(BODY + end);
  });

  test.each([
    ["below the title", "青禾镇2025年工作总结\n青禾镇人民政府\n2026.3.5\n各位代表：\n修路8公里。\n"],
    ["below the title, in brackets", "青禾镇2025年工作总结\n（2026年03月05日）\n修路8公里。\n"],
    ["of a title page", "青禾镇人民政府\n2026年03月05日\n"],
    ["above the title", "青禾镇\n2026.3.5\n青禾镇2025年工作总结\n"],
  ])("%s", (_, text) => {
    expect(formatted(text)).toBe(text);
  });
});

describe("the proof of a date's form", () => {
  const text = `${BODY}青禾镇人民政府\n2026.3.5\n`;
  const report = parseReport(text);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const write = (span: Span, words: string): Fix => {
    return { title: TITLE, safe: true, edits: [{ span, text: words }], changes: ["date"] };
  };
  const harmOf = (fix: Fix) => {
    const [edit] = fix.edits as [Edit];
    const diagnostic: Diagnostic = { rule: "date-form", severity: "hint", span: edit.span, message: TITLE };
    const after = parseReport(applyEdits(text, fix.edits));
    return findHarm({ report, diagnostics: [] }, { report: after, diagnostics: [] }, [{ diagnostic, fix }])?.zh;
  };

  test("holds for the same day, and for no other", () => {
    expect(harmOf(write(at("2026.3.5"), "2026年3月5日"))).toBeUndefined();
    expect(harmOf(write(at("2026.3.5"), "2026年3月6日"))).toBe("会改动落款");
    expect(harmOf(write(at("2026.3.5"), "2026年3月"))).toBe("会改动落款");
  });

  test("holds nowhere but at the date that ends the report", () => {
    expect(harmOf(write(at("2026年"), "2027年"))).toBe("会改动年份或日期");
    expect(harmOf(write(at("10公里"), "11公里"))).toBe("会改动数字");
    expect(harmOf(write(at("青禾镇人民政府\n2026.3.5"), "云岭县人民政府\n2026.3.5"))).toBe("会改动落款");
  });
});
