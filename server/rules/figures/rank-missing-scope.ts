import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";

/** Where a rank can hold. */
const SCOPE =
  /省会|省区|省份|城市|机场|港口|全[国省市县区镇乡旗州盟校系局球疆]|世界|国际|亚洲|亚太|[国省市县区州旗镇]内|国家|同类|同行|同级|系统|[东西中]部|[东西南北]方|沿[海江]|自治[区州县]|(?:城市|省份|地区|盟市|地市|区县|县区|乡镇|街道|单位|部门|企业|高校|景区|港口|机场|代表队|队伍|选手|[^前第\d]个)[^,。;]{0,10}(?:中|里)|[省市县州区旗](?:级|里|直|属)?[^,。;]{0,16}(?:考核|评比|大赛|比赛|竞赛|测评|评价|排名|排行|榜|赛|奖|观摩|评选)|锦标赛|运动会|全运|锦标|杯|在[^,。;]{2,20}中/;

/** 放在首位, 是第一位的: a matter of importance, and no rank. */
const WEIGHT = /(?:[放摆置]在|放到|居于|处于|作为|视为|是|始终)[^,。;]{0,20}$/;

/** A rank that does not say among whom (考核获第三名). Convention. */
export const rankMissingScope = defineRule({
  id: "rank-missing-scope",
  family: "figures",
  severity: "information",
  scope: "paragraph",
  summary: { zh: "名次没有写明范围", en: "A rank without its scope" },
  *check({ folded, text, numbers }) {
    for (const { kind, span, sentence } of numbers.figures) {
      if (kind !== "rank" || folded[span.start] === "前") continue;
      if (SCOPE.test(folded.slice(sentence.start, span.end + 10))) continue;
      if (WEIGHT.test(folded.slice(Math.max(sentence.start, span.start - 24), span.start))) continue;
      const words = slice(text, span);
      yield {
        span,
        message: {
          zh: `“${words}”没有写是多大范围、什么事项的名次，可写作“全县综合考核${words}”。`,
          en: `"${words}" does not say among whom, or in what; name both.`,
        },
      };
    }
  },
});
