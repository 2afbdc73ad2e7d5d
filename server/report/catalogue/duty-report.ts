import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import type { KindEntry } from "./entry.ts";
import { PLAN_HEADING, PLAN_OPENING, plan, problems } from "./shared.ts";

/** 述职报告 */
export const DUTY_REPORT: KindEntry = {
  id: "duty-report",
  name: { zh: "述职报告", en: "Duty report" },
  called: ["述职报告", "述职述廉报告", "述职"],
  title: pattern`${oneOf(
    phrase`述[职责廉学法德](?:[、和及暨与]?述?[职责廉学法德])*(?:工作)?(?:情况)?的?(?:报告|汇报|材料|提纲)$|述职$`,
    phrase`(?:个人|本人|干部|书记|班子成员).{0,8}履[职责](?:尽责)?(?:情况)?的?(?:报告|汇报)$`,
    phrase`^(?:年度|.{0,6}年度?)?履职(?:尽责)?(?:情况)?的?(?:报告|汇报)$`,
  )}`,
  opening:
    /现将.{0,24}(?:履职|履责|述职|履行.{0,8}职责|廉洁).{0,24}(?:报告|汇报|述职)(?:如下|:)|(?:本人|我).{0,12}(?:任|担任|分管|负责).{2,60}现(?:将|就)/,
  turn: PLAN_OPENING,
  parts: [
    {
      id: "profile",
      name: { zh: "任职概况", en: "office and duties" },
      need: "usual",
      headings: /任职|基本情况|岗位职责|分管工作|个人(?:情况|概况)/,
      openings: /(?:本人|我).{0,20}(?:任|担任|分管|负责|主持)/g,
      lead: true,
    },
    {
      id: "review",
      name: { zh: "履职情况", en: "work done in office" },
      need: "required",
      stage: 1,
      headings: /履[职责]|主要工作|工作(?:实绩|情况|成效|开展)|学习|政治|述[职学]|业绩/,
      bulk: true,
    },
    {
      id: "integrity",
      name: { zh: "廉洁自律情况", en: "integrity" },
      need: "optional",
      headings: /廉洁|廉政|党风|一岗双责|述廉|自律|从严治党/,
      openings: /廉洁|廉政|中央八项规定|一岗双责|党风廉政/g,
    },
    problems("required"),
    {
      ...plan("required", { zh: "今后努力方向", en: "what to do better" }),
      headings: new RegExp(`${PLAN_HEADING.source}|整改(?:措施|方向)|改进(?:措施|方向|打算)`),
    },
  ],
};
