import type { Rule } from "../../check/rule.ts";
import { suppressionUnused } from "./suppression-unused.ts";

export const SUPPRESSION_RULES: readonly Rule[] = [suppressionUnused];
