import { defineRule, type Finding } from "../../check/rule.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeRespectives, type RespectiveJudgement } from "../../verdicts/respective.ts";

/** 分别对应: as many values behind 分别 as things before it. An error, so both sides must be countable without doubt. */
export const respectivelyCount = defineRule({
  id: "respectively-count",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "“分别”前的项数与后面的数一一对应", en: "As many values behind 分别 as things before it" },
  *check(paragraph) {
    for (const judgement of judgeRespectives(paragraph))
      if (isContradiction(judgement)) yield tell(paragraph, judgement);
  },
});

function tell({ text, folded }: ParagraphFacts, { relation, span, outcome, things }: RespectiveJudgement): Finding {
  const { items, roles } = relation;
  const { values } = roles;
  const word = /分别|依次/.exec(folded.slice(span.start, span.start + 2))?.[0] ?? "分别";
  const names = items.length === things ? `（${items.map((item) => slice(text, item).trim()).join("、")}）` : "";
  const written = values.map((value) => slice(text, value.span)).join("、");
  return {
    span,
    message: {
      zh: `“${word}”前面是${things}项${names}，后面是${values.length}个数（${written}），${things}≠${values.length}，请补上漏写的一项或删去多写的数。`,
      en: `There are ${things} things before “${word}” and ${values.length} values behind it (${things} ≠ ${values.length}); add what is missing or take out what is too much.`,
    },
    ...(outcome !== "proved" && { severity: "information" }),
  };
}
