import type { Rule } from "../../check/rule.ts";
import { classifierMismatch } from "./classifier-mismatch.ts";
import { compareBaseAmbiguous } from "./compare-base-ambiguous.ts";
import { countApproxSmall } from "./count-approx-small.ts";
import { figureAsofNotPoint } from "./figure-asof-not-point.ts";
import { figureBrokenDecimal } from "./figure-broken-decimal.ts";
import { figureMissingBase } from "./figure-missing-base.ts";
import { figureMissingIndicator } from "./figure-missing-indicator.ts";
import { figureMissingNumber } from "./figure-missing-number.ts";
import { figureMissingPeriod } from "./figure-missing-period.ts";
import { figureNoUnit } from "./figure-no-unit.ts";
import { figureOutOfRange } from "./figure-out-of-range.ts";
import { figureUnverifiable } from "./figure-unverifiable.ts";
import { moneyMissingYuan } from "./money-missing-yuan.ts";
import { progressBehindSchedule } from "./progress-behind-schedule.ts";
import { rankMissingScope } from "./rank-missing-scope.ts";
import { termInconsistent } from "./term-inconsistent.ts";
import { tongbiHuanbiMisuse } from "./tongbi-huanbi-misuse.ts";
import { unitIncomplete } from "./unit-incomplete.ts";
import { unitMixedScale } from "./unit-mixed-scale.ts";
import { unitNonlegal } from "./unit-nonlegal.ts";
import { unitOdd } from "./unit-odd.ts";
import { unitScale } from "./unit-scale.ts";

export const FIGURES_RULES: readonly Rule[] = [
  figureNoUnit,
  figureMissingNumber,
  figureBrokenDecimal,
  figureOutOfRange,
  moneyMissingYuan,
  unitIncomplete,
  unitNonlegal,
  unitScale,
  unitMixedScale,
  unitOdd,
  classifierMismatch,
  countApproxSmall,
  figureAsofNotPoint,
  figureMissingPeriod,
  figureMissingBase,
  figureMissingIndicator,
  compareBaseAmbiguous,
  tongbiHuanbiMisuse,
  rankMissingScope,
  figureUnverifiable,
  termInconsistent,
  progressBehindSchedule,
];
