import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { FORMS, type WritableKind } from "../server/edits/forms/index.ts";
import { newReport } from "../server/edits/new-report.ts";
import { periodsOf } from "../server/edits/periods.ts";
import { parseReport } from "../server/reading/report.ts";
import { CATALOGUE } from "../server/report/kind-catalogue.ts";
import { RULES } from "../server/rules/index.ts";

/** A new report has all the parts of its kind, and no finding but those about what is still to be filled in. */

const UNITS = [
  "云岭县人民政府",
  "云岭县",
  "青禾镇",
  "青禾镇人民政府",
  "云岭县水利局",
  "云岭县发展和改革委员会",
  "青禾茶业有限公司",
  "青禾中心学校",
  "云岭县第二中学",
  "云岭县人民法院",
  "云岭县人民检察院",
  "中共云岭县委",
  "青禾镇党委",
  "南山街道办事处",
  "云岭经济开发区管理委员会",
  "春风社区居民委员会",
  "云岭县审计整改工作领导小组办公室",
  "张远",
];
const KINDS = CATALOGUE.map(({ id }) => id);

const orders = KINDS.flatMap((kind) =>
  UNITS.flatMap((unit) => {
    const periods = periodsOf(kind).map(({ name }) => name);
    return [undefined, ...periods].map((period) => ({ kind, unit, year: 2027, ...(period && { period }) }));
  }),
);

describe("a new report", () => {
  test.each(KINDS)("%s has all required and usual parts, each under a heading of its own", (kind) => {
    const { sections, parts, outline } = parseReport(newReport({ kind, unit: "青禾镇", year: 2027 }));
    const wanted = parts.filter(({ part }) => part.need !== "optional");
    expect(wanted.filter(({ section }) => !section).map(({ part }) => part.id)).toEqual([]);
    expect(new Set(wanted.map(({ section }) => section)).size).toBe(wanted.length);
    expect(outline.map(({ marker }) => marker.ordinal)).toEqual(outline.map((_, i) => i + 1));
    expect(sections.length).toBeGreaterThanOrEqual(outline.length);
  });

  test.each(orders)("$kind of $unit ($period) is of its kind and only waits to be filled in", (order) => {
    const text = newReport(order);
    const report = parseReport(text);
    expect(report.kind.id).toBe(order.kind);
    const others = lint(report, RULES).filter(({ rule }) => rule !== "residue-placeholder");
    expect(others.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)).toEqual([]);
    expect(text.endsWith("\n") && !text.includes("\r")).toBe(true);
  });

  test.each(KINDS)("%s shows each place that is to be filled in", (kind) => {
    const text = newReport({ kind, unit: "青禾镇", year: 2027 });
    const found = lint(parseReport(text), RULES).filter(({ rule }) => rule === "residue-placeholder");
    const shown = found.flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]);
    expect(shown.length).toBe(text.match(/×{2,}(?:[年月日]×{2,})*/g)?.length);
  });

  test.each<[WritableKind, string, string | undefined, string]>([
    ["annual-summary-plan", "青禾镇", undefined, "青禾镇2027年工作总结及2028年工作计划"],
    ["half-year-summary", "青禾镇", undefined, "青禾镇2027年上半年工作总结及下半年工作打算"],
    ["half-year-summary", "青禾镇", "前三季度", "青禾镇2027年前三季度工作总结及四季度工作打算"],
    ["work-points-plan", "青禾镇", undefined, "青禾镇2027年工作要点"],
    ["work-points-plan", "青禾镇", "下半年", "青禾镇2027年下半年工作要点"],
    ["gov-work-report", "云岭县人民政府", undefined, "政府工作报告"],
    ["court-report", "云岭县", undefined, "云岭县人民法院工作报告"],
    ["party-report", "青禾镇", undefined, "青禾镇党委工作报告"],
    ["duty-report", "张远", undefined, "张远2027年度述职报告"],
  ])("%s of %s (%s) is called %s", (kind, unit, period, title) => {
    const text = newReport({ kind, unit, year: 2027, ...(period && { period }) });
    expect(parseReport(text).frame.title?.text).toBe(title);
    expect(text.startsWith(`${title}\n`)).toBe(true);
  });

  test("a government's report says when it is given, by whom, and to whom; a duty report whose it is", () => {
    const report = newReport({ kind: "gov-work-report", unit: "云岭县人民政府", year: 2027 });
    expect(report.split("\n").slice(0, 5)).toEqual([
      "政府工作报告",
      "——2027年××月××日在云岭县第××届人民代表大会第××次会议上",
      "云岭县人民政府××长　×××",
      "",
      "各位代表：",
    ]);
    expect(report).toContain("2026年工作回顾");
    expect(newReport({ kind: "duty-report", unit: "张远", year: 2027 })).toContain("述职人：张远（");
    expect(newReport({ kind: "duty-report", unit: "青禾镇", year: 2027 })).toContain("述职人：×××（青禾镇");
  });

  test("a form for every kind of the catalogue", () => {
    expect(Object.keys(FORMS).sort()).toEqual([...KINDS].sort());
  });
});
