import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { lineAt, slice } from "../server/text/text.ts";
import { verdictsOfReport } from "../server/verdicts/verdict.ts";
import { readCityReports, readRealReports } from "./support/corpus.ts";
import { readPage } from "./support/page.ts";
import { sumsOf } from "./support/sums.ts";

/** Verdicts and rules look at the same judgements: what the one calls contradicted, the other reports, and nothing else. */

const FOLDER = join(import.meta.dirname, "..");
const REPORTING = RULES.filter(({ family, id }) => family === "arithmetic" || id === "enumeration-count");
const pages = REPORTING.flatMap(({ family, id }) => {
  const page = readPage(readFileSync(join(FOLDER, "server/rules", family, `${id}.md`), "utf8"));
  return page.examples.map(({ text, kind, line }) => ({ name: `${id}.md:${line} (${kind})`, text }));
});
const invented = readdirSync(join(FOLDER, "test/reports")).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, "test/reports", name), "utf8"),
}));

/** What the rules report as errors and warnings, and what is called contradicted: one list each, by place. */
function compare(text: string): { reported: string[]; contradicted: string[] } {
  const report = parseReport(text);
  const say = (span: { start: number; end: number }) => `${lineAt(report.lines, span.start) + 1}: ${slice(text, span)}`;
  const grave = lint(report, REPORTING).filter(({ severity }) => severity === "error" || severity === "warning");
  const verdicts = verdictsOfReport(report).filter(({ status }) => status === "contradicted");
  return { reported: grave.map(({ span }) => say(span)), contradicted: verdicts.map(({ span }) => say(span)) };
}

function expectAgreement(text: string) {
  const { reported, contradicted } = compare(text);
  expect(contradicted).toEqual(reported);
}

describe("verdicts agree with what rules report", () => {
  test("the pages have what contradicts", () => {
    const contradicted = pages.flatMap(({ text }) => compare(text).contradicted);
    expect(contradicted.length).toBeGreaterThan(40);
  });
  test.each([...pages, ...invented])("$name", ({ text }) => expectAgreement(text));

  const real = [...readRealReports(), ...readCityReports().filter((_, i) => i % 60 === 0)];
  test.skipIf(real.length === 0)(
    "real reports",
    () => {
      for (const { text } of real) if (!text.includes("hegao-")) expectAgreement(text);
    },
    120_000,
  );
});

test("what holds is told as a calculation that is true, and so is the other language", () => {
  const wrong = [...pages, ...invented].flatMap(({ text }) =>
    verdictsOfReport(parseReport(text)).flatMap(({ status, why }) => {
      const sums = status === "holds" ? [...sumsOf(why.zh), ...sumsOf(why.en)] : [];
      return sums.some(({ holds }) => !holds) ? why.zh : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each(["0", "9"])("any figures can be judged, even if all digits are %s", (digit) => {
  for (const { text } of [...pages, ...invented])
    expect(() => verdictsOfReport(parseReport(text.replace(/\d/g, digit)))).not.toThrow();
});
