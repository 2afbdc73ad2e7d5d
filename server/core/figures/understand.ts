import { type Span, shift } from "../text.ts";
import type { Basis, Figure, Nature, Period } from "./figure.ts";
import type { Surroundings } from "./index.ts";
import { periodOf } from "./period.ts";
import type { Measurement } from "./read.ts";

/** What a sentence says a figure measures and counts. */
export interface Names {
  readonly indicator?: Span;
  readonly counted?: Span;
}

/** What is known of a figure from its sentence alone. */
export type PlainFigure = Omit<Figure, "clause" | "nature" | "period" | "basis">;

export function toFigure(measurement: Measurement, sentence: Span, { indicator, counted }: Names): PlainFigure {
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
    sentence,
    indicator,
    counted,
    parts: measurement.parts,
  };
}

/**
 * The figure, `by` code units further on, with what `facts` say of its surroundings. Clause, nature, basis and period are
 * read when first asked for: most figures are never asked.
 */
export function surround(figure: PlainFigure, facts: Surroundings, by: number): Figure {
  return new SurroundedFigure(facts, figure, by);
}

class SurroundedFigure implements Figure {
  readonly span: Span;
  readonly kind: Figure["kind"];
  readonly value: number;
  readonly interval: Figure["interval"];
  readonly unit: string;
  readonly unitSpan: Span;
  readonly dimension: string;
  readonly factor: number;
  readonly digits: Span;
  readonly approx: readonly Span[];
  readonly range: boolean;
  readonly sentence: Span;
  readonly indicator: Span | undefined;
  readonly counted: Span | undefined;
  readonly parts: readonly number[] | undefined;
  readonly #facts: Surroundings;
  #clause: Span | undefined;
  #period: Period | undefined | null = null;

  constructor(facts: Surroundings, plain: PlainFigure, offset: number) {
    this.span = shift(plain.span, offset);
    this.kind = plain.kind;
    this.value = plain.value;
    this.interval = plain.interval;
    this.unit = plain.unit;
    this.unitSpan = shift(plain.unitSpan, offset);
    this.dimension = plain.dimension;
    this.factor = plain.factor;
    this.digits = shift(plain.digits, offset);
    this.approx = plain.approx.map((span) => shift(span, offset));
    this.range = plain.range;
    this.sentence = shift(plain.sentence, offset);
    this.indicator = plain.indicator && shift(plain.indicator, offset);
    this.counted = plain.counted && shift(plain.counted, offset);
    this.parts = plain.parts;
    this.#facts = facts;
  }

  get clause(): Span {
    this.#clause ??= clauseOf(this.#facts.folded, this.span, this.sentence);
    return this.#clause;
  }

  get nature(): Nature {
    return natureOf(this.#facts.folded, this.span, this.sentence);
  }

  get basis(): Basis | undefined {
    return basisOf(this.#facts.folded, this.span, this.clause);
  }

  get period(): Period | undefined {
    if (this.#period === null) this.#period = periodOf(this.#facts, this.span, this.sentence);
    return this.#period;
  }
}

/** A clause that is longer than this is none that people write: the bound keeps an endless line linear. */
const LONGEST_CLAUSE = 400;

/** The stretch between two marks (,;:) that holds `span`; 、 joins and does not divide. */
export function clauseOf(folded: string, span: Span, sentence: Span): Span {
  let { start, end } = span;
  const first = Math.max(sentence.start, start - LONGEST_CLAUSE);
  const last = Math.min(sentence.end, end + LONGEST_CLAUSE);
  while (start > first && !isClauseMark(folded[start - 1] as string)) start--;
  while (end < last && !isClauseMark(folded[end] as string)) end++;
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
const TARGET = /(?:力争|确保|目标|预期|争取(?!.{0,6}(?:资金|项目|政策|支持))|要达到|不低于|将达到|突破.{0,6}大关)/;

function natureOf(folded: string, span: Span, sentence: Span): Nature {
  const left = folded.slice(Math.max(sentence.start, span.start - 24), span.start);
  for (const [nature, pattern] of NATURES) if (pattern.test(left)) return nature;
  return TARGET.test(left) ? "target" : "actual";
}

/** Year on year, period on period, a base, something earlier, a whole: the first that is found. */
const BASES: readonly RegExp[] = [
  /同比|(?:比|较)(?:上年|去年|20\d\d年)(?:同期|同月|同季)?/,
  /环比|(?:比|较)上(?:月|季度?|期)/,
  /在[^,。;]{0,24}基础上/,
  /(?:比|较)[^,。;]{1,12}(?=增|减|提|下|上|降|高|低)|由[^,。;]{1,20}(?=增|减|提|下|上|降|扩)|从[^,。;]{1,20}(?=增|减|提|下|上|降|扩)|以来|年均|累计(?=增长|下降)/,
  /占[^,。;]{1,24}(?:的|比重|比例)?/,
];

function basisOf(folded: string, span: Span, clause: Span): Basis | undefined {
  const left = folded.slice(clause.start, span.start);
  for (const pattern of BASES) {
    const match = pattern.exec(left);
    if (match)
      return { span: { start: clause.start + match.index, end: clause.start + match.index + match[0].length } };
  }
  return undefined;
}
