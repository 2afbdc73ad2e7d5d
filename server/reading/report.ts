import { figureSteps, findFigures, type Numbers, numbersWithin, type ParagraphNumbers } from "../figures/index.ts";
import { readStatements, type Statement } from "../relations/statements.ts";
import { findBold } from "../report/bold.ts";
import { findComments, findSourceMarks } from "../report/comments.ts";
import { detectKind } from "../report/detect-kind.ts";
import { type Enumeration, findEnumerations } from "../report/enumerations.ts";
import { findFrame } from "../report/frame.ts";
import { findFrontMatter } from "../report/front-matter.ts";
import { findHeadings, type Heading } from "../report/headings.ts";
import type { Kind, KindGuess } from "../report/kinds.ts";
import type { Layout } from "../report/layout.ts";
import { findOpaque } from "../report/opaque.ts";
import { buildOutline, findRows, flatten, type Row } from "../report/outline.ts";
import { findParagraphs, findSentences, type Paragraph, type Sentence } from "../report/paragraphs.ts";
import { type FoundPart, findParts } from "../report/parts.ts";
import { findResidue } from "../report/residue.ts";
import { findTables, type Table, tablesIn } from "../report/tables.ts";
import type { Memo } from "../text/memo.ts";
import { finish, type Steps } from "../text/steps.ts";
import { foldText, indexLines, mergeSpans, type Span, shift, slice, unifyLineEnds } from "../text/text.ts";

/** A report (工作报告) as read: the one value that every rule and feature reads. Nothing in it ever changes. */
export interface Report extends Layout {
  /** Sentences of all paragraphs, in order; read on first use. */
  readonly sentences: readonly Sentence[];
  /** Headings side by side; found on first use. */
  readonly rows: readonly Row[];
  /** Lists inside the text: 一是…二是…, 第一，…第二，…; read on first use. */
  readonly enumerations: readonly Enumeration[];
  /** Every number: figures that measure something, and labels that don't; read on first use. */
  readonly numbers: Numbers;
  /** The parts that reports of its kind have, each with its place if it is there; found on first use. */
  readonly parts: readonly FoundPart[];
  readonly kind: KindGuess;
}

/** What can be known of a paragraph alone: nothing that stands around it. Offsets count from its beginning. */
export type ParagraphFacts = Pick<
  Report,
  "text" | "folded" | "paragraphs" | "tables" | "sentences" | "enumerations" | "numbers" | "kind" | "markdown" | "names"
> & {
  /** The sentences that hold figures, taken apart; read on first use. */
  readonly statements: readonly Statement[];
};

export interface ParseOptions {
  /** Where the numbers of paragraphs are kept from one reading of a changing text to the next. */
  readonly memo?: Memo<ParagraphNumbers>;
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

/** Reads a report in steps, with everything that is read on first use: afterwards nothing of it takes time. */
export function* readSteps(text: string, options: ParseOptions = {}): Steps<Report> {
  const report = yield* parseSteps(text, options);
  once(report, "numbers", yield* figureSteps(report, options.memo));
  for (const fact of ["sentences", "parts", "enumerations"] as const) {
    void report[fact];
    yield;
  }
  return report;
}

function* parseSteps(source: string, options: ParseOptions): Steps<Report> {
  const { markdown = false, names = [] } = options;
  const text = unifyLineEnds(source);
  const lines = indexLines(text);
  const frontMatter = findFrontMatter(text);
  const from = frontMatter?.span.end ?? 0;
  const comments = findComments(text, from);
  const sourceMarks = findSourceMarks(text, from);
  yield;
  const residue = findResidue(text, lines, from);
  yield;
  const bold = findBold(text, lines, markdown, from);
  const unread = [...(frontMatter ? [frontMatter] : []), ...residue, ...comments, ...sourceMarks];
  const opaque = findOpaque(text, lines, markdown, from);
  const marks = bold.flatMap(({ open, close }) => [open, close]);
  yield;
  const folded = foldText(text, mergeSpans([...unread.map(({ span }) => span), ...marks, ...opaque]));
  yield;
  const paragraphs = findParagraphs(folded, lines);
  const tables = findTables(text, folded, paragraphs);
  yield;
  const frame = findFrame(text, folded, paragraphs, residue, frontMatter);
  const headings: readonly Heading[] = findHeadings({ folded, paragraphs, frame, markdown, bold, tables });
  yield;
  const outline = buildOutline(headings, folded.length);
  const sections = flatten(outline);
  const apart = { ...(frontMatter && { frontMatter }), opaque, residue, comments, sourceMarks };
  const facts = { text, folded, lines, ...apart, paragraphs, tables, frame, outline, sections, markdown, names };
  const kind = detectKind(facts, options.kind);
  return {
    ...facts,
    kind,
    get rows() {
      return once(this, "rows", findRows(outline));
    },
    get sentences() {
      return once(this, "sentences", findSentences(folded, paragraphs));
    },
    get numbers() {
      return once(this, "numbers", findFigures(this, options.memo));
    },
    get parts() {
      return once(this, "parts", findParts(this));
    },
    get enumerations() {
      return once(this, "enumerations", findEnumerations(folded, paragraphs, sections));
    },
  };
}

/** What `report` knows of one of its paragraphs, for rules that look at nothing else. */
export function factsOfParagraph(report: Report, paragraph: Span): ParagraphFacts {
  return new FactsOfParagraph(report, paragraph);
}

/** A class, because there are many paragraphs: getters of literals would give each of them a shape of its own. */
class FactsOfParagraph implements ParagraphFacts {
  readonly text: string;
  readonly folded: string;
  readonly #report: Report;
  readonly #span: Span;
  #sentences: readonly Sentence[] | undefined;
  #enumerations: readonly Enumeration[] | undefined;
  #numbers: Numbers | undefined;
  #statements: readonly Statement[] | undefined;

  constructor(report: Report, span: Span) {
    this.text = slice(report.text, span);
    this.folded = slice(report.folded, span);
    this.#report = report;
    this.#span = span;
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
    return [{ start: 0, end: this.folded.length, line: 0 }];
  }

  get tables(): readonly Table[] {
    const { start } = this.#span;
    return tablesIn(this.#report.tables, this.#span).map(({ span }) => ({ span: shift(span, -start) }));
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
    this.#numbers ??= numbersWithin(this.#report.numbers, this.#span, this);
    return this.#numbers;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= Array.from(readStatements(this));
    return this.#statements;
  }
}

/** Turns a getter of `owner` into the value it has just computed. */
function once<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value, enumerable: true });
  return value;
}
