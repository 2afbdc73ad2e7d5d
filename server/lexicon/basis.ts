import { phrase, words } from "./phrase.ts";
import { LAST_YEAR, YEAR } from "./time.ts";

/**
 * 同比: compared with the same time of the year before.
 * @yes ⟦同比⟧增长
 * @yes ⟦较去年同期⟧增长
 * @no 环比增长
 */
export const YEAR_ON_YEAR = phrase`同比|[比较](?:${LAST_YEAR}|${YEAR}年)${words("同期 同月 同季")}?`;

/**
 * 环比: compared with the month or the quarter just before.
 * @yes ⟦环比⟧下降
 * @yes ⟦比上季度⟧增加
 * @no 同比下降
 */
export const PERIOD_ON_PERIOD = phrase`环比|[比较]上(?:月|季度?|期)`;

/**
 * 基期用语: what gives a change its base.
 * @yes ⟦同比⟧增长
 * @yes 在⟦上年⟧⟦基础上⟧提高
 * @no 增长7%
 */
export const COMPARING = words("同比 环比 上年 去年 年均 累计 基础上 以来");
