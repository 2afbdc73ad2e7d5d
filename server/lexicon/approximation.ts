import { phrase, words } from "./phrase.ts";

/**
 * 约数词（数前）: words before a number that make it approximate or a bound; 签约, 附近 and 赶超 end with none.
 * @yes 投资⟦超过⟧3亿元
 * @yes 惠及⟦约⟧300人
 * @no 签约30个
 * @no 附近30户
 */
export const BEFORE_NUMBER = phrase`${words(
  "不少于 不低于 不超过 不高于 不足 不到 超过 大约 将近 接近 突破 至少 最多 连续 逾",
)}|(?<![节预签合契制公条履])约|(?<![附邻靠最临毗贴亲])近|(?<![赶反])超`;

/**
 * 约数词（数后）: words behind a number with its unit.
 * @yes 300人⟦以上⟧
 * @yes 3亿元⟦左右⟧
 * @no 300余人
 */
export const BEHIND_NUMBER = words("以上 以下 及以上 及以下 以内 左右 上下 之多");

/**
 * 超出义约数词: there is more than the number.
 * @yes ⟦超过⟧300人
 * @no 不足300人
 */
export const MORE_THAN = words("超过 超 逾 突破 至少 不少于 不低于 多达 高达");

/**
 * 不足义约数词: there is less than the number.
 * @yes ⟦将近⟧300人
 * @no 超过300人
 */
export const LESS_THAN = words("近 将近 接近 不足 不到 最多 不超过 不高于");
