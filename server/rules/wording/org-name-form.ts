import { defineRule } from "../../core/rule.ts";
import { type Span, slice } from "../../core/text.ts";
import { gather, offeredFix } from "../gather.ts";

/** A committee and a government, or an administration, of the same level without a mark between them: 1 and 2. */
const PAIR =
  /(?<![省市县区镇乡州旗]委)([省市县区旗州]委|[镇乡]党委|[镇乡]委|党工委)([省市县区旗州镇乡]政府|管委会|办事处)/g;

/**
 * Two organs in a row without a pause mark: 县委县政府 → 县委、县政府 (convention). A third of the published reports write it
 * so: one hint for all places, and nothing is changed unless the writer says so.
 */
export const orgNameForm = defineRule({
  id: "org-name-form",
  family: "wording",
  severity: "hint",
  summary: { zh: "并列机关之间缺顿号", en: "Organs in a row without a pause mark" },
  *check({ folded, text }) {
    const pairs = Array.from(folded.matchAll(PAIR)).filter(
      ({ 1: committee = "", 2: government = "" }) => committee === "党工委" || committee[0] === government[0],
    );
    const [first] = pairs;
    if (!first) return;
    const spans = pairs.map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
    const gaps = pairs.map(({ 1: committee = "", index }) => index + committee.length);
    const words = slice(text, spans[0] as Span);
    const right = `${first[1]}、${first[2]}`;
    const count = pairs.length > 1 ? `，全文共${pairs.length}处` : "";
    yield gather(
      spans,
      {
        zh: `“${words}”是并列的两个机构，中间宜加顿号，写作“${right}”${count}。`,
        en: `"${words}" names two organs; put a pause mark between them: "${right}" (${pairs.length} found).`,
      },
      offeredFix(
        "加上顿号",
        "Add the pause mark",
        gaps.map((at) => ({ span: { start: at, end: at }, text: "、" })),
      ),
    );
  },
});
