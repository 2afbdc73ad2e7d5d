/** The indicators by which a year is judged (主要指标), as a fragment of a pattern over the folded text. */
export const KEY_INDICATOR =
  "(?:生产总值|GDP|(?:工业|工农业|农业|农林牧渔业)总?产值|增加值|(?:财政|税收|公共预算|营业|可支配|纯|集体经济)收入|固定资产投(?:资|入)|固投|零售总?额|居民收入|到位资金|进出口总?额|税收)";
