import { defineRule, type Summary } from "../../check/rule.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span } from "../../text/text.ts";
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
    const [wide, narrow, words] = [count(paragraphs, "wide"), count(paragraphs, "narrow"), count(paragraphs, "words")];
    if (wide > 0 && narrow > 0) {
      const [rare, sign, other] = wide > narrow ? (["narrow", "％", "%"] as const) : (["wide", "%", "％"] as const);
      const spans = placesOf(paragraphs, rare, 1);
      yield gather(
        spans,
        {
          zh: `同一篇里有“%”${narrow}处、“％”${wide}处，宜统一为“${sign}”。`,
          en: `The text has "%" ${narrow} times and "％" ${wide} times; write "${sign}" throughout.`,
        },
        safeFix(
          `把“${other}”统一为“${sign}”`,
          `Replace "${other}" by "${sign}"`,
          spans.map((span) => ({ span, text: sign })),
        ),
      );
    }
    if (words === 0 || wide + narrow < words) return;
    yield {
      ...gather(placesOf(paragraphs, "words", 4), {
        zh: `同一篇里既用“%”又用“百分之”，宜统一写作阿拉伯数字加“%”。`,
        en: `The text writes both "%" and 百分之; write figures with "%" throughout.`,
      }),
      severity: "information" as const,
    };
  },
});

type Form = keyof Percentages;

function count(paragraphs: readonly Summary<Percentages>[], form: Form): number {
  let sum = 0;
  for (const { value } of paragraphs) sum += value[form].length;
  return sum;
}

function placesOf(paragraphs: readonly Summary<Percentages>[], form: Form, length: number): Span[] {
  const found: Span[] = [];
  for (const { start: by, value } of paragraphs) {
    for (const start of value[form]) found.push({ start: by + start, end: by + start + length });
  }
  return found;
}

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
