import { defineRule } from "../../check/rule.ts";
import { NAMED_MONEY, PURPOSE } from "../../lexicon/money.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { ALREADY, RAISE } from "../../lexicon/verb.ts";
import { behindLast, slice } from "../../text/text.ts";

const SPENT = pattern`(${RAISE})(?:了|到|到位)?(?:约|近|超过?|共计?)?$`;
/** Money that has been named: in the clause, or the one before it. */
const NAMED = pattern`${NAMED_MONEY}`;

/** A noun right before 投入 names what it goes to: 民生投入422亿元. 累计投入 and 全年投入 don't. */
const INPUT_OF = pattern`[一-鿿]{2}(?<!${ALREADY})投入[^投]{0,4}$`;
/** What it is for, right behind: 安排2.4亿元，重点支持低保. */
const FOR_WHAT = pattern`^,?${PURPOSE}`;
/** A government spends on so many things that 累计投入189亿元，完成… is its usage. */
const GOVERNMENT: ReadonlySet<string> = new Set(["gov-work-report", "unknown"]);

/** 助学金10万元（⟦其中市级筹集3万元⟧）: what is divided in a bracket has been named before it. */
function isPart(folded: string, amount: number): boolean {
  return /\d[万亿]?元\([^()]*$/.test(folded.slice(Math.max(0, amount - FAR), amount));
}

/** 广告费：⟦投入10万元⟧: the label names what it goes to. */
const LABELLED = /[一-鿿]{2}:$/;

/** So far in front of an amount its bracket may open. */
const FAR = 60;

/** How far in front of the amount its verb may begin. */
const REACH = 10;

/** An amount of money that nobody has named (争取120余万元，). Convention. */
export const figureMissingIndicator = defineRule({
  id: "figure-missing-indicator",
  family: "figures",
  severity: "information",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "金额没有写明是什么钱", en: "Money without a name" },
  *check({ folded, text, numbers, kind: report }) {
    for (const figure of numbers.figures) {
      if (figure.kind !== "money") continue;
      const { span, sentence } = figure;
      if (!/[,。;\n]/.test(folded[span.end] ?? "。")) continue;
      const { clause } = figure;
      const left = folded.slice(Math.max(clause.start, span.start - REACH), span.start);
      const verb = SPENT.exec(left);
      if (!verb || left.includes("每") || FOR_WHAT.test(folded.slice(span.end, span.end + 6))) continue;
      if (verb[1] === "投入" && (GOVERNMENT.has(report.id) || INPUT_OF.test(left))) continue;
      if (isPart(folded, span.start) || LABELLED.test(folded.slice(sentence.start, clause.start))) continue;
      const near = Math.max(sentence.start, clause.start - 30);
      const from = near + behindLast(folded.slice(near, Math.max(near, clause.start - 1)), ",");
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
