import type { KindEntry } from "../../report/catalogue/entry.ts";
import { annualSummaryPlan } from "./annual-summary-plan.ts";
import { courtReport } from "./court-report.ts";
import { dutyReport } from "./duty-report.ts";
import type { WriteForm } from "./form.ts";
import { govWorkReport } from "./gov-work-report.ts";
import { halfYearSummary } from "./half-year-summary.ts";
import { partyReport } from "./party-report.ts";
import { rectificationReport } from "./rectification-report.ts";
import { researchReport } from "./research-report.ts";
import { specialReport } from "./special-report.ts";
import { workPointsPlan } from "./work-points-plan.ts";

/** The kinds that a new report can be of: all that are known. */
export type WritableKind = KindEntry["id"];

/** The form of each kind. */
export const FORMS: Readonly<Record<WritableKind, WriteForm>> = {
  "gov-work-report": govWorkReport,
  "annual-summary-plan": annualSummaryPlan,
  "half-year-summary": halfYearSummary,
  "work-points-plan": workPointsPlan,
  "duty-report": dutyReport,
  "research-report": researchReport,
  "rectification-report": rectificationReport,
  "special-report": specialReport,
  "court-report": courtReport,
  "party-report": partyReport,
};
