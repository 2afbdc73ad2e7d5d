import type { Figure, FigureCount, FigureStatus, MissingPart } from "../figures/figure.ts";
import { isChange } from "../figures/indicator.ts";
import { COMPARING } from "../lexicon/basis.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { Report } from "../reading/report.ts";
import { mergeSpans, type Span } from "../text/text.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Rule } from "./rule.ts";

/** A figure with what is to be said of it as a whole. */
export interface DescribedFigure {
  readonly figure: Figure;
  readonly missing: readonly MissingPart[];
  readonly status: FigureStatus;
}

/** The figures of a report in text order; `diagnostics` are its findings, `rules` those that made them. */
export function describeFigures(
  report: Report,
  diagnostics: readonly Diagnostic[],
  rules: readonly Pick<Rule, "id" | "family">[],
): DescribedFigure[] {
  const contradictions = contradictionsIn(diagnostics, rules);
  let next = 0;
  return report.numbers.figures.map((figure) => {
    while (next < contradictions.length && (contradictions[next] as Span).end <= figure.span.start) next++;
    return describe(report, figure, contradictions[next]);
  });
}

/** The figure at `offset`, without a look at the others; undefined where none stands. */
export function describeFigureAt(
  report: Report,
  offset: number,
  diagnostics: readonly Diagnostic[],
  rules: readonly Pick<Rule, "id" | "family">[],
): DescribedFigure | undefined {
  const [figure] = report.numbers.figuresIn({ start: offset, end: offset + 1 });
  if (!figure) return undefined;
  const contradiction = contradictionsIn(diagnostics, rules).find(({ end }) => end > figure.span.start);
  return describe(report, figure, contradiction);
}

/** `contradiction` is the first that ends behind the figure's beginning. */
function describe(report: Report, figure: Figure, contradiction: Span | undefined): DescribedFigure {
  const contradicted = contradiction !== undefined && contradiction.start < figure.span.end;
  return { figure, missing: missingParts(report, figure), status: contradicted ? "contradicted" : "unverified" };
}

export function countFigures(report: Report): FigureCount {
  const { figures } = report.numbers;
  return {
    figures: figures.length,
    incomplete: figures.filter((figure) => missingParts(report, figure).length > 0).length,
  };
}

/** Where the text contradicts itself: the errors of arithmetic with the other places they speak of, sorted and disjoint. */
function contradictionsIn(diagnostics: readonly Diagnostic[], rules: readonly Pick<Rule, "id" | "family">[]): Span[] {
  const arithmetic = new Set(rules.filter(({ family }) => family === "arithmetic").map(({ id }) => id));
  const errors = diagnostics.filter(({ rule, severity }) => severity === "error" && arithmetic.has(rule));
  return mergeSpans(errors.flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]));
}

/** What a figure lacks. No ledger is known here, so a source is never asked for. */
function missingParts(report: Report, figure: Figure): MissingPart[] {
  const missing: MissingPart[] = [];
  if (STANDS_ALONE.has(figure.kind)) return missing;
  if (!figure.indicator && !figure.counted) missing.push("indicator");
  if (lacksUnit(figure)) missing.push("unit");
  if (!figure.period) missing.push("period");
  if (RELATIVE.has(figure.kind) && lacksBasis(report, figure)) missing.push("basis");
  return missing;
}

/** 办理时限3天, 98.5分: nobody asks of which year. */
const STANDS_ALONE: ReadonlySet<string> = new Set(["time", "score"]);

/** 96.34亿 without 元; words like 首位, 翻番 and 三分之一 need no unit. */
function lacksUnit({ kind, unitSpan }: Figure): boolean {
  return (kind === "money" || kind === "quantity" || kind === "count") && unitSpan.start === unitSpan.end;
}

const RELATIVE: ReadonlySet<string> = new Set(["percent", "points", "ratio"]);

/**
 * Whether a reader has to ask: compared with what? A change is measured against something (增长7%, 提高1个百分点), a level that
 * was reached is not (提高到98%). Goals and the growth of a whole year speak of the year before, as all growth does in a
 * government report.
 */
function lacksBasis({ folded, kind }: Report, figure: Figure): boolean {
  const { sentence, span, nature, period } = figure;
  if (kind.id === "gov-work-report" || nature === "target" || nature === "plan" || figure.basis) return false;
  if (!isChange(folded, figure, sentence)) return false;
  const left = folded.slice(Math.max(sentence.start, span.start - REACH), span.start);
  if (/[到至]$/.test(left) || COMPARED.test(left)) return false;
  return !(period && period.from !== "title" && /^\d{4}$/.test(period.text));
}

/** So far back in its sentence a figure may have been given its basis (与上年相比，产值增长7%，利润增长5%). */
const REACH = 120;
const COMPARED = pattern`${COMPARING}|相比|高出|[比较](?:上|去|前|年|同|20)|[高低快慢]于|[由从]`;
