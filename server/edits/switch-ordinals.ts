import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import type { Enumeration, EnumerationItem } from "../report/enumerations.ts";
import { writeHanOrdinal } from "../report/markers.ts";
import { slice } from "../text/text.ts";
import { carryOut, type Plan, planChange, type StructureEdit } from "./plan.ts";

/** 换一种序次语: 一是…二是…, 第一，…第二，… or 首先，…其次，…. */
export type OrdinalForm = "是" | "第" | "首先";

/**
 * Writes the items of a list in the text in another form: 一是修路 ↔ 第一，修路; a verb that numbers stays (一要修路 → 第一，要修路).
 * Undefined where it has that form, where the form has no words for so many items, or where the list would be read otherwise.
 */
export function switchOrdinals(report: Report, list: Enumeration, form: OrdinalForm): StructureEdit | undefined {
  return carryOut(report, planSwitch(report, list, form));
}

export function planSwitch(report: Report, { items }: Enumeration, form: OrdinalForm): Plan | undefined {
  const [first] = items as readonly [EnumerationItem];
  if (first.form === "一方面" || items.every((item) => item.form === form) || hasGap(items)) return undefined;
  const words = items.map((_, i) => wordsOf(form, i, items.length));
  if (words.includes(undefined)) return undefined;
  const edits = items.map((item, i) => rewrite(report, item, words[i] as string));
  const holds = ({ enumerations }: Report) => {
    const read = enumerations.find((one) => one.items[0]?.span.start === first.span.start);
    return read?.items.length === items.length;
  };
  return { ...planChange(report, {}), edits, holds };
}

/** Whether a number is missing, or more than one list may be meant. */
function hasGap(items: readonly EnumerationItem[]): boolean {
  return items.some(({ ordinal }, i) => ordinal !== i + 1 && !(ordinal === 0 && i === items.length - 1));
}

/** What numbers the item at `i` of `many`, with the comma that belongs to it. */
function wordsOf(form: OrdinalForm, i: number, many: number): string | undefined {
  if (form === "是") return `${writeHanOrdinal(i + 1)}是`;
  if (form === "第") return `第${writeHanOrdinal(i + 1)}，`;
  if (many > MOST_WORDS) return undefined;
  if (i > 1 && i === many - 1) return "最后，";
  return ["首先，", "其次，", "再次，"][i];
}

/** 首先、其次、再次、最后: there are no more. */
const MOST_WORDS = 4;

/** Puts `words` in place of what numbers an item; 是 and a comma belong to the number, 要 and 抓 to what is said. */
function rewrite({ text, folded }: Report, { span, form }: EnumerationItem, words: string): Edit {
  const stem = "要抓在靠看促强建".includes(form) ? span.end - 1 : span.end;
  const own = form === "是" ? "" : ",、是";
  const mark = stem === span.end && own.includes(folded[stem] ?? " ") ? 1 : 0;
  const verb = slice(text, { start: stem, end: span.end });
  return { span: { start: span.start, end: span.end + mark }, text: words + verb };
}
