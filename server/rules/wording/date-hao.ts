import { definePatternRule } from "../support/pattern-rule.ts";

/** 5月1号 is spoken; in writing it is 5月1日. Convention. */
export const dateHao = definePatternRule({
  id: "date-hao",
  family: "wording",
  severity: "hint",
  summary: { zh: "日期用“日”，不用“号”", en: "Dates are written with 日, not 号" },
  anyOf: "号",
  pattern: /\d{1,2}月\d{1,2}号(?![令文楼线院井店馆公第])/g,
  message: (words) => ({
    zh: `“${words}”是口语，公文里写作“${words.replace("号", "日")}”。`,
    en: `"${words}" is spoken language; write "${words.replace("号", "日")}".`,
  }),
});
