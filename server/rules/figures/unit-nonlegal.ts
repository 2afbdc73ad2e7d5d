import { defineRule } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";

/** Units that are no legal ones, and what to use. 亩 and 斤 are so common in reports that they are left alone. */
const LEGAL: Readonly<Record<string, string>> = {
  公分: "厘米",
  市斤: "千克（1市斤=0.5千克）",
  马力: "千瓦（1马力≈0.735千瓦）",
  度: "千瓦时",
  度电: "千瓦时",
};

/** Units outside the legal ones (1984年国务院《关于在我国统一实行法定计量单位的命令》). */
export const unitNonlegal = defineRule({
  id: "unit-nonlegal",
  family: "figures",
  severity: "hint",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "非法定计量单位", en: "Units that are no legal ones" },
  *check({ folded, text, numbers }) {
    for (const { unitSpan } of numbers.figures) {
      if (unitSpan.end === unitSpan.start) continue;
      const right = LEGAL[slice(folded, unitSpan)];
      if (!right || !/[\d万亿]/.test(folded[unitSpan.start - 1] ?? "")) continue; // 两度访问
      yield {
        span: unitSpan,
        message: {
          zh: `“${slice(text, unitSpan)}”不是法定计量单位，宜用“${right}”。`,
          en: `"${slice(text, unitSpan)}" is no legal unit; use ${right}.`,
        },
      };
    }
  },
});
