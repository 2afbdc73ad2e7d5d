import type { Rule } from "../../core/rule.ts";

export const NUMBERING_RULES: readonly Rule[] = [];
