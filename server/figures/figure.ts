import type { Span } from "../text/text.ts";
import type { LabelKind } from "./labels.ts";
import type { FigureKind } from "./units.ts";

/** A closed interval of values, in the figure's own unit. Infinite where a word leaves one side open (10个以上). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a figure says has happened or shall happen (性质). */
export type Nature = "actual" | "plan" | "target" | "cumulative" | "new" | "remaining";

/** What a change is measured against (基期、分母). */
export interface Basis {
  /** The words that say so: 同比, 较上年, 在2025年基础上, 占全年任务的. */
  readonly span: Span;
}

/** When a figure holds (时期、时点), and where that is said. */
export interface Period {
  /** 2026, 2026-11, 2026H1, 2026-01/2026-11, 2021/2025; a month of an unknown year is --11. */
  readonly text: string;
  /** How far away it is said. */
  readonly from: "sentence" | "paragraph" | "section" | "title";
}

/**
 * A number that measures something (测量数). What it knows is read when asked for: a copy by `...` would lose it, and a rule that
 * asks for the clause of every figure pays for it.
 */
export interface Figure {
  /** With the words that make it approximate: 近50处, 12%以上. */
  readonly span: Span;
  readonly kind: FigureKind;
  /** With 万 and 亿 expanded, in the unit as written; the lower end of a range. */
  readonly value: number;
  /** Whether it is written with a decimal point: then it was rounded. */
  readonly decimal: boolean;
  /** What the figure can stand for: rounding and words like 余, 近, 以上 taken into account. */
  readonly interval: Interval;
  readonly unit: string;
  /** Where the unit stands; empty at the end of the number where it is missing. */
  readonly unitSpan: Span;
  /** Units of one dimension convert into each other. */
  readonly dimension: string;
  /** Base units of the dimension in one unit. */
  readonly factor: number;
  /** The digits alone, without 约, 余, 以上 and the unit. */
  readonly digits: Span;
  /** Words that make it approximate, before and behind. */
  readonly approx: readonly Span[];
  /** Whether it is a range of two numbers (3—5个). */
  readonly range: boolean;
  readonly clause: Span;
  readonly sentence: Span;
  /** What is measured (指标). */
  readonly indicator?: Span | undefined;
  /** What is counted, right behind the classifier (39个⟦项目⟧). */
  readonly counted?: Span | undefined;
  readonly nature: Nature;
  readonly period?: Period | undefined;
  readonly basis?: Basis | undefined;
  /** For a ratio of several parts (25.7∶26.8∶47.5): its parts. */
  readonly parts?: readonly number[] | undefined;
}

/** A number that measures nothing (非测量数字). */
export interface Label {
  readonly span: Span;
  readonly kind: LabelKind;
}

/** What a reader needs to look a figure up and does not find (缺的要素). */
export type MissingPart = "indicator" | "unit" | "period" | "basis" | "source";

/** How far a figure is checked. Without a ledger (台账) it can only be contradicted, by other figures of the text. */
export type FigureStatus = "verified" | "unverified" | "contradicted" | "pending" | "not-applicable";

/** How many figures a report has, and how many of them don't say all that a reader needs. */
export interface FigureCount {
  readonly figures: number;
  readonly incomplete: number;
}
