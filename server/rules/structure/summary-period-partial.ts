import { defineRule } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import type { Report } from "../../reading/report.ts";
import { SURE } from "../../report/kinds.ts";
import { leadOf } from "../../report/parts.ts";
import { type Span, slice } from "../../text/text.ts";

/** A time up to which figures were counted; 1, 2 its month. */
const COUNTED = pattern.g`截[至止][到于]?(?:${YEAR}年|今年)?(\d{1,2})月(?:份|底|末)?|(?<!\d)1月?[-—–~至到](\d{1,2})月|前三季度`;
/** Figures of the whole year. */
const WHOLE = pattern.g`截[至止][到于]?(?:${YEAR}年|今年)?(?:12月|年底|年末|底)|1月?[-—–~至到]12月|全年(?:共|累计|预计)?(?:完成|实现|新增|接待|达)`;
/** A title, or a remark, that says so. */
const SAID = /数据(?:均)?(?:为|截[至止])|截[至止]|半年|季度|\d月/;

/** A summary of the year whose figures end before the year does. One finding for the text. Convention. */
export const summaryPeriodPartial = defineRule({
  id: "summary-period-partial",
  family: "structure",
  severity: "information",
  summary: { zh: "全年总结用了年内的数", en: "A summary of the year with figures of part of it" },
  awaits: "report",
  kinds: ["annual-summary-plan"],
  *check(report) {
    const { frame, kind, folded, byLine } = report;
    if (kind.confidence < SURE || SAID.test(frame.title?.text ?? "") || SAID.test(slice(folded, leadOf(report))))
      return;
    const times = findTimes(report);
    if (!times[0] || byLine.has(WHOLE)) return;
    const words = slice(report.text, times[0]);
    yield {
      span: times[0],
      message: {
        zh: `全年总结里的数只到“${words}”，定稿前请换成全年数，或在开头写明“数据截至×月底”。`,
        en: `The figures of this summary of the year end with "${words}"; replace them, or say at the beginning up to when they are.`,
      },
    };
  },
});

/** Times before December up to which the figures of the report, but not of its plans, were counted. */
function findTimes(report: Report): Span[] {
  const plans = plansOf(report);
  return Array.from(report.byLine.matches(COUNTED)).flatMap(({ 0: found, 1: asOf, 2: upTo, index }) => {
    const span = { start: index, end: index + found.length };
    return Number(asOf ?? upTo ?? 9) < 12 && !isIn(plans, index) ? [span] : [];
  });
}
