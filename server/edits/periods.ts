import type { WritableKind } from "./forms/index.ts";

/** A part of the year that a report may tell of (时段). */
export interface Period {
  /** What it is called where one is chosen. */
  readonly name: string;
  /** What stands behind the year in a title; empty for the whole year. */
  readonly title: string;
  /** The one that follows, for which a summary makes plans. */
  readonly next: string;
}

const period = (name: string, next: string): Period => ({ name, title: name, next });

/** Nothing need be said of the whole year. */
export const WHOLE_YEAR: Period = { name: "全年", title: "", next: "" };
const SUMMED_UP = [
  period("上半年", "下半年"),
  period("一季度", "二季度"),
  period("二季度", "三季度"),
  period("三季度", "四季度"),
  period("前三季度", "四季度"),
];
const PLANNED = [
  WHOLE_YEAR,
  period("上半年", "下半年"),
  period("下半年", ""),
  period("一季度", "二季度"),
  period("二季度", "三季度"),
  period("三季度", "四季度"),
  period("四季度", ""),
];

/** All of them. */
export const PERIODS: readonly Period[] = [...PLANNED, period("前三季度", "四季度")];

/** The periods that a report of `kind` may tell of, the most usual first; none where it is of the whole year, or of no time. */
export function periodsOf(kind: WritableKind): readonly Period[] {
  if (kind === "half-year-summary") return SUMMED_UP;
  return kind === "work-points-plan" ? PLANNED : [];
}
