import type { Rule } from "../check/rule.ts";
import { ARITHMETIC_RULES } from "./arithmetic/index.ts";
import { FIGURES_RULES } from "./figures/index.ts";
import { NUMBERING_RULES } from "./numbering/index.ts";
import { PUNCTUATION_RULES } from "./punctuation/index.ts";
import { RESIDUE_RULES } from "./residue/index.ts";
import { STRUCTURE_RULES } from "./structure/index.ts";
import { SUPPRESSION_RULES } from "./suppression/index.ts";
import { WORDING_RULES } from "./wording/index.ts";

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...NUMBERING_RULES,
  ...PUNCTUATION_RULES,
  ...RESIDUE_RULES,
  ...WORDING_RULES,
  ...FIGURES_RULES,
  ...ARITHMETIC_RULES,
  ...SUPPRESSION_RULES,
];
