import type { Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Report } from "../../reading/report.ts";

/** Where figures begin that a rule wants to look at, as what it takes down of a paragraph: offsets from its beginning. */
export type Offsets = readonly number[];

/** Where `figures` begin; undefined when there are none. */
export function offsetsOf(figures: readonly Figure[]): Offsets | undefined {
  return figures.length > 0 ? figures.map(({ span }) => span.start) : undefined;
}

/** The figures that were taken down, as of the whole report, in text order. */
export function* figuresAt(report: Report, paragraphs: readonly Summary<Offsets>[]): Generator<Figure> {
  for (const { start, value } of paragraphs) for (const offset of value) yield report.numbers.figureAt(start + offset);
}
