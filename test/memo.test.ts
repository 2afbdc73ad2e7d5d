import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LintMemory, optionsOf } from "../server/check/in-force.ts";
import { lint } from "../server/check/lint.ts";
import { ReadingMemory } from "../server/reading/memory.ts";
import { factsOfParagraph, parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { readPage } from "./support/page.ts";

/** Everything that a rule says, and every invented report: where a rule of scope "paragraph" could differ, it does here. */
const ROOT = join(import.meta.dirname, "..");
const pages = RULES.flatMap(({ family, id }) => {
  const { examples } = readPage(readFileSync(join(ROOT, "server/rules", family, `${id}.md`), "utf8"));
  return examples.map(({ text }) => text);
});
const reports = readdirSync(join(ROOT, "test/reports"))
  .filter((name) => name.endsWith(".gw"))
  .map((name) => readFileSync(join(ROOT, "test/reports", name), "utf8"));

test("a check that keeps what it knows of unchanged paragraphs finds what a fresh one finds", () => {
  for (const text of [...pages, ...reports]) {
    const kept = parseReport(text, { memory: new ReadingMemory() });
    expect(lint(kept, RULES, undefined, { memory: new LintMemory() })).toEqual(lint(parseReport(text), RULES));
  }
});

test("and so it does after any edits", () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(12),
    insert: fc.constantFrom(
      "",
      "二、",
      "（三）",
      "，其中甲3个、乙4个",
      "增长5%",
      "\n",
      "一是",
      "“",
      "3.5亿",
      "<!--",
      "××",
      "截止11月",
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom(...reports), fc.array(edit, { minLength: 1, maxLength: 8 }), (report, edits) => {
      const memory = new LintMemory();
      const reading = new ReadingMemory();
      let text = report;
      for (const { at, remove, insert } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        const kind = "annual-summary-plan";
        const kept = lint(parseReport(text, { kind, memory: reading }), RULES, undefined, { memory });
        expect(kept).toEqual(lint(parseReport(text, { kind }), RULES));
      }
    }),
    { numRuns: 30 },
  );
});

test("a line is read alike whether its neighbours are read with it or not", () => {
  const memory = new LintMemory();
  const reading = new ReadingMemory();
  const before = "青石镇2025年上半年工作总结\n\n 一年来，全镇抓好各项工作。\n就业位居全县\n前列。\n";
  const after = before.replace("\n 一年来", "\n  一年来").replace("\n前列", "\n 前列");
  for (const text of [before, after, before]) {
    const kept = lint(parseReport(text, { memory: reading }), RULES, undefined, { memory });
    expect(kept).toEqual(lint(parseReport(text), RULES));
    expect(kept.map(({ rule }) => rule)).toContain("period-mismatch");
  }
});

test("a rule that needs figures finds nothing in a paragraph without any", () => {
  const missed = RULES.flatMap((rule) =>
    rule.scope !== "paragraph" || rule.needs !== "figures"
      ? []
      : [...pages, ...reports].flatMap((text) => {
          const report = parseReport(text);
          const facts = report.paragraphs.map((_, i) => factsOfParagraph(report, i));
          const plain = facts.filter(({ numbers }) => numbers.figures.length === 0);
          const options = optionsOf(rule, undefined);
          return plain.flatMap((paragraph) => [...rule.check(paragraph, options, { final: true })].map(() => rule.id));
        }),
  );
  expect(missed).toEqual([]);
});
