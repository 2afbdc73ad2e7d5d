import type { Rule } from "../../core/rule.ts";

export const ARITHMETIC_RULES: readonly Rule[] = [];
