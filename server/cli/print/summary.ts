import type { Severity } from "../../core/rule.ts";
import type { FileResult } from "./printer.ts";

/** How many reports were checked, and how many findings of each severity were printed. */
export interface Summary extends Record<Severity, number> {
  reports: number;
  add(result: FileResult): void;
}

export function countSeverities(): Summary {
  return {
    reports: 0,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
    add({ role, diagnostics }) {
      if (role === "report") this.reports++;
      for (const { severity } of diagnostics) this[severity]++;
    },
  };
}
