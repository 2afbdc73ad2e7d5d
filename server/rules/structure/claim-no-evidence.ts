import { defineRule } from "../../check/rule.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { STRIVE } from "../../lexicon/plan.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import { overlaps, slice } from "../../text/text.ts";

const CLAIM = pattern.g`${oneOf(
  phrase`(?:走在了?|位居|居于|跻身|进入)全[国省市县区州旗][^,。;\n]{0,6}?前列|名列前茅|(?:位居|走在了?)[^,。;\n]{0,8}前列`,
  phrase`再创(?:历史)?新高|创历史新高|历史最好(?:水平|成绩)?`,
  phrase`(?:满意度|获得感|幸福感|知名度|影响力|竞争力)[^,。;\n]{0,6}(?:显著|大幅|明显)(?:提升|提高|增强)`,
)}`;
/** What is wished for or demanded, and not claimed. */
const WISHED = pattern`${STRIVE}|[要将勇应]|必须|如何`;
/** What may stand for a figure: a document, a title of honour. */
const PROOF = pattern`[《“〔]|\d|第${TO_TEN}|荣获|获评|授予|首位|${TO_TEN}{1,3}个`;

/** A claim of rank or success without a figure, a rank or a document behind it. 条例第十九条: statements have to be accurate. */
export const claimNoEvidence = defineRule({
  id: "claim-no-evidence",
  family: "structure",
  severity: "hint",
  summary: { zh: "评价没有依据", en: "A claim without evidence" },
  kinds: ["annual-summary-plan", "half-year-summary", "special-report", "duty-report"],
  *check(report) {
    const { folded, text, sentences, sections, byLine } = report;
    const plans = plansOf(report);
    let s = 0;
    let h = 0;
    for (const { 0: found, index } of byLine.matches(CLAIM)) {
      const span = { start: index, end: index + found.length };
      while ((sentences[s]?.end ?? Number.POSITIVE_INFINITY) <= index) s++;
      const sentence = sentences[s] ?? span;
      if (isIn(plans, index) || WISHED.test(folded.slice(Math.max(sentence.start, index - 16), index))) continue;
      while ((sections[h]?.heading.end ?? Number.POSITIVE_INFINITY) <= index) h++;
      const heading = sections[h]?.heading;
      if ((heading && overlaps(heading, span)) || PROOF.test(slice(folded, sentence))) continue;
      yield {
        span,
        message: {
          zh: `“${slice(text, span)}”没有数据或文件支撑，可写明名次、数值或依据，如“综合考核列全县第2名”。`,
          en: `Nothing supports "${slice(text, span)}"; give the rank, the figure or the document.`,
        },
      };
    }
  },
});
