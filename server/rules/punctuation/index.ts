import type { Rule } from "../../core/rule.ts";

export const PUNCTUATION_RULES: readonly Rule[] = [];
