import { PLAN_NOUN } from "../../lexicon/document.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import type { KindEntry } from "./entry.ts";

/** 工作要点（计划） */
export const WORK_POINTS_PLAN: KindEntry = {
  id: "work-points-plan",
  name: { zh: "工作要点（计划）", en: "Work points or plan" },
  called: ["工作要点", "要点", "工作计划", "计划"],
  title: pattern`(?:工作|年度?|季度|月份?)(?:重点|主要)?(?:工作)?${words(PLAN_NOUN, "设想 部署")}(?:的?(?:报告|汇报))?$`,
  not: /总结|五年(?:工作)?计划|情况|整改计划/,
  opening: /(?:特|现)?(?:制定|制订|提出)(?:如下|本|以下).{0,10}(?:计划|要点|工作安排)/,
  parts: [
    {
      id: "requirements",
      name: { zh: "总体要求", en: "overall requirements" },
      need: "usual",
      stage: 1,
      headings: /(?:总体|指导)(?:要求|思路|思想)|工作(?:思路|总体)|总要求/,
      openings: /(?:总体|指导)(?:要求|思路|思想)|工作(?:思路|总体)/g,
      lead: true,
    },
    {
      id: "goals",
      name: { zh: "主要目标", en: "main goals" },
      need: "optional",
      stage: 1,
      headings: /(?:主要|工作|预期|总体)目标|目标任务/,
      openings: /(?:主要|工作|预期|总体|发展)目标|目标任务/g,
    },
    {
      id: "tasks",
      name: { zh: "重点任务", en: "main tasks" },
      need: "required",
      stage: 2,
      headings: /(?:重点|主要|具体).{0,4}(?:任务|工作|举措|措施|内容)|工作(?:任务|重点|措施|内容|安排)/,
      openings: /(?:重点|着力|主要)(?:做好|抓好|推进|开展).{0,10}(?:工作|任务|方面)/g,
      parallel: 3,
    },
    {
      id: "safeguards",
      name: { zh: "保障措施", en: "safeguards" },
      need: "usual",
      stage: 3,
      headings: /保障|组织(?:领导|实施)|工作要求|(?:强化|加强|健全).{0,6}(?:领导|落实|机制|督[查导])|自身建设/,
      openings:
        /保障措施|(?:加强|强化)组织领导|组织保障|自身建设|工作要求|(?:强化|加强|压实|落实)(?:督[查导]|考核|责任)/g,
    },
  ],
};
