import { defineRule } from "../../check/rule.ts";
import { KEY_INDICATOR } from "../../lexicon/indicator.ts";
import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { STEADILY, VAGUE_GOAL } from "../../lexicon/watchword.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, slice } from "../../text/text.ts";

/** Where goals are listed. */
const GOALS = /目标(?:任务|初步|确定|如下)*(?:是|为|:|,)/g;
const VAGUE = pattern`${KEY_INDICATOR}[^,。;、]{0,6}${oneOf(
  phrase`${STEADILY}(?:增长|增加|提高|提升)`,
  phrase`稳中有[进升]|(?:实现|取得)?新(?:突破|提升)`,
  VAGUE_GOAL,
)}`;
/** Goals that are set by comparison, or by others, need no figure: 居民收入增长与经济增长基本同步. */
const BOUND = /同步|高于|快于|不低于|上级|下达|以上|控制/;

/** A main indicator among the goals that has words instead of a figure (财政收入稳中有进). Convention. */
export const targetUnquantified = defineRule({
  id: "target-unquantified",
  family: "structure",
  severity: "information",
  summary: { zh: "主要目标没有量化", en: "A goal without a figure" },
  scope: "paragraph",
  needs: { anyOf: "目" },
  *check(report) {
    let read = 0; // a sentence that says 目标 twice is read once
    for (const { index } of matchesOf(report.folded, GOALS)) {
      if (index < read) continue;
      for (const clause of clausesFrom(report, index)) {
        read = clause.end;
        const words = slice(report.folded, clause);
        const match = VAGUE.exec(words);
        if (!match || BOUND.test(words) || /\d/.test(words)) continue;
        const start = words.includes("目标") ? clause.start + match.index : clause.start;
        const span = { start, end: clause.start + match.index + match[0].length };
        yield {
          span,
          message: {
            zh: `“${slice(report.text, span)}”没有写数，主要目标宜量化，写明增长百分之几或达到多少。`,
            en: `"${slice(report.text, span)}" gives no figure; a main goal should say by how much it grows or what it reaches.`,
          },
        };
      }
    }
  },
});

/** The clauses of the sentence from `offset` on, divided by , ; : and 、. */
function* clausesFrom({ folded }: ParagraphFacts, offset: number): Generator<Span> {
  let start = offset;
  for (let at = offset; ; at++) {
    const char = folded[at] ?? "\n";
    if (!",;:、。\n".includes(char)) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
    if (char === "。" || char === "\n") return;
  }
}
