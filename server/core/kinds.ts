import type { Report } from "./report.ts";
import type { Span } from "./text.ts";

/** Report kinds (文种), in the order in which they are tried. */
export const KINDS = [
  "gov-work-report",
  "annual-summary-plan",
  "half-year-summary",
  "work-points-plan",
  "duty-report",
  "research-report",
  "rectification-report",
  "special-report",
  "unknown",
] as const;

export type Kind = (typeof KINDS)[number];

/** What kind a report is taken for, how surely, and by what. */
export interface KindGuess {
  readonly id: Kind;
  /** 0 to 1; 1 when set by hand. */
  readonly confidence: number;
  /** The places in the text that speak for it. */
  readonly evidence: readonly Span[];
  readonly from: "text" | "comment" | "setting";
}

/** What the kind is read from: everything of a report that is known before its kind is. */
export type KindFacts = Omit<Report, "kind" | "sentences" | "enumerations">;

export function detectKind(facts: KindFacts, set?: Kind): KindGuess {
  if (set) return { id: set, confidence: 1, evidence: [], from: "setting" };
  void facts;
  return { id: "unknown", confidence: 0, evidence: [], from: "text" };
}
