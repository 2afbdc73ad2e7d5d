import type { Diagnostic } from "../check/diagnostic.ts";
import { checksMarkdown } from "../check/file-names.ts";
import { lint, lintSteps } from "../check/lint.ts";
import type { Rule } from "../check/rule.ts";
import type { LintServices } from "../check/services.ts";
import type { ReadingMemory } from "../reading/memory.ts";
import { type ParseOptions, parseReport, parseSteps, type Report } from "../reading/report.ts";
import type { Steps } from "../text/steps.ts";
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

/** Reads a text. `memory` keeps what was read of it for the next version of it. */
export function readReport(opened: Opened, memory?: ReadingMemory): Report {
  return parseReport(opened.text, parseOptions(opened, memory));
}

/** The same in steps; what is left for first use, its rules read in steps as well. */
export function readReportSteps(opened: Opened, memory: ReadingMemory): Steps<Report> {
  return parseSteps(opened.text, parseOptions(opened, memory));
}

function parseOptions({ markdown, settings: { kind, names } }: Opened, memory?: ReadingMemory): ParseOptions {
  return { ...(kind && { kind }), markdown, names, ...(memory && { memory }) };
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

/** The findings of a text that has been read, in steps. */
export function checkSteps(
  { settings }: Opened,
  report: Report,
  rules: readonly Rule[],
  services: LintServices,
): Steps<Diagnostic[]> {
  return lintSteps(report, rules, settings.lint, services);
}
