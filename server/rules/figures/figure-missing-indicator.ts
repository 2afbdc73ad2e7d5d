import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";

const SPENT = /(争取|投入|筹措|筹集|落实|安排|发放|兑现|整合|募集|拨付)(?:了|到|到位)?(?:约|近|超过?|共计?)?$/;
/** Money that has been named: in the clause, or the one before it. */
const NAMED =
  /资金|经费|补[贴助偿]|贷款|工资|奖金|善款|款项?|保险|救助|奖励|投资|费用|项目|债券|预算|财政|工程|分红|养老金|津贴/;

/** How far in front of the amount its verb may begin. */
const REACH = 10;

/** An amount of money that nobody has named (争取120余万元，). Convention. */
export const figureMissingIndicator = defineRule({
  id: "figure-missing-indicator",
  family: "figures",
  severity: "information",
  scope: "paragraph",
  summary: { zh: "金额没有写明是什么钱", en: "Money without a name" },
  *check({ folded, text, numbers }) {
    for (const { kind, span, clause, sentence } of numbers.figures) {
      if (kind !== "money" || !/[,。;\n]/.test(folded[span.end] ?? "。")) continue;
      const verb = SPENT.exec(folded.slice(Math.max(clause.start, span.start - REACH), span.start));
      if (!verb) continue;
      const from = Math.max(sentence.start, folded.lastIndexOf(",", clause.start - 2), clause.start - 30);
      if (NAMED.test(folded.slice(from, span.start).replace(/争取|投入资金/, ""))) continue;
      const amount = slice(text, span);
      const marked = { start: span.start - verb[0].length, end: span.end };
      yield {
        span: marked,
        message: {
          zh: `“${slice(text, marked)}”没有写是什么钱，可写明名目，如“${verb[1]}上级资金${amount}”。`,
          en: `"${slice(text, marked)}" does not say what money it is; name it, as in "上级资金${amount}".`,
        },
        ...(verb[1] === "投入" && { severity: "hint" as const }),
      };
    }
  },
});
