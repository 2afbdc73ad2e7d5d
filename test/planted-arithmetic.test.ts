import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import type { Figure } from "../server/figures/figure.ts";
import { parseReport } from "../server/reading/report.ts";
import { ARITHMETIC_RULES } from "../server/rules/arithmetic/index.ts";
import { slice } from "../server/text/text.ts";
import { readRealReports } from "./support/corpus.ts";
import { PLANTED, SOUND, UNTOLD } from "./support/plantedArithmetic.ts";
import { sumsOf } from "./support/sums.ts";

/** Planted defects: each is found by its rule and by no other, and its sound twin by none. */

const read = (block: string) => block.trim().split("\n");
const twin = (line: string, side: 0 | 1) =>
  line.replace(/\{([^|]*)\|([^}]*)\}/g, (_, ...sides: string[]) => sides[side] as string).replace(/\//g, "\n");
const check = (text: string) => lint(parseReport(text), ARITHMETIC_RULES).map(({ rule }) => rule);

describe.each(Object.entries(PLANTED))("%s", (rule, block) => {
  const lines = read(block);
  test.each(lines)("%s", (line) => {
    expect(check(twin(line, 0))).toEqual([]);
    const text = twin(line, 1);
    const findings = lint(parseReport(text), ARITHMETIC_RULES);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    for (const { message, span } of findings) {
      const sums = sumsOf(message.zh);
      expect(sums.filter(({ holds }) => !holds)).toEqual([]);
      expect(sums).not.toEqual([]);
      expect(sumsOf(message.en)).toEqual(sums);
      const disputed = /与“(.*?)”不/.exec(message.zh)?.[1] ?? "";
      expect(slice(text, span)).toContain(disputed);
    }
  });
  test("goes through many phrasings", () => expect(lines.length).toBeGreaterThanOrEqual(22));
});

test.each(read(UNTOLD))("a slip that no rule can prove: %s", (line) => {
  expect(check(twin(line, 0))).toEqual([]);
  expect(check(twin(line, 1))).toEqual([]);
});

test.each(read(SOUND))("contradicts nothing: %s", (line) => expect(check(line)).toEqual([]));

interface Planting {
  readonly rule: string;
  readonly sound: string;
  readonly defect: string;
}

/** Relations grafted on figures of a real paragraph: the sound twin computes, the defect twin has one number changed. */
function* graft(text: string): Generator<Planting> {
  const report = parseReport(text);
  for (const figure of report.numbers.figures) {
    const number = /^(\d+(?:\.\d+)?)(万|亿)?$/.exec(report.folded.slice(figure.digits.start, figure.digits.end));
    if (!number || !mayCarry(report.folded, figure)) continue;
    const unit = (number[2] ?? "") + report.text.slice(figure.unitSpan.start, figure.unitSpan.end);
    const decimals = (number[1] as string).split(".")[1]?.length ?? 0;
    const n = Number(number[1]);
    if (n < 30 || unit === "") continue;
    const amount = (value: number) => value.toFixed(decimals) + unit;
    const round = (value: number) => Number(value.toFixed(decimals));
    const [part, more, plan] = [round(n * 0.3), round(n * 0.2), round(n * 1.25)];
    const percent = (value: number, base: number) => `${((value / base) * 100).toFixed(1)}%`;
    const put = (words: string) => text.slice(0, figure.span.end) + words + text.slice(figure.span.end);
    const pair = (rule: string, sound: string, defect: string): Planting => ({
      rule,
      sound: put(sound),
      defect: put(defect),
    });
    const bent = (value: number, base: number) => `${((value / base) * 100 + 13.7).toFixed(1)}%`;
    const rest = round(n - part);
    yield pair(
      "growth-mismatch",
      `，比上年增加${amount(more)}，增长${percent(more, n - more)}`,
      `，比上年增加${amount(more)}，增长${bent(more, n - more)}`,
    );
    yield pair(
      "growth-mismatch",
      `（上年为${amount(rest)}），同比增长${percent(n - rest, rest)}`,
      `（上年为${amount(rest)}），同比增长${bent(n - rest, rest)}`,
    );
    yield pair(
      "sum-mismatch",
      `，其中城镇${amount(part)}、农村${amount(rest)}`,
      `，其中城镇${amount(part)}、农村${amount(rest + more)}`,
    );
    yield pair(
      "share-mismatch",
      `，其中重点类${amount(part)}，占${percent(part, n)}`,
      `，其中重点类${amount(part)}，占${bent(part, n)}`,
    );
    yield pair(
      "completion-rate-mismatch",
      `，完成年度任务${amount(plan)}的${percent(n, plan)}`,
      `，完成年度任务${amount(plan)}的${bent(n, plan)}`,
    );
    yield pair(
      "remainder-mismatch",
      `，已完成${amount(part)}，剩余${amount(rest)}`,
      `，已完成${amount(part)}，剩余${amount(rest + more)}`,
    );
  }
}

/** Where two texts differ, with what stands around. */
function excerpt(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return b.slice(Math.max(0, at - 60), at + 50).replace(/\n/g, "/");
}

function mayCarry(folded: string, { kind, approx, range, span, sentence }: Figure): boolean {
  if (!["money", "quantity", "count", "people", "household"].includes(kind) || approx.length > 0 || range) return false;
  const words = folded.slice(sentence.start, span.start);
  const whole = folded.slice(sentence.start, sentence.end);
  if (/分别|其中|占|合计|共计|剩余|依次|[(“《]/.test(whole) || !/[,。;]/.test(folded[span.end] ?? "")) return false;
  if (/^[,。;][^,。;]{0,6}(?:同比|增|降|比|较|占|完成|下|总|精简|压)/.test(folded.slice(span.end, span.end + 10)))
    return false;
  return !/(?:增长|增加|增至|减少|下降|提高|提升|降|到|至|每|比|较|人均)[^,。;]{0,6}$|(?:由|从)[^,。;]{0,24}$|增$/.test(
    words,
  );
}

/** 分别 with its values in a real sentence: one value too many, where things and values are plainly the same number. */
function* extend(text: string): Generator<Planting> {
  for (const match of text.matchAll(
    /([^，。；：、\n\d]{2,16}(?:、[^，。；：、\n\d]{2,16}){1,4})分别(?:增长|下降|达到|达|为)(\d[\d.]*%(?:、\d[\d.]*%){1,4})(?=[，。；])/g,
  )) {
    const [things, values] = [match[1] as string, match[2] as string];
    if (things.split("、").length !== values.split("、").length || /[和与及]|城乡/.test(things)) continue;
    const end = match.index + match[0].length;
    const more = `${text.slice(0, end)}${"、7.7%".repeat(1)}${text.slice(end)}`;
    yield { rule: "respectively-count", sound: text, defect: more };
  }
}

const reports = readRealReports();

describe.skipIf(reports.length === 0)("real reports", () => {
  test("find what is planted among their figures", () => {
    const paragraphs = reports
      .flatMap(({ text }) => text.split("\n"))
      .filter((text) => text.length > 20 && text.length < 800);
    const counts: Record<string, [planted: number, found: number, flagged: number]> = {};
    const examples: string[] = [];
    for (const paragraph of paragraphs) {
      for (const { rule, sound, defect } of [...extend(paragraph), ...graft(paragraph)]) {
        counts[rule] ??= [0, 0, 0];
        const count = counts[rule];
        count[0]++;
        if (check(defect).includes(rule)) count[1]++;
        else examples.push(`missed ${rule}: ${excerpt(sound, defect)}`);
        if (check(sound).includes(rule) && !check(paragraph).includes(rule)) {
          count[2]++;
          examples.push(
            `flagged ${rule}: ${excerpt(paragraph, sound)} ${lint(parseReport(sound), ARITHMETIC_RULES).map((d) => d.message.zh)}`,
          );
        }
      }
    }
    console.log("real paragraphs [planted, found, sound twins flagged]:", counts, examples.slice(0, 60).join("\n"));
    for (const [planted, found, flagged] of Object.values(counts)) {
      expect(found / planted).toBeGreaterThanOrEqual(0.95);
      expect(flagged / planted).toBeLessThanOrEqual(0.01);
    }
  }, 120_000);

  test("contradictions are rare in what was published", () => {
    const found: Record<string, number> = {};
    for (const { text } of reports) for (const rule of check(text)) found[rule] = (found[rule] ?? 0) + 1;
    console.log(`findings in ${reports.length} real reports:`, found);
    expect(Object.values(found).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(reports.length / 5);
  }, 120_000);
});
