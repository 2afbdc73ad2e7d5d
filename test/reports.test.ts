import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { KINDS, type Kind } from "../server/report/kinds.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";
import { dropPart, emptyPart, swapParts } from "./support/variants.ts";

/**
 * A whole sound report of each kind (invented, from a county that does not exist), on which all rules are silent, and
 * ways to spoil it, each of which brings out one finding and nothing else.
 */

const FOLDER = join(import.meta.dirname, "reports");
const read = (kind: Kind) => readFileSync(join(FOLDER, `${kind}.gw`), "utf8");

/** What is said of a text beyond hints: the rule and the words it points at. */
function findings(text: string): string[] {
  return lint(parseReport(text), RULES)
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, span }) => `${rule} ${slice(text, span)}`);
}

test("there is a sound report of every kind", () => {
  const names = readdirSync(FOLDER).map((name) => name.replace(/\.gw$/, ""));
  expect(names.sort()).toEqual(KINDS.filter((kind) => kind !== "unknown").sort());
});

describe.each(KINDS.filter((kind) => kind !== "unknown"))("%s", (kind) => {
  test("its kind is told for sure", () => {
    const guess = parseReport(read(kind)).kind;
    expect(guess.id).toBe(kind);
    expect(guess.confidence).toBeGreaterThanOrEqual(0.8);
  });
  test("nothing is said of a sound report", () => expect(findings(read(kind))).toEqual([]));
  test("nor of one that lost its line breaks", () => {
    const { paragraphs } = parseReport(read(kind));
    const joined = paragraphs.map((paragraph) => slice(read(kind), paragraph)).join("");
    expect(findings(joined).filter((finding) => finding.startsWith("section-"))).toEqual([]);
  });
});

describe("a part dropped", () => {
  test.each<[Kind, string, string]>([
    ["annual-summary-plan", "存在的主要问题", "二、2026年工作计划"],
    ["annual-summary-plan", "2026年工作计划", "青禾镇2025年工作总结及2026年工作计划"],
    ["gov-work-report", "2026年工作总体要求和主要目标", "二、2026年重点工作"],
    ["half-year-summary", "存在的主要问题", "二、下半年工作打算"],
    ["half-year-summary", "下半年工作打算", "云江县水务局2026年上半年工作总结及下半年工作打算"],
    ["duty-report", "存在的问题和不足", "三、今后努力方向"],
    ["duty-report", "今后努力方向", "2025年度述职述廉报告"],
    ["research-report", "存在的主要问题", "二、原因分析"],
    ["research-report", "对策建议", "关于云江县农村养老服务情况的调研报告"],
    ["rectification-report", "下一步整改打算", "中共青禾镇委员会关于巡察反馈意见整改落实情况的报告"],
    ["special-report", "存在的主要问题", "三、下一步工作打算"],
    ["special-report", "下一步工作打算", "云江县应急管理局关于2025年安全生产工作情况的报告"],
  ])("%s without %s", (kind, part, place) => {
    expect(findings(dropPart(read(kind), part))).toEqual([`section-missing ${place}`]);
  });

  test.each<[Kind, string, string]>([
    ["annual-summary-plan", "存在的主要问题", "\n二、存在的主要问题\n\n××××。\n\n三、2026年工作计划"],
    ["special-report", "下一步工作打算", "\n四、下一步工作打算\n\n××××。\n\n云江县应急管理局"],
  ])("%s: a fix puts the heading of %s back with the right number", (kind, part, expected) => {
    const text = dropPart(read(kind), part);
    const missing = lint(parseReport(text), RULES).find(({ rule }) => rule === "section-missing");
    const fix = missing?.fixes?.[0];
    expect(fix?.safe).toBe(false);
    expect(applyFixes(text, fix ? [fix] : []).text).toContain(expected);
  });
});

describe("parts changed round", () => {
  test.each<[Kind, string, string]>([
    ["annual-summary-plan", "存在的主要问题", "2026年工作计划"],
    ["annual-summary-plan", "2025年工作总结", "存在的主要问题"],
    ["half-year-summary", "存在的主要问题", "下半年工作打算"],
    ["duty-report", "存在的问题和不足", "今后努力方向"],
    ["gov-work-report", "2025年工作回顾", "2026年工作总体要求和主要目标"],
    ["special-report", "主要做法和成效", "存在的主要问题"],
  ])("%s: %s and %s", (kind, one, other) => {
    const found = findings(swapParts(read(kind), one, other));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^section-order [一二三四]、(?:${one}|${other})$`))]);
  });

  test("a research report may begin with the problems", () => {
    expect(findings(swapParts(read("research-report"), "基本情况", "存在的主要问题"))).toEqual([]);
  });
});

describe("a part emptied", () => {
  test.each<[Kind, string]>([
    ["annual-summary-plan", "二、存在的主要问题"],
    ["half-year-summary", "二、存在的主要问题"],
    ["duty-report", "二、廉洁自律情况"],
    ["research-report", "三、原因分析"],
    ["rectification-report", "四、下一步整改打算"],
    ["special-report", "三、存在的主要问题"],
    ["gov-work-report", "二、2026年工作总体要求和主要目标"],
  ])("%s: %s", (kind, heading) => {
    expect(findings(emptyPart(read(kind), heading.slice(2)))).toEqual([`section-empty ${heading}`]);
  });

  test("but not the last one of a text that ends there: it is being written", () => {
    expect(findings(emptyPart(read("gov-work-report"), "加强政府自身建设"))).toEqual([]);
  });
});

describe("the year", () => {
  test("of a copied first sentence", () => {
    const text = read("annual-summary-plan").replace("2025年，在县委", "2024年，在县委");
    expect(findings(text)).toEqual(["title-year-mismatch 2024"]);
  });
  test("of a copied heading", () => {
    const text = read("annual-summary-plan").replace("三、2026年工作计划", "三、2025年工作计划");
    expect(findings(text)).toEqual(["title-year-mismatch 2025"]);
  });
});

test("the title taken away", () => {
  const text = read("half-year-summary").split("\n").slice(2).join("\n");
  expect(findings(text)).toEqual(["title-missing 今年以来，县水务局围绕全县水利建设任务，"]);
});

test("the beginning cut off: what would have stood there is not asked for", () => {
  const text = read("annual-summary-plan");
  const title = text.slice(0, text.indexOf("\n"));
  const rest = text.slice(text.indexOf("二、存在"));
  const found = lint(parseReport(`${title}\n\n${rest}`), RULES).filter(({ rule }) => rule === "section-missing");
  expect(found).toEqual([]);
});

test("a request in a report", () => {
  const text = read("special-report").replace("特此报告。", "妥否，请批复。");
  expect(findings(text)).toEqual(["addressee-closing 妥否，请批复"]);
});
