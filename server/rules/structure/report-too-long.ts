import { defineRule } from "../../check/rule.ts";
import type { Kind } from "../../report/kinds.ts";
import { countWords } from "../../report/word-count.ts";
import { trimSpan } from "../../text/text.ts";

/** Reports of one task, for which the bound is lower. */
const SPECIAL: ReadonlySet<Kind> = new Set(["special-report", "rectification-report"]);

/** 公文篇幅: longer than the writer's office wants it. Off until it is wanted; reports to a congress are long by custom. */
export const reportTooLong = defineRule<{ max: number; special: number }>({
  id: "report-too-long",
  family: "structure",
  severity: "off",
  summary: { zh: "篇幅超过限定的字数", en: "Longer than it may be" },
  awaits: "report",
  kinds: [
    "annual-summary-plan",
    "half-year-summary",
    "work-points-plan",
    "research-report",
    "special-report",
    "rectification-report",
  ],
  options: {
    max: {
      default: 5000,
      description: { zh: "综合性报告的字数限度。", en: "How many characters a general report may have." },
    },
    special: {
      default: 4000,
      description: {
        zh: "专题报告、整改报告的字数限度。",
        en: "How many characters a report on one task, or on a rectification, may have.",
      },
    },
  },
  *check(report, { max, special }) {
    const { kind, frame, paragraphs, folded } = report;
    const limit = lengthLimit(kind.id, { max, special });
    const first = frame.title?.span ?? paragraphs[0];
    if (!first) return;
    const length = countWords(folded);
    if (length <= limit) return;
    yield {
      span: trimSpan(folded, first),
      message: {
        zh: `全文约${length}字，超过限定的${limit}字，请删去套话和重复的内容，细项可改作附件。`,
        en: `The text has about ${length} characters, more than the ${limit} it may have; cut what is said twice, and move details to an annex.`,
      },
    };
  },
});

/** How many characters (字) a report of this kind may have. */
export function lengthLimit(kind: Kind, { max, special }: { max: number; special: number }): number {
  return SPECIAL.has(kind) ? special : max;
}
