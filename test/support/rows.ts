import { expect } from "vitest";
import { lint } from "../../server/check/lint.ts";
import type { Severity } from "../../server/check/rule.ts";
import { parseReport } from "../../server/reading/report.ts";
import { RULES } from "../../server/rules/index.ts";
import { sumsOf } from "./sums.ts";

/** ⟦ ⟧ encloses what is found; a row without it is left alone. The severity and what the message says are those of the first. */
export type Row = [text: string, severity?: Severity | undefined, zh?: RegExp | undefined];

/** What the rule `id` finds in a marked text, and what it should. */
export function checkRow(id: string, marked: string) {
  const pieces = marked.split(/[⟦⟧]/);
  const text = pieces.join("");
  const ends = pieces.map((_, i) => pieces.slice(0, i + 1).join("").length);
  const findings = lint(
    parseReport(text),
    RULES.filter((rule) => rule.id === id),
  );
  const [first] = findings;
  return {
    wanted: ends.flatMap((end, i) => (i % 2 === 1 ? [{ start: ends[i - 1], end }] : [])),
    spans: findings.map(({ span }) => span),
    first,
    places: first?.related?.map(({ span }) => text.slice(span.start, span.end)) ?? [],
  };
}

/** Every finding in its place, and the first with its severity and words; its sums are true. */
export function expectRow(id: string, [marked, severity, zh]: Row) {
  const { spans, wanted, first } = checkRow(id, marked);
  expect(spans).toEqual(wanted);
  expect(first?.severity).toBe(severity);
  if (zh) expect(first?.message.zh).toMatch(zh);
  expect(sumsOf(first?.message.zh ?? "").filter(({ holds }) => !holds)).toEqual([]);
}
