import { BEFORE_AMOUNT, FUND, FUND_SOURCE, MONEY, SPEND, SPENT_ON } from "../lexicon/money.ts";
import { pattern } from "../lexicon/phrase.ts";

/**
 * Amounts of money that stand without 元 (总投资96.34亿, 申请100万资金, 2个亿补助): a word of money right beside the number
 * says what it is. Other words in between say that something else is counted (贷款户数达3万, 裁减员额20万).
 */

/** Nouns whose number is money, and what may stand between the noun and its number. */
const NOUN_BEFORE = pattern`${MONEY}(?:资金|金额|总额|额)?${BEFORE_AMOUNT}*$`;
/** So far back the noun may begin. */
const REACH = 16;

/** What the money is: 100万⟦资金⟧, 2个亿⟦补助⟧; people who get it are none (3万补贴户). */
const NOUN_BEHIND = pattern`^的?${FUND_SOURCE}{0,2}${FUND}(?![者人户额])`;

/** 投入300万⟦改造⟧校舍: what was spent, and behind it what on. */
const SPENT_BEFORE = pattern`${SPEND}[约近超共达了]*$`;
const SPENT_BEHIND = pattern`^${SPENT_ON}`;

/** Whether the number from `start` to `end`, which has 万 or 亿 and no unit, is money. */
export function isMoney(folded: string, start: number, end: number): boolean {
  const right = folded.slice(end, end + 12);
  if (NOUN_BEHIND.test(right)) return true;
  if (SPENT_BEHIND.test(right)) return SPENT_BEFORE.test(folded.slice(Math.max(0, start - REACH), start));
  return /^[,。;、)的\s]?$/.test(folded.slice(end, end + 1)) && isNamedMoney(folded, start);
}

/** Whether a word of money stands right before the number at `start`. */
function isNamedMoney(folded: string, start: number): boolean {
  return NOUN_BEFORE.test(folded.slice(Math.max(0, start - REACH), start));
}
