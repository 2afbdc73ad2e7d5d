import type { Rule } from "../../core/rule.ts";

export const FIGURES_RULES: readonly Rule[] = [];
