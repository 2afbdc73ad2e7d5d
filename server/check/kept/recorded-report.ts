import type { PlacedFigure } from "../../figures/context.ts";
import type { Label } from "../../figures/figure.ts";
import { type Numbers, type ParagraphNumbers, ReportNumbers } from "../../figures/index.ts";
import type { FigureFacts, Surroundings } from "../../figures/surroundings.ts";
import type { Report } from "../../reading/report.ts";
import { findEnumerations } from "../../report/enumerations.ts";
import { SENTENCES } from "../../report/paragraphs.ts";
import { findParts } from "../../report/parts.ts";
import type { ByLine, Facts, Forms, LineKind } from "../../text/by-line.ts";
import type { Memo } from "../../text/memo.ts";
import { indexAt, itemsIn, type Span, slice } from "../../text/text.ts";
import { readText, type TextReader } from "./read-text.ts";
import { Reads } from "./reads.ts";

/** Notes what is read of a version of a report, for one rule after the other. */
export class Recorder implements TextReader {
  /** What the present rule has read. */
  reads = new Reads();
  readonly #length: number;
  readonly #found = new Map<string, { readonly value: unknown; readonly reads: Reads }>();

  constructor(length: number) {
    this.#length = length;
  }

  read(start: number, end: number): void {
    this.reads.note(start, end, this.#length);
  }

  readAll(): void {
    this.reads.everything = true;
  }

  /** What `run` returns, and what it has read. */
  record<T>(run: () => T): { readonly value: T; readonly reads: Reads } {
    const outer = this.reads;
    const reads = new Reads();
    this.reads = reads;
    try {
      return { value: run(), reads };
    } finally {
      this.reads = outer;
    }
  }

  /** What `find` finds, found once for all rules; each of them has read what it has read. */
  once<T>(name: string, find: () => T): T {
    let found = this.#found.get(name);
    if (!found) {
      found = this.record(find);
      this.#found.set(name, found);
    }
    this.reads.add(found.reads);
    return found.value as T;
  }
}

/**
 * The report as rules see it whose reading is noted. Nothing is noted of its layout (headings, paragraphs, frame, tables, kind):
 * whoever keeps findings compares that as a whole.
 */
export function recordedReport(report: Report, recorder: Recorder): Report {
  const text = readText(report.text, recorder);
  const folded = readText(report.folded, recorder);
  const byLine = new RecordedLines(report.byLine, { text, folded }, recorder);
  const { frontMatter, lines, residue, comments, sourceMarks, opaque, paragraphs, tables, frame } = report;
  const { outline, sections, markdown, names, kind, ids } = report;
  const figureFacts = { folded, sections, paragraphs, tables, frame, names, ...(ids && { ids }) };
  return {
    ...{ text, folded, lines, residue, comments, sourceMarks, opaque, paragraphs, tables, frame, outline, sections },
    ...{ markdown, names, kind, byLine, ...(frontMatter && { frontMatter }) },
    get rows() {
      return report.rows;
    },
    get sentences() {
      return byLine.list(SENTENCES);
    },
    numbers: new RecordedNumbers(figureFacts, report.numbers.memo, recorder),
    get parts() {
      return recorder.once("parts", () => findParts(this));
    },
    get enumerations() {
      return recorder.once("enumerations", () => findEnumerations(folded, paragraphs, sections, byLine));
    },
  };
}

/** Numbers whose paragraphs count as read when they are asked for: they may be known from an earlier version. */
class RecordedNumbers extends ReportNumbers {
  readonly #paragraphs: readonly Span[];
  readonly #recorder: Recorder;

  constructor(facts: FigureFacts, memo: Memo<ParagraphNumbers> | undefined, recorder: Recorder) {
    super(facts, memo);
    this.#paragraphs = facts.paragraphs;
    this.#recorder = recorder;
  }

  override get figures(): readonly PlacedFigure[] {
    this.#recorder.readAll();
    return super.figures;
  }

  override get labels(): readonly Label[] {
    this.#recorder.readAll();
    return super.labels;
  }

  override ofParagraph(index: number, alone?: Surroundings): Numbers {
    this.#note(index);
    return super.ofParagraph(index, alone);
  }

  override holdFigures(index: number): boolean {
    this.#note(index);
    return super.holdFigures(index);
  }

  /** Made anew for each who asks: a figure reads its surroundings once. */
  override figuresIn(span: Span): PlacedFigure[] {
    const index = Math.max(
      0,
      indexAt(this.#paragraphs, span.start, ({ start }) => start),
    );
    return itemsIn(this.ofParagraph(index).figures, span);
  }

  #note(index: number): void {
    const { start, end } = this.#paragraphs[index] ?? { start: 0, end: 0 };
    this.#recorder.read(start, end);
  }
}

class RecordedLines implements ByLine {
  readonly text: string;
  readonly folded: string;
  readonly #byLine: ByLine;
  readonly #recorder: Recorder;

  constructor(byLine: ByLine, { text, folded }: Forms, recorder: Recorder) {
    this.text = text;
    this.folded = folded;
    this.#byLine = byLine;
    this.#recorder = recorder;
  }

  list<T>(kind: LineKind<T>): readonly T[] {
    const list = this.#byLine.list(kind);
    this.#recorder.reads.noteList(kind, list);
    return list;
  }

  *matches(pattern: RegExp, form: keyof Forms = "folded"): Generator<RegExpExecArray> {
    this.#note(pattern, form);
    for (const match of this.#byLine.matches(pattern, form)) {
      this.#recorder.read(match.index, match.index + match[0].length);
      yield match;
    }
  }

  has(pattern: RegExp, form: keyof Forms = "folded"): boolean {
    this.#note(pattern, form);
    return this.#byLine.has(pattern, form);
  }

  count(pattern: RegExp, form: keyof Forms = "folded"): number {
    this.#note(pattern, form);
    return this.#byLine.count(pattern, form);
  }

  offsets(pattern: RegExp, form: keyof Forms): readonly number[] {
    this.#note(pattern, form);
    return this.#byLine.offsets(pattern, form);
  }

  each<T, I extends Span>(
    facts: Facts<T>,
    kind: LineKind<I>,
    items: readonly I[],
    read: (item: I) => T,
  ): (index: number) => T {
    const { folded } = this.#byLine;
    const own = facts.read;
    const factsOf = this.#byLine.each(facts, kind, items, own ? (line) => own(slice(folded, line)) : read);
    this.#recorder.reads.noteFacts(facts, items, factsOf);
    return factsOf;
  }

  #note(pattern: RegExp, form: keyof Forms): void {
    this.#recorder.reads.notePattern(pattern, form, this.#byLine);
  }
}
