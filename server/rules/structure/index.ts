import type { Rule } from "../../check/rule.ts";
import { addresseeClosing } from "./addressee-closing.ts";
import { claimNoEvidence } from "./claim-no-evidence.ts";
import { keyIndicatorNoComparison } from "./key-indicator-no-comparison.ts";
import { planNoTarget } from "./plan-no-target.ts";
import { reportTooLong } from "./report-too-long.ts";
import { sectionEmpty } from "./section-empty.ts";
import { sectionMissing } from "./section-missing.ts";
import { sectionOrder } from "./section-order.ts";
import { signatureMissing } from "./signature-missing.ts";
import { summaryPeriodPartial } from "./summary-period-partial.ts";
import { targetUnquantified } from "./target-unquantified.ts";
import { titleForm } from "./title-form.ts";
import { titleMissing } from "./title-missing.ts";
import { titleYearMismatch } from "./title-year-mismatch.ts";

export const STRUCTURE_RULES: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionEmpty,
  titleMissing,
  titleForm,
  titleYearMismatch,
  addresseeClosing,
  signatureMissing,
  planNoTarget,
  targetUnquantified,
  keyIndicatorNoComparison,
  claimNoEvidence,
  summaryPeriodPartial,
  reportTooLong,
];
