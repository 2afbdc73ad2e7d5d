import { ACCIDENT, CAMPAIGN, PLAN_NOUN, TITLE_JOINT } from "../../lexicon/document.ts";
import { oneOf, pattern, phrase, words } from "../../lexicon/phrase.ts";
import type { KindEntry } from "./entry.ts";
import { PLAN_OPENING, plan, problems } from "./shared.ts";

/** 专项工作情况报告 */
export const SPECIAL_REPORT: KindEntry = {
  id: "special-report",
  name: { zh: "专项工作情况报告", en: "Report on a special subject" },
  called: ["专项工作情况报告", "专项报告", "情况报告", "情况汇报"],
  title: pattern`${oneOf(
    phrase`情况的?(?:专项|综合|自查|阶段性|工作)?(?:报告|汇报)$|工作(?:汇报|简报)$`,
    phrase`自[查评](?:估|价)?(?:工作)?的?(?:报告|汇报)$|(?:专项|专题)(?:工作)?(?:报告|汇报)$`,
    phrase`${CAMPAIGN}.{0,8}总结(?:报告)?$|法治政府建设(?:工作)?(?:年度)?报告$`,
    phrase`情况.{0,6}${TITLE_JOINT}.{0,16}${words(PLAN_NOUN, "举措 重点")}(?:的?(?:报告|汇报))?$`,
  )}`,
  weak: /关于.{2,50}的(?:报告|汇报)$|(?:工作|建设|推进|进展|落实|开展|完成|执行|整治|排查)情况$|进展情况/,
  not: pattern`${oneOf(
    phrase`预算|决算|草案|国民经济|关于(?:申请|请求|要求|报送)|审[查议](?:结果|意见)`,
    phrase`${ACCIDENT}.{0,6}(?:调查|处理)|^(?:领导|干部|人员|机构|单位|企业|公司).{0,4}(?:基本)?情况$`,
  )}`,
  opening: /现(?:将|就).{2,60}(?:情况|工作).{0,10}(?:报告|汇报|总结)(?:如下|:)/,
  turn: PLAN_OPENING,
  parts: [
    {
      id: "situation",
      name: { zh: "基本情况", en: "the situation" },
      need: "optional",
      stage: 1,
      headings: /(?:基本|总体|整体)情况|工作背景|基本概况/,
      lead: true,
    },
    {
      id: "review",
      name: { zh: "主要做法和成效", en: "what was done and its results" },
      need: "required",
      stage: 1,
      headings: /(?:工作)?(?:开展|推进|进展|落实|完成)情况|主要(?:做法|工作)|成效|取得的|工作(?:情况|措施|举措)/,
      bulk: true,
    },
    problems("required"),
    plan("required"),
  ],
};
