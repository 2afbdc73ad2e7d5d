import { describe, expect, test } from "vitest";
import { whyOnlyOffered } from "../server/app/offered.ts";
import { findHarm } from "../server/app/proof.ts";
import type { Diagnostic } from "../server/check/diagnostic.ts";
import { applyEdits } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";

/** Four times the text takes about four times the time, whatever stands in it: what people never write is written by files. */

const PIECES: readonly (readonly [name: string, piece: string, times: number])[] = [
  ["suppressions of the next line", "<!-- hegao-disable-next-line double-punct -->\n道路，，通。\n", 1500],
  ["suppressions that nothing ends", "<!-- hegao-disable word-repeated -->", 3000],
  ["suppressions that end", "<!-- hegao-disable word-repeated -->路<!-- hegao-enable word-repeated -->", 1500],
  ["stars", "*", 15_000],
  ["comparisons in one sentence", "比上年增长5%，", 3000],
  ["headings of one line", "一、工作\n", 3000],
  ["headings with a mark behind their brackets", "（一）、工作\n", 3000],
  ["claims", "满意度显著提升，", 3000],
  ["amounts without a period", "完成投资3亿元。\n", 1500],
  ["watermarks", "道路通了。\n乡村百科网欢迎您\n", 1500],
  ["crawlers' words", "上一篇：道路\n修路。\n", 1500],
];

const measure = (text: string): number => {
  const { user } = process.cpuUsage();
  const report = parseReport(text);
  // What both programs ask of every finding that they show.
  for (const { fixes = [] } of lint(report, RULES)) for (const fix of fixes) whyOnlyOffered(report, fix);
  return (process.cpuUsage().user - user) / 1000;
};

describe("time grows with the length", () => {
  test.each(PIECES)("of a text of %s", { timeout: 120_000 }, (_, piece, times) => {
    const of = (count: number) => `青石镇2024年上半年工作总结\n截至6月，${piece.repeat(count)}`;
    measure(of(times)); // compiles
    const short = Math.min(measure(of(times)), measure(of(times)));
    const long = measure(of(times * 4));
    expect(long).toBeLessThan(short * 9 + 100);
  });

  test("of the proof that many fixes do no harm", { timeout: 120_000 }, () => {
    const line = "道路，，通了又通。\n";
    const find = (at: number, length: number): Diagnostic => ({
      ...{ rule: "double-punct", severity: "warning", message: { zh: "", en: "" } },
      span: { start: at, end: at + length },
    });
    const measure = (count: number): number => {
      const before = parseReport(line.repeat(count));
      const lines = Array.from({ length: count }, (_, i) => i * line.length);
      const mended = lines.map((start) => find(start + 2, 2));
      const trials = mended.map((diagnostic) => ({
        diagnostic,
        fix: { title: diagnostic.message, safe: true, edits: [{ span: diagnostic.span, text: "，" }] },
      }));
      const edits = trials.flatMap(({ fix }) => fix.edits);
      const after = parseReport(applyEdits(before.text, edits));
      const { user } = process.cpuUsage();
      const harm = findHarm(
        { report: before, diagnostics: lines.flatMap((start, i) => [mended[i] as Diagnostic, find(start + 6, 1)]) },
        { report: after, diagnostics: lines.map((start, i) => find(start - i + 5, 1)) },
        trials,
      );
      expect(harm).toBeUndefined();
      return (process.cpuUsage().user - user) / 1000;
    };
    measure(5000);
    expect(measure(20_000)).toBeLessThan(measure(5000) * 9 + 100);
  });
});

/** What makes one rule look far for each of its finds. */
const HARD: readonly (readonly [rule: string, piece: string])[] = [
  ["announced-count", "一是修路，五是架桥。"],
  ["wording-leiji", "累积完成3处，"],
  ["figure-missing-number", "收入达元，"],
  ["fixed-phrase", "“两个确定”，"],
  ["mixed-numeral", "2024年3千人，"],
  ["year-ahead", "截至2026年，"],
  ["figure-missing-indicator", "投入3亿元。"],
];

describe("a rule takes time as the text grows", () => {
  test.each(HARD)("%s: %s", { timeout: 120_000 }, (id, piece) => {
    const rules = RULES.filter((rule) => rule.id === id);
    const measureRule = (count: number) => {
      const report = parseReport(`青石镇2024年上半年工作总结\n${piece.repeat(count)}`);
      report.numbers.figures.at(-1); // what every rule is given
      const { user } = process.cpuUsage();
      lint(report, rules);
      return (process.cpuUsage().user - user) / 1000;
    };
    measureRule(6000); // compiles
    const short = Math.min(measureRule(6000), measureRule(6000), measureRule(6000));
    const long = Math.min(measureRule(24_000), measureRule(24_000));
    expect(long).toBeLessThan(short * 9 + 30);
  });
});
