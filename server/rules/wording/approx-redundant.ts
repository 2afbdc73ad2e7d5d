import { defineRule, type Finding } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { type Approximation, AROUND, approximationOf, LESS, MORE } from "../support/approx.ts";
import { deletions, offeredFix } from "../support/gather.ts";

/** Two words that say the same of one figure (约…左右、超过…以上). Convention: one is enough. Which, the writer knows: the fix is offered. */
export const approxRedundant = defineRule({
  id: "approx-redundant",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "约数词重复", en: "Two words for one approximation" },
  *check(report): Generator<Finding> {
    for (const figure of report.numbers.figures) {
      if (figure.approx.length === 0) continue;
      const words = approximationOf(report, figure);
      if (figure.range || !isRedundant(words)) continue;
      const right = withoutWords(slice(report.text, words.span), words.span.start, words);
      yield {
        span: words.span,
        message: {
          zh: `“${words.before}”和“${words.more || words.after}”意思重复，留一个就够，可写作“${right}”。`,
          en: `"${words.before}" and "${words.more || words.after}" say the same; one is enough: "${right}".`,
        },
        fixes: [offeredFix(`改为“${right}”`, `Write "${right}"`, deletions(words.behind))],
      };
    }
  },
});

/** 高达2万余人: it says that this is much, and not how near the number is. */
const UP_TO = /[高多]达$/;

function isRedundant({ before, more, after }: Approximation): boolean {
  if (AROUND.test(before)) return more !== "" || /左右|上下/.test(after);
  if (UP_TO.test(before)) return false;
  if (MORE.test(before)) return more !== "" || /以上|之多/.test(after);
  if (/^(?:最多|不超过|不高于)$/.test(before)) return /以下|以内/.test(after);
  return LESS.test(before) && /左右|上下/.test(after);
}

function withoutWords(words: string, start: number, { behind }: Approximation): string {
  return behind.reduceRight((text, span) => text.slice(0, span.start - start) + text.slice(span.end - start), words);
}
