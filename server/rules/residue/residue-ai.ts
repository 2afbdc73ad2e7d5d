import { defineRule } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";

/** What a writing assistant says to its user, around the text that was asked for (智能写作工具的客套话). */
const PHRASE = new RegExp(
  [
    "以下是(?:为[您你]|根据[您你])[^。:\\n]{0,12}",
    "(?:作为|我是)(?:一[个名款])?(?:AI|人工智能)(?:语言)?(?:助手|模型|程序)",
    "作为(?:一[个名款])?AI,",
    "希望(?:以上|这[份篇些]|本)?[^。,\\n]{0,8}对[您你]有所?帮助",
    "如需进一步[^。,\\n]{0,10},?(?:请)?(?:随时|告诉我|告知我|联系我)",
    "[您你]可以根据(?:实际|具体)(?:情况|需要)(?:进行)?(?:修改|调整|补充)",
    "如果[您你](?:还)?(?:需要|有)[^。\\n]{0,20}告诉我",
  ].join("|"),
  "g",
);

export const residueAi = defineRule({
  id: "residue-ai",
  family: "residue",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "您你A智如" },
  summary: { zh: "写作工具的对话用语残留", en: "Words of a writing assistant left in the text" },
  *check(report, _, { final }) {
    for (const { 0: found, index } of matchesOf(report.folded, PHRASE)) {
      const span = { start: index, end: index + found.length };
      const words = slice(report.text, span);
      yield {
        span,
        message: {
          zh: `“${words}”是写作工具对使用者说的话，不是正文，应删去这一句。`,
          en: `"${words}" is what a writing assistant says to its user, not part of the report; delete the sentence.`,
        },
        ...(final && { severity: "error" }),
      };
    }
  },
});
