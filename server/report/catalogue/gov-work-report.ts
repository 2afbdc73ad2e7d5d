import { DEAL_WITH } from "../../lexicon/document.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import { WRITTEN_YEAR } from "../../lexicon/time.ts";
import type { KindEntry } from "./entry.ts";
import { problems } from "./shared.ts";

/** A time that is still to come, as the sentences say it that turn to it. */
const AHEAD = `(?:今年|明年|今后|未来|下一?步|新的一年|新一届|本届|${WRITTEN_YEAR}年|“?十[一二三四五]五”?)`;
/** What such a sentence then states. */
const COURSE =
  "(?:总体要求|总体思路|总的?要求|指导思想|(?:基本|工作|发展)思路|(?:主要|预期|奋斗|总体|发展)目标|(?:预期|约束性)指标|(?:基本|主要|总)任务)";

/** 政府工作报告 */
export const GOV_WORK_REPORT: KindEntry = {
  id: "gov-work-report",
  name: { zh: "政府工作报告", en: "Government work report" },
  called: ["政府工作报告"],
  title:
    /政府工作报告(?:全文|摘要|摘登|摘编|节选|提纲)?(?:[—–-].*)?$|政府工作报告(?:及|和|暨|与|、).{0,20}(?:计划|打算|思路|安排|要点|设想)$/,
  not: pattern`${words(DEAL_WITH, "分解")}.{0,12}政府工作报告`,
  opening:
    /我(?:受.{2,12}委托,?)?(?:代表|向).{0,24}(?:政府|国务院|管委会|管理委员会|办事处)[^。]{0,40}(?:作|报告|汇报)[^。]{0,20}(?:工作|审议|政府)/,
  turn: new RegExp(`(?:${AHEAD}[^。;!?\\n]{0,30}${COURSE}|(?:主要)?预期目标)(?:初步|建议|安排)*(?:是|为|:)`, "g"),
  topics: true,
  parts: [
    {
      id: "review",
      name: { zh: "工作回顾", en: "review of the work done" },
      need: "required",
      stage: 1,
      headings: /回顾|总结|完成情况|执行情况|(?:五年|一年|时期|以来).{0,8}(?:工作|成就|成绩)|发展成就|主要工作$/,
      openings: new RegExp(`过去的?[一五]年|刚刚过去的|[一五]年多?来|本届政府|${WRITTEN_YEAR}年(?:,|是|以来|的)`, "g"),
      reach: 8,
      bulk: true,
    },
    problems("required"),
    {
      id: "goals",
      name: { zh: "总体要求和主要目标", en: "overall requirements and main goals" },
      need: "required",
      stage: 3,
      headings:
        /总体(?:要求|思路|部署)|(?:主要|预期|工作|奋斗|发展)目标|目标(?:和|与)?任务|(?:工作|基本)思路|(?:基本|总)任务|指导思想|政策取向|主要考虑|基本方针|主要指标/,
      openings: new RegExp(`(?:${COURSE}|工作总体|目标任务)[^。;,!?\\n]{0,16}(?:是|为|:)`, "g"),
    },
    {
      id: "tasks",
      name: { zh: "重点工作任务", en: "main tasks" },
      need: "required",
      stage: 3,
      headings:
        /^(?!.*(?:回顾|总结|成就|情况)).*(?:(?:重点|主要|政府|今年|本届).{0,6}(?:工作|任务)|工作(?:安排|任务|部署|重点|建议)|年的?(?:国内)?工作$|重大(?:任务|举措))/,
      openings: /(?:重点|着力|主要|着重|必须|切实|要).{0,6}(?:抓好|做好|推进|抓|做).{0,10}(?:工作|任务|方面|几件事)/g,
      parallel: 3,
    },
    {
      id: "self",
      name: { zh: "政府自身建设", en: "the government's own conduct" },
      need: "required",
      since: 2000,
      ahead: true,
      headings:
        /自身建设|(?:法治|服务型|廉洁|人民满意).{0,14}政府|转变.{0,6}(?:作风|职能)|转作风|作风建设|政府(?:治理|职能|作风|效能|机构)|廉政|依法行政|从严治政|机构改革|行政体制/,
      openings:
        /自身建设|(?:法治|廉洁|服务型|效能|有为|人民满意的?|让人民满意)[^。;\n]{0,10}政府|廉政建设|依法行政|转变[^。;\n]{0,8}作风|转作风|作风建设|官僚主义|形式主义|清正廉洁|从严治政|从严治党/g,
    },
  ],
};
