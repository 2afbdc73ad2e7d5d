import type { Diagnostic } from "../check/diagnostic.ts";
import { type Edit, type Fix, MOST_OF_A_RULE } from "../check/rule.ts";
import { findDateFormEdit } from "../edits/date-form.ts";
import { findLayoutEdits } from "../edits/layout.ts";
import type { Report } from "../reading/report.ts";
import type { Steps } from "../text/steps.ts";
import { foldText, slice } from "../text/text.ts";
import { fixAllSteps, type Mended } from "./fixAll.ts";
import type { Reading } from "./proof.ts";

/**
 * Formats a text (整理格式): makes the safe fixes that leave its letters and digits alone (markers, marks, blanks), and mends of its
 * layout and of its date's form what no rule reports. All are proved in the same way, so formatting changes neither a word nor a
 * value, nor the day of the date. `read` reads and checks a text as `first` was; of findings only those `said` are mended, if they
 * are given.
 */
export function* formatSteps(
  first: Reading,
  read: (text: string) => Steps<Reading>,
  said?: readonly Diagnostic[],
): Steps<Mended> {
  function* readWithLayout(text: string): Steps<Reading> {
    return withLayout(yield* read(text));
  }
  return yield* fixAllSteps(withLayout(first), readWithLayout, {
    said: said && [...said, ...layoutFindings(first.report)],
    wants: keepsWords,
  });
}

function keepsWords({ text: all }: Report, { edits, changes }: Fix): boolean {
  return changes?.includes("date") || edits.every(({ span, text }) => wordsOf(slice(all, span)) === wordsOf(text));
}

function wordsOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function withLayout({ report, diagnostics }: Reading): Reading {
  return { report, diagnostics: [...diagnostics, ...layoutFindings(report)] };
}

/** What is to be mended of layout and date, in the form of findings, which nobody is shown. */
function layoutFindings(report: Report): Diagnostic[] {
  const blanks = findLayoutEdits(report);
  const date = findDateFormEdit(report);
  return [
    ...inParts(blanks, MOST_OF_A_RULE).map((edits) => toFinding("layout", { title: LAYOUT, safe: true, edits })),
    ...(date ? [toFinding("date-form", { title: DATE_FORM, safe: true, edits: [date], changes: ["date"] })] : []),
  ];
}

/** At most `most` parts, all of one size, which is 1 if that will do: every round has all, and each may still be left alone. */
function inParts(edits: readonly Edit[], most: number): Edit[][] {
  const size = Math.ceil(edits.length / most);
  return Array.from({ length: size && Math.ceil(edits.length / size) }, (_, i) =>
    edits.slice(i * size, (i + 1) * size),
  );
}

/** `fix` as a finding that reaches from its first edit to its last. */
function toFinding(rule: string, fix: Fix): Diagnostic {
  const { edits, title } = fix;
  const span = { start: edits[0]?.span.start ?? 0, end: edits.at(-1)?.span.end ?? 0 };
  return { rule, severity: "hint", span, message: title, fixes: [fix] };
}

const LAYOUT = { zh: "整理空行和行末空格", en: "Tidy blank lines and blanks at line ends" };
const DATE_FORM = { zh: "成文日期改成规定的写法", en: "Write the date of the report in the standard form" };
