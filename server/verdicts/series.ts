import type { Series } from "../relations/series.ts";
import { disjoint, rangeOf, write } from "./amounts.ts";
import type { FigureJudgement, Judged, Outcome } from "./judgement.ts";

/** Its operand is the earlier value, its result the later one. */
export type SeriesJudgement = FigureJudgement<Series>;

/** Compares the cumulative values of a paragraph, which never decrease. */
export function* judgeSeries({ folded, relations }: Judged): Generator<SeriesJudgement> {
  for (const series of relations.of("series")) {
    const { earlier, later } = series.roles;
    const apart = disjoint(rangeOf(earlier), rangeOf(later));
    const falls = later.value * later.factor < earlier.value * earlier.factor;
    const outcome: Outcome = apart ? (falls ? "likely" : "holds") : "open";
    const calculation = () => `${write(folded, later)}${apart ? (falls ? "<" : ">") : "≈"}${write(folded, earlier)}`;
    yield { relation: series, outcome, span: later.span, operands: [earlier], result: later, calculation };
  }
}
