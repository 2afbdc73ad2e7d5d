import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { type ByLine, KnownLines, spanKind } from "../server/text/by-line.ts";
import { differenceOf } from "../server/text/difference.ts";
import { matchesOf, spansOf } from "../server/text/matches.ts";
import { linesIn } from "../server/text/text.ts";
import { readRealReports } from "./support/corpus.ts";
import { readPage } from "./support/page.ts";

/** What is known of a text line by line, and what is taken over from the version before. */

describe("the lines that differ", () => {
  test.each<[before: string, after: string, difference: [start: number, end: number, endBefore: number]]>([
    ["甲\n乙\n丙", "甲\n乙乙\n丙", [2, 5, 4]],
    ["甲\n乙\n丙", "甲\n丙", [2, 2, 4]],
    ["甲\n丙", "甲\n乙\n丙", [2, 4, 2]],
    ["甲\n乙", "甲\n乙\n", [2, 4, 3]],
    ["甲\n乙\n", "甲\n乙", [2, 3, 4]],
    ["甲", "乙", [0, 1, 1]],
    ["", "甲\n", [0, 2, 0]],
    ["甲\n甲\n甲\n", "甲\n甲\n", [4, 4, 6]],
  ])("%j, %j", (before, after, [start, end, endBefore]) => {
    expect(differenceOf(before, after)).toEqual({ start, end, endBefore });
  });

  test("are whole lines, and all around them is the same", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "\n", "，"), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, endBefore } = differenceOf(before, after);
        expect(before.slice(0, start)).toBe(after.slice(0, start));
        expect(before.slice(endBefore)).toBe(after.slice(end));
        for (const offset of [start, end].filter((at) => at > 0 && at < after.length))
          expect(after[offset - 1]).toBe("\n");
      }),
    );
  });
});

test("what is kept of a text is what is read of it afresh", () => {
  const words = spanKind();
  const sizes = {};
  const pattern = /甲+/g;
  const know = (byLine: ByLine) => {
    const spans = byLine.list(words, (within) => spansOf(byLine.text, /乙+/g, within));
    const sizeOf = byLine.each(sizes, words, spans, ({ start, end }) => end - start);
    return {
      spans,
      sizes: spans.map((_, i) => sizeOf(i)),
      matches: Array.from(byLine.matches(pattern), ({ 0: found, index }) => [index, found]),
      has: byLine.has(pattern),
      count: byLine.count(pattern),
    };
  };
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "\n"), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (versions) => {
      let kept: KnownLines | undefined;
      for (const version of versions) {
        kept = KnownLines.after(kept, [version]);
        expect(know(kept)).toEqual(know(KnownLines.of(version)));
      }
    }),
  );
});

const ROOT = join(import.meta.dirname, "..");
const pages = RULES.flatMap(({ family, id }) =>
  readPage(readFileSync(join(ROOT, "server/rules", family, `${id}.md`), "utf8")).examples.map(({ text }) => text),
);
const reports = readdirSync(join(ROOT, "test/reports")).map((name) =>
  readFileSync(join(ROOT, "test/reports", name), "utf8"),
);

/** Patterns that rules look for, each with the form of the text that it is looked for in. */
function patternsIn(texts: readonly string[]): ReadonlyMap<RegExp, "folded" | "text"> {
  const found = new Map<RegExp, "folded" | "text">();
  for (const text of texts) {
    const report = parseReport(text);
    for (const name of ["matches", "has", "count"] as const) {
      const real = report.byLine[name].bind(report.byLine) as (pattern: RegExp, form?: "folded" | "text") => unknown;
      Object.defineProperty(report.byLine, name, {
        value: (pattern: RegExp, form: "folded" | "text" = "folded") => {
          found.set(pattern, form);
          return real(pattern, form);
        },
      });
    }
    lint(report, RULES, { rules: {}, exceptions: [], final: true });
    void report.parts;
  }
  return found;
}

test("no pattern that is looked for by the line sees beyond it", () => {
  const texts = [...pages, ...reports, ...readRealReports().map(({ text }) => text)];
  const patterns = patternsIn([...pages, ...reports]);
  expect(patterns.size).toBeGreaterThan(30);
  // Lines that were broken anywhere, and blanks at their beginning, are what a pattern would look across.
  const broken = texts.flatMap((text) => [
    text,
    text.replace(/(?<=[，。、年全])/g, "\n "),
    text.replace(/(.{7})/g, "$1\n"),
  ]);
  const strays: string[] = [];
  for (const text of broken) {
    const { folded, text: raw } = parseReport(text);
    for (const [pattern, form] of patterns) {
      const whole = form === "text" ? raw : folded;
      const at = matchesOf(whole, pattern).map(({ index }) => index);
      const byLine = Array.from(linesIn(whole, { start: 0, end: whole.length })).flatMap(({ start, end }) =>
        matchesOf(whole.slice(start, end), pattern).map(({ index }) => start + index),
      );
      const stray = at.find((offset, i) => offset !== byLine[i]) ?? byLine.find((offset, i) => offset !== at[i]);
      if (stray !== undefined)
        strays.push(
          `${pattern.source.slice(0, 60)} at ${JSON.stringify(whole.slice(Math.max(0, stray - 8), stray + 12))}`,
        );
    }
  }
  expect([...new Set(strays)].slice(0, 20)).toEqual([]);
});
