import { defineRule } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { MEASURED, UNITLESS } from "../../lexicon/thing.ts";
import { tablesIn } from "../../report/tables.ts";
import { slice } from "../../text/text.ts";

/** What has a unit, right before a number. */
const MEASURED_BEFORE = pattern`${MEASURED}[^,。;、:\d(\n]{0,6}$|(?<![指系参倍基函序分位得常])数量?(?:为|共|达到?)?$`;
/** What has none. */
const BARE = pattern`[比差](?:缩小|降|扩大|达|为|控制)?(?:至|到|为|在)?$|${UNITLESS}|项目[A-Za-z]?$`;
/** The number ends the clause: the point of 1276. is the end of a sentence. */
const CLAUSE_END = /^(?:[,。;\n]|\.(?! *\d)|$)/;

const ENDS = new Set([",", "。", ";", ".", "\n", undefined]);

/** A number without a unit where an amount is expected (完成造林1200。). 条例第二十条: figures and units have to be checked. */
export const figureNoUnit = defineRule({
  id: "figure-no-unit",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "0123456789" },
  summary: { zh: "数字缺单位", en: "A figure without a unit" },
  *check({ folded, text, numbers, tables }) {
    for (const { kind, span } of numbers.labels) {
      if (kind !== "other" || !ENDS.has(folded[span.end])) continue;
      const number = slice(folded, span);
      if (
        !/^(?:约|近|超|超过)?[\d,]+(?:\.\d+)?$/.test(number) ||
        !CLAUSE_END.test(folded.slice(span.end, span.end + 4))
      )
        continue;
      const left = folded.slice(Math.max(0, span.start - 12), span.start);
      if (!MEASURED_BEFORE.test(left) || BARE.test(left)) continue;
      if (tablesIn(tables, span).length > 0) continue; // its column has the unit
      const words = slice(text, span);
      yield {
        span,
        message: {
          zh: `“${words}”没有单位，请补上，如“${words}亩”“${words}万元”。`,
          en: `"${words}" has no unit; add it.`,
        },
      };
    }
  },
});
