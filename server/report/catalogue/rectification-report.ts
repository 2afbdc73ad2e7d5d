import type { KindEntry } from "./entry.ts";
import { PLAN_HEADING, PLAN_OPENING, plan } from "./shared.ts";

/** 整改报告 */
export const RECTIFICATION_REPORT: KindEntry = {
  id: "rectification-report",
  name: { zh: "整改报告", en: "Rectification report" },
  called: ["整改报告", "整改落实报告", "整改"],
  title:
    /整改(?:落实|进展|工作|完成|推进|任务|措施|阶段性?)*(?:情况)?的?(?:报告|汇报|通报|公告|公示|说明)$|整改(?:落实|进展|工作|完成|推进)*情况$/,
  not: /(?:排查|自查)整改|整改(?:方案|计划|台账|清单)$/,
  opening: /(?:反馈|巡[视察]|督察|审计|检查).{0,80}整改[^。]{0,60}(?:报告|汇报|通报|公布|公开)(?:如下|:)/,
  turn: PLAN_OPENING,
  parts: [
    {
      id: "arrangements",
      name: { zh: "整改工作部署", en: "how the work was organised" },
      need: "usual",
      headings:
        /组织领导|整改工作.{0,8}(?:部署|推进|开展|组织|总体)|(?:提高|强化)(?:政治)?(?:站位|认识|责任)|总体情况|基本情况|履行.{0,6}责任/,
      openings: /领导小组|专题(?:会议|研究)|整改方案|第一责任人/g,
      lead: true,
    },
    {
      id: "results",
      name: { zh: "整改落实情况", en: "what has been put right" },
      need: "required",
      stage: 1,
      headings: /^(?!.*总体情况).*整改.{0,8}(?:落实|进展|完成|推进|情况|成效)|逐[项条]|问题.{0,6}(?:整改|落实)/,
      openings: /(?:已|全部|基本)(?:完成)?整改|整改(?:完成|措施|情况)/g,
      bulk: true,
    },
    {
      id: "unfinished",
      name: { zh: "尚未完成整改的事项", en: "what is still open" },
      need: "usual",
      stage: 2,
      headings:
        /(?:尚未|未)(?:完成|整改|修复|解决)|正在(?:推进|整改)|长期(?:坚持|整改)|持续(?:整改|推进|坚持)|存在的?.{0,4}(?:问题|不足)/,
      openings:
        /(?:尚未|未|没有)(?:完成|整改)|正在(?:推进|整改|抓紧)|长期(?:坚持|整改)|持续(?:整改|推进|坚持)|(?:均|全部|都)已?(?:经)?(?:完成|整改)|存在.{0,10}(?:问题|不足|差距)/g,
    },
    {
      ...plan("required", { zh: "下一步整改打算", en: "next steps" }),
      headings: new RegExp(`${PLAN_HEADING.source}|^(?:下一?步|下一?阶段|今后)|巩固`),
      openings: new RegExp(`${PLAN_OPENING.source}|巩固(?:拓展|深化|提升)?.{0,4}(?:整改|成果)`, "g"),
    },
  ],
};
