import { defineRule, type Finding } from "../../check/rule.ts";
import { foldText, type Span, slice } from "../../text/text.ts";
import { gather, safeFix } from "../support/gather.ts";
import { findQuotations, isQuoted } from "../support/quotations.ts";

/** A number in full-width digits, with its point; and one in half-width digits. In the text as it stands. */
const WIDE = /[０-９]+(?:．[０-９]+)*/g;
const NARROW = /[0-9]+(?:\.[0-9]+)*/g;

/** Full-width digits (全角数字) beside half-width ones. Digits take half of a character's place (GB/T 15835—2011, 5.2.7.1). */
export const digitWidth = defineRule({
  id: "digit-width",
  family: "punctuation",
  severity: "hint",
  fixable: true,
  summary: { zh: "数字全角半角混用", en: "Full-width digits beside half-width ones" },
  *check({ text, folded, byLine }): Generator<Finding> {
    const wide: Span[] = [];
    for (const { 0: digits, index } of byLine.matches(WIDE, "text")) {
      const span = { start: index, end: index + digits.length };
      // the words of another, and what is no part of the text
      if (slice(folded, span) === foldText(digits) && !isQuoted(findQuotations(byLine), span)) wide.push(span);
    }
    const narrow = wide.length > 0 ? byLine.count(NARROW, "text") : 0;
    if (narrow === 0) return;
    const first = slice(text, wide[0] as Span);
    yield gather(
      wide,
      {
        zh: `“${first}”是全角数字，同一篇里全角${wide.length}处、半角${narrow}处，宜统一为半角“${foldText(first)}”。`,
        en: `"${first}" is written in full-width digits (${wide.length} numbers are, ${narrow} are not); write "${foldText(first)}".`,
      },
      safeFix(
        "把全角数字改为半角",
        "Write half-width digits",
        wide.map((span) => ({ span, text: foldText(slice(text, span)) })),
      ),
    );
  },
});
