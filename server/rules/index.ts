import type { Rule } from "../core/rule.ts";

/** Every rule, in the order of the documentation: structure, numbering, punctuation, residue, wording. */
export const RULES: readonly Rule[] = [];
