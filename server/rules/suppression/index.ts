import type { Rule } from "../../core/rule.ts";

export const SUPPRESSION_RULES: readonly Rule[] = [];
