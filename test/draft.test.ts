import { describe, expect, it, test } from "vitest";
import { LintMemory } from "../server/check/in-force.ts";
import { lint } from "../server/check/lint.ts";
import { createMemory, type DraftMemory, isChecked, makeDraft, makeUnreadable } from "../server/lsp/draft.ts";
import { mergeSettings, readEditorSettings } from "../server/lsp/settings.ts";
import { ReadingMemory } from "../server/reading/memory.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { Memo } from "../server/text/memo.ts";

/** A document over its versions: what is kept of it never makes it differ from a text that is read for the first time. */
const settings = mergeSettings(readEditorSettings({}, "zh"), undefined);
const BODY = `

一、主要工作

今年新增就业12人，同比增长5%。全镇实施项目20个，其中新建12个、续建9个。打造样板村30余个。

二、存在问题

个别项目推进不快。
`;
const TITLES = ["青石镇2025年述职报告", "青石镇2025年政府工作报告", "青石镇2025年工作总结", "青石镇2026年工作要点", ""];

const source = (text: string, languageId = "gongwen") => ({ uri: "file:///a.gw", languageId, version: 1, text });

/** A memory that counts how often each half of it was cleared. */
function countingMemory(): { memory: DraftMemory; cleared: { numbers: number; findings: number } } {
  const cleared = { numbers: 0, findings: 0 };
  const counting = (half: keyof typeof cleared) =>
    new (class extends Memo<never> {
      override clear() {
        cleared[half]++;
        super.clear();
      }
    })();
  const reading = new (class extends ReadingMemory {
    override readonly numbers = counting("numbers");
  })();
  const check = new (class extends LintMemory {
    override readonly paragraphs = counting("findings");
  })();
  return { memory: { ...createMemory(), reading, check }, cleared };
}

describe("a document whose kind changes", () => {
  const steps = TITLES.flatMap((from) => TITLES.filter((to) => to !== from).map((to) => ({ from, to })));

  it.each(steps)("is checked as its new kind: 《$from》 becomes 《$to》", ({ from, to }) => {
    const memory = createMemory();
    makeDraft(source(from + BODY), settings, memory).diagnostics;
    memory.paused = true;
    const { report, diagnostics } = makeDraft(source(to + BODY), settings, memory);
    const fresh = parseReport(to + BODY);
    expect(report.kind).toEqual(fresh.kind);
    expect(diagnostics).toEqual(lint(fresh, RULES, settings.lint));
  });

  it("hears other findings as a report of the government than as one of a person", () => {
    const rulesOf = (title: string) => makeDraft(source(title + BODY), settings).diagnostics.map(({ rule }) => rule);
    expect(rulesOf("青石镇2025年述职报告")).not.toEqual(rulesOf("青石镇2025年政府工作报告"));
  });

  it("forgets what was found as the old kind, by its title and by a comment, and only then", () => {
    const { memory, cleared } = countingMemory();
    const write = (text: string) => void makeDraft(source(text), settings, memory).diagnostics;
    write(`${TITLES[0]}${BODY}`);
    cleared.findings = 0;
    write(`${TITLES[0]}${BODY}又及。`);
    expect(cleared.findings).toBe(0);
    write(`${TITLES[1]}${BODY}`);
    expect(cleared.findings).toBe(1);
    write(`<!-- hegao-kind special-report -->\n${TITLES[1]}${BODY}`);
    expect(cleared.findings).toBe(2);
  });
});

describe("a document whose settings change", () => {
  it("forgets its findings, and its numbers when other names are listed", () => {
    const { memory, cleared } = countingMemory();
    const check = (next: typeof settings) => makeDraft(source(`${TITLES[2]}${BODY}`), next, memory).diagnostics;
    check(settings);
    Object.assign(cleared, { numbers: 0, findings: 0 });
    check({ ...settings, lint: { ...settings.lint } });
    expect(cleared).toEqual({ numbers: 0, findings: 1 });
    check({ ...settings, names: ["样板村30", "二十工程"] });
    expect(cleared.numbers).toBe(1);
    // Two lists that would be the same if they were only written one behind the other.
    check({ ...settings, names: ["样板村30二十工程"] });
    expect(cleared.numbers).toBe(2);
  });

  it("is checked by the rules that are on now", () => {
    const memory = createMemory();
    const rulesOf = (next: typeof settings) =>
      makeDraft(source(`${TITLES[2]}${BODY}`), next, memory).diagnostics.map(({ rule }) => rule);
    memory.paused = true;
    expect(rulesOf(settings)).toContain("sum-mismatch");
    const off = { ...settings, lint: { ...settings.lint, rules: { "sum-mismatch": { level: "off" as const } } } };
    expect(rulesOf(off)).not.toContain("sum-mismatch");
    expect(rulesOf(settings)).toContain("sum-mismatch");
  });
});

describe("what is being written", () => {
  const begun = `${TITLES[2]}\n\n一、主要工作\n\n`;

  it("waits in a document that was opened so, until its writer pauses or wants all at once", () => {
    const half = source(`${begun}全年完成投资3`);
    const memory = createMemory(begun);
    const typed = makeDraft(half, settings, memory);
    expect(typed.waiting).toBeGreaterThan(0);
    expect(typed.diagnostics.map(({ rule }) => rule)).not.toContain("figure-no-unit");
    const shown = makeDraft(half, { ...settings, unfinished: "show" }, createMemory(begun));
    expect(shown.diagnostics.map(({ rule }) => rule)).toContain("figure-no-unit");
    expect(shown.waiting).toBe(0);
    memory.paused = true;
    expect(makeDraft(half, settings, memory).waiting).toBe(0);
  });

  it("does not wait in a text nobody has opened", () => {
    expect(makeDraft(source(`${begun}全年完成投资3`), settings).waiting).toBe(0);
  });
});

test.each([
  ["a text in the language of reports", "会议通知\n\n请各村参加。", "gongwen", {}, true],
  ["Markdown that is a report", `${TITLES[2]}${BODY}`, "markdown", {}, true],
  ["Markdown that is none", "# 安装\n\n先装软件。\n", "markdown", {}, false],
  ["Markdown that the writer wants checked", "# 安装\n\n先装软件。\n", "markdown", { choice: "check" }, true],
  ["a report that the writer wants left alone", `${TITLES[2]}${BODY}`, "gongwen", { choice: "skip" }, false],
  ["a settings file", "{}", "json", {}, false],
  ["a settings file with comments", "{}", "jsonc", {}, false],
] as const)("whether it is checked: %s", (_, text, languageId, more, expected) => {
  expect(isChecked(makeDraft(source(text, languageId), { ...settings, ...more }), languageId)).toBe(expected);
});

test("hegao.json is no report in whatever language it is open", () => {
  const draft = makeDraft({ ...source("{}"), uri: "file:///docs/hegao.json" }, settings);
  expect(isChecked(draft, "gongwen")).toBe(false);
});

test("a file that can't be read has its reason and no findings", () => {
  const reason = { zh: "读不了。", en: "It can't be read." };
  const draft = makeUnreadable("file:///a.gw", settings, reason);
  expect(draft).toMatchObject({ version: null, diagnostics: [], waiting: 0 });
  expect(draft.problem).toEqual({ severity: "error", message: reason });
  expect(draft.report.text).toBe("");
});

test("what is wrong with a file goes with its draft, and a sound one has nothing", () => {
  const problem = { severity: "warning", message: { zh: "有读不出的字。", en: "Some of it can't be read." } } as const;
  expect(makeDraft({ ...source(BODY), problem }, settings).problem).toEqual(problem);
  expect(makeDraft(source(BODY), settings)).not.toHaveProperty("problem");
});
