import type { DescribedFigure } from "../../check/figure-summary.ts";
import type { Label } from "../../figures/figure.ts";
import {
  KIND_NAMES,
  LABEL_NAMES,
  MISSING_NAMES,
  NATURE_NAMES,
  PERIOD_PLACES,
  periodInWords,
  round,
  STATUS_NAMES,
} from "../../figures/wording.ts";
import type { Message } from "../../text/message.ts";
import { positionAt, readableSlice, type Span } from "../../text/text.ts";
import type { Session } from "../session.ts";
import { type FigureFile, inTextOrder, sayCalculations } from "./figureText.ts";

export type Cell = string | number | null;

/** Rows of cells, the first of them the heads of the columns. */
export type Table = readonly (readonly Cell[])[];

/** One figure or label in its file, with what turns places and messages into words. */
interface Row {
  readonly file: FigureFile;
  readonly span: Span;
  readonly described?: DescribedFigure;
  readonly label?: Label;
  readonly words: (span: Span | undefined) => string | null;
  readonly say: (message: Message | undefined) => string | null;
  readonly calculations: string;
}

const column = (zh: string, en: string, cell: (row: Row) => Cell) => ({ head: { zh, en }, cell });
const PATH = column("文件", "File", ({ file }) => file.path);
const COLUMNS = [
  column("行", "Line", ({ file, span }) => positionAt(file.report.lines, span.start).line + 1),
  column("列", "Column", ({ file, span }) => positionAt(file.report.lines, span.start).character + 1),
  column("原文", "Text", ({ words, span }) => words(span)),
  column("类别", "Kind", ({ say, described, label }) =>
    say(described ? KIND_NAMES[described.figure.kind] : label && LABEL_NAMES[label.kind]),
  ),
  column("指标", "Indicator", ({ words, described }) => words(described?.figure.indicator)),
  column("计数对象", "Counted", ({ words, described }) => words(described?.figure.counted)),
  column("数值", "Value", ({ described }) => number(described?.figure.value)),
  column("单位", "Unit", ({ described }) => described?.figure.unit || null),
  column("下限", "Low", ({ described }) => number(described?.figure.interval.low)),
  column("上限", "High", ({ described }) => number(described?.figure.interval.high)),
  column("约数", "Approximate", ({ say, described }) =>
    described && described.figure.approx.length > 0 ? say({ zh: "是", en: "yes" }) : null,
  ),
  column("性质", "Nature", ({ say, described }) => say(described && NATURE_NAMES[described.figure.nature])),
  column("时期", "Period", ({ say, described }) => {
    const period = described?.figure.period;
    return say(period && periodInWords(period.text));
  }),
  column("时期出处", "Period said in", ({ say, described }) => {
    const period = described?.figure.period;
    return say(period && PERIOD_PLACES[period.from]);
  }),
  column("和什么比", "Basis", ({ words, described }) => words(described?.figure.basis?.span)),
  column("还缺", "Missing", ({ say, described }) =>
    described
      ? described.missing.map((part) => say(MISSING_NAMES[part])).join(say({ zh: "、", en: ", " }) ?? "")
      : null,
  ),
  column("核对", "Status", ({ say, described }) => say(STATUS_NAMES[described?.status ?? "not-applicable"])),
  column("核算", "Check", ({ calculations }) => calculations || null),
  column("句子", "Sentence", ({ words, described }) => words(described?.figure.sentence)?.trim() ?? null),
];

/** The figures as a table for a spreadsheet. */
export function figuresToTable(files: readonly FigureFile[], several: boolean, session: Session): Table {
  const columns = several ? [PATH, ...COLUMNS] : COLUMNS;
  const rows = files.flatMap((file) =>
    inTextOrder(file).map((item): Row => {
      const words = (span: Span | undefined) => (span ? readableSlice(file.report, span) : null);
      const say = (message: Message | undefined) => (message ? session.say(message) : null);
      if (!("figure" in item)) return { file, span: item.span, label: item, words, say, calculations: "" };
      const { span } = item.figure;
      const calculations = sayCalculations(file.relations.get(span.start), session);
      return { file, span, described: item, words, say, calculations };
    }),
  );
  return [columns.map(({ head }) => session.say(head)), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
}

/** A number for a cell; one without end is left out. */
function number(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? round(value) : null;
}
