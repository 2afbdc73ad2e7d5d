import type { Figure } from "../../figures/figure.ts";
import { LESS_THAN, MORE_THAN } from "../../lexicon/approximation.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";

/** The words that make a figure approximate (约数词), before and behind its number. */
export interface Approximation {
  readonly before: string;
  /** 余 or 多 right behind the digits. */
  readonly more: string;
  /** 以上, 左右 … behind the unit. */
  readonly after: string;
  /** Where the words behind stand. */
  readonly behind: readonly Span[];
  /** The figure with all these words. */
  readonly span: Span;
}

/** Words before a number with a verb in between: 约⟦有⟧300人, 大概⟦需⟧3天. 签约 and 节约 are no such words. */
const APART = /(大约|大概|(?<![节预签合契制公条履邀])约|超过|至少|多达|高达)(?:有|为|需|计|占|在)?$/;

export function approximationOf({ folded }: Pick<ParagraphFacts, "folded">, figure: Figure): Approximation {
  const words = { before: "", more: "", after: "" };
  const behind: Span[] = [];
  for (const span of figure.approx) {
    const word = slice(folded, span);
    if (span.start < figure.digits.start) words.before = word;
    else {
      behind.push(span);
      words[/^[余多来]$/.test(word) ? "more" : "after"] = word;
    }
  }
  let { start, end } = figure.span;
  const apart = words.before ? null : APART.exec(folded.slice(Math.max(figure.sentence.start, start - 4), start));
  if (apart) {
    words.before = apart[1] as string;
    start -= apart[0].length;
  }
  return { ...words, behind, span: { start, end } };
}

/** Words that say there is more than the number, less than it, or that it lies around it. */
export const MORE = pattern`^${MORE_THAN}$`;
export const LESS = pattern`^${LESS_THAN}$`;
export const AROUND = /^(?:约|大约|大概)$/;
