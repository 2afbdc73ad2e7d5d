import { definePatternRule } from "../support/pattern-rule.ts";

/** A fall by a negative number (下降-3.2%) says the opposite of what is meant. Convention. */
export const doubleNegativeGrowth = definePatternRule({
  id: "double-negative-growth",
  family: "wording",
  severity: "warning",
  summary: { zh: "“下降”后面又带负号", en: "A fall by a negative number" },
  anyOf: "-−负",
  pattern: /(?:下降|减少|降低|回落|降幅[为达]?|负增长)了?(?:[-−]|负)\d+(?:\.\d+)?(?:%|个百分点)/g,
  message: (words) => ({
    zh: `“${words}”负负得正，应去掉负号或改用“增长”，请核对后写明。`,
    en: `"${words}" negates twice: drop the minus sign or write 增长; check which is meant.`,
  }),
});
