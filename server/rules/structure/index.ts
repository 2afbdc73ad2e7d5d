import type { Rule } from "../../core/rule.ts";
import { addresseeClosing } from "./addressee-closing.ts";
import { sectionEmpty } from "./section-empty.ts";
import { sectionMissing } from "./section-missing.ts";
import { sectionOrder } from "./section-order.ts";
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
];
