import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { CHANGE } from "../../lexicon/change.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { behindLast, slice } from "../../text/text.ts";

/** 提高了到: by and to at once. */
const BY_AND_TO = pattern.g`了([到至])(?<=(${CHANGE})了.)(?=\d|[一二三四五六七八九十百])`;
const MERE_CHANGE = pattern`^${CHANGE}了?$`;

/** 增加了 says by how much, 增加到 says up to what: both at once, or the wrong one of them. Convention. */
export const increaseToBy = defineRule({
  id: "increase-to-by",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "了由从" },
  summary: { zh: "“增加了”与“增加到”混用", en: "By how much, or up to what" },
  *check(report): Generator<Finding> {
    for (const { 1: to = "", 2: change = "", index } of matchesOf(report.folded, BY_AND_TO)) {
      yield {
        span: { start: index - change.length, end: index + 2 },
        message: {
          zh: `“${change}了${to}”应分清：增加的数写“${change}了”，达到的数写“${change}${to}”。`,
          en: `"${change}了${to}" mixes two things: "${change}了" gives the change, "${change}${to}" the result.`,
        },
      };
    }
    for (const [i, figure] of report.numbers.figures.entries()) {
      const before = report.numbers.figures[i - 1];
      if (before && isFromWithoutTo(report, before, figure)) yield describe(report, before, figure);
    }
  },
});

const FROM = /[由从][^,。;、\d]{0,8}$/;

/** 由2亿元增加3亿元, 由整改前的68毫克/升提高了89毫克/升: from … by …, where "to" is meant. */
function isFromWithoutTo({ folded }: ParagraphFacts, before: Figure, figure: Figure): boolean {
  if (before.dimension !== figure.dimension || before.span.end + 5 < figure.span.start) return false;
  if (figure.kind === "percent" || figure.kind === "ratio") return false;
  return (
    MERE_CHANGE.test(folded.slice(before.span.end, figure.span.start)) &&
    FROM.test(folded.slice(Math.max(before.clause.start, before.span.start - 10), before.span.start))
  );
}

function describe(report: ParagraphFacts, before: Figure, figure: Figure): Finding {
  const { text, folded } = report;
  const near = Math.max(0, before.span.start - 10);
  const start = near + behindLast(folded.slice(near, before.span.start), "由从") - 1;
  const span = { start, end: figure.span.end };
  const change = slice(text, { start: before.span.end, end: figure.span.start });
  return {
    span,
    message: {
      zh: `“${slice(text, span)}”后一个数如是达到的数，应写“${change.replace("了", "")}到${slice(text, figure.span)}”。`,
      en: `If the second figure in "${slice(text, span)}" is the result, write 到 before it.`,
    },
  };
}
