import type { Rule } from "../../core/rule.ts";

export const RESIDUE_RULES: readonly Rule[] = [];
