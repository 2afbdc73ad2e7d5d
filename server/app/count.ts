import type { Severity } from "../check/rule.ts";

/** How many findings there are, by severity: of one file, or of many in sum. */
export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** Counts findings; whoever lists only some of them counts before. */
export function countFindings(findings: readonly { readonly severity: Severity }[]): FindingCount {
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) count[severity]++;
  return { errors: count.error, warnings: count.warning, information: count.information, hints: count.hint };
}
