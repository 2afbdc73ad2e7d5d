import { TO_NINE } from "../../lexicon/numeral.ts";
import { YEAR } from "../../lexicon/time.ts";

/**
 * As-of dates (时点): 截至 asks for a point in time, and a month is none. The pieces are shared by the rules that look for
 * them; all are fragments of patterns over the folded text.
 */

const OF_YEAR = `(?:${YEAR}年|今年|去年)?`;

/** A month with nothing behind it that makes it a point or a range: 11月, 2025年6月份. */
export const BARE_MONTH = `${OF_YEAR}(?:\\d{1,2}|十?${TO_NINE}|十)月(?!份?(?:\\d|底|末|初|[上中下]旬|[-—–~至到]))份?`;

/** Months of a year that is not over: 截至10月底, 1—8月, 上半年, 前三季度. */
export const PART_OF_YEAR = `截[至止]到?[^,。;\\d]{0,4}(?:${YEAR}年)?(?:[1-9]|1[01])月|(?<!\\d)1月?份?[-—–~至到](?:[2-9]|1[01])月|上半年|前三季度|前(?:[1-9]|1[01])个?月|前两个?月|前三个?季度|前?[一二三]季度`;

/** The last day of a month, for a month (as matched by {@link BARE_MONTH}): 11月底. */
export function endOfMonth(month: string): string {
  return `${month.replace(/份$/, "")}底`;
}
