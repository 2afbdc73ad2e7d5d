import { defineRule, type Summary } from "../../check/rule.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { gather, safeFix } from "../support/gather.ts";
import { isQuoted, quotationsIn } from "../support/quotations.ts";

const SIGN = /[%％]/g;
/** A percentage in words; 百分之百 is an idiom. */
const IN_WORDS = /百分之[一二三四五六七八九十零两\d]/g;

/** Percentages written in more than one way in the same text (convention): ％ beside %, 百分之十 beside 10%. */
export const percentWidth = defineRule({
  id: "percent-width",
  family: "punctuation",
  severity: "hint",
  fixable: true,
  summary: { zh: "百分号写法不一", en: "Percentages written in more than one way" },
  scope: "summaries",
  needs: { anyOf: "%分" },
  summarize(paragraph): Percentages | undefined {
    const found = findPercentages(paragraph);
    return found.wide.length + found.narrow.length + found.words.length > 0 ? found : undefined;
  },
  *check(_, paragraphs: readonly Summary<Percentages>[]) {
    const all = (of: keyof Percentages, length: number) =>
      paragraphs.flatMap(({ start: by, value }) =>
        value[of].map((start) => ({ start: by + start, end: by + start + length })),
      );
    const count = (of: keyof Percentages) => paragraphs.reduce((sum, { value }) => sum + value[of].length, 0);
    const [wides, narrows, inWords] = [count("wide"), count("narrow"), count("words")];
    if ((wides === 0 || narrows === 0) && (inWords === 0 || wides + narrows < inWords)) return;
    const [wide, narrow] = [all("wide", 1), all("narrow", 1)];
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
    const words = all("words", 4);
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

/** Where the percentages of a paragraph stand: full-width and half-width signs outside of quotations, and 百分之. */
interface Percentages {
  readonly wide: readonly number[];
  readonly narrow: readonly number[];
  readonly words: readonly number[];
}

function findPercentages({ text, folded }: ParagraphFacts): Percentages {
  const wide: number[] = [];
  const narrow: number[] = [];
  const signs = matchesOf(text, SIGN);
  const quotations = signs.length > 0 ? quotationsIn(text, { start: 0, end: text.length }) : [];
  for (const { 0: sign, index } of signs) {
    if (isQuoted(quotations, { start: index, end: index + 1 })) continue; // the words of another
    if (folded[index] === "%") (sign === "％" ? wide : narrow).push(index);
  }
  return { wide, narrow, words: matchesOf(folded, IN_WORDS).map(({ index }) => index) };
}
