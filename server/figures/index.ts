import type { Section } from "../report/outline.ts";
import { findSentences } from "../report/paragraphs.ts";
import type { Table } from "../report/tables.ts";
import type { Memo } from "../text/memo.ts";
import { finish, type Steps } from "../text/steps.ts";
import { firstFrom, type Span, shift, slice } from "../text/text.ts";
import { type Measurement, readNumbers } from "./classify.ts";
import { PlacedFigure, type PlainFigure } from "./context.ts";
import type { Label } from "./figure.ts";
import { nameFigures } from "./indicator.ts";
import type { Mask } from "./labels.ts";
import { maskOfNames } from "./own-names.ts";
import type { FigureFacts, Surroundings } from "./surroundings.ts";

/** All numbers of a report: those that measure something, understood, and those that don't. */
export interface Numbers {
  readonly figures: readonly PlacedFigure[];
  readonly labels: readonly Label[];
}

/** The numbers of one paragraph; all spans count from its beginning. */
export interface ParagraphNumbers {
  readonly figures: readonly PlainFigure[];
  readonly labels: readonly Label[];
}

/** Reads all numbers of a report, paragraph by paragraph. What `memo` keeps depends on the report's names as well. */
export function findFigures(report: FigureFacts, memo?: Memo<ParagraphNumbers>): Numbers {
  return finish(figureSteps(report, memo));
}

/** The same in steps. */
export function* figureSteps(report: FigureFacts, memo?: Memo<ParagraphNumbers>): Steps<Numbers> {
  const reader = new FigureReader(report, memo);
  const { paragraphs, ids } = report;
  for (let i = 0; i < paragraphs.length; i++) {
    reader.read(paragraphs[i] as Span, ids?.[i]);
    yield;
  }
  return reader.numbers;
}

/** Reads one paragraph after the other. */
class FigureReader {
  readonly numbers: { readonly figures: PlacedFigure[]; readonly labels: Label[] } = { figures: [], labels: [] };
  readonly #report: FigureFacts;
  readonly #memo: Memo<ParagraphNumbers> | undefined;
  readonly #named: Mask | undefined;
  /** The first section, and the first table, that may reach into the paragraph. */
  #section = 0;
  #table = 0;

  constructor(report: FigureFacts, memo?: Memo<ParagraphNumbers>) {
    this.#report = report;
    this.#memo = memo;
    this.#named = maskOfNames(report.names);
  }

  read(paragraph: Span, id: object | undefined): void {
    const { start } = paragraph;
    const markers = this.#markersIn(paragraph);
    let found = id && this.#memo?.find(id);
    if (!found) {
      found = readParagraph(slice(this.#report.folded, paragraph), markers, this.#named);
      if (id) this.#memo?.keep(id, found);
    }
    const { figures, labels } = this.numbers;
    for (const figure of found.figures) {
      const span = shift(figure.measurement, start);
      if (this.#isInTable(span)) labels.push({ span, kind: "other" });
      else figures.push(new PlacedFigure(figure, this.#report, start));
    }
    for (const { span, kind } of found.labels) labels.push({ span: shift(span, start), kind });
  }

  #markersIn({ start, end }: Span): Span[] {
    const { sections } = this.#report;
    const markers: Span[] = [];
    for (; this.#section < sections.length; this.#section++) {
      const marker = (sections[this.#section] as Section).marker.span;
      if (marker.start >= end) break;
      if (marker.start >= start) markers.push(shift(marker, -start));
    }
    return markers;
  }

  /** The number of a cell is told by its row and column, which no sentence names. */
  #isInTable({ start, end }: Span): boolean {
    const { tables } = this.#report;
    while (this.#table < tables.length && (tables[this.#table] as Table).span.end <= start) this.#table++;
    return end > (tables[this.#table]?.span.start ?? Number.POSITIVE_INFINITY);
  }
}

/** The numbers of `span`, a paragraph of the report they were read from, as of a text that begins with it: `facts`. */
export function numbersWithin({ figures, labels }: Numbers, span: Span, facts: Surroundings): Numbers {
  return {
    figures: within(figures, span).map((figure) => figure.from(span.start, facts)),
    labels: within(labels, span).map(({ span: own, kind }) => ({ span: shift(own, -span.start), kind })),
  };
}

/** The items that begin in `span`; `items` are in text order. */
function within<T extends { readonly span: Span }>(items: readonly T[], { start, end }: Span): T[] {
  const from = firstFrom(items, start);
  return items.slice(from, firstFrom(items, end));
}

function readParagraph(text: string, markers: readonly Span[], named: Mask | undefined): ParagraphNumbers {
  const { measurements, labels } = readNumbers(text, markers, named);
  if (measurements.length === 0) return { figures: [], labels };
  const sentences = findSentences(text, [{ start: 0, end: text.length }]);
  const figures: PlainFigure[] = [];
  for (const [sentence, group] of groupBySentence(sentences, measurements)) {
    for (const figure of nameFigures(text, sentence, group)) figures.push(figure);
  }
  return { figures, labels };
}

function* groupBySentence(sentences: readonly Span[], measurements: readonly Measurement[]) {
  let s = 0;
  let group: Measurement[] = [];
  for (const measurement of measurements) {
    while (s + 1 < sentences.length && (sentences[s] as Span).end <= measurement.start) {
      if (group.length > 0) yield [sentences[s] as Span, group] as const;
      group = [];
      s++;
    }
    group.push(measurement);
  }
  const sentence = sentences[s];
  if (sentence && group.length > 0) yield [sentence, group] as const;
}
