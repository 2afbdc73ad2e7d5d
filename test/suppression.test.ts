import { expect, test } from "vitest";
import type { Exception } from "../server/check/diagnostic.ts";
import { DEFAULT_SETTINGS, type Diagnostic, type Settings } from "../server/check/diagnostic.ts";
import { lint } from "../server/check/lint.ts";
import { defineRule, type Rule } from "../server/check/rule.ts";
import { unusedExceptions } from "../server/check/suppression.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";

/** Which findings a suppression silences. Two rules find one word each; what is unused is told by the real rule. */
const wordRule = (id: string, word: string): Rule =>
  defineRule({
    id,
    family: "wording",
    severity: "warning",
    summary: { zh: word, en: id },
    *check({ text }) {
      for (const { index, 0: found } of text.matchAll(new RegExp(word, "g")))
        yield { span: { start: index, end: index + found.length }, message: { zh: `${word}。`, en: `${id}.` } };
    },
  });
const unused = RULES.filter(({ id }) => id === "suppression-unused");
const rules = [wordRule("bad-word", "坏字"), wordRule("wrong-word", "错字"), ...unused];

function check(text: string, settings: Partial<Settings> = {}): Diagnostic[] {
  return lint(parseReport(text), rules, { ...DEFAULT_SETTINGS, ...settings });
}

/** The findings as `line word`, and unused suppressions as `line rule?`; lines from one. */
function told(text: string, settings?: Partial<Settings>): string[] {
  return check(text, settings).map(({ rule, span }) => {
    const line = text.slice(0, span.start).split("\n").length;
    return `${line} ${text.slice(span.start, span.end)}${rule === "suppression-unused" ? "?" : ""}`;
  });
}

test.each([
  ["nothing is silenced", ["坏字", "错字"], ["1 坏字", "2 错字"]],
  ["the next line", ["<!-- hegao-disable-next-line bad-word -->", "坏字和错字", "坏字"], ["2 错字", "3 坏字"]],
  [
    "the next line that is not blank",
    ["<!-- hegao-disable-next-line bad-word -->", "", " ", "坏字", "坏字"],
    ["5 坏字"],
  ],
  ["all rules in the next line", ["<!-- hegao-disable-next-line -->", "坏字错字", "错字"], ["3 错字"]],
  ["the last line", ["错字", "<!-- hegao-disable-next-line bad-word : 已核 -->", "坏字"], ["1 错字"]],
  ["no line behind the last", ["坏字", "<!-- hegao-disable-next-line bad-word -->"], ["1 坏字", "2 bad-word?"]],
  [
    "no line when only blank ones follow",
    ["坏字", "<!-- hegao-disable-next-line bad-word -->", "", ""],
    ["1 坏字", "2 bad-word?"],
  ],
  ["the whole file, wherever it says so", ["坏字", "<!-- hegao-disable-file bad-word -->", "坏字错字"], ["3 错字"]],
  ["the whole file to its last word", ["<!-- hegao-disable-file -->", "错字坏字"], []],
  ["what stands behind, to the end", ["坏字", "<!-- hegao-disable bad-word -->", "坏字", "坏字"], ["1 坏字"]],
  [
    "what stands between",
    ["<!-- hegao-disable bad-word -->坏字", "坏字", "<!-- hegao-enable bad-word -->坏字", "坏字"],
    ["3 坏字", "4 坏字"],
  ],
  [
    "until all rules are on again",
    ["<!-- hegao-disable bad-word, wrong-word -->", "坏字错字", "<!-- hegao-enable -->", "坏字错字"],
    ["4 坏字", "4 错字"],
  ],
  [
    "until one of them is on again",
    ["<!-- hegao-disable bad-word wrong-word -->", "坏字错字", "<!-- hegao-enable wrong-word -->", "错字"],
    ["4 错字"],
  ],
  [
    "on behind an enable of another rule",
    [
      "<!-- hegao-disable bad-word -->",
      "坏字",
      "<!-- hegao-enable wrong-word -->",
      "坏字",
      "<!-- hegao-enable -->坏字",
    ],
    ["5 坏字"],
  ],
  [
    "on behind an enable that stood in front of it",
    ["<!-- hegao-enable bad-word -->", "<!-- hegao-disable bad-word -->", "坏字"],
    [],
  ],
  [
    "on behind a remark and another directive",
    [
      "<!-- hegao-disable bad-word -->",
      "<!-- 待核 -->",
      "<!-- hegao-disable-next-line wrong-word -->",
      "坏字错字",
      "坏字",
    ],
    [],
  ],
  ["and tells what silences nothing", ["<!-- hegao-disable-file bad-word wrong-word -->", "坏字"], ["1 wrong-word?"]],
  ["a rule that does not exist", ["<!-- hegao-disable-file no-rule -->", "好"], ["1 no-rule?"]],
  ["an enable of nothing is no suppression", ["<!-- hegao-enable bad-word -->", "好"], []],
  ["a finding that ends the text", ["<!-- hegao-disable-next-line -->", "好错字"], []],
  ["twice, and both count as used", ["<!-- hegao-disable-file bad-word -->", "<!-- hegao-disable -->", "坏字"], []],
])("suppressions silence: %s", (_, lines, expected) => {
  expect(told(lines.join("\n"))).toEqual(expected);
});

test("an unused suppression says whether its rule exists, and is as grave as its rule", () => {
  const say = (name: string) => check(`<!-- hegao-disable-file ${name} -->\n好`).map(({ message }) => message.zh);
  expect(say("bad-word")).toEqual([expect.stringContaining("没有对应的提示")]);
  expect(say("")).toEqual([expect.stringContaining("没有对应的提示")]);
  expect(say("no-rule")).toEqual(["没有名为“no-rule”的规则，请核对规则名。"]);
  const text = "<!-- hegao-disable-file bad-word -->\n好";
  expect(check(text)[0]?.severity).toBe(unused[0]?.severity);
  expect(check(text, { rules: { "suppression-unused": { level: "error" } } })[0]?.severity).toBe("error");
  expect(check(text, { rules: { "suppression-unused": { level: "off" } } })).toEqual([]);
});

const except = (words: Partial<Exception>): Exception => ({ rule: "bad-word", text: "坏字", reason: "已核", ...words });

test.each<[string, Partial<Exception>, string[]]>([
  ["by its words", {}, ["2 错字"]],
  ["not another rule's", { rule: "wrong-word" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["not other words", { text: "坏" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["not longer words", { text: "坏字在" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["by words that are abbreviated", { text: "坏……字" }, ["2 错字"]],
  ["not by half of them", { text: "坏……" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["not by the other half", { text: "……字" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["not by halves that overlap", { text: "坏字……字" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["not by another beginning", { text: "错……字" }, ["1 坏字", "1 坏字", "2 错字"]],
  ["by what stands before", { before: "这个" }, ["1 坏字", "2 错字"]],
  ["by what stands behind", { after: "在后" }, ["1 坏字", "2 错字"]],
  ["by both", { before: "那个", after: "在后" }, ["1 坏字", "2 错字"]],
  ["only where both are right", { before: "这个", after: "在后" }, ["1 坏字", "1 坏字", "2 错字"]],
])("exceptions silence a finding %s", (_, words, expected) => {
  const exceptions = [except(words)];
  expect(told("这个坏字在前，那个坏字在后\n错字", { exceptions })).toEqual(expected);
});

test.each(["\n", "\r\n", "\r"])("exceptions silence findings over lines however they break (%j)", (eol) => {
  const long = [wordRule("bad-word", "坏……字(?:\r\n?|\n)也是坏……字")];
  const text = ["甲", "坏……字", "也是坏……字", "乙"].join(eol);
  const silenced = (words: Partial<Exception>) =>
    lint(parseReport(text), long, { ...DEFAULT_SETTINGS, exceptions: [except(words)] }).length === 0;
  for (const written of ["\n", "\r\n"]) {
    const words = `坏……字${written}也是坏……字`;
    expect(silenced({ text: words })).toBe(true);
    expect(silenced({ text: words, before: `甲${written}`, after: `${written}乙` })).toBe(true);
    expect(silenced({ text: words, before: `丙${written}` })).toBe(false);
    expect(silenced({ text: words, after: `${written}丙` })).toBe(false);
  }
  expect(silenced({ text: "坏……字……也是坏……字" })).toBe(true);
  expect(silenced({ text: "坏……好……也是坏……字" })).toBe(false);
});

test("exceptions tell which of them matched", () => {
  const [used, idle] = [except({}), except({ text: "没有" })];
  const matched: Exception[] = [];
  const settings = { ...DEFAULT_SETTINGS, exceptions: [used, idle] };
  lint(parseReport("坏字"), rules, settings, { onException: (exception) => void matched.push(exception) });
  expect(matched).toEqual([used]);
});

test("unused exceptions are found in their file, in its order", () => {
  const [first, second, elsewhere] = [except({ text: "甲" }), except({ text: "乙" }), except({ text: "丙" })];
  const places = new Map([
    [first, { start: 10, end: 20 }],
    [second, { start: 30, end: 40 }],
  ]);
  const find = (settings: Pick<Settings, "rules"> = DEFAULT_SETTINGS) =>
    unusedExceptions([second, elsewhere, first], places, rules, settings);
  expect(find().map(({ span }) => span.start)).toEqual([10, 30]);
  expect(find()[0]).toMatchObject({ rule: "suppression-unused", severity: unused[0]?.severity });
  expect(find()[0]?.message.zh).toContain("没有这条例外所说的提示");
  expect(find({ rules: { "suppression-unused": { level: "off" } } })).toEqual([]);
  expect(unusedExceptions([first], places, [], DEFAULT_SETTINGS)).toEqual([]);
});
