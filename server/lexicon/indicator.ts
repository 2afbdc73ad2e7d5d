import { words } from "./phrase.ts";

/**
 * 主要指标: the indicators by which a year is judged.
 * @yes 地区⟦生产总值⟧增长6%
 * @yes ⟦固定资产投资⟧增长6%
 * @no 项目投资
 */
export const KEY_INDICATOR = words(`
  生产总值 GDP 工业产值 工业总产值 工农业产值 工农业总产值 农业产值 农业总产值 农林牧渔业产值 农林牧渔业总产值 增加值 财政收入 税收收入
  公共预算收入 营业收入 可支配收入 纯收入 集体经济收入 固定资产投资 固定资产投入 固投 零售额 零售总额 居民收入 到位资金 进出口额
  进出口总额 税收`);
