import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Span } from "../../text/text.ts";
import { gather, safeFix } from "../support/gather.ts";
import { findQuotations, isQuoted } from "../support/quotations.ts";

const SIGN = /[%％]/g;
const WIDE = /％/g;
/** A percentage in words; 百分之百 is an idiom. */
const IN_WORDS = /百分之[一二三四五六七八九十零两\d]/g;

/** Percentages written in more than one way in the same text (convention): ％ beside %, 百分之十 beside 10%. */
export const percentWidth = defineRule({
  id: "percent-width",
  family: "punctuation",
  severity: "hint",
  fixable: true,
  summary: { zh: "百分号写法不一", en: "Percentages written in more than one way" },
  *check(report) {
    if (!report.byLine.has(WIDE, "raw") && !report.byLine.has(IN_WORDS)) return;
    const [wide, narrow] = findSigns(report);
    if (wide.length > 0 && narrow.length > 0) {
      const [rare, sign] = wide.length > narrow.length ? [narrow, "％"] : [wide, "%"];
      const other = sign === "%" ? "％" : "%";
      yield gather(
        rare,
        {
          zh: `同一篇里有“%”${narrow.length}处、“％”${wide.length}处，宜统一为“${sign}”。`,
          en: `The text has "%" ${narrow.length} times and "％" ${wide.length} times; write "${sign}" throughout.`,
        },
        safeFix(
          `把“${other}”统一为“${sign}”`,
          `Replace "${other}" by "${sign}"`,
          rare.map((span) => ({ span, text: sign as string })),
        ),
      );
    }
    const words = Array.from(report.byLine.matches(IN_WORDS), ({ index }) => ({ start: index, end: index + 4 }));
    const signs = wide.length + narrow.length;
    if (words.length === 0 || signs < words.length) return;
    yield {
      ...gather(words, {
        zh: `同一篇里既用“%”又用“百分之”，宜统一写作阿拉伯数字加“%”。`,
        en: `The text writes both "%" and 百分之; write figures with "%" throughout.`,
      }),
      severity: "information" as const,
    };
  },
});

/** The full-width and the half-width signs. */
function findSigns({ folded, byLine }: Report): [Span[], Span[]] {
  const wide: Span[] = [];
  const narrow: Span[] = [];
  const quotations = findQuotations(byLine);
  for (const { 0: sign, index } of byLine.matches(SIGN, "raw")) {
    if (isQuoted(quotations, { start: index, end: index + 1 })) continue; // the words of another
    if (folded[index] === "%") (sign === "％" ? wide : narrow).push({ start: index, end: index + 1 });
  }
  return [wide, narrow];
}
