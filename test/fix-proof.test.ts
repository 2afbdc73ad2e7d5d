import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Change } from "../server/app/changes.ts";
import { fixAll, type Mended } from "../server/app/fixAll.ts";
import { editSource } from "../server/app/lineEnds.ts";
import type { Diagnostic } from "../server/check/diagnostic.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport, type Report } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { foldText, slice, unifyLineEnds } from "../server/text/text.ts";
import { readCityReports, readRealReports } from "./support/corpus.ts";
import { readPage } from "./support/page.ts";

/**
 * What fix all does to whole reports, looked at without the proof: the numbers in the text, its headings, dates, quotations,
 * who signs, front matter, line ends and findings, before and after.
 */

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly markdown: boolean;
}

/** What a rule may change beside its findings: the way a number is written, the number of a heading, whole leftovers. */
const WRITES_NUMBERS = /^(?:mixed-numeral|date-padding|zero-form|decimal-leading-zero|range-form)$/;
const WRITES_MARKERS = /^heading-(?:seq|marker-mixed)$/;
const DELETES_LEFTOVERS = /^residue-/;

function mend({ text, markdown }: Sample): Mended {
  const read = (some: string) => {
    const report = parseReport(some, { markdown });
    return { report, diagnostics: lint(report, RULES) };
  };
  const before = read(text);
  const mended = fixAll(before, read);
  expect(fixAll(mended.reading, read), "a second run changes something").toMatchObject({ made: 0, changes: [] });
  const known = countGrave(before.diagnostics);
  for (const [rule, count] of countGrave(mended.reading.diagnostics)) {
    expect(count, `findings of ${rule}`).toBeLessThanOrEqual(known.get(rule) ?? 0);
  }
  return mended;
}

function countGrave(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of diagnostics) {
    if (severity === "error" || severity === "warning") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Everything that must be the same in both texts, in words. */
function factsOf(report: Report, ordinals: boolean, values: boolean): Record<string, unknown> {
  const { text, folded, sections, numbers, frame } = report;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return {
    headings: ordinals ? sections.map(({ level, marker }) => `${level} ${marker.ordinal}`) : sections.length,
    values: values && numbers.figures.map(({ value }) => value),
    front: /^---\n[\s\S]*?\n---\n/.exec(text)?.[0],
    signature: [frame.signature, frame.date].map((span) => span && slice(folded, span)),
    dates: lines
      .slice(-8)
      .map((line) => foldText(line))
      .filter((line) => /^\D{0,24} *\d{4}年\d{1,2}月\d{1,2}日$/.test(line)).length,
  };
}

/** Which line ends stand in a text. */
const lineEndsOf = (text: string) => [text.includes("\r\n"), /(?<!\r)\n/.test(text), /\r(?!\n)/.test(text)];

const digits = (text: string) => (foldText(text).match(/\d+/g) ?? []).map(Number);

/** The text without those changes that may change numbers: every other one must leave them alone. */
function expectNumbersKept(text: string, changes: readonly Change[]): void {
  const others = changes.filter(
    ({ rule }) => !WRITES_NUMBERS.test(rule) && !WRITES_MARKERS.test(rule) && !DELETES_LEFTOVERS.test(rule),
  );
  expect(digits(editSource(text, others))).toEqual(digits(text));
}

function expectNoHarm(sample: Sample): Mended {
  const { text, markdown } = sample;
  const mended = mend(sample);
  const { changes, reading } = mended;
  const written = editSource(text, changes);
  expect(unifyLineEnds(written)).toBe(reading.report.text);
  expectNumbersKept(text, changes);
  if (changes.some(({ rule }) => DELETES_LEFTOVERS.test(rule))) return mended; // what is read anew may be read otherwise
  const ordinals = !changes.some(({ rule }) => WRITES_MARKERS.test(rule));
  const values = !changes.some(({ rule }) => rule === "space-stray"); // 近两 倍 is a figure only when the gap is closed
  const facts = (report: Report) => factsOf(report, ordinals, values);
  expect(facts(reading.report)).toEqual(facts(parseReport(text, { markdown })));
  expect(lineEndsOf(written)).toEqual(lineEndsOf(text));
  return mended;
}

/** Slips that real drafts have, planted all over a sound report. */
const SLIPS: readonly [name: string, plant: (text: string) => string][] = [
  ["marks twice", (text) => text.replaceAll("。\n", "。。\n")],
  ["half-width commas", (text) => text.replace(/，(?=[\u4e00-\u9fff])/g, ",")],
  ["numbers with 千", (text) => text.replace(/(\d)000(?=[\u4e00-\u9fff])/g, "$1千")],
  ["a heading with the wrong number", (text) => text.replace("\n三、", "\n四、")],
  ["a bracketed number with a mark", (text) => text.replace("（二）", "（二）、")],
  ["half a bracket", (text) => text.replace("（一）", "(一）").replace("（二）", "（二)")],
  ["blanks between characters", (text) => text.replace(/([\u4e00-\u9fff])([\u4e00-\u9fff]{6})/g, "$1 $2")],
];

describe("sound reports with slips", () => {
  const folder = join(import.meta.dirname, "reports");
  describe.each(readdirSync(folder))("%s", (name) => {
    const sound = readFileSync(join(folder, name), "utf8");
    const mixed = SLIPS.reduce((text, [, plant]) => plant(text), sound);
    test("nothing is done to the sound one", () => {
      expect(expectNoHarm({ name, text: sound, markdown: false })).toMatchObject({ made: 0, left: [] });
    });
    test.each(SLIPS)("%s", (_, plant) => {
      expectNoHarm({ name, text: plant(sound), markdown: false });
    });
    test("all of them, with the line ends of Windows, and behind front matter", () => {
      const { made } = expectNoHarm({ name, text: mixed, markdown: false });
      expect(made).toBeGreaterThan(3);
      const text = mixed.replaceAll("\n", "\r\n");
      const { changes } = expectNoHarm({ name, text, markdown: false });
      expect(editSource(text, changes)).toBe(mendedText(mixed).replaceAll("\n", "\r\n"));
      const front = `---\ntitle: 甲,,乙\nsource: 网,站\n---\n`;
      expect(expectNoHarm({ name, text: front + mixed, markdown: true }).reading.report.text).toContain(front);
    });
  });
  const mendedText = (text: string) => mend({ name: "", text, markdown: false }).reading.report.text;
});

test("the examples of all rules", () => {
  for (const { family, id } of RULES) {
    const page = readFileSync(join(import.meta.dirname, "../server/rules", family, `${id}.md`), "utf8");
    for (const { text, flags } of readPage(page).examples) {
      expectNoHarm({ name: id, text, markdown: flags.has("markdown") });
    }
  }
});

const real = [...readRealReports(), ...readCityReports()];

test.skipIf(real.length === 0)("real reports", { timeout: 120_000 }, () => {
  let made = 0;
  for (const report of real) made += expectNoHarm(report).made;
  console.log(`fixes made in ${real.length} real reports: ${made}`);
  expect(made).toBeGreaterThan(50);
});
