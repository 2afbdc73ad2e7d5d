import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";

/**
 * Places that were left to be filled in (占位符). An × between numbers multiplies, X before digits is a road, and a word
 * like 待核实 is a placeholder only in brackets.
 */
const PLACEHOLDER = new RegExp(
  [
    "(?<!\\d)20[Xx×*]{2}(?![A-Za-z])",
    "(?<![A-Za-z0-9])[Xx×]{2,}(?![A-Za-z0-9])",
    "(?<![A-Za-z0-9])[Xx×](?=[镇村县市万亿余人户个月日项%])",
    "\\*{2,}(?=[镇村县市万亿余人户个月日项%年元])",
    "【(?:待补|待填|此处|请填写|待核)[^】\\n]{0,40}】",
    "[(\\[][^()\\[\\]\\n]{0,8}(?:待核实|待补充|待填写|待更新)[^()\\[\\]\\n]{0,8}[)\\]]",
    "〔(?:…|\\.){1,6}〕",
    "_{3,}",
    "\\bTODO\\b",
    "\\{\\{[^{}\\n]{0,60}\\}\\}",
    "\\$\\{\\d",
  ].join("|"),
  "g",
);

export const residuePlaceholder = defineRule({
  id: "residue-placeholder",
  family: "residue",
  severity: "warning",
  scope: "paragraph",
  summary: { zh: "没有填写的占位符", en: "Placeholders that were not filled in" },
  *check(report, _, { final }) {
    for (const { 0: found, index } of report.folded.matchAll(PLACEHOLDER)) {
      const span = { start: index, end: index + found.length };
      if (report.markdown && found.startsWith("*")) continue; // ** is bold type there
      const words = slice(report.text, span);
      yield {
        span,
        message: {
          zh: `“${words}”是没有填写的占位符，请填上实际内容或删去这一句。`,
          en: `"${words}" is a placeholder; fill it in or delete the sentence.`,
        },
        ...(final && { severity: "error" }),
      };
    }
  },
});
