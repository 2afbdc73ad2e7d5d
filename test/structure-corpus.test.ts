import { describe, expect, test } from "vitest";
import { SURE } from "../server/core/kinds.ts";
import { lint } from "../server/core/lint.ts";
import { parseReport } from "../server/core/report.ts";
import { STRUCTURE_RULES } from "../server/rules/structure/index.ts";
import { readRealReports } from "./support/corpus.ts";

const reports = readRealReports().map(({ name, text }) => ({ name, report: parseReport(text) }));

/** Published reports have their titles, their parts and their order: what is said of them must be rare, and true. */
describe.skipIf(reports.length === 0)("the structure of real reports", () => {
  const found = reports.flatMap(({ name, report }) =>
    lint(report, STRUCTURE_RULES).map((diagnostic) => ({ name, ...diagnostic })),
  );
  const count = (rule: string) => found.filter((finding) => finding.rule === rule).length;
  const grave = found.filter(({ severity }) => severity === "warning" || severity === "error");

  test("titles tell the kind", () => {
    const unsure = reports.filter(({ report }) => report.kind.confidence < SURE).map(({ name }) => name);
    expect(reports.every(({ report }) => report.frame.title)).toBe(true);
    expect(unsure.length, unsure.join(", ")).toBeLessThanOrEqual(2);
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
