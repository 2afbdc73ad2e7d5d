import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { SURE } from "../server/report/kinds.ts";
import { STRUCTURE_RULES } from "../server/rules/structure/index.ts";
import { readRealReports } from "./support/corpus.ts";

const reports = readRealReports().map(({ name, text }) => ({ name, report: parseReport(text) }));

/** What some of them do lack, read and judged true: whoever mends a rule sees here if it stops seeing them. */
const TRUE: readonly string[] = [
  "hailar-2017 title-missing", // begins with the line under its title
  "junshan-2024 section-missing", // no word on problems
  "lvyou-2024 section-missing", // no word on problems
  "nongye-2024 section-missing", // no word on problems
  "national-2010 section-missing", // its problems are told as the situation of the new year only
];

/** Kinds that are not in the catalogue: nothing is asked of them. */
const OTHER = /信息公开|通报$|函$/;

/** Published reports have their titles, their parts and their order: what is said of them must be rare, and true. */
describe.skipIf(reports.length === 0)("the structure of real reports", () => {
  const found = reports.flatMap(({ name, report }) =>
    lint(report, STRUCTURE_RULES).map((diagnostic) => ({ name, ...diagnostic })),
  );
  const isJudged = ({ name, rule }: { name: string; rule: string }) => TRUE.includes(`${name} ${rule}`);
  const count = (rule: string) => found.filter((finding) => finding.rule === rule && !isJudged(finding)).length;
  const grave = found.filter((finding) => /warning|error/.test(finding.severity) && !isJudged(finding));

  test("titles tell the kind", () => {
    const unsure = reports
      .filter(({ report }) => report.kind.confidence < SURE && !OTHER.test(report.frame.title?.text ?? ""))
      .map(({ name }) => name);
    const untitled = reports.filter(
      ({ name, report }) => !report.frame.title && !TRUE.includes(`${name} title-missing`),
    );
    expect(untitled.map(({ name }) => name)).toEqual([]);
    expect(unsure.length, unsure.join(", ")).toBeLessThanOrEqual(2);
  });

  test("what truly is missing is said", () => {
    const said = new Set(found.map(({ name, rule }) => `${name} ${rule}`));
    expect(TRUE.filter((line) => !said.has(line))).toEqual([]);
  });

  test("hardly any lacks a part", () => {
    const lines = grave.map(({ name, rule, message }) => `${name} ${rule} ${message.zh}`);
    console.log(
      `structure: ${grave.length} warnings and ${found.length - grave.length} hints in ${reports.length} reports`,
    );
    expect(grave.length, lines.join("\n")).toBeLessThanOrEqual(reports.length / 20);
  });

  test("none is out of order, empty in part, without a title or of another year", () => {
    for (const rule of ["section-order", "section-empty", "title-missing", "title-year-mismatch"]) {
      expect(count(rule), rule).toBe(0);
    }
  });
});
