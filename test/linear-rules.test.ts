import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../server/check/diagnostic.ts";
import { lint } from "../server/check/lint.ts";
import type { Finding, ParagraphRule, ReportRule, Rule, SummaryRule } from "../server/check/rule.ts";
import { ReportNumbers } from "../server/figures/index.ts";
import { type ParseOptions, parseReport, type Report } from "../server/reading/report.ts";
import type { Kind } from "../server/report/kinds.ts";
import { RULES } from "../server/rules/index.ts";
import { Memo } from "../server/text/memo.ts";
import { readPage } from "./support/page.ts";

/**
 * A text so many times as long takes each rule about as many times the time, whatever stands in it. Texts are made to hit a rule hard: the
 * examples of its own page again and again, below each other and in one line; and what any rule may stumble over.
 */

/** Characters of the shorter text: of a page's examples, read by one rule, and of pieces, read by all at once. */
const LENGTH = { examples: 1_600, pieces: 3_000 };
/** How many times as long the longer text is. */
const TIMES = 16;
/** Milliseconds that a rule may take for the longer text without any question. */
const LITTLE = 10;
/** Linear is 16, and some 60 where the longer text no longer fits into the processor's cache; quadratic is 256. */
const MOST_GROWTH = 100;
/** A busy computer spoils a measurement now and then, but not each time. */
const ATTEMPTS = 5;

const TITLE = "青石镇2024年上半年工作总结\n";
const PLAN = "二、下半年工作打算\n";

describe("each rule takes time as its examples grow", () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))("%s", { timeout: 60_000 }, (id, rule) => {
    const page = readPage(readFileSync(join(import.meta.dirname, `../server/rules/${rule.family}/${id}.md`), "utf8"));
    const bad = page.examples.filter(({ kind }) => kind === "bad");
    const kind = bad.find(({ flags }) => flags.has("kind"))?.flags.get("kind") as Kind | undefined;
    const options = { ...(kind && { kind }), markdown: bad.some(({ flags }) => flags.has("markdown")) };
    const lines = bad.map(({ text }) => `${text}\n`).join("");
    const line = lines.replaceAll("\n", "");
    const readExamples = (length: number) => read(repeat(lines, length / 2) + repeat(line, length / 2), options);
    expectLinear(rule, "its examples", readExamples(LENGTH.examples), readExamples(LENGTH.examples * TIMES));
  });
});

/** What any rule may stumble over: marks that pair, numbers, lists, headings, dates, words that rules look for. */
const PIECES: readonly string[] = [
  ..."（ “ * — 、 7 路 “路” 3亿元、 占5%\n 比上年增长5%， ，其中3个 ——修路\n".split(" "),
  "\n",
  "- 修路\n",
  "一、工作\n",
  "抓好三项工作：一是修路；二是架桥。",
  "“边、点、产业”三篇文章，",
  "甲3个，乙5个，共计9个，",
  "甲、乙、丙分别增长1%、2%、3%，",
  "去年完成3亿元，今年完成5亿元，增长8%。",
  "第3名，",
  "城镇化率提高2个百分点，亩均产出增长5%。\n",
  "青石镇人民政府\n2024年6月30日\n",
  "我们修好了桥边的道路。",
];

describe("all rules take time as the text grows, of", () => {
  test.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))("%s", { timeout: 60_000 }, (name, piece) => {
    const readPieces = (length: number) => {
      const pieces = repeat(piece, length / 2);
      return read(`${pieces}\n${PLAN}${pieces}`);
    };
    const long = readPieces(LENGTH.pieces * TIMES);
    const short = readPieces(LENGTH.pieces);
    for (const [rule, time] of timeRules(long)) if (time > LITTLE) expectLinear(rule, name, short, long);
  });
});

function expectLinear(rule: Rule, name: string, short: Report, long: Report): void {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < ATTEMPTS; i++) {
    most = Math.min(most, timeRule(rule, long));
    if (most <= LITTLE) return;
    least = Math.min(least, timeRule(rule, short));
    if (most < least * MOST_GROWTH) return;
  }
  expect.fail(`${rule.id} on ${name}: ${least} ms, ${most} ms when it is ${TIMES} times as long`);
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function read(pieces: string, options?: ParseOptions): Report {
  const report = parseReport(TITLE + pieces, options);
  // What every rule is given: numbers that have been read.
  const numbers = new ReportNumbers({ ...report, ids: report.paragraphs.map(() => ({})) }, new Memo());
  numbers.figures.at(-1);
  return Object.defineProperty(report, "numbers", { value: numbers });
}

/** Milliseconds of the processor, which other programs don't change much. */
function timeRule(rule: Rule, report: Report): number {
  const begin = process.cpuUsage();
  check(report, [rule]);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** Milliseconds of the clock that each of all rules takes: a first look, in one go. */
function timeRules(report: Report): Map<Rule, number> {
  const spent = new Map<Rule, number>();
  check(
    report,
    RULES.map((rule) => withClock(rule, (time) => spent.set(rule, (spent.get(rule) ?? 0) + time))),
  );
  return spent;
}

function withClock(rule: Rule, add: (time: number) => void): Rule {
  const run = (check: () => Iterable<Finding>): Finding[] => {
    const begin = performance.now();
    const found = [...check()];
    add(performance.now() - begin);
    return found;
  };
  if (rule.scope === "summaries") {
    const summarize: SummaryRule["summarize"] = (paragraph) => {
      const begin = performance.now();
      const value = rule.summarize(paragraph);
      add(performance.now() - begin);
      return value;
    };
    return {
      ...rule,
      summarize,
      check: (...given: Parameters<SummaryRule["check"]>) => run(() => rule.check(...given)),
    };
  }
  if (rule.scope !== "paragraph")
    return { ...rule, check: (...given: Parameters<ReportRule["check"]>) => run(() => rule.check(...given)) };
  return { ...rule, check: (...given: Parameters<ParagraphRule["check"]>) => run(() => rule.check(...given)) };
}

/** Rules that are off by default are run as well. */
function check(report: Report, rules: readonly Rule[]): void {
  const off = rules.filter(({ severity }) => severity === "off");
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    rules: Object.fromEntries(off.map(({ id }) => [id, { level: "information" }])),
  };
  lint(report, rules, settings);
}
