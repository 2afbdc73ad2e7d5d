import { defineRule } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";
import { safeFix } from "../support/gather.ts";

/** A number, perhaps with 万 and 余, then 平方 or 立方 without 米, even behind a blank, or 平 at the end of its clause. */
const SHORT = /[平立](?:方(?! {0,4}[米公千厘分毫英根])|(?<=平)(?=[,。;、)的]))(?<=[\d万亿千百余多] ?[平立]方?)/g;

/** 平方 and 平 for 平方米, 立方 for 立方米 (1984年国务院《关于在我国统一实行法定计量单位的命令》). */
export const unitIncomplete = defineRule({
  id: "unit-incomplete",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "平立" },
  fixable: true,
  summary: { zh: "面积、体积单位不全", en: "Short for a square or cubic metre" },
  *check({ folded, text }) {
    for (const { 0: found, index } of matchesOf(folded, SHORT)) {
      const span = { start: index, end: index + found.length };
      const right = found === "立方" ? "立方米" : "平方米";
      const words = slice(text, span);
      const fix = safeFix(`改为“${right}”`, `Write "${right}"`, [{ span, text: right }], ["unit"]);
      const isBroken = folded.slice(span.end).trim() === ""; // 米 may stand in the next line
      yield {
        span,
        message: {
          zh: `单位“${words}”不全，应写作“${right}”。`,
          en: `Write the unit in full: "${right}" for "${words}".`,
        },
        fixes: [isBroken ? { ...fix, safe: false } : fix],
      };
    }
  },
});
