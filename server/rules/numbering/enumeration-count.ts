import { defineRule, type Finding } from "../../check/rule.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import type { Message } from "../../text/message.ts";
import { type Span, slice } from "../../text/text.ts";
import { type List, readListBefore } from "../support/lists.ts";
import { type Count, readCounts } from "./counts.ts";
import { countSureItems, type Proven, proveItems } from "./parallel-lists.ts";

/**
 * 列举计数: 甲、乙、丙、丁等3家企业; 生产、生活、生态四大空间. An error, so a list speaks only when it proves how many items it has
 * and that the number counts them; where the number may count something else (甲镇、乙镇3座水厂), the rule is silent.
 */
export const enumerationCount = defineRule({
  id: "enumeration-count",
  family: "numbering",
  severity: "error",
  scope: "paragraph",
  needs: { anyOf: "、和及与暨”》" },
  summary: { zh: "列出的项数与所写的数一致", en: "Listed items and the number written behind them agree" },
  check(report) {
    const counts = readCounts(report.folded, { start: 0, end: report.folded.length });
    return counts.flatMap((count) => judge(report, count) ?? []);
  },
});

function judge({ text, folded }: ParagraphFacts, count: Count): Finding | undefined {
  const end = endOfList(folded, count.span.start);
  if (end === undefined || !SEPARATOR.test(folded.slice(Math.max(0, end - LAST_ITEM), end))) return undefined;
  const list = readListBefore(folded, end);
  if (!list) return undefined;
  if ("“‘".includes(folded[count.span.start - 1] as string) && !isEnoughForName(folded, list)) return undefined;
  if (folded.startsWith("等", end)) {
    const listed = countSureItems(folded, list);
    if (listed <= count.value || listed > count.value + 2) return undefined;
    return { span: count.span, message: sayOpen(slice(text, { start: end, end: count.span.end }), listed) };
  }
  const [noun] = NOUN.exec(folded.slice(count.span.end, count.span.end + 12)) as RegExpExecArray;
  const proven = proveItems(folded, list, count, noun);
  if (!proven || !contradicts(count, proven) || carriesOn(folded, list, count)) return undefined;
  const listed = count.value < proven.least ? proven.least : proven.most;
  return { span: count.span, message: sayClosed(slice(text, count.span), listed) };
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

/** A number far from that of the items counts something else. */
function contradicts({ value }: Count, { least, most, reach }: Proven): boolean {
  return (value < least && value >= least - reach && value > 1) || (value > most && value <= most + reach);
}

/** 甲、乙，丙、丁四大工程: whether a bare item opens the list behind a comma and the clause before ends with one like it. */
function carriesOn(folded: string, { items }: List, { value }: Count): boolean {
  const lengths = items.slice(1).map(({ start, end }) => end - start);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const first = items[0] as Span;
  if (value <= items.length || folded[first.start - 1] !== "," || first.end - first.start > longest) return false;
  const before = /[^,。;:、!?\n]*$/.exec(folded.slice(Math.max(0, first.start - 1 - LAST_ITEM), first.start - 1))?.[0];
  return before !== undefined && before.length >= shortest && before.length <= longest;
}

/**
 * “四大工程” behind a list may be a name of its own: two items, items in quotes themselves and short words that may be the fields
 * it is at work in (科技、产业、人才“四大工程”) say nothing about it.
 */
function isEnoughForName(folded: string, { items }: List): boolean {
  if (items.length < 3 || "”》".includes(folded[(items.at(-1) as Span).end - 1] as string)) return false;
  return items.every(({ start, end }) => end - start >= NAME);
}

/** Words as long as this name a thing: 固本培元, 产业强镇. */
const NAME = 4;

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
