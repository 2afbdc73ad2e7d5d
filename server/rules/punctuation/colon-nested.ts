import type { Report } from "../../core/report.ts";
import { defineRule } from "../../core/rule.ts";
import type { Span } from "../../core/text.ts";

/** A second colon in one sentence (GB/T 15834: avoid it). A semicolon begins a new stretch; brackets and quotes count apart. */
export const colonNested = defineRule({
  id: "colon-nested",
  family: "punctuation",
  severity: "hint",
  scope: "paragraph",
  summary: { zh: "一句话里套用冒号", en: "Two colons in one sentence" },
  *check(report) {
    for (const span of secondColons(report)) {
      yield {
        span,
        message: {
          zh: "这句话前面已经用过冒号，一句话里宜只用一个冒号，这里可以改为逗号或句号。",
          en: "This sentence has a colon already; one colon a sentence is enough, so write a comma or a full stop here.",
        },
      };
    }
  },
});

/** What ends the reach of a colon, once quotations and brackets are taken out. */
const END = /[。;!?\n“”《》()\uE000]/;
const APART = /“[^“”]*”|《[^《》]*》|\([^()]*\)/g;
/** A quoted sentence ends the sentence that it is quoted in. */
const QUOTED_END = /[。!?]”/;
/** No sentence is longer. */
const REACH = 400;

function* secondColons({ folded }: Report): Generator<Span> {
  let first = -1;
  for (let at = folded.indexOf(":"); at >= 0; at = folded.indexOf(":", at + 1)) {
    if (isRatio(folded, at)) continue;
    const words = folded.slice(first + 1, at);
    const nested = first >= 0 && words.length < REACH && !QUOTED_END.test(words) && !END.test(words.replace(APART, ""));
    if (nested) yield { start: at, end: at + 1 };
    first = at;
  }
}

/** Whether the colon stands in a time, a ratio or an address. */
function isRatio(folded: string, at: number): boolean {
  return /\d ?$/.test(folded.slice(Math.max(0, at - 2), at)) || /^(?:\/\/| ?\d+ ?:)/.test(folded.slice(at + 1, at + 8));
}
