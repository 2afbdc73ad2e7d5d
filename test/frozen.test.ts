import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { lineAt, slice } from "../server/text/text.ts";
import { type RealReport, readCityReports, readRealReports } from "./support/corpus.ts";

/** So many city reports, spread evenly over the half that may be tuned on. */
const CITY_REPORTS = 60;

/** Two megabytes of text are read: more than the usual five seconds on a busy machine. */
const TIME_LIMIT = 60_000;

const collected = readRealReports();
const city = readCityReports();
const sample = Array.from({ length: Math.min(CITY_REPORTS, city.length) }, (_, i) => {
  return city[Math.floor((i * city.length) / CITY_REPORTS)] as RealReport;
});

/**
 * What is said today of real reports, finding by finding. A change of a rule shows here in all its consequences: read the
 * difference, accept it with `npm run freeze`, and say in the commit why it is right.
 */
describe.skipIf(collected.length === 0)("the findings of real reports are as they were read and accepted", () => {
  test(
    "collected reports",
    async () => {
      await expect(describeFindings(collected)).toMatchFileSnapshot("frozen/corpus.tsv");
    },
    TIME_LIMIT,
  );

  test(
    "city reports",
    async () => {
      await expect(describeFindings(sample)).toMatchFileSnapshot("frozen/city.tsv");
    },
    TIME_LIMIT,
  );
});

/** One finding a line: report, line (from 1), rule, severity, the words it marks, what it says. */
function describeFindings(reports: readonly RealReport[]): string {
  const rows = reports.flatMap(({ name, text, markdown }) => {
    const report = parseReport(text, { markdown });
    return lint(report, RULES).map(({ rule, severity, span, message }) => {
      const line = lineAt(report.lines, span.start) + 1;
      return [name, line, rule, severity, shorten(slice(report.text, span)), message.zh].join("\t");
    });
  });
  return `${rows.join("\n")}\n`;
}

function shorten(words: string): string {
  const flat = words.replace(/\s+/g, " ");
  return flat.length <= 40 ? flat : `${flat.slice(0, 30)}…${flat.slice(-9)}`;
}
