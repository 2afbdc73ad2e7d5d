import type { Section } from "../report/outline.ts";
import { findSentences } from "../report/paragraphs.ts";
import { tablesIn } from "../report/tables.ts";
import type { Memo } from "../text/memo.ts";
import { itemsIn, type Span, shift, slice } from "../text/text.ts";
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

/** So many paragraphs' numbers stay known where nothing else keeps them: those of a report of 100 pages; a book is read once more. */
const MOST_RECENT = 2000;
const NO_NUMBERS: Numbers = { figures: [], labels: [] };

/**
 * The numbers of a report, each paragraph's read when they are asked for. Whoever asks for some of them asks by place: the
 * lists of all are made for those who show all.
 */
export class ReportNumbers implements Numbers {
  readonly #report: FigureFacts;
  /** What keeps the numbers of paragraphs from one version of a text to the next. */
  readonly memo: Memo<ParagraphNumbers> | undefined;
  readonly #named: Mask | undefined;
  readonly #recent = new Map<number, ParagraphNumbers>();
  /** The paragraphs of `#recent` in the order in which they were read, and where the next takes its place. */
  readonly #ring: number[] = [];
  #next = 0;
  #all: Numbers | undefined;
  /** The figures of the paragraph that was asked about last: who asks for one figure asks for its neighbours. */
  #last: { readonly index: number; readonly figures: readonly PlacedFigure[] } | undefined;

  /** What `memo` keeps depends on the report's names as well. */
  constructor(report: FigureFacts, memo?: Memo<ParagraphNumbers>) {
    this.#report = report;
    this.memo = memo;
    this.#named = maskOfNames(report.names);
  }

  get figures(): readonly PlacedFigure[] {
    return this.#everything().figures;
  }

  get labels(): readonly Label[] {
    return this.#everything().labels;
  }

  #everything(): Numbers {
    if (!this.#all) {
      const figures: PlacedFigure[] = [];
      const labels: Label[] = [];
      for (let i = 0; i < this.#report.paragraphs.length; i++) {
        const own = this.ofParagraph(i);
        for (const figure of own.figures) figures.push(figure);
        for (const label of own.labels) labels.push(label);
      }
      this.#all = { figures, labels };
    }
    return this.#all;
  }

  /** The numbers of the paragraph at `index`, as of the whole report, or as of a text that is that paragraph alone: `alone`. */
  ofParagraph(index: number, alone?: Surroundings): Numbers {
    const { paragraphs, tables } = this.#report;
    const found = this.#read(index);
    if (found.figures.length === 0 && found.labels.length === 0) return NO_NUMBERS;
    const { start } = paragraphs[index] as Span;
    const by = alone ? 0 : start;
    const inTable = tables.length > 0 ? tablesIn(tables, paragraphs[index] as Span) : [];
    const figures: PlacedFigure[] = [];
    const labels: Label[] = [];
    for (const figure of found.figures) {
      const span = shift(figure.measurement, start);
      // The number of a cell is told by its row and column, which no sentence names.
      if (inTable.length > 0 && itemsIn(inTable, span).length > 0)
        labels.push({ span: shift(figure.measurement, by), kind: "other" });
      else figures.push(new PlacedFigure(figure, alone ?? this.#report, by));
    }
    for (const { span, kind } of found.labels) labels.push({ span: shift(span, by), kind });
    return { figures, labels };
  }

  /** Whether the paragraph at `index` holds figures. */
  holdFigures(index: number): boolean {
    if (this.#read(index).figures.length === 0) return false;
    return this.#report.tables.length === 0 || this.ofParagraph(index).figures.length > 0;
  }

  /** The figures that share a character with `span`, which lies in one paragraph. */
  figuresIn(span: Span): PlacedFigure[] {
    const index = this.#indexAt(span.start);
    if (this.#last?.index !== index) this.#last = { index, figures: this.ofParagraph(index).figures };
    return itemsIn(this.#last.figures, span);
  }

  /** The figure that begins at `offset`, where one is known to begin. */
  figureAt(offset: number): PlacedFigure {
    return this.figuresIn({ start: offset, end: offset + 1 }).find(({ span }) => span.start === offset) as PlacedFigure;
  }

  /** Whether a figure begins at `offset` or behind it. */
  holdFiguresFrom(offset: number): boolean {
    const { paragraphs } = this.#report;
    for (let i = paragraphs.length - 1; i >= 0 && (paragraphs[i] as Span).end > offset; i--) {
      if (!this.holdFigures(i)) continue;
      if ((this.ofParagraph(i).figures.at(-1)?.span.start ?? -1) >= offset) return true;
    }
    return false;
  }

  /** The index of the last paragraph that begins at `offset` or before it. */
  #indexAt(offset: number): number {
    const { paragraphs } = this.#report;
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((paragraphs[middle] as Span).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #read(index: number): ParagraphNumbers {
    const { paragraphs, folded, ids } = this.#report;
    const paragraph = paragraphs[index];
    if (!paragraph) return NOTHING;
    const id = ids?.[index];
    const known = id && this.memo ? this.memo.find(id) : this.#recent.get(index);
    if (known) return known;
    const found = readParagraph(slice(folded, paragraph), this.#markersIn(paragraph), this.#named);
    if (id && this.memo) this.memo.keep(id, found);
    else {
      this.#keep(index, found);
    }
    return found;
  }

  /** Keeps what was read last, in the place of what was read longest ago. */
  #keep(index: number, found: ParagraphNumbers): void {
    const oldest = this.#ring[this.#next];
    if (oldest !== undefined) this.#recent.delete(oldest); // by its key: a map's first key is slow to find once many are gone
    this.#ring[this.#next] = index;
    this.#next = (this.#next + 1) % MOST_RECENT;
    this.#recent.set(index, found);
  }

  #markersIn({ start, end }: Span): Span[] {
    const { sections } = this.#report;
    const markers: Span[] = [];
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle] as Section).marker.span.start < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sections.length; i++) {
      const marker = (sections[i] as Section).marker.span;
      if (marker.start >= end) break;
      markers.push(shift(marker, -start));
    }
    return markers;
  }
}

const NOTHING: ParagraphNumbers = { figures: [], labels: [] };

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
