import type { Span } from "../text/text.ts";
import type { Report } from "./report.ts";

/** The sections that speak of what is to come (目标、任务、下步打算), found by their headings. */
export function plansOf({ parts }: Report): Span[] {
  return parts.flatMap(({ part, section }) => (part.stage === 3 && section ? [section.span] : []));
}

/** Whether `offset` stands in one of `plans`. */
export function isIn(plans: readonly Span[], offset: number): boolean {
  return plans.some(({ start, end }) => start <= offset && offset < end);
}
