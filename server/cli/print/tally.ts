import { safeFix } from "../../app/fixAll.ts";
import type { Severity } from "../../core/rule.ts";
import type { FileResult } from "./printer.ts";

/** What is counted of one file, or of a whole run: plain data. */
export interface Tally extends Record<Severity, number> {
  /** Files with a part in the output, and how many of them are reports. */
  files: number;
  reports: number;
  /** Files that were mended, or would be, and how many fixes were made in them. */
  mended: number;
  fixed: number;
  /** Findings with a safe fix that was not asked for. */
  fixable: number;
}

export function emptyTally(): Tally {
  return { error: 0, warning: 0, information: 0, hint: 0, files: 0, reports: 0, mended: 0, fixed: 0, fixable: 0 };
}

/** Counts the findings that are printed of a file; `fixing` says whether safe fixes were asked for. */
export function tallyOf(result: FileResult, fixing: boolean): Tally {
  const { role, diagnostics, mended } = result;
  const tally = emptyTally();
  tally.files = 1;
  if (role === "report") tally.reports = 1;
  if (mended && mended.made > 0) tally.mended = 1;
  if (mended) tally.fixed = mended.made;
  for (const diagnostic of diagnostics) {
    tally[diagnostic.severity]++;
    if (!fixing && safeFix(result, diagnostic)) tally.fixable++;
  }
  return tally;
}

/** Adds a file's counts to those of the run. */
export function addTally(sum: Tally, one: Tally): void {
  for (const key of Object.keys(one) as (keyof Tally)[]) sum[key] += one[key];
}
