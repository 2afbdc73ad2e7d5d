import type { Diagnostic } from "../../core/lint.ts";
import type { Severity } from "../../core/rule.ts";

/** How many files were checked, and how many findings of each severity were printed. */
export interface Summary extends Record<Severity, number> {
  files: number;
  add(diagnostics: readonly Diagnostic[]): void;
}

export function countSeverities(): Summary {
  return {
    files: 0,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
    add(diagnostics) {
      this.files++;
      for (const { severity } of diagnostics) this[severity]++;
    },
  };
}
