import { applyFixes } from "../core/fix.ts";
import { lint } from "../core/lint.ts";
import { parseReport } from "../core/report.ts";
import type { Edit, Fix } from "../core/rule.ts";
import { RULES } from "../rules/index.ts";
import type { Draft } from "./draft.ts";

/** A fix can make another one possible; a handful of rounds is enough, and there is never an endless one. */
const ROUNDS = 5;

/** The edits of `fixes` that can be made in one go. */
export function fixTogether(text: string, fixes: readonly Fix[]): Edit[] {
  return applyFixes(text, fixes).applied.flatMap(({ edits }) => edits);
}

/** Edits after which no safe fix is left: running it a second time changes nothing. */
export function fixUntilStable(draft: Draft): Edit[] {
  const { report, settings } = draft;
  const { kind } = settings;
  let { text } = report;
  let diagnostics = draft.diagnostics;
  let first: readonly Fix[] | undefined;
  let rounds = 0;
  for (; rounds < ROUNDS; rounds++) {
    const fixes = diagnostics.map(({ fixes }) => fixes?.find(({ safe }) => safe)).filter((fix) => fix !== undefined);
    const result = applyFixes(text, fixes);
    if (result.applied.length === 0 || result.text === text) break;
    first ??= result.applied;
    text = result.text;
    diagnostics = lint(parseReport(text, { ...(kind && { kind }), markdown: report.markdown }), RULES, settings.lint);
  }
  if (!first) return [];
  return rounds === 1 ? first.flatMap(({ edits }) => edits) : [difference(report.text, text)];
}

/** One edit from `before` to `after`, without what they have in common at their two ends. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    span: { start: head, end: before.length - tail },
    text: after.slice(head, after.length - tail),
  };
}
