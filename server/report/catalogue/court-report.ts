import { DEAL_WITH } from "../../lexicon/document.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { KindEntry } from "./entry.ts";
import { PLAN_OPENING, plan, problems } from "./shared.ts";

/** 法院（检察院）工作报告 */
export const COURT_REPORT: KindEntry = {
  id: "court-report",
  name: { zh: "法院（检察院）工作报告", en: "Court or procuratorate work report" },
  called: ["法院工作报告", "检察院工作报告", "两院工作报告"],
  title: /(?:法院|检察院)工作报告(?:全文|摘要|摘登|摘编|节选)?(?:[—–-].*)?$/,
  not: pattern`${DEAL_WITH}.{0,12}工作报告`,
  opening: /我代表.{0,24}(?:法院|检察院)[^。]{0,20}(?:向|作)[^。]{0,20}报告/,
  turn: PLAN_OPENING,
  parts: [
    {
      id: "review",
      name: { zh: "工作回顾", en: "review of the work done" },
      need: "required",
      stage: 1,
      headings: /回顾|总结|主要工作|工作情况|(?:五年|一年|以来).{0,8}(?:工作|成效)|成效/,
      bulk: true,
    },
    problems("usual"),
    {
      ...plan("required", { zh: "下一步工作安排", en: "the work ahead" }),
      headings:
        /(?:工作|主要|总体)(?:安排|思路|打算|任务|部署|建议|要求|目标|重点)|(?:今后|未来|新的一年|下一?步|今年|明年).{0,10}(?:工作|安排|任务)|年(?:主要)?工作$/,
    },
  ],
};
