import { defineRule } from "../../check/rule.ts";

/**
 * A suppression in the text that silences nothing, or names no rule. The findings are made where suppressions are applied
 * (check/suppression.ts), because only there it is known what they silenced; this entry gives them a name and a severity.
 */
export const suppressionUnused = defineRule({
  id: "suppression-unused",
  family: "suppression",
  severity: "information",
  summary: { zh: "没有用处的忽略标记", en: "Suppressions that silence nothing" },
  awaits: "report",
  check: () => [],
});
