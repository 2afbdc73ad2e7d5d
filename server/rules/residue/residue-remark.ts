import { defineRule } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";
import { excerpt } from "../support/gather.ts";

/** A remark in brackets; 1 its words. */
const BRACKETED = /[([【]([^()[\]【】\n]{2,30})[)\]】]/g;
/** Who is asked in a remark: a section, an office, somebody by their post. */
const WHO = "(?:[科股所办站局室组处]|中心|同志|[科股所局站处镇]长|主任)";
/** What is asked for. */
const DO = "(?:再?核|补充|补上|提供|填|修改|改|定|确认|看)";
/** What only colleagues say to each other. A matter that is 待核实 is counted (2件待核实), and is none. */
const REMARK = [
  /^[^\d其]{0,12}待[^\d]{0,8}(?:核实|补充|填写|更新|再核|补报)$/,
  /^(?:此[句段处数]|这[句段处]|这个数|本段|上[句段])[^。]{0,16}(?:请|待|再|删|改|补|核|定)/,
  new RegExp(`^请[^。]{0,8}${WHO}[^。]{0,6}${DO}`),
  /(?:核一下|补一下|改一下|看一下|再核实?|再斟酌)$/,
];
/** A line, or a sentence behind another, that speaks to somebody of a passage: 李科长：这段请……补充. */
const ADDRESSED = new RegExp(
  [
    "(?:^|(?<=[。;!?])) *[\u4e00-\u9fff]{1,3}(?:[科股所局站处镇部]长|主任|书记|同志|秘书|老师)[:,]",
    "(?=[^。\\n]{0,16}(?:这[段句里个]|此[段处句]|数据|数字|上面|下面))[^。\\n]{0,20}(?:请|麻烦|帮忙|补|核|改)[^。\\n]{0,40}",
  ].join(""),
  "gm",
);

/** Remarks that colleagues leave for each other in a draft (待核实、请某科补充) and that must not be handed in. */
export const residueRemark = defineRule({
  id: "residue-remark",
  family: "residue",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "([【:" },
  summary: { zh: "同事之间的提醒没有删", en: "Remarks among colleagues left in the text" },
  *check({ folded, text }, _, { final }) {
    const bracketed = Array.from(matchesOf(folded, BRACKETED)).filter(({ 1: words = "" }) =>
      REMARK.some((remark) => remark.test(words.trim())),
    );
    const found = [...bracketed, ...matchesOf(folded, ADDRESSED)].sort((a, b) => a.index - b.index);
    for (const { 0: remark, index } of found) {
      const span = { start: index, end: index + remark.trimEnd().length };
      const words = excerpt(slice(text, span), 24);
      yield {
        span,
        message: {
          zh: `“${words}”是改稿时留给同事的话，不是正文，核实、补好后应删去。`,
          en: `"${words}" is a remark to a colleague, not part of the report; settle it and delete it.`,
        },
        ...(final && { severity: "error" as const }),
      };
    }
  },
});
