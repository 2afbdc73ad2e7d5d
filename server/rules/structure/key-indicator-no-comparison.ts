import { defineRule } from "../../check/rule.ts";
import { CHANGE } from "../../lexicon/change.ts";
import { KEY_INDICATOR } from "../../lexicon/indicator.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { STRIVE } from "../../lexicon/plan.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import { slice } from "../../text/text.ts";

const INDICATOR = new RegExp(`${KEY_INDICATOR}(?:完成)?(?:总|金)?额?$`);
const REACHED = /完成|实现|达/;
const COMPARED = pattern`${CHANGE}|同比|环比|持平|[比较占超]|%|完成率|任务|目标|计划|翻|倍|位|名|[由从]`;

/** What is no result of the year: amounts a head, of one trade, or wished for. */
const NOT_DONE = pattern`人均|户均|计划|总投资|产业链?|集群|将|${STRIVE}`;

/** How far a sentence is followed: those of people are shorter. */
const REACH = 1000;

/** A main indicator of the year with nothing to judge it by: no growth, no share of the task. Convention. */
export const keyIndicatorNoComparison = defineRule({
  id: "key-indicator-no-comparison",
  family: "structure",
  severity: "off",
  summary: { zh: "主要指标没有对比", en: "A main indicator with nothing to compare it with" },
  kinds: ["annual-summary-plan", "half-year-summary", "gov-work-report"],
  *check(report) {
    const plans = plansOf(report);
    const grown = new Map<string, boolean>();
    let last = -1;
    for (const figure of report.numbers.figures) {
      if (figure.kind !== "money") continue;
      const { span, clause, sentence, indicator } = figure;
      if (sentence.start === last || !indicator || isIn(plans, span.start)) continue;
      if (indicator.start < clause.start || !INDICATOR.test(slice(report.folded, indicator))) continue;
      const left = report.folded.slice(clause.start, span.start);
      if (!REACHED.test(left) || NOT_DONE.test(left)) continue;
      const from = Math.max(sentence.start, clause.start - REACH);
      const to = Math.min(sentence.end, span.end + REACH);
      if (COMPARED.test(report.folded.slice(from, clause.start))) continue;
      if (COMPARED.test(nextClauses(report.folded.slice(clause.start, to)))) continue;
      const name = INDICATOR.exec(slice(report.folded, indicator))?.[0] as string;
      const elsewhere = grown.get(name) ?? growsElsewhere(report.folded, name);
      grown.set(name, elsewhere);
      if (elsewhere) continue;
      last = sentence.start;
      const words = slice(report.text, span);
      yield {
        span,
        message: {
          zh: `“${words}”没有和上年比或和任务比，可补上“同比增长×%”或“完成年度任务的×%”。`,
          en: `"${words}" is compared with nothing; add its growth, or its share of the year's task.`,
        },
      };
    }
  },
});

/** A bracket and one short clause may stand before the comparison: 1.3万亿元（预计数，下同），首次过万亿，增长9.8%. */
const BRACKET = /\([^()]*\)/g;
const CLAUSES = /^(?:[^,;]*[,;]){3}/;

/** The clauses in which a comparison stands at the latest: that of the figure and two behind it. */
function nextClauses(words: string): string {
  const text = words.replace(BRACKET, "");
  return CLAUSES.exec(text)?.[0] ?? text;
}

/** Whether another place says how the indicator has grown: 进出口总额增长0.3%. */
function growsElsewhere(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    if (GROWN.test(folded.slice(at + name.length, at + name.length + 24))) return true;
  }
  return false;
}

const GROWN = /^[^,。;]{0,12}(?:增长|下降|增幅|增速|同比)/;
