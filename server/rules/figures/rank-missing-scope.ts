import { defineRule } from "../../check/rule.ts";
import { oneOf, pattern, phrase, upTo } from "../../lexicon/phrase.ts";
import { CONTEST, RANK_AREA, RANK_GROUP, RANKED } from "../../lexicon/place.ts";
import { ONCE_MORE } from "../../lexicon/verb.ts";
import { slice } from "../../text/text.ts";

/** Where a rank can hold: a country, a region, a group (省会城市, 同类园区, 12个乡镇中, 500强). */
const PLACE = oneOf(
  RANK_AREA,
  phrase`全[国省市县区镇村乡旗州盟校系局球疆院网行]|[国省市县区州旗镇乡]内|[东西中]部|[东西南北]方|沿[海江]`,
  phrase`三角|经济[圈区带]|城市群|都市圈|[东华西][北南中]|[百千万\d]强`,
  phrase`[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新][东西南北中]`,
);
/** Whom it was held among: 12个乡镇中, 各县区里, 在…中. */
const GROUP = phrase`(?:${RANK_GROUP}|[^前第\d]个)${upTo(10)}[中里]|在[^,。;]{2,20}中`;
/** What it was held in: 市级考核, 省里的技能大赛. */
const HELD_IN = phrase`[省市县州区旗](?:级|里|直|属)?${upTo(16)}${CONTEST}|锦标赛|运动会|全运|锦标|杯|班列`;
const SCOPE = pattern`${oneOf(PLACE, GROUP, HELD_IN)}`;

/** What brings a rank, right in front of it: 获⟦第三名⟧, 位居⟦第一⟧. Other words there say among whom, or it is no rank. */
const BROUGHT = pattern`(?:${RANKED}|(?<![班系专])列)(?:了|到|为)?(?:总分|综合|总成绩)?$`;
/** What holds the rank, in its own clause (经济总量居⟦第三位⟧): the words then say enough; adverbs say nothing. */
const SUBJECT = pattern`^(?!${ONCE_MORE}*$)[^\d]{2,}`;
/** 放在首位, 是第一位的: a matter of importance, and no rank. */
const WEIGHT = /(?:[放摆置]在|放到|居于|处于|作为|视为|是|始终)[^,。;]{0,20}$/;

/** How far back a sentence is read: those of people are shorter. */
const REACH = 1000;

/** A rank that says neither of what nor among whom it is (核减率94%，位列第一). Convention. */
export const rankMissingScope = defineRule({
  id: "rank-missing-scope",
  family: "figures",
  severity: "hint",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "名次没有写明范围", en: "A rank without its scope" },
  *check({ folded, text, numbers }) {
    for (const figure of numbers.figures) {
      if (figure.kind !== "rank") continue;
      const { span, sentence, clause } = figure;
      if (folded[span.start] === "前") continue;
      const reach = span.start - REACH;
      if (SCOPE.test(folded.slice(Math.max(sentence.start, reach), Math.min(sentence.end, span.end + 10)))) continue;
      const left = folded.slice(Math.max(sentence.start, span.start - 24), span.start);
      if (!BROUGHT.test(left) || WEIGHT.test(left)) continue;
      if (SUBJECT.test(folded.slice(Math.max(clause.start, reach), span.start).replace(BROUGHT, ""))) continue;
      const words = slice(text, span);
      yield {
        span,
        message: {
          zh: `“${words}”没有写是多大范围、什么事项的名次，请在前面写明。`,
          en: `"${words}" does not say among whom, or in what; name both.`,
        },
      };
    }
  },
});
