import type { Figure } from "../../core/figures/figure.ts";
import type { Report } from "../../core/report.ts";
import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";
import { safeFix } from "../gather.ts";

/** Something other than money is counted: 贷款户数达3万, 投资者超5万. */
const NO_MONEY = /(?:[人户家个件笔亩吨株羽次者名]|数|量|率|面积|群体)[^,。;、]{0,3}$|免费|名额|门票/;
/** Verbs and nouns of money that need no noun beside them: 投入300万, 融资2亿. */
const MONEY =
  /(?:投入|融资|引资|筹资|造价|捐款|善款|奖补|补贴|津贴|奖金|拨付|筹集|募集|花费|营收|销售额?)(?:共|约|近|达到?|为|了|共计|累计|规模|总计)*$/;
/** The clause goes on with the money of the one before: 任务174万，⟦完成⟧198万. */
const VERB_ONLY = /^(?:已|预计|实际|其中)?(?:完成|到位|支出|实现|下达|争取|投入|使用|拨付)(?:了|约|近)?$/;
/** Steps and thresholds go without: 跨越7万亿、8万亿两个台阶. */
const STEP = /台阶|大关|[万亿]级/;

/** An amount of money that lost its 元 (总投资96.34亿，). 国标 GB/T 15835: an amount has its unit. */
export const moneyMissingYuan = defineRule({
  id: "money-missing-yuan",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  fixable: true,
  summary: { zh: "金额缺“元”", en: "An amount of money without 元" },
  *check(report) {
    for (const [i, figure] of report.numbers.figures.entries()) {
      if (!lacksYuan(report, figure, report.numbers.figures[i - 1])) continue;
      const words = slice(report.text, figure.digits);
      const at = { start: figure.unitSpan.start, end: figure.unitSpan.start };
      yield {
        span: figure.digits,
        message: { zh: `金额“${words}”缺“元”，应写作“${words}元”。`, en: `Write the amount as "${words}元".` },
        fixes: [safeFix("补上“元”", 'Add "元"', [{ span: at, text: "元" }])],
      };
    }
  },
});

function lacksYuan({ folded }: Report, figure: Figure, before: Figure | undefined): boolean {
  const { kind, unit, unitSpan, clause, span } = figure;
  if (unitSpan.end > unitSpan.start) return false;
  const left = folded.slice(Math.max(clause.start, span.start - 12), span.start);
  if (kind === "count" && unit === "") {
    const goesOn = before?.kind === "money" && before.sentence.start === figure.sentence.start && VERB_ONLY.test(left);
    if (!goesOn && !MONEY.test(left)) return false;
  } else if (kind !== "money" || unit !== "元") return false;
  return !NO_MONEY.test(left) && !STEP.test(folded.slice(span.end, Math.min(clause.end, span.end + 24)));
}
