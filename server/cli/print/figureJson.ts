import type { DescribedFigure } from "../../check/figure-summary.ts";
import { type FigureRelation, holds } from "../../check/relation-summary.ts";
import type { Label } from "../../figures/figure.ts";
import { round } from "../../figures/wording.ts";
import type { Report } from "../../reading/report.ts";
import { rangeOf, readableSlice, type Span } from "../../text/text.ts";
import type { Session } from "../session.ts";
import { type FigureFile, inTextOrder } from "./figureText.ts";

/** A list of figures, as the contract of the command line describes them; of several files, each with its `path`. */
export function figuresToJson(files: readonly FigureFile[], several: boolean, session: Session): string[] {
  const items = files.flatMap((file) =>
    inTextOrder(file).map((item) => {
      const figure = "figure" in item ? figureToJson(item, file, session) : labelToJson(item, file.report);
      return JSON.stringify(several ? { path: file.path, ...figure } : figure);
    }),
  );
  return ["[", ...items.map((item, i) => (i === 0 ? item : `,\n${item}`)), "]\n"];
}

function figureToJson(
  { figure, missing, status }: DescribedFigure,
  { report, relations: byFigure }: FigureFile,
  session: Session,
) {
  const { span, kind, value, interval, unit, dimension, approx, nature, indicator, counted, period, basis } = figure;
  const words = (place: Span | undefined) => (place ? readableSlice(report, place) : null);
  const relations = byFigure.get(span.start);
  return {
    text: words(span),
    range: rangeOf(report.lines, span),
    measured: true,
    kind,
    value,
    low: finite(interval.low),
    high: finite(interval.high),
    unit,
    dimension,
    approx: approx.length > 0,
    nature,
    indicator: words(indicator),
    counted: words(counted),
    period: period?.text ?? null,
    basis: words(basis?.span),
    missing,
    status,
    ledger: null,
    ...(relations && { relations: relations.map((relation) => relationToJson(relation, session)) }),
  };
}

/** A relation as one of its figures sees it. */
function relationToJson({ verdict, role }: FigureRelation, session: Session) {
  return { kind: verdict.of, role, holds: holds(verdict), why: session.say(verdict.why) };
}

/** An interval without an end has none in JSON either. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? round(value) : null;
}

function labelToJson({ span, kind }: Label, report: Report) {
  return {
    text: readableSlice(report, span),
    range: rangeOf(report.lines, span),
    measured: false,
    kind,
    value: null,
    low: null,
    high: null,
    unit: "",
    dimension: "",
    approx: false,
    nature: null,
    indicator: null,
    counted: null,
    period: null,
    basis: null,
    missing: [],
    status: "not-applicable",
    ledger: null,
  };
}
