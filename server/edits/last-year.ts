import { applyEdits } from "../check/fix.ts";
import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { emptyDays, emptyMeeting } from "./last-year/dates.ts";
import { emptyFigures } from "./last-year/figures.ts";
import { findYears, moveYears } from "./last-year/years.ts";

/** This year's report as it begins: last year's, with holes where its figures stood. */
export interface FromLastYear {
  readonly text: string;
  /** The year that last year's report is named after; absent where it names no year. */
  readonly oldYear?: number;
}

/**
 * Makes this year's report (今年的稿子) of last year's: headings and standing text stay as they are, word for word; measured figures and
 * days become holes (××) with their units kept, and the years that the report speaks of move on, by one if `year` doesn't say
 * which year the new report is named after. Where `year` is not behind that of the old report, years stay.
 */
export function fromLastYear(report: Report, { year }: { readonly year?: number } = {}): FromLastYear {
  const found = findYears(report);
  const by = found && Math.max(0, year === undefined ? 1 : year - found.named);
  const edits = disjoint([
    ...(found && by ? moveYears(report, found, by) : []),
    ...emptyDays(report, found?.review),
    ...emptyMeeting(report),
    ...emptyFigures(report),
  ]);
  return { text: applyEdits(report.text, edits), ...(found && { oldYear: found.named }) };
}

/** In text order; where two touch the same characters, the one that was found first stays. */
function disjoint(edits: readonly Edit[]): Edit[] {
  const order = edits.map((edit, rank) => ({ edit, rank }));
  order.sort((a, b) => a.edit.span.start - b.edit.span.start || a.rank - b.rank);
  const kept: Edit[] = [];
  for (const { edit } of order) if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  return kept;
}
