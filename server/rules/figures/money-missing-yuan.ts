import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";
import { safeFix } from "../gather.ts";

/** Something other than money is counted: 贷款户数达3万, 投资者超5万. */
const NO_MONEY = /(?:[人户家个件笔亩吨株羽次者名]|数|量|率|面积|群体)[^,。;、]{0,4}$|免费|名额|门票/;
/** Verbs and nouns of money that need no noun beside them: 投入300万, 融资2亿. */
const MONEY =
  /(?:投入|融资|引资|筹资|造价|捐款|善款|奖补|补贴|津贴|奖金|拨付|筹集|募集|花费|营收|销售额?)(?:共|约|近|达到?|为|了|共计|累计|规模|总计)*$/;
/** Steps and thresholds go without: 跨越7万亿、8万亿两个台阶. */
const STEP = /台阶|大关|[万亿]级/;

/** An amount of money that lost its 元 (总投资96.34亿，). 国标 GB/T 15835: an amount has its unit. */
export const moneyMissingYuan = defineRule({
  id: "money-missing-yuan",
  family: "figures",
  severity: "warning",
  fixable: true,
  summary: { zh: "金额缺“元”", en: "An amount of money without 元" },
  *check({ folded, text, numbers }) {
    for (const { kind, digits, unitSpan, unit, clause, span } of numbers.figures) {
      if (unitSpan.end > unitSpan.start) continue;
      if (kind !== "money" || unit !== "元") {
        if (
          kind !== "count" ||
          unit !== "" ||
          !MONEY.test(folded.slice(Math.max(clause.start, span.start - 10), span.start))
        )
          continue;
      }
      if (NO_MONEY.test(folded.slice(Math.max(clause.start, span.start - 12), span.start))) continue;
      if (STEP.test(folded.slice(span.end, Math.min(clause.end, span.end + 24)))) continue;
      const words = slice(text, digits);
      const at = { start: unitSpan.start, end: unitSpan.start };
      yield {
        span: digits,
        message: { zh: `金额“${words}”缺“元”，应写作“${words}元”。`, en: `Write the amount as "${words}元".` },
        fixes: [safeFix("补上“元”", 'Add "元"', [{ span: at, text: "元" }])],
      };
    }
  },
});
