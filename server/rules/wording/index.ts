import type { Rule } from "../../check/rule.ts";
import { approxContradict } from "./approx-contradict.ts";
import { approxHanzi } from "./approx-hanzi.ts";
import { approxRedundant } from "./approx-redundant.ts";
import { confusableWord } from "./confusable-word.ts";
import { dateHao } from "./date-hao.ts";
import { dateImpossible } from "./date-impossible.ts";
import { datePadding } from "./date-padding.ts";
import { decimalLeadingZero } from "./decimal-leading-zero.ts";
import { decreaseByTimes } from "./decrease-by-times.ts";
import { doubleNegativeGrowth } from "./double-negative-growth.ts";
import { fixedPhrase } from "./fixed-phrase.ts";
import { increaseToBy } from "./increase-to-by.ts";
import { mixedNumeral } from "./mixed-numeral.ts";
import { orgNameForm } from "./org-name-form.ts";
import { ppVsPercent } from "./pp-vs-percent.ts";
import { rangeForm } from "./range-form.ts";
import { rangePlusApprox } from "./range-plus-approx.ts";
import { relativeYear } from "./relative-year.ts";
import { wordRepeated } from "./word-repeated.ts";
import { wordingJiezhi } from "./wording-jiezhi.ts";
import { wordingLeiji } from "./wording-leiji.ts";
import { yearAbbrev } from "./year-abbrev.ts";
import { zeroForm } from "./zero-form.ts";

export const WORDING_RULES: readonly Rule[] = [
  wordRepeated,
  confusableWord,
  fixedPhrase,
  orgNameForm,
  wordingJiezhi,
  wordingLeiji,
  approxRedundant,
  approxContradict,
  rangePlusApprox,
  decreaseByTimes,
  increaseToBy,
  ppVsPercent,
  doubleNegativeGrowth,
  mixedNumeral,
  rangeForm,
  approxHanzi,
  yearAbbrev,
  zeroForm,
  decimalLeadingZero,
  dateImpossible,
  datePadding,
  dateHao,
  relativeYear,
];
