import { DEAL_WITH } from "../../lexicon/document.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { KindEntry } from "./entry.ts";
import { PLAN_HEADING, PLAN_OPENING, plan, problems } from "./shared.ts";

/** 党委工作报告 */
export const PARTY_REPORT: KindEntry = {
  id: "party-report",
  name: { zh: "党委工作报告", en: "Party committee work report" },
  called: ["党委工作报告", "党代会报告"],
  title:
    /(?:党委|党组|党工委|党总支|党支部|[省市县区州镇乡旗]委|纪委|委员会)(?:20\d\d年度?)?工作报告(?:全文|摘要|摘登|节选)?(?:[—–-].*)?$/,
  not: pattern`${DEAL_WITH}.{0,12}工作报告|(?:居民|村民|管理|常务)委员会`,
  opening:
    /我(?:受.{2,20}委托,?)?(?:代表|向)(?:(?!政府).){0,24}(?:党委|党组|党工委|委员会|[省市县区州镇乡旗]委|大会)[^。]{0,40}(?:作|报告)/,
  turn: PLAN_OPENING,
  parts: [
    {
      id: "review",
      name: { zh: "工作回顾", en: "review of the work done" },
      need: "required",
      stage: 1,
      headings: /回顾|总结|主要工作$|工作情况|(?:五年|一年|以来).{0,8}(?:工作|成就|成绩)|成就|成效/,
      bulk: true,
    },
    problems("usual"),
    {
      ...plan("required", { zh: "今后工作安排", en: "the work ahead" }),
      headings: new RegExp(
        `${PLAN_HEADING.source}|指导思想|(?:奋斗|主要|总体)目标|主要任务|工作(?:安排|任务|部署|总体)|全面从严治党|党的建设`,
      ),
    },
  ],
};
