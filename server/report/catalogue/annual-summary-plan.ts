import { CAMPAIGN, PLAN_NOUN, TITLE_JOINT } from "../../lexicon/document.ts";
import { oneOf, pattern, phrase, words } from "../../lexicon/phrase.ts";
import { WRITTEN_YEAR } from "../../lexicon/time.ts";
import type { KindEntry } from "./entry.ts";
import { PLAN_OPENING, plan, problems } from "./shared.ts";

/** 年度总结（及计划） */
export const ANNUAL_SUMMARY_PLAN: KindEntry = {
  id: "annual-summary-plan",
  name: { zh: "年度总结（及计划）", en: "Annual summary (and plan)" },
  called: ["年度总结", "年终总结", "工作总结", "总结", "年度总结及计划"],
  title: pattern`${oneOf(
    phrase`(?:工作|年度?|学年|学期|个人|全年|思想)总结`,
    phrase`(?:学年|学期|学校|[小中大]学|幼儿园|科|室|股|院|教研组|年级组).{0,12}总结$`,
    phrase`总结${TITLE_JOINT}.*${words(PLAN_NOUN, "设想 举措 重点 目标 任务 展望")}`,
    phrase`${WRITTEN_YEAR}.*情况.{0,6}${TITLE_JOINT}.{0,16}${words(PLAN_NOUN, "设想 举措 重点 展望")}(?:的?(?:报告|汇报))?$`,
    // 关于2025年工作情况的报告 answers to somebody about one thing.
    phrase`^(?!.*关于).*${WRITTEN_YEAR}年?度?(?:全年)?(?:重点|主要|全面)?工作(?:开展|完成|进展|推进)?情况的?(?:报告|汇报)?$`,
  )}`,
  weak: new RegExp(`${WRITTEN_YEAR}年?度?工作(?:报告|汇报|回顾)$|总结$`),
  not: pattern`${oneOf(
    phrase`${words(CAMPAIGN, "培训 会议 试点 经验")}.{0,8}总结|(?:项目|课题|实习)总结|周工作|预算(?:执行|草案)`,
    phrase`(?<![—–~至到-]\d{0,2})月份?(?:工作)?(?:总结|小结)`,
    phrase`总结.{0,6}(?:讲话|发言|会|通知|通报|方案|函)$`,
  )}`,
  opening: new RegExp(
    `现将.{0,24}(?:一年来|${WRITTEN_YEAR}年度?|全年|年度).{0,24}(?:总结|汇报|报告)(?:如下|:)|现将.{0,12}(?:一年来的?|年度|全年)工作`,
  ),
  turn: PLAN_OPENING,
  parts: [
    {
      id: "review",
      name: { zh: "主要工作和成绩", en: "the work done and its results" },
      need: "required",
      stage: 1,
      headings: new RegExp(
        `主要工作|工作(?:总结|回顾|成效|(?:开展|完成|推进|进展|落实)?情况)|主要做法|重点工作(?!计划|打算|安排)|成绩|成效|${WRITTEN_YEAR}年.{0,8}(?:总结|回顾|情况)`,
      ),
      bulk: true,
    },
    problems("required"),
    {
      ...plan("usual", { zh: "下一年工作计划", en: "the plan for the next year" }),
      promised: pattern`${TITLE_JOINT}.*${PLAN_NOUN}`,
    },
  ],
};
