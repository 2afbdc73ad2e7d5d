import { words } from "./phrase.ts";

/**
 * 度量单位: units of area, length, volume and weight that stand behind what was built or harvested.
 * @yes 3⟦公里⟧
 * @no 3个
 */
export const MEASURE = words("平方米 立方米 平方公里 公里 千米 公顷 亩 吨 公斤");

/**
 * 不成词的度量单位: units that end no other word; 总吨, 蒸吨 and 机耕亩 are words.
 * @yes 3⟦公顷⟧
 * @no 3吨
 */
export const SURFACE = words("平方米 立方米 平方公里 公里 公顷");

/**
 * 小数后单位: what stands behind a number that has decimals.
 * @yes 3.5⟦%⟧
 * @yes 3.5⟦个百分点⟧
 * @no 3.5版
 */
export const BEHIND_DECIMAL = words("% ‰ 个百分点 公里 千米 米 公顷 平方 立方 千瓦 亿 万 元 倍 吨 亩");

/**
 * 按人户计: money that is told by the head, the household or the piece.
 * @yes ⟦人均⟧1.2万元
 * @no 共1.2万元
 */
export const EACH = words("人均 户均 亩均 每人 每户 每亩 均 工资 单价 元/ 标准");
