import type { Rule } from "../../core/rule.ts";

export const STRUCTURE_RULES: readonly Rule[] = [];
