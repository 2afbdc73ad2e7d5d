import type { Severity } from "../../check/rule.ts";
import type { Outcome } from "../../verdicts/judgement.ts";

/** How grave a contradiction is: an error only where it is proved. */
export function severityOf({ outcome }: { readonly outcome: Outcome }): Severity {
  return outcome === "proved" ? "error" : outcome === "likely" ? "warning" : "information";
}
