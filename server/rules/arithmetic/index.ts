import type { Rule } from "../../core/rule.ts";
import { growthMismatch } from "./growth-mismatch.ts";
import { respectivelyCount } from "./respectively-count.ts";
import { sumMismatch } from "./sum-mismatch.ts";
export const ARITHMETIC_RULES: readonly Rule[] = [sumMismatch, respectivelyCount, growthMismatch];
