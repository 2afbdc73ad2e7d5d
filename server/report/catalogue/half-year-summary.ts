import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { KindEntry } from "./entry.ts";
import { PLAN_HEADING, PLAN_OPENING, plan, problems } from "./shared.ts";

/** 半年（季度）总结 */
export const HALF_YEAR_SUMMARY: KindEntry = {
  id: "half-year-summary",
  name: { zh: "半年（季度）总结", en: "Half-year or quarterly summary" },
  called: ["半年总结", "半年小结", "上半年总结", "季度总结"],
  title: pattern`(?:半年|[一二三四1-4]个?季度|[1一][—–~至到-](?:\d{1,2}|${TO_TEN}{1,2})月份?).{0,30}(?:总结|小结|汇报|报告|回顾)`,
  weak: /(?:半年|[一二三四]季度|\d月份?).{0,20}工作(?:开展|完成|推进)?情况$/,
  opening: /现将.{0,24}(?:上半年|前?[一二三]季度|1[—–~至到-]\d{1,2}月).{0,30}(?:总结|汇报|报告)(?:如下|:)/,
  turn: PLAN_OPENING,
  parts: [
    {
      id: "review",
      name: { zh: "主要工作和成绩", en: "the work of the period" },
      need: "required",
      stage: 1,
      headings:
        /^(?!.*(?:打算|计划|安排|思路|下半年)).*(?:(?:半年|季度|今年以?来|月份?).{0,12}(?:工作|情况|成绩|成效|回顾)|主要工作|工作(?:总结|回顾|情况|开展|完成|推进)|主要做法|成效)/,
      bulk: true,
    },
    problems("required"),
    {
      ...plan("required", { zh: "下一阶段工作打算", en: "the plan for the next period" }),
      headings: new RegExp(`${PLAN_HEADING.source}|[二三四]季度.{0,8}(?:打算|计划|安排|重点|措施|思路|工作)`),
    },
  ],
};
