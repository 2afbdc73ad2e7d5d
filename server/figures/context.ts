import { PERIOD_ON_PERIOD, YEAR_ON_YEAR } from "../lexicon/basis.ts";
import { pattern } from "../lexicon/phrase.ts";
import { AIM } from "../lexicon/plan.ts";
import { type Span, shift } from "../text/text.ts";
import type { Measurement } from "./classify.ts";
import type { Basis, Figure, Interval, Nature, Period } from "./figure.ts";
import { periodOf } from "./period.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is known of a figure from its sentence alone. */
export interface PlainFigure {
  readonly measurement: Measurement;
  readonly sentence: Span;
  readonly indicator: Span | undefined;
  readonly counted: Span | undefined;
}

/**
 * A figure where it stands: `by` code units behind the beginning of the text that it was read from, with what `facts` say of
 * its surroundings. Clause, nature, basis and period are read when first asked for: most figures are never asked.
 */
export class PlacedFigure implements Figure {
  readonly #plain: PlainFigure;
  readonly #facts: Surroundings;
  readonly #by: number;
  #clause: Span | undefined;
  #period: Period | undefined | null = null;

  constructor(plain: PlainFigure, facts: Surroundings, by: number) {
    this.#plain = plain;
    this.#facts = facts;
    this.#by = by;
  }

  get span(): Span {
    return this.#place(this.#plain.measurement);
  }
  get digits(): Span {
    const { digitsStart, digitsEnd } = this.#plain.measurement;
    return { start: digitsStart + this.#by, end: digitsEnd + this.#by };
  }
  get unitSpan(): Span {
    const { unitStart, unitEnd } = this.#plain.measurement;
    return { start: unitStart + this.#by, end: unitEnd + this.#by };
  }
  get sentence(): Span {
    return this.#place(this.#plain.sentence);
  }
  get approx(): readonly Span[] {
    const { approx } = this.#plain.measurement;
    return approx.length === 0 ? approx : approx.map((span) => this.#place(span));
  }
  get indicator(): Span | undefined {
    return this.#plain.indicator && this.#place(this.#plain.indicator);
  }
  get counted(): Span | undefined {
    return this.#plain.counted && this.#place(this.#plain.counted);
  }
  get kind(): Figure["kind"] {
    return this.#plain.measurement.unit.kind;
  }
  get value(): number {
    return this.#plain.measurement.value;
  }
  get decimal(): boolean {
    return this.#plain.measurement.decimal;
  }
  get interval(): Interval {
    const { low, high } = this.#plain.measurement;
    return { low, high };
  }
  get unit(): string {
    return this.#plain.measurement.unit.label;
  }
  get dimension(): string {
    return this.#plain.measurement.unit.dimension;
  }
  get factor(): number {
    return this.#plain.measurement.unit.factor;
  }
  get range(): boolean {
    return this.#plain.measurement.range;
  }
  get parts(): readonly number[] | undefined {
    return this.#plain.measurement.parts;
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

  #place(span: Span): Span {
    return shift(span, this.#by);
  }
}

/** A clause that is longer than this is none that people write: the bound keeps an endless line linear. */
const LONGEST_CLAUSE = 400;

/** The stretch between two marks (,;:) that holds `span`; 、 joins and does not divide. */
export function clauseOf(folded: string, span: Span, sentence: Span): Span {
  let { start, end } = span;
  const first = Math.max(sentence.start, start - LONGEST_CLAUSE);
  const last = Math.min(sentence.end, end + LONGEST_CLAUSE);
  while (start > first && !isClauseMark(folded.charCodeAt(start - 1))) start--;
  while (end < last && !isClauseMark(folded.charCodeAt(end))) end++;
  return { start, end };
}

const [COMMA, SEMICOLON, COLON, EXCLAMATION, QUESTION, FULL_STOP] = [44, 59, 58, 33, 63, 0x3002];

function isClauseMark(code: number): boolean {
  if (code > 63) return code === FULL_STOP;
  return code === COMMA || code === SEMICOLON || code === COLON || code === EXCLAMATION || code === QUESTION;
}

const NATURES: readonly (readonly [Nature, RegExp])[] = [
  ["remaining", /(?:剩余|尚余|还剩|结余|未完成|缺口)[^,。;]{0,8}$/],
  ["plan", /(?:计划|预算|任务|概算|拟)[^,。;]{0,10}$/],
  ["new", /(?:新增|净增|新建|新引进|新签约|新入库)[^,。;]{0,14}$/],
  ["cumulative", /(?:累计|总计|共计|合计)[^,。;]{0,14}$/],
];
const TARGET = pattern`${AIM}|争取(?!.{0,6}(?:资金|项目|政策|支持))|突破.{0,6}大关`;

function natureOf(folded: string, span: Span, sentence: Span): Nature {
  const left = folded.slice(Math.max(sentence.start, span.start - 24), span.start);
  for (const [nature, pattern] of NATURES) if (pattern.test(left)) return nature;
  return TARGET.test(left) ? "target" : "actual";
}

/** Year on year, period on period, a base, something earlier, a whole: the first that is found. */
const BASES: readonly RegExp[] = [
  pattern`${YEAR_ON_YEAR}`,
  pattern`${PERIOD_ON_PERIOD}`,
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
