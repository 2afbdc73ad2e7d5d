import { defineRule } from "../../check/rule.ts";
import type { Message } from "../../text/message.ts";
import { slice } from "../../text/text.ts";
import { isContradiction } from "../../verdicts/judgement.ts";
import { judgeListings } from "../../verdicts/list.ts";

/**
 * 列举计数: 甲、乙、丙、丁等3家企业; 生产、生活、生态四大空间. An error, so a list speaks only when it proves how many items it has
 * and that the number counts them; where the number may count something else (甲镇、乙镇3座水厂), the rule is silent.
 */
export const enumerationCount = defineRule({
  id: "enumeration-count",
  family: "numbering",
  severity: "error",
  scope: "paragraph",
  needs: { anyOf: "、和及与暨”》" },
  summary: { zh: "列出的项数与所写的数一致", en: "Listed items and the number written behind them agree" },
  *check(paragraph) {
    for (const judgement of judgeListings(paragraph)) {
      if (!isContradiction(judgement)) continue;
      const { relation, span, listed } = judgement;
      const written = slice(paragraph.text, relation.summed);
      yield { span, message: relation.open ? sayOpen(written, listed) : sayClosed(written, listed) };
    }
  },
});

function sayOpen(written: string, listed: number): Message {
  return {
    zh: `“${written}”前面列出了${listed}项，列出的不应多于总数，请核对后改数字或改所列各项。`,
    en: `Before “${written}” ${listed} items are listed, more than the number says; correct the number or the list.`,
  };
}

function sayClosed(written: string, listed: number): Message {
  return {
    zh: `“${written}”前面列出的是${listed}项，两处应一致，请核对后改数字或改所列各项；没有列全的，写成“等${written}”。`,
    en: `Before “${written}” ${listed} items are listed: both must agree; correct the number or the list, or write “等${written}” if the list is not complete.`,
  };
}
