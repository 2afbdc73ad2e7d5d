import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Needs } from "../server/check/needs.ts";
import type { ParagraphRule, Rule } from "../server/check/rule.ts";
import { factsOfParagraph, parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";

/** A rule that says what it needs must find nothing without it: it is never asked there. */
const rules = RULES.filter((rule): rule is ParagraphRule & Rule => rule.scope === "paragraph" && !!rule.needs);

function findingsWithoutNeed(text: string): string[] {
  const report = parseReport(text);
  const needs = new Needs();
  const bits = rules.map((rule) => needs.bitOf(rule.needs));
  return report.paragraphs.flatMap((_, index) => {
    const held = needs.heldBy(report, index);
    const facts = factsOfParagraph(report, index);
    return rules
      .filter((rule, i) => ((bits[i] as number) & held) === 0 && findsAnything(rule, facts))
      .map(({ id }) => `${id}: ${facts.text}`);
  });
}

function findsAnything(rule: ParagraphRule, facts: Parameters<ParagraphRule["check"]>[0]): boolean {
  const options = Object.fromEntries(
    Object.entries(rule.options as Record<string, { default: unknown }>).map(([name, option]) => [
      name,
      option.default,
    ]),
  );
  return [false, true].some((final) => Array.from(rule.check(facts, options, { final })).length > 0);
}

describe("what rules need", () => {
  test("most rules of paragraphs say it", () => {
    expect(rules.length).toBeGreaterThan(35);
  });

  test.each(RULES.map(({ id, family }) => [id, family]))(
    "nothing is found without it in the page of %s",
    (id, family) => {
      const page = readFileSync(join(import.meta.dirname, `../server/rules/${family}/${id}.md`), "utf8");
      expect(findingsWithoutNeed(page)).toEqual([]);
    },
  );

  const folder = join(import.meta.dirname, "reports");
  test.each(readdirSync(folder))("nor in %s", (name) => {
    expect(findingsWithoutNeed(readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });
});
