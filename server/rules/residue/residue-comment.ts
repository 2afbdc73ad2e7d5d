import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { namesSource } from "../../report/comments.ts";
import { overlaps, type Span, slice } from "../../text/text.ts";
import { excerpt } from "../support/gather.ts";

/** The text of a Word comment that came along: 批注[a1]: */
const WORD_COMMENT = /批注 ?\[[A-Za-z\u4e00-\u9fff]{0,6}\d{1,3}\] ?:?/g;

/**
 * Comments (批注) that are not part of the report. Comments that steer this program are no leftovers. Markdown hides its
 * comments: there a draft may hold them.
 */
export const residueComment = defineRule({
  id: "residue-comment",
  family: "residue",
  severity: "warning",
  summary: { zh: "批注、注释残留", en: "Comments left in the text" },
  *check(report, _, { final }) {
    for (const span of commentsOf(report, final)) {
      const words = excerpt(slice(report.text, span));
      yield {
        span,
        message: {
          zh: `“${words}”是批注，不是正文，处理后应删去。`,
          en: `"${words}" is a comment, not part of the report; deal with it and delete it.`,
        },
        ...(final && { severity: "error" }),
      };
    }
  },
});

function commentsOf({ byLine, comments, residue, markdown }: Report, final: boolean): Span[] {
  const notes = comments
    .filter((comment) => !comment.directive && !namesSource(comment) && (final || !markdown))
    .map(({ span }) => span)
    .filter((span) => !residue.some((block) => overlaps(block.span, span)));
  const words = Array.from(byLine.matches(WORD_COMMENT), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...notes, ...words].sort((a, b) => a.start - b.start);
}
