import { definePatternRule } from "../support/pattern-rule.ts";

/** 同比 compares with the same time of last year, 环比 with the time just before: 比上月同比 mixes them up. */
export const tongbiHuanbiMisuse = definePatternRule({
  id: "tongbi-huanbi-misuse",
  family: "figures",
  severity: "warning",
  summary: { zh: "“同比”“环比”用反", en: "Year on year, or period on period" },
  anyOf: "比",
  pattern:
    /[较比](?:上个?月|上个?季度?|上一季度?)[^,。;、\d]{0,4}同比|[较比](?:上年|去年)(?:同期|同月|同季)?[^,。;、\d]{0,4}环比|同比上个?[月季]|环比(?:上年|去年)/g,
  message: (words) => {
    const right = words.includes("同比") ? "环比" : "同比";
    return {
      zh: `“${words}”用反了：和上年同期比用“同比”，和上个月、上季度比用“环比”，这里应为“${right}”。`,
      en: `"${words}" mixes the two: 同比 is year on year, 环比 period on period; here it is "${right}".`,
    };
  },
});
