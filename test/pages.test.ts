import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, type Diagnostic, type Settings } from "../server/check/diagnostic.ts";
import { applyFixes } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import type { Rule } from "../server/check/rule.ts";
import { parseReport, type Report } from "../server/reading/report.ts";
import type { Kind } from "../server/report/kinds.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";
import { type Example, readPage } from "./support/page.ts";

/** Every rule's page is its test: each block is checked with the rule alone, and good text with all rules on. */

const SECTIONS = ["依据", "要改", "不改", "English"];

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const path = `server/rules/${rule.family}/${id}.md`;
  const file = join(import.meta.dirname, "..", path);
  test("has a page", () => expect(existsSync(file), `write ${path}`).toBe(true));
  if (!existsSync(file)) return;
  const page = readPage(readFileSync(file, "utf8"));
  const blocks = (kind: Example["kind"]) => page.examples.filter((example) => example.kind === kind);

  test("page is complete", () => {
    expect(page.title, `${path}: begin the page with "# ${id} 名称"`).toMatch(new RegExp(`^${id} \\S`));
    for (const section of SECTIONS) {
      expect(page.sections, `${path}: add the section "## ${section}"`).toContain(section);
    }
    expect(page.bodies.get("English"), `${path}: explain the rule in English, too`).toMatch(/[a-z]{3,}.*\.\s/s);
    expect(blocks("bad").length, `${path}: add a block "gongwen bad"`).toBeGreaterThan(0);
    const said = blocks("bad").some(({ marks, messages }) => messages.length > 0 && messages.length === marks.length);
    expect(said, `${path}: write the expected message of each mark as "> …" under a bad block`).toBe(true);
    const silent = blocks("good").some(({ text }) => text.trim() !== "");
    expect(silent, `${path}: add a block "gongwen good" with a near miss`).toBe(true);
    expect(
      blocks("fixed").length > 0,
      `${path}: a "gongwen fixed" block belongs to a fixable rule, and only there`,
    ).toBe(rule.fixable);
  });

  page.examples.forEach((example, i) => {
    const { kind, line, text, marks, messages } = example;
    const where = `${path}:${line}`;
    if (kind === "bad") {
      test(`bad block, line ${line}`, () => {
        const { found } = check(rule, example);
        expect(
          found.map(({ span }) => `${span.start}–${span.end} ${slice(text, span)}`),
          `${where}: the findings differ from the marks ⟦ ⟧; mend the rule or the marks`,
        ).toEqual(marks.map((span) => `${span.start}–${span.end} ${slice(text, span)}`));
        for (const { message } of found) {
          expect(message.zh, `${where}: end the Chinese message with 。`).toMatch(/。$/);
          expect(message.en, `${where}: write the English message as a sentence`).toMatch(/^[A-Z\d"“‘(].*[.?]$/s);
        }
        if (messages.length > 0) {
          expect(
            found.map(({ message }) => message.zh),
            `${where}: the messages differ from the lines "> …"; mend the one that is wrong`,
          ).toEqual(messages);
        }
      });
    } else if (kind === "fixed") {
      test(`fixed block, line ${line}`, () => {
        const bad = page.examples[i - 1];
        if (bad?.kind !== "bad") throw new Error(`${where}: put the fixed block right behind its bad block`);
        const once = applySafe(bad.text, check(rule, bad).found);
        expect(once, `${where}: the safe fixes give another text`).toBe(text);
        const again = applySafe(once, check(rule, { ...bad, text: once }).found);
        expect(again, `${where}: fixing twice changes the text again; make the fix complete`).toBe(once);
      });
    } else {
      test(`good block, line ${line}`, () => {
        const { report, settings, found } = check(rule, example);
        expect(show(found, text), `${where}: the rule must be silent here`).toEqual([]);
        if (example.flags.has("only")) return;
        const grave = lint(report, RULES, settings).filter(
          ({ severity }) => severity === "error" || severity === "warning",
        );
        expect(show(grave, text), `${where}: another rule speaks here; mend the sample or mark it "good only"`).toEqual(
          [],
        );
      });
    }
  });
});

/** What the rule alone says of an example. A rule that is off by default is switched on. */
function check(rule: Rule, { text, flags }: Example): { report: Report; settings: Settings; found: Diagnostic[] } {
  const kind = flags.get("kind") as Kind | undefined;
  const report = parseReport(text, { ...(kind && { kind }), markdown: flags.has("markdown") });
  const options: Record<string, unknown> = {};
  for (const [name, value] of flags) if (name.startsWith("option.")) options[name.slice(7)] = readValue(value);
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    final: flags.has("final"),
    rules: { [rule.id]: { options, ...(rule.severity === "off" && { level: "information" }) } },
  };
  // An unused suppression can only be told apart from a used one while the rules that it names are running.
  const rules = rule.family === "suppression" ? RULES : [rule];
  return { report, settings, found: lint(report, rules, settings).filter((diagnostic) => diagnostic.rule === rule.id) };
}

function applySafe(text: string, found: readonly Diagnostic[]): string {
  return applyFixes(
    text,
    found.flatMap(({ fixes }) => fixes?.find(({ safe }) => safe) ?? []),
  ).text;
}

function show(found: readonly Diagnostic[], text: string): string[] {
  return found.map(({ rule, span, message }) => `${rule} “${slice(text, span)}” ${message.zh}`);
}

/** The value of an option: JSON, a comma list, or the bare word. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.includes(",") ? text.split(",") : text;
  }
}
