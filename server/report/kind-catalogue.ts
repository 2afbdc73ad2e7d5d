import { ANNUAL_SUMMARY_PLAN } from "./catalogue/annual-summary-plan.ts";
import { COURT_REPORT } from "./catalogue/court-report.ts";
import { DUTY_REPORT } from "./catalogue/duty-report.ts";
import type { KindEntry } from "./catalogue/entry.ts";
import { GOV_WORK_REPORT } from "./catalogue/gov-work-report.ts";
import { HALF_YEAR_SUMMARY } from "./catalogue/half-year-summary.ts";
import { PARTY_REPORT } from "./catalogue/party-report.ts";
import { RECTIFICATION_REPORT } from "./catalogue/rectification-report.ts";
import { RESEARCH_REPORT } from "./catalogue/research-report.ts";
import { SPECIAL_REPORT } from "./catalogue/special-report.ts";
import { WORK_POINTS_PLAN } from "./catalogue/work-points-plan.ts";
import { KINDS, type Kind } from "./kinds.ts";

/** Every kind, in the order in which titles are tried: what is said most plainly comes first. */
export const CATALOGUE: readonly KindEntry[] = [
  GOV_WORK_REPORT,
  COURT_REPORT,
  PARTY_REPORT,
  DUTY_REPORT,
  RECTIFICATION_REPORT,
  RESEARCH_REPORT,
  HALF_YEAR_SUMMARY,
  ANNUAL_SUMMARY_PLAN,
  WORK_POINTS_PLAN,
  SPECIAL_REPORT,
];

/** What the catalogue says of `kind`; nothing for an unknown kind. */
export function kindEntry(kind: Kind): KindEntry | undefined {
  return CATALOGUE.find(({ id }) => id === kind);
}

/** The kinds by the names that may be written instead of the id; a report of no kind known here has such names, too. */
export const NAMED_KINDS: readonly { readonly id: Kind; readonly called: readonly string[] }[] = [
  ...CATALOGUE,
  { id: "unknown", called: ["未定"] },
];

/** The kind that `name` names: by its id, or by what offices call it (年度总结). */
export function readKind(name: string): Kind | undefined {
  return KINDS.find((id) => id === name) ?? NAMED_KINDS.find(({ called }) => called.includes(name))?.id;
}
