import { safeFix } from "../../app/fixAll.ts";
import { addStats } from "../../check/relation-summary.ts";
import type { FileResult, Tally } from "./printer.ts";

export function emptyTally(): Tally {
  return { error: 0, warning: 0, information: 0, hint: 0, files: 0, reports: 0, mended: 0, fixed: 0, fixable: 0 };
}

/** Counts the findings that are printed of a file; `fixing` says whether safe fixes were asked for. */
export function tallyOf(result: FileResult, fixing: boolean): Tally {
  const { role, diagnostics, mended, stats } = result;
  const tally = emptyTally();
  tally.files = 1;
  if (role === "report") tally.reports = 1;
  if (mended && mended.made > 0) tally.mended = 1;
  if (mended) tally.fixed = mended.made;
  if (stats) tally.stats = stats;
  for (const diagnostic of diagnostics) {
    tally[diagnostic.severity]++;
    if (!fixing && safeFix(result, diagnostic)) tally.fixable++;
  }
  return tally;
}

/** Adds a file's counts to those of the run, figures and relations where it counts them. */
export function addTally(sum: Tally, { stats, ...counts }: Tally): void {
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
  if (stats && sum.stats) sum.stats = addStats(sum.stats, stats);
}
