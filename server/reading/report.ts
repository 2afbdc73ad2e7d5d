import { type Numbers, ReportNumbers } from "../figures/index.ts";
import { Relations } from "../relations/index.ts";
import { readStatements, type Statement } from "../relations/statements.ts";
import { type Bold, findBold } from "../report/bold.ts";
import { findComments, findSourceMarks, type SourceMark } from "../report/comments.ts";
import { detectKind } from "../report/detect-kind.ts";
import { type Enumeration, findEnumerations } from "../report/enumerations.ts";
import { findFrame } from "../report/frame.ts";
import { findFrontMatter } from "../report/front-matter.ts";
import { findHeadings, type Heading } from "../report/headings.ts";
import type { Kind, KindGuess } from "../report/kinds.ts";
import type { Layout } from "../report/layout.ts";
import { findAddresses, findMarkdownOpaque } from "../report/opaque.ts";
import { buildOutline, findRows, flatten, type Row } from "../report/outline.ts";
import { findSentences, PARAGRAPHS, type Paragraph, SENTENCES, type Sentence } from "../report/paragraphs.ts";
import { type FoundPart, findParts } from "../report/parts.ts";
import { findResidue } from "../report/residue.ts";
import { findTables, type Table, tablesIn } from "../report/tables.ts";
import { type ByLine, itemKind, KnownLines, lineKind, spanKind } from "../text/by-line.ts";
import { finish, type Steps } from "../text/steps.ts";
import { foldText, mergeSpans, type Span, shift, slice, unifyLineEnds } from "../text/text.ts";
import { identify, type ReadingMemory } from "./memory.ts";

/** A report (工作报告) as read: the one value that every rule and feature reads. Nothing in it ever changes. */
export interface Report extends Layout {
  /** Sentences of all paragraphs, in order; read on first use. */
  readonly sentences: readonly Sentence[];
  /** Headings side by side; found on first use. */
  readonly rows: readonly Row[];
  /** Lists inside the text: 一是…二是…, 第一，…第二，…; read on first use. */
  readonly enumerations: readonly Enumeration[];
  /** Every number: figures that measure something, and labels that don't; read on first use. */
  readonly numbers: ReportNumbers;
  /** The parts that reports of its kind have, each with its place if it is there; found on first use. */
  readonly parts: readonly FoundPart[];
  readonly kind: KindGuess;
  /** What stands in its lines, kept from one version to the next: what rules look for in the whole text they look for here. */
  readonly byLine: ByLine;
  /**
   * Of each paragraph something that stays the same from one version of the text to the next while nothing has changed that can
   * be known of it alone; only where a text is read again and again.
   */
  readonly ids?: readonly object[];
  /** Which version of a changing text this is; only where it is read again and again. */
  readonly version?: Version;
}

/** A version of a changing text: its name, the name of the version that it was read after, and how the two differ. */
export type Version = Pick<KnownLines, "version" | "after" | "difference">;

/** What can be known of a paragraph alone: nothing that stands around it. Offsets count from its beginning. */
export type ParagraphFacts = Pick<
  Report,
  "text" | "folded" | "paragraphs" | "tables" | "sentences" | "enumerations" | "kind" | "markdown" | "names"
> & {
  readonly numbers: Numbers;
  /** The sentences that hold figures, taken apart; read on first use. */
  readonly statements: readonly Statement[];
  /** What the figures have to do with each other; each kind is found once, on first use, for all rules. */
  readonly relations: Relations;
};

export interface ParseOptions {
  /** What is kept of a changing text from one reading to the next. */
  readonly memory?: ReadingMemory;
  /** The kind, when set by hand; a `<!-- hegao-kind … -->` comment in the text is stronger. */
  readonly kind?: Kind;
  /** Whether `#` opens headings and ``` fences code. */
  readonly markdown?: boolean;
  /** Names whose numbers measure nothing: "1155", 三百工程. */
  readonly names?: readonly string[];
}

/** Reads a report; offsets count in its `text`, positions are those of the text that was given. Never throws, takes linear time, and finds something sensible in any text. */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  return finish(parseSteps(text, options));
}

const LINES = lineKind<number>(
  (line) => line - 1, // by the line feed before it
  (line, by) => line + by,
);
const BOLD = lineKind<Bold>(
  ({ open }) => open.start,
  ({ open, close }, by) => ({ open: shift(open, by), close: shift(close, by) }),
);
const SOURCE_MARKS = itemKind<SourceMark>();
const ADDRESSES = spanKind();

/** The same in steps; what is read on first use is left to whoever asks for it. */
export function* parseSteps(source: string, options: ParseOptions): Steps<Report> {
  const { markdown = false, names = [], memory } = options;
  const text = unifyLineEnds(source);
  memory?.readAs({ markdown, names });
  const raw = memory ? KnownLines.after(memory.raw, [text]) : KnownLines.of(text);
  const lines = [0, ...raw.list(LINES, (within) => lineStartsIn(text, within))];
  const frontMatter = findFrontMatter(text);
  const from = frontMatter?.span.end ?? 0;
  const comments = findComments(text, from);
  const sourceMarks = behind(
    raw.list(SOURCE_MARKS, (within) => findSourceMarks(text, within)),
    from,
    ({ span }) => span.start,
  );
  yield;
  const residue = findResidue(text, raw, from);
  yield;
  const bold = behind(
    raw.list(BOLD, (within) => findBold(text, lines, markdown, within)),
    from,
    ({ open }) => open.start,
  );
  const unread = [...(frontMatter ? [frontMatter] : []), ...residue, ...comments, ...sourceMarks];
  const opaque = markdown
    ? findMarkdownOpaque(text, lines, from)
    : behind(
        raw.list(ADDRESSES, (within) => findAddresses(text, within)),
        from,
        ({ start }) => start,
      );
  const marks = bold.flatMap(({ open, close }) => [open, close]);
  yield;
  const holes = mergeSpans([...unread.map(({ span }) => span), ...marks, ...opaque]);
  const folded = memory ? memory.fold(raw, holes) : foldText(text, holes);
  yield;
  const byLine: KnownLines = memory ? memory.follow(raw, folded) : KnownLines.of(text, folded);
  const paragraphs = byLine.list(PARAGRAPHS);
  const tables = findTables(text, folded, paragraphs, byLine);
  yield;
  const frame = findFrame(text, folded, paragraphs, residue, frontMatter);
  const headings: readonly Heading[] = findHeadings({ folded, paragraphs, frame, markdown, bold, tables, byLine });
  yield;
  const outline = buildOutline(headings, folded.length);
  const sections = flatten(outline);
  const apart = { ...(frontMatter && { frontMatter }), opaque, residue, comments, sourceMarks };
  const facts = { text, folded, lines, ...apart, paragraphs, tables, frame, outline, sections, markdown, names };
  const kind = detectKind(facts, options.kind);
  const report: Report = {
    ...facts,
    kind,
    byLine,
    ...(memory && { ids: identify(facts, byLine), version: byLine }),
    get rows() {
      return once(this, "rows", findRows(outline));
    },
    get sentences() {
      return once(this, "sentences", byLine.list(SENTENCES));
    },
    get numbers() {
      return once(this, "numbers", new ReportNumbers(this, memory?.numbers));
    },
    get parts() {
      return once(this, "parts", findParts(this));
    },
    get enumerations() {
      return once(this, "enumerations", findEnumerations(folded, paragraphs, sections, byLine));
    },
  };
  if (memory) {
    memory.raw = raw;
    memory.folded = byLine;
  }
  return report;
}

/** Where lines begin whose line feed stands in `within`. */
function lineStartsIn(text: string, { start, end }: Span): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Those that begin at `from` or behind it: nothing is read in the front matter. */
function behind<T>(items: readonly T[], from: number, startOf: (item: T) => number): readonly T[] {
  return from === 0 ? items : items.filter((item) => startOf(item) >= from);
}

/** What `report` knows of its paragraph at `index`, for rules that look at nothing else. */
export function factsOfParagraph(report: Report, index: number): ParagraphFacts {
  return new FactsOfParagraph(report, index);
}

/** A class, because there are many paragraphs: getters of literals would give each of them a shape of its own. */
class FactsOfParagraph implements ParagraphFacts {
  readonly text: string;
  readonly folded: string;
  readonly #report: Report;
  readonly #index: number;
  #sentences: readonly Sentence[] | undefined;
  #enumerations: readonly Enumeration[] | undefined;
  #numbers: Numbers | undefined;
  #statements: readonly Statement[] | undefined;
  #relations: Relations | undefined;

  constructor(report: Report, index: number) {
    const span = report.paragraphs[index] as Span;
    this.text = slice(report.text, span);
    this.folded = slice(report.folded, span);
    this.#report = report;
    this.#index = index;
  }

  get kind(): KindGuess {
    return this.#report.kind;
  }

  get markdown(): boolean {
    return this.#report.markdown;
  }

  get names(): readonly string[] {
    return this.#report.names;
  }

  get paragraphs(): readonly Paragraph[] {
    return [{ start: 0, end: this.folded.length }];
  }

  get tables(): readonly Table[] {
    const span = this.#report.paragraphs[this.#index] as Span;
    const { start } = span;
    return tablesIn(this.#report.tables, span).map((table) => ({ span: shift(table.span, -start) }));
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= findSentences(this.folded, this.paragraphs);
    return this.#sentences;
  }

  get enumerations(): readonly Enumeration[] {
    this.#enumerations ??= findEnumerations(this.folded, this.paragraphs, []);
    return this.#enumerations;
  }

  get numbers(): Numbers {
    this.#numbers ??= this.#report.numbers.ofParagraph(this.#index, this);
    return this.#numbers;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= Array.from(readStatements(this));
    return this.#statements;
  }

  get relations(): Relations {
    this.#relations ??= new Relations(this);
    return this.#relations;
  }
}

/** Turns a getter of `owner` into the value it has just computed. */
function once<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value, enumerable: true });
  return value;
}
