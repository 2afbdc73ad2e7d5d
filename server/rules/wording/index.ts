import type { Rule } from "../../core/rule.ts";

export const WORDING_RULES: readonly Rule[] = [];
