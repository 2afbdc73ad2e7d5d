import type { Rule } from "../../check/rule.ts";
import { averageMismatch } from "./average-mismatch.ts";
import { completionRateMismatch } from "./completion-rate-mismatch.ts";
import { crossMentionConflict } from "./cross-mention-conflict.ts";
import { cumulativeDecrease } from "./cumulative-decrease.ts";
import { growthMismatch } from "./growth-mismatch.ts";
import { percentSum } from "./percent-sum.ts";
import { placeCountConflict } from "./place-count-conflict.ts";
import { rateImpossibleForCount } from "./rate-impossible-for-count.ts";
import { ratioBaseMismatch } from "./ratio-base-mismatch.ts";
import { remainderMismatch } from "./remainder-mismatch.ts";
import { respectivelyCount } from "./respectively-count.ts";
import { shareMismatch } from "./share-mismatch.ts";
import { sumMismatch } from "./sum-mismatch.ts";
import { tableMismatch } from "./table-mismatch.ts";

export const ARITHMETIC_RULES: readonly Rule[] = [
  sumMismatch,
  completionRateMismatch,
  ratioBaseMismatch,
  shareMismatch,
  remainderMismatch,
  respectivelyCount,
  growthMismatch,
  percentSum,
  crossMentionConflict,
  cumulativeDecrease,
  averageMismatch,
  rateImpossibleForCount,
  placeCountConflict,
  tableMismatch,
];
