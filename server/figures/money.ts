/**
 * Amounts of money that stand without 元 (总投资96.34亿, 申请100万资金, 2个亿补助): a word of money right beside the number
 * says what it is. Other words in between say that something else is counted (贷款户数达3万, 裁减员额20万).
 */

/** Nouns whose number is money. */
const NOUN = [
  "投资|投入|资金|收入|产值|税收|[税租运保]费|费用|支出|经费|贷款|存款|债券|债务|利润|造价|捐款|善款|奖金|津贴|补助|补贴|奖补",
  "营收|货款|账款|欠款|罚款|工资|成本|基金|GDP|生产总值|增加值|融资|引资|筹资|花费|拨付|筹集|募集",
  "(?:金|总|投资|销售|零售|交易|成交|进出口|出口|进口|贸易|贷款|授信|合同|结算|余|限|营业|罚没)额|余额|销售",
].join("|");
/** What may stand between the noun and its number. */
const LINK = [
  "总额|总量|规模|合计|共计?|累计|总计|全部|已|均|又|各|分别|约|近|达到?|高达|完成|实现|到位|安排|下达|为|是|了|突破|超过?|预计|将|拟|[一二三四五六七八九两今全]年",
  "[增升降减]至|[增减]少?|增加到?|增长到?|提高到?|下降到?|减少到?",
].join("|");
const NOUN_BEFORE = new RegExp(`(?:${NOUN})(?:资金|金额|总额|额)?(?:${LINK})*$`);
/** So far back the noun may begin. */
const REACH = 16;

/** What the money is: 100万⟦资金⟧, 2个亿⟦补助⟧; people who get it are none (3万补贴户). */
const NOUN_BEHIND =
  /^(?:的)?(?:专项|财政|上级|中央|省级|市级|县级|建设|启动|扶持|帮扶|奖励|流动|无息|信用|前期){0,2}(?:资金|补助|补贴|贷款|经费|债券|奖金|善款|投资)(?![者人户额])/;

/** 投入300万⟦改造⟧校舍: what was spent, and behind it what on. */
const SPENT = /(?:投入|投资|出资|筹资|耗资|斥资|罚款|花费|拨付)(?:约|近|超|共|达|了)*$/;
const SPENT_ON =
  /^(?:行政处罚|建设|新建|改造|修建|购置|购买|用于|支持|打造|开展|实施|完善|解决|铺设|安装|扩建|升级|对|为)/;

/** Whether the number from `start` to `end`, which has 万 or 亿 and no unit, is money. */
export function isMoney(folded: string, start: number, end: number): boolean {
  const right = folded.slice(end, end + 12);
  if (NOUN_BEHIND.test(right)) return true;
  if (SPENT_ON.test(right)) return SPENT.test(folded.slice(Math.max(0, start - REACH), start));
  return /^[,。;、)的\s]?$/.test(folded.slice(end, end + 1)) && isNamedMoney(folded, start);
}

/** Whether a word of money stands right before the number at `start`. */
function isNamedMoney(folded: string, start: number): boolean {
  return NOUN_BEFORE.test(folded.slice(Math.max(0, start - REACH), start));
}
