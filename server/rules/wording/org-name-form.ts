import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";
import { gather, safeFix } from "../gather.ts";

/** A committee and a government of the same level without a mark between them. */
const PAIR = /(?<![省市县区镇乡州旗]委)([省市县区旗州]委|[镇乡]党委|[镇乡]委)([省市县区旗州镇乡]政府)/g;

/** Two organs in a row without a pause mark: 县委县政府 → 县委、县政府 (convention). */
export const orgNameForm = defineRule({
  id: "org-name-form",
  family: "wording",
  severity: "information",
  scope: "paragraph",
  fixable: true,
  summary: { zh: "并列机关之间缺顿号", en: "Organs in a row without a pause mark" },
  *check({ folded, text }) {
    for (const { 0: found, 1: committee = "", 2: government = "", index } of folded.matchAll(PAIR)) {
      if (committee[0] !== government[0]) continue;
      const span = { start: index, end: index + found.length };
      const at = index + committee.length;
      yield gather(
        [span],
        {
          zh: `“${slice(text, span)}”是并列的两个机关，中间宜加顿号，写作“${committee}、${government}”。`,
          en: `"${slice(text, span)}" names two organs; put a pause mark between them: "${committee}、${government}".`,
        },
        safeFix("加上顿号", "Add the pause mark", [{ span: { start: at, end: at }, text: "、" }]),
      );
    }
  },
});
