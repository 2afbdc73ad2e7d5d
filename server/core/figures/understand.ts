import type { Span } from "../text.ts";
import type { Basis, Figure, Nature } from "./figure.ts";
import type { FigureFacts } from "./index.ts";
import { periodOf } from "./period.ts";
import type { Measurement } from "./read.ts";

/**
 * Adds to a measurement what its surroundings say: nature, basis of comparison, period. Nature and period are read when
 * asked for: most figures are never asked.
 */
export function understand(
  facts: FigureFacts,
  measurement: Measurement,
  sentence: Span,
  names: { indicator?: Span; counted?: Span },
): Figure {
  const { folded } = facts;
  const clause = clauseOf(folded, measurement.span, sentence);
  const basis = basisOf(folded, measurement.span, clause);
  return {
    span: measurement.span,
    kind: measurement.kind,
    value: measurement.value,
    interval: measurement.interval,
    unit: measurement.unitText,
    unitSpan: measurement.unitSpan,
    dimension: measurement.dimension,
    factor: measurement.factor,
    digits: measurement.digits,
    approx: measurement.approx,
    range: measurement.upper !== undefined,
    clause,
    sentence,
    ...names,
    get nature() {
      return natureOf(folded, measurement.span, sentence);
    },
    get period() {
      return periodOf(facts, measurement.span, sentence);
    },
    ...(basis && { basis }),
    ...(measurement.parts && { parts: measurement.parts }),
  };
}

/** The stretch between two marks (,;:) that holds `span`; 、 joins and does not divide. */
export function clauseOf(folded: string, span: Span, sentence: Span): Span {
  let { start, end } = span;
  while (start > sentence.start && !isClauseMark(folded[start - 1] as string)) start--;
  while (end < sentence.end && !isClauseMark(folded[end] as string)) end++;
  return { start, end };
}

function isClauseMark(char: string): boolean {
  return char === "," || char === ";" || char === ":" || char === "。" || char === "!" || char === "?";
}

const NATURES: readonly (readonly [Nature, RegExp])[] = [
  ["remaining", /(?:剩余|尚余|还剩|结余|未完成|缺口)[^,。;]{0,8}$/],
  ["plan", /(?:计划|预算|任务|概算|拟)[^,。;]{0,10}$/],
  ["new", /(?:新增|净增|新建|新引进|新签约|新入库)[^,。;]{0,14}$/],
  ["cumulative", /(?:累计|总计|共计|合计)[^,。;]{0,14}$/],
];
const TARGET = /(?:力争|确保|目标|预期|争取|要达到|不低于|将达到|突破.{0,6}大关)/;

function natureOf(folded: string, span: Span, sentence: Span): Nature {
  const left = folded.slice(Math.max(sentence.start, span.start - 24), span.start);
  for (const [nature, pattern] of NATURES) if (pattern.test(left)) return nature;
  return TARGET.test(left) ? "target" : "actual";
}

const BASES: readonly (readonly [Basis["kind"], RegExp])[] = [
  ["year-on-year", /同比|(?:比|较)(?:上年|去年|20\d\d年)(?:同期|同月|同季)?/],
  ["period-on-period", /环比|(?:比|较)上(?:月|季度?|期)/],
  ["base", /在[^,。;]{0,24}基础上/],
  [
    "earlier",
    /(?:比|较)[^,。;]{1,12}(?=增|减|提|下|上|降|高|低)|由[^,。;]{1,20}(?=增|减|提|下|上|降|扩)|从[^,。;]{1,20}(?=增|减|提|下|上|降|扩)|以来|年均|累计(?=增长|下降)/,
  ],
  ["share", /占[^,。;]{1,24}(?:的|比重|比例)?/],
];

function basisOf(folded: string, span: Span, clause: Span): Basis | undefined {
  const left = folded.slice(clause.start, span.start);
  for (const [kind, pattern] of BASES) {
    const match = pattern.exec(left);
    if (match)
      return { kind, span: { start: clause.start + match.index, end: clause.start + match.index + match[0].length } };
  }
  return undefined;
}
