import { defineRule, type Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import { NOT_OWN } from "../../lexicon/thing.ts";
import { BUILD, SET_UP } from "../../lexicon/verb.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { lazy } from "../../text/lazy.ts";
import { slice } from "../../text/text.ts";
import { approximationOf } from "../support/approx.ts";
import { figuresAt, type Offsets, offsetsOf } from "../support/figures-at.ts";

/** Things that can be counted on the spot. */
const COUNTABLE = words("个 家 处 条 台 面 座 所 间 栋 套 辆 盏 支 块 份 件 口");
/** What is far away, counts time or kinds, or is not the writer's own. */
const FAR = pattern`${NOT_OWN}`;

/** What one has set up oneself and can go and count: 设置服务岗⟦近50处⟧. What was attracted, visited or held is another's, or past. */
const SET_UP_HERE = pattern`${words(BUILD, SET_UP, "安装 加装 增设 新增 更换 配备 购置 打造")}[了起]?[^,。;\d]{0,12}$`;
/** A government speaks of so many things that round figures are its usage. */
const ROUND: ReadonlySet<string> = new Set(["gov-work-report", "unknown"]);

/** A report on a term of office: of five years nobody counts streets again. */
const SEVERAL_YEARS = pattern`(?:过去的?|[近这]|上届.{0,8})[三四五]年|[三四五]年来|第${TO_TEN}{1,3}届[^。\n]{1,20}第一次会议`;
/** How far into the text that is said. */
const OPENING = 600;

/** A small number of one's own things as an approximation (近50处): they can be counted. Convention. */
export const countApproxSmall = defineRule<Offsets, { below: number }>({
  id: "count-approx-small",
  family: "figures",
  severity: "information",
  summary: { zh: "可清点的小数目用了约数", en: "A small count as an approximation" },
  options: {
    below: {
      default: 50,
      description: { zh: "小于这个数的才提示。", en: "Only counts smaller than this are reported." },
    },
  },
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Offsets | undefined {
    const isSmall = (figure: Figure) => figure.kind === "count" && figure.approx.length > 0 && isOwn(paragraph, figure);
    return offsetsOf(paragraph.numbers.figures.filter(isSmall));
  },
  *check(report, paragraphs: readonly Summary<Offsets>[], { below }) {
    if (paragraphs.length === 0 || SEVERAL_YEARS.test(report.folded.slice(0, OPENING))) return;
    const plans = lazy(() => plansOf(report));
    for (const figure of figuresAt(report, paragraphs)) {
      if (figure.value >= below || isIn(plans(), figure.span.start)) continue;
      const words = slice(report.text, figure.span);
      yield {
        span: figure.span,
        ...(ROUND.has(report.kind.id) && { severity: "hint" as const }),
        message: {
          zh: `“${words}”数目不大，能清点的请写准数，如“×${figure.unit}”。`,
          en: `"${words}" is few enough to be counted; give the exact number.`,
        },
      };
    }
  },
});

/** Whether it says how many of one's own things there are now, and not how many there shall be at least. */
function isOwn(paragraph: ParagraphFacts, figure: Figure): boolean {
  const { before, more, after } = approximationOf(paragraph, figure);
  if (!COUNTABLE.has(figure.unit) || after || figure.range || !(more || /^(?:近|约|将近|大约|接近)$/.test(before)))
    return false;
  if (figure.nature === "target" || figure.nature === "plan") return false;
  const { clause, span } = figure;
  if (!SET_UP_HERE.test(paragraph.folded.slice(Math.max(clause.start, span.start - 16), span.start))) return false;
  return !FAR.test(paragraph.folded.slice(figure.span.end, figure.span.end + 6));
}
