import { countFigures, type DescribedFigure } from "../../check/figure-summary.ts";
import { calculationsOf, type FigureRelation } from "../../check/relation-summary.ts";
import type { Label } from "../../figures/figure.ts";
import {
  figuresInBrief,
  LABEL_NAMES,
  MISSING_NAMES,
  PERIOD_PLACES,
  periodInWords,
  STATUS_NAMES,
} from "../../figures/wording.ts";
import type { Report } from "../../reading/report.ts";
import type { Message } from "../../text/message.ts";
import { positionAt, readableSlice, type Span } from "../../text/text.ts";
import type { Verdict } from "../../verdicts/verdict.ts";
import type { Session } from "../session.ts";
import { printable } from "./printable.ts";
import { padTo, widest } from "./width.ts";

/** The figures of one file, with its labels where they are wanted. */
export interface FigureFile {
  readonly path: string;
  readonly report: Report;
  readonly described: readonly DescribedFigure[];
  readonly labels: readonly Label[];
  /** What recomputing says of the relations between the figures, in text order. */
  readonly verdicts: readonly Verdict[];
  /** The same by the figures that have a part in them, each by where it begins. */
  readonly relations: ReadonlyMap<number, readonly FigureRelation[]>;
}

/** Figures and labels together, as they stand in the text. */
export function inTextOrder({ described, labels }: FigureFile): (DescribedFigure | Label)[] {
  const startOf = (item: DescribedFigure | Label) => ("figure" in item ? item.figure.span : item.span).start;
  return [...described, ...labels].sort((a, b) => startOf(a) - startOf(b));
}

const HEADS: readonly Message[] = [
  { zh: "行:列", en: "Line:col" },
  { zh: "数字", en: "Figure" },
  { zh: "指标", en: "Indicator" },
  { zh: "时期", en: "Period" },
  { zh: "和什么比", en: "Compared with" },
  { zh: "还缺", en: "Missing" },
  { zh: "核算", en: "Check" },
];

/** No column but the last is wider: a line should fit a terminal. */
const WIDEST = 26;

/** For a writer: a line for each figure with what is known of it and what it lacks, and how many there are of each. */
export function figuresToText(files: readonly FigureFile[], several: boolean, session: Session): string[] {
  return files.flatMap((file) => {
    const rows = inTextOrder(file).map((item) => rowOf(item, file, session));
    const heads = HEADS.map((head) => session.say(head));
    const words = figuresInBrief(countFigures(file.report));
    return [
      ...(several ? [`${printable(file.path)}\n`] : []),
      ...(rows.length > 0 ? alignColumns([heads, ...rows]) : []),
      `${session.say({ zh: `${words.zh}。`, en: `${words.en}.` })}\n`,
    ];
  });
}

/** So many rows decide the widths of the columns. */
const MEASURED = 2000;

/** Lines of rows of cells, the first of them the heads of the columns. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const [heads = []] = rows;
  const measured = rows.slice(0, MEASURED);
  const widths = heads.map((_, i) => Math.min(WIDEST, widest(measured.map((row) => row[i] ?? ""))));
  const align = (cell: string, i: number, row: readonly string[]) =>
    i < row.length - 1 ? padTo(cell, widths[i] as number) : cell;
  return rows.map((row) => `${row.map(align).join("  ").trimEnd()}\n`);
}

function rowOf(item: DescribedFigure | Label, { report, relations }: FigureFile, session: Session): string[] {
  const words = (span: Span | undefined) => (span ? printable(readableSlice(report, span)).trim() : "");
  const { line, character } = positionAt(report.lines, ("figure" in item ? item.figure.span : item.span).start);
  const place = `${line + 1}:${character + 1}`;
  if (!("figure" in item)) {
    const name = LABEL_NAMES[item.kind];
    return [
      place,
      words(item.span),
      session.say({ zh: `（不是测量：${name.zh}）`, en: `(no measurement: ${name.en})` }),
    ];
  }
  const { figure, missing, status } = item;
  const { period, basis } = figure;
  const from = period && PERIOD_PLACES[period.from];
  const when = period && periodInWords(period.text);
  const lacks = missing.map((part) => session.say(MISSING_NAMES[part]));
  if (status === "contradicted") lacks.push(`[${session.say(STATUS_NAMES.contradicted)}]`);
  return [
    place,
    words(figure.span),
    words(figure.indicator ?? figure.counted),
    when && from ? session.say({ zh: `${when.zh}（${from.zh}）`, en: `${when.en} (${from.en})` }) : "",
    words(basis?.span),
    lacks.join(session.say({ zh: "、", en: ", " })),
    printable(sayCalculations(relations.get(figure.span.start), session)),
  ];
}

/** What was recomputed of a figure or from it; empty where nothing was. */
export function sayCalculations(relations: readonly FigureRelation[] | undefined, session: Session): string {
  return calculationsOf(relations)
    .map((calculation) => session.say(calculation))
    .join(session.say({ zh: "；", en: "; " }));
}
