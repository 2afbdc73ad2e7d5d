import type { Report } from "../../core/report.ts";
import { defineRule, type Finding, type Message, type Severity } from "../../core/rule.ts";
import { type Span, slice } from "../../core/text.ts";
import { areEven, areQuoted, commonTail, type List, readListBefore } from "../lists.ts";
import { areLevels, arePlaces, isDoubtful, isKind, isNamed, isSummingUp } from "./count-words.ts";
import { type Count, countsOf } from "./counts.ts";

/**
 * 列举计数: 甲、乙、丙、丁等3家企业; 东村、西村3个村. An error, so a list speaks only when its items can be counted without doubt;
 * where the places and the things counted at them may be two matters (甲镇、乙镇3座水厂), it is a question for the writer.
 */
export const enumerationCount = defineRule({
  id: "enumeration-count",
  family: "numbering",
  severity: "error",
  scope: "paragraph",
  summary: { zh: "列出的项数与所写的数一致", en: "Listed items and the number written behind them agree" },
  *check(report) {
    for (const count of countsOf(report)) {
      const finding = judge(report, count);
      if (finding) yield finding;
    }
  },
});

function judge({ text, folded }: Report, count: Count): Finding | undefined {
  const end = endOfList(folded, count.span.start);
  if (end === undefined || !SEPARATOR.test(folded.slice(Math.max(0, end - LAST_ITEM), end))) return undefined;
  const open = folded.startsWith("等", end);
  const list = readListBefore(folded, end);
  if (!list || list.least < 2) return undefined;
  const noun = NOUN.exec(folded.slice(count.span.end, count.span.end + 12))?.[0] ?? "";
  if (isDoubtful(folded, list, count.classifier + noun)) return undefined;
  if (open) {
    if (list.least <= count.value) return undefined;
    return { span: count.span, message: sayOpen(slice(text, { start: end, end: count.span.end }), list.least) };
  }
  const severity = contradicts(folded, list, count, noun);
  return severity && { span: count.span, message: sayClosed(slice(text, count.span), list.least), severity };
}

const NOUN = /^[\u4e00-\u9fff“《A-Z\d]{0,12}/;

/** What separates the last item of a list, which is no longer than this. */
const SEPARATOR = /[、和及与暨]|[”》][“《]/;
const LAST_ITEM = 40;

/** Where the list ends that a count at `at` may sum up: before an opening quote, 等, 这, 共; undefined where none can. */
function endOfList(folded: string, at: number): number | undefined {
  let end = at;
  if ("“‘".includes(folded[end - 1] as string)) end--;
  const bridge = /(?:等(?:这|共|共计)?|这|共|共计|一共)$/.exec(folded.slice(Math.max(0, end - 3), end));
  if (bridge) end -= bridge[0].length;
  const last = folded[end - 1];
  return last !== undefined && /[\u4e00-\u9fffA-Za-z”》)]/.test(last) ? end : undefined;
}

/** How surely a list that claims to be complete says another number than the count; undefined when it does not. */
function contradicts(folded: string, list: List, count: Count, noun: string): Severity | undefined {
  const { value, span, classifier } = count;
  const { least, most } = list;
  if (value >= least && value <= most) return undefined;
  if (value === 2 && most > least) return undefined; // 省、市和地县两级: it may sum up the last pair alone
  if (value < 2 || value > 12 || value < least - 2 || value > most + 2) return undefined;
  if (areQuoted(folded, list)) return "error";
  // Behind what was counted (新建小学、幼儿园3所) the number is mostly a total of kinds; names of firms and people are none.
  if (noun === "" && classifier !== "方面")
    return "家名位人户".includes(classifier) && areNames(list) ? "information" : undefined;
  const tail = commonTail(folded, list);
  const named = tail !== undefined && isNamed(classifier + noun, tail);
  if (folded[span.start - 1] === "共") return named ? "error" : undefined;
  if (classifier === "级" && !areLevels(folded, list)) return undefined;
  if (!"大级方面".includes(classifier) && arePlaces(folded, list, classifier + noun)) return undefined;
  const summing = isSummingUp(classifier, noun);
  if (list.items.some(({ start, end }, i) => i > 0 && end - start > (summing ? 20 : 12))) return undefined;
  if (summing || named) return "error";
  return isKind(folded, list) || (least < 3 && !isNear(value, list)) ? undefined : doubt(folded, list, count);
}

/** Names with a number of things behind them: most likely, but not surely, the things are what the names name. */
function doubt(folded: string, list: List, { classifier, span }: Count): Severity | undefined {
  if ("“‘".includes(folded[span.start - 1] as string) && list.least < 3) return undefined; // “四个自信” is a name
  if ("名位人户台辆本份批".includes(classifier)) return areNames(list) ? "warning" : undefined;
  return list.least > 2 ? "warning" : "information";
}

function areNames({ items }: List): boolean {
  const last = items.at(-1) as Span;
  return areEven(items) && last.end - last.start >= 3;
}

function isNear(value: number, { least, most }: List): boolean {
  return value >= least - 1 && value <= most + 1;
}

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
