import { TO_NINE } from "./numeral.ts";
import { oneOf, phrase, words } from "./phrase.ts";

/**
 * 年份: a year of this or the last century in four digits, with nothing around it.
 * @yes ⟦2025⟧年
 * @yes ⟦1998⟧—⟦2003⟧年
 * @no 1800年
 */
export const YEAR = phrase`(?:19|20)\d\d`;

/**
 * 年份的两种写法: a year in digits or in Chinese ones, as titles and headings have it; 〇 is often typed as ○, 零 or 0.
 * @yes ⟦2025⟧年工作总结
 * @yes ⟦二〇二五⟧年工作总结
 * @no 一九九八年
 */
export const WRITTEN_YEAR = phrase`${YEAR}|二[〇○零0][一二三四五六七八九〇○零]{2}`;

/**
 * 起止号: what joins the two ends of a span of time or numbers.
 * @yes 1⟦—⟧10月
 * @yes 2021年⟦到⟧2025年
 * @no 10月底
 */
export const RANGE_MARK = words("- — – ~ 至 到");

/**
 * 月份数: the number of a month.
 * @yes ⟦11⟧月
 * @yes ⟦05⟧月
 * @no 零月
 */
export const MONTH_NUMBER = phrase`1[0-2]|0?[1-9]`;

/**
 * 日期数: the number of a day.
 * @yes ⟦31⟧日
 * @yes ⟦07⟧日
 * @no 零日
 */
export const DAY_NUMBER = phrase`[12]\d|3[01]|0?[1-9]`;

/**
 * 月的部分: what tells a part of a month, or that it is a month.
 * @yes 11月⟦份⟧
 * @yes 3月⟦上旬⟧
 * @no 11月
 */
export const MONTH_PART = words("份 底 末 初 上旬 中旬 下旬");

/**
 * 季度和半年: parts of a year that are longer than a month.
 * @yes ⟦上半年⟧收入
 * @yes ⟦前三季度⟧
 * @yes ⟦第一季度⟧
 * @no 全年
 */
export const SEASON = phrase`(?:第?[一二三四]|前[两三]|[1-4])个?季度|上半年|下半年`;

/**
 * 时段前词: words before a number of years or months that make it a span of time.
 * @yes ⟦过去⟧五年
 * @yes ⟦近⟧三年
 * @no 每三年
 */
export const BEFORE_SPAN = words(
  "近 过去 这 前 头 后 今后 未来 最近 再过 历经 历时 用 经过 以前 往后 建国 建党 建军 建市 建区 建县 建镇 改革开放",
);

/**
 * 时段后词: words behind a number of years that make it a span, a plan or a term.
 * @yes 三年⟦行动⟧
 * @yes 五年⟦以来⟧
 * @no 三年级
 */
export const BEHIND_YEARS = words("来 间 内 前 后 以来 以前 过渡期 行动 计划 规划 任期 期");

/**
 * 规划期: what stands behind the number of a five-year plan (“十四五”…).
 * @yes 十四五⟦规划⟧
 * @yes 十四五⟦时期⟧
 * @no 十四五个
 */
export const PLAN_PERIOD = words("规划 时期 期间 普法 计划 末 开局 收官 以来 目标 发展 纲要 头 前 后 攻坚 建设");

/**
 * 已过去的时间: what names a year, or a part of it, before now.
 * @yes 比⟦上年⟧增长
 * @yes ⟦去年⟧完成
 * @no 今年
 */
export const LAST_YEAR = words("上年 去年");

/**
 * 将来时间: what is still to come.
 * @yes ⟦下一步⟧工作打算
 * @yes ⟦明年⟧工作安排
 * @no 去年
 */
export const AHEAD = words("下步 下一步 下阶段 下一阶段 下学期 下一年 新的一年 今后 明年 来年 未来 接下来 下半年");

/**
 * 月份（非时点）: a month with nothing behind it that makes it a point in time or a span.
 * @yes 截至⟦11月⟧
 * @yes 截至⟦2025年6月份⟧
 * @no 截至11月底
 */
export const BARE_MONTH = phrase`(?:${YEAR}年|今年|去年)?(?:\d{1,2}|十?${TO_NINE}|十)月(?!份?(?:\d|底|末|初|[上中下]旬|${RANGE_MARK}))份?`;

/**
 * 年内时段: months of a year that is not over.
 * @yes ⟦1—8月⟧收入
 * @yes ⟦截至10月⟧底
 * @yes ⟦前三季度⟧
 * @no 1—12月
 */
export const PART_OF_YEAR = oneOf(
  phrase`截[至止]到?[^,。;\d\n]{0,4}(?:${YEAR}年)?(?:[1-9]|1[01])月|(?<!\d)1月?份?${RANGE_MARK}(?:[2-9]|1[01])月`,
  phrase`上半年|前三季度|前(?:[1-9]|1[01])个?月|前两个?月|前三个?季度|前?[一二三]季度`,
);

/**
 * 早于现在的时间: a time before the one that is spoken of.
 * @yes 比⟦上年度⟧增加
 * @yes ⟦原来⟧3户
 * @no 今年3户
 */
export const EARLIER = phrase`${words(
  LAST_YEAR,
  `
  上年度 上一年 上一年度 前年 上季 上季度 上一季 上一季度 上月 上个月 同期 同月 同季 年初 年末 年底 月末 此前 以前 原来 原有 原先 原 基期
  上届 上期 实施前 改革前 整治前`,
)}|五”?期?末`;

/**
 * 现在: the time that is spoken of.
 * @yes ⟦目前⟧有3户
 * @no 原来有3户
 */
export const NOW = words("今年 本年 本年度 当年 目前 现在 现已 如今 截至");

/**
 * 一年或其部分: what time a plan or a task is for.
 * @yes ⟦全年⟧任务
 * @no 任务
 */
export const TERM = phrase`${words("上半年 下半年 季 季度 月 五年 三年 全年 年度 年初 今年 当年 年")}|“?十[一二三四五]五”?`;
