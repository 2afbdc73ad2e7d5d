import { defineRule, type Finding } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { MOVE_MONEY } from "../../lexicon/money.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import { NOT_MONEY } from "../../lexicon/thing.ts";
import { PROGRESS } from "../../lexicon/verb.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";
import { safeFix } from "../support/gather.ts";

/** The clause goes on with the money of the one before: 任务174万，⟦完成⟧198万. */
const VERB_ONLY = pattern`^(?:已|预计|实际|其中)?${MOVE_MONEY}(?:了|约|近)?$`;
/** Steps and thresholds go without: 跨越7万亿、8万亿两个台阶. */
const STEP = /台阶|大关|[万亿]级/;
/** What costs a project (引进⟦500万⟧以上民宿项目): a verb that brings projects in front of the number. */
const BRINGS = pattern`${words("引进 招引 洽谈 新上 实施 投资", PROGRESS)}(?:了|的)?$`;

/** One of several values that stands for no money: 旅游人次、收入分别达到⟦930万⟧、87亿元. */
const OTHER_THING = pattern`${NOT_MONEY}[、和与及][^。;]{0,16}分别`;

/** An amount of money that lost its 元 (总投资96.34亿，). 国标 GB/T 15835: an amount has its unit. */
export const moneyMissingYuan = defineRule({
  id: "money-missing-yuan",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "百千万亿" },
  fixable: true,
  summary: { zh: "金额缺“元”", en: "An amount of money without 元" },
  *check(report): Generator<Finding> {
    const { figures, labels } = report.numbers;
    const amounts = figures.filter((_, i) => lacksYuan(report, figures, i)).map(({ digits }) => digits);
    const costs = labels.flatMap(({ kind, span }) => (kind === "threshold" ? (costOf(report, span) ?? []) : []));
    for (const span of [...amounts, ...costs].sort((a, b) => a.start - b.start)) {
      const words = slice(report.text, span);
      const right = `${words.replace("个", "")}元`; // 2个亿
      yield {
        span,
        message: { zh: `金额“${words}”缺“元”，应写作“${right}”。`, en: `Write the amount as "${right}".` },
        fixes: [safeFix("补上“元”", 'Add "元"', [{ span, text: right }], ["unit"])],
      };
    }
  },
});

function lacksYuan({ folded }: ParagraphFacts, figures: readonly Figure[], i: number): boolean {
  const [before, figure, next] = [figures[i - 1], figures[i], figures[i + 1]];
  if (!figure || figure.unitSpan.end > figure.unitSpan.start) return false;
  if (OTHER_THING.test(folded.slice(figure.clause.start, figure.span.start))) return false;
  if (STEP.test(folded.slice(figure.span.end, Math.min(figure.clause.end, figure.span.end + 24)))) return false;
  if (figure.kind === "money") return true;
  if (figure.kind !== "count" || figure.unit !== "" || before?.kind !== "money") return false;
  const goesOn = VERB_ONLY.test(folded.slice(figure.clause.start, figure.span.start));
  if (goesOn && before.sentence.start === figure.sentence.start) return true;
  return next?.kind === "money" && areJoined(folded, before, figure) && areJoined(folded, figure, next);
}

/** Amounts side by side: 中央3.2亿元、省⟦1.1亿⟧、县0.9亿元. */
function areJoined(folded: string, one: Figure, other: Figure): boolean {
  return /^[、和与及][^,。;:、\d]{0,8}$/.test(folded.slice(one.span.end, other.span.start));
}

/** The number of a threshold that has 万 or 亿 and no unit. */
function costOf({ folded }: ParagraphFacts, span: Span): Span | undefined {
  const number = /^\d+(?:\.\d+)?[万亿](?=以上)/.exec(slice(folded, span))?.[0];
  if (!number || !BRINGS.test(folded.slice(Math.max(0, span.start - 6), span.start))) return undefined;
  return { start: span.start, end: span.start + number.length };
}
