import type { Span } from "../text/text.ts";

/** Report kinds (文种), in the order of the documentation. */
export const KINDS = [
  "gov-work-report",
  "annual-summary-plan",
  "half-year-summary",
  "work-points-plan",
  "duty-report",
  "research-report",
  "rectification-report",
  "special-report",
  "court-report",
  "party-report",
  "unknown",
] as const;

export type Kind = (typeof KINDS)[number];

/** What kind a report is taken for, how surely, and by what. */
export interface KindGuess {
  readonly id: Kind;
  /** 0 to 1; 1 when set by hand. Below {@link SURE} nothing should be demanded of the report. */
  readonly confidence: number;
  /** The places in the text that speak for it. */
  readonly evidence: readonly Span[];
  readonly from: "text" | "comment" | "setting";
}

/** The confidence from which a report can be asked for the parts of its kind. */
export const SURE = 0.6;
