import { defineRule } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { itemsIn } from "../../text/text.ts";
import { offeredFix } from "../support/gather.ts";

/** 累积 that gathers slowly (累积经验), measures (累积降雨量) or is half of another word (日积月累积极). */
const GATHERED = /累积(?!极|[了的]|经验|知识|财富|风险|效应|矛盾|问题|性|量|降|雨|温|误差|投票)/g;
/** How far behind the word its figure may stand. */
const REACH = 16;

/** 累积 before a figure that was added up should be 累计. Convention. Goods may be piled up, too: the fix is offered. */
export const wordingLeiji = defineRule({
  id: "wording-leiji",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "合计的数用“累计”，不用“累积”", en: "Totals are 累计, not 累积" },
  *check({ folded, numbers }) {
    for (const { index } of matchesOf(folded, GATHERED)) {
      const span = { start: index, end: index + 2 };
      const near = itemsIn(numbers.figures, { start: span.end, end: span.end + REACH + 1 });
      const figure = near.find(({ digits }) => digits.start >= span.end);
      if (!figure || figure.kind === "time" || figure.digits.start > span.end + REACH) continue;
      if (/[。;\n]/.test(folded.slice(span.end, figure.digits.start))) continue;
      yield {
        span,
        message: {
          zh: "这里是加起来的数，“累积”应为“累计”。",
          en: 'This figure is a total: write "累计" for "累积".',
        },
        fixes: [offeredFix("改为“累计”", 'Write "累计"', [{ span, text: "累计" }])],
      };
    }
  },
});
