import type { Report } from "../../core/report.ts";
import { readTitleYears } from "../structure/years.ts";

/** The year a report looks back on and the one it plans for. */
export interface ReportYears {
  readonly review: number;
  readonly plan: number;
}

/**
 * The years of a report, as its title says them. A government work report looks back on the year before the one in its
 * title; points of work plan for the year in it.
 */
export function reportYears({ frame, kind }: Report): ReportYears | undefined {
  const { review, plan } = readTitleYears(frame.title?.text ?? "");
  const last = review.at(-1);
  if (last === undefined) return undefined;
  const ahead = kind.id === "work-points-plan";
  return ahead ? { review: last - 1, plan: last } : { review: last, plan: plan ?? last + 1 };
}
