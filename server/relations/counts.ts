import { NOT_A_COUNT } from "../lexicon/classifier.ts";
import { TO_NINE } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import { readHanOrdinal } from "../report/markers.ts";
import { matchesOf } from "../text/matches.ts";
import type { Span } from "../text/text.ts";

/** A number of things as the text gives it: 四个方面, 3家企业, 五大工程. */
export interface Count {
  readonly value: number;
  /** Numeral and classifier. */
  readonly span: Span;
  readonly numeral: string;
  readonly classifier: string;
}

/** The last figure of a numeral with the classifier (量词) behind it. */
const COUNT =
  /[\d两二三四五六七八九十]( ?)([个家项处条名座类种大篇件级点步份部所场支位张块幅套款届道本轮台辆户人省市县区镇乡村国地校院港州盟旗]|方面)/g;
const HAN_NUMERAL = pattern`(?:[二三四五六七八九]?十${TO_NINE}?|[两二三四五六七八九])$`;
const ARABIC_NUMERAL = /\d{1,2}$/;
/** Before a count: parts of other numbers, ordinals (第三), vague numbers (近十个), codes (5A, 1+3), ranges (3—5个). */
const PART_OF_NUMBER = /[第\d.A-Za-z一二三四五六七八九十百千万亿几数近约超逾每+~～—–-]/;
/** Behind a count: measures and times (3个百分点, 两个月), vague numbers (10个以上), names (五个一工程). */
const MEASURE_BEHIND = pattern.y`${NOT_A_COUNT}|一(?!批)`;

/** How many characters tell whether it is one. */
const LONGEST_MEASURE = 20;

/** Every number in `span` that can count a list, from left to right; what is certainly none is left out, grades (二级) too. */
export function readCounts(folded: string, span: Span): Count[] {
  const counts: Count[] = [];
  // Only the span is searched: a search that ran on to the next count would cost a walk through the text for each list.
  for (const match of matchesOf(folded.slice(span.start, span.end), COUNT)) {
    const [whole, blank, classifier] = match as unknown as [string, string, string];
    const last = span.start + match.index + 1;
    const end = span.start + match.index + whole.length;
    MEASURE_BEHIND.lastIndex = 0;
    if (MEASURE_BEHIND.test(folded.slice(end, end + LONGEST_MEASURE))) continue;
    const before = folded.slice(Math.max(span.start, last - 3), last);
    const han = HAN_NUMERAL.exec(before)?.[0];
    const numeral = han ?? ARABIC_NUMERAL.exec(before)?.[0];
    if (numeral === undefined || (classifier === "级" && numeral === "二")) continue;
    const start = last - numeral.length;
    if (PART_OF_NUMBER.test(folded[start - 1] ?? "")) continue;
    counts.push({
      value: han ? readHanOrdinal(numeral) : Number(numeral),
      span: { start, end: last + blank.length + classifier.length },
      numeral,
      classifier,
    });
  }
  return counts;
}
