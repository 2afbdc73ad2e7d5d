import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../server/reading/report.ts";
import { slice } from "../server/text/text.ts";
import { readRealReports } from "./support/corpus.ts";

const reports = readRealReports();

describe.skipIf(reports.length === 0)("real reports", () => {
  /** The markers of a report in order, with the first characters of their titles. */
  const headings = ({ text, sections }: Report) =>
    sections.map(({ marker, title }) => slice(text, marker.span) + slice(text, title).slice(0, 4));

  // The same text with and without its line breaks has the same headings: nothing in it depends on the lines.
  test.each(["", " "])("keep their headings when their lines are joined by %j", (separator) => {
    let same = 0;
    const differ: string[] = [];
    for (const { name, text } of reports) {
      const report = parseReport(text);
      if (report.paragraphs.length < 30 || !report.sections.some(({ marker }) => marker.style === "han-paren"))
        continue;
      const joined = parseReport(report.paragraphs.map((paragraph) => slice(text, paragraph)).join(separator));
      const before = new Set(headings(report));
      const after = new Set(headings(joined));
      for (const heading of before) after.has(heading) ? same++ : differ.push(`${name} loses ${heading}`);
      for (const heading of after) if (!before.has(heading)) differ.push(`${name} invents ${heading}`);
    }
    console.log(`headings kept without line breaks: ${same}; different: ${differ.length}`);
    expect(same).toBeGreaterThan(400);
    expect(differ.length / same, differ.join("\n")).toBeLessThan(0.05);
  });
});
