import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";
import { scaleOf } from "./scale.ts";

/** What stands between the members of a list: 中央⟦资金⟧3.2亿元、⟦省级资金⟧1.1亿元. */
const JOINED = /^[、和与及][^,。;:、\d]{0,10}$/;
/** What is told by the head or the piece is small by nature: 生产总值7000亿元、人均14万元. */
const EACH = /[均每]|标准|工资|单价|收入/;
/** With fewer members nobody can tell which of them is the odd one. */
const FEWEST = 3;
/** A longer list is a table; each member is compared with all others. */
const MOST = 30;
/** An amount so many times smaller or larger than all the others is another unit, and no small one. */
const TIMES = 500;

/** One amount of a list in another unit than the rest (3.2亿元、1.1亿元、0.09万元), thousands of times off: a slip. Convention. */
export const unitOdd = defineRule({
  id: "unit-odd",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "并列金额中一个单位不对", en: "One amount of a list in the wrong unit" },
  *check(report): Generator<Finding> {
    for (const list of listsOf(report)) {
      const odd = oddOne(report, list);
      if (!odd) continue;
      const words = slice(report.text, odd.figure.span);
      yield {
        span: odd.figure.span,
        message: {
          zh: `并列的金额都以“${odd.usual}”计，“${words}”与它们相差上千倍，单位是否写错，请核对。`,
          en: `"${words}" is thousands of times off the amounts beside it; check its unit.`,
        },
      };
    }
  },
});

/** Amounts of money in one kind of currency side by side, at least three of them. */
function* listsOf({ folded, numbers: { figures } }: ParagraphFacts): Generator<Figure[]> {
  let list: Figure[] = [];
  for (const figure of [...figures, undefined]) {
    const last = list.at(-1);
    const goesOn =
      last && figure?.dimension === last.dimension && JOINED.test(folded.slice(last.span.end, figure.span.start));
    if (goesOn) list.push(figure);
    else {
      if (list.length >= FEWEST && list.length <= MOST) yield list;
      list = figure?.kind === "money" ? [figure] : [];
    }
  }
}

/** The one member whose scale differs from that of all others and whose value is far from them all. */
function oddOne(report: ParagraphFacts, list: readonly Figure[]): { figure: Figure; usual: string } | undefined {
  const [first, last] = [list[0] as Figure, list.at(-1) as Figure];
  if (EACH.test(report.folded.slice(Math.max(first.clause.start, first.span.start - 12), last.span.end)))
    return undefined;
  for (const figure of list) {
    const others = list.filter((other) => other !== figure);
    const usual = scaleOf(report, others[0] as Figure);
    if (scaleOf(report, figure) === usual || others.some((other) => scaleOf(report, other) !== usual)) continue;
    const values = others.map(({ value }) => value);
    if (figure.value * TIMES < Math.min(...values) || figure.value > TIMES * Math.max(...values))
      return { figure, usual: `${usual}元` };
  }
  return undefined;
}
