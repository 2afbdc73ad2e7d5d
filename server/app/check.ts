import type { ParagraphNumbers } from "../core/figures/index.ts";
import { checksMarkdown } from "../core/file-names.ts";
import { type LintServices, lint } from "../core/lint.ts";
import type { Memo } from "../core/memo.ts";
import { parseReport, type Report } from "../core/report.ts";
import type { Rule } from "../core/rule.ts";
import type { Place } from "./place.ts";
import type { Reading } from "./proof.ts";
import type { FileSettings } from "./settings.ts";

/** A text with all that steers how it is read and checked: an open document's, a file's or the standard input's. */
export interface Opened {
  readonly place: Place;
  readonly text: string;
  readonly markdown: boolean;
  readonly settings: FileSettings;
}

/** Reads a text. `memo` keeps the numbers of its paragraphs for the next version of it. */
export function readReport({ text, markdown, settings }: Opened, memo?: Memo<ParagraphNumbers>): Report {
  const { kind, names } = settings;
  return parseReport(text, { ...(kind && { kind }), markdown, names, ...(memo && { memo }) });
}

/** Whether a text that nobody named is checked: Markdown only when it looks like a report, or the settings say so. */
export function isReport({ place, markdown, settings }: Opened, report: Report): boolean {
  return !markdown || checksMarkdown(settings.markdown, place, report);
}

/** Reads a text and checks it; `report` is what has been read of it already. */
export function check(
  opened: Opened,
  rules: readonly Rule[],
  { report = readReport(opened), ...services }: LintServices & { readonly report?: Report } = {},
): Reading {
  return { report, diagnostics: lint(report, rules, opened.settings.lint, services) };
}
