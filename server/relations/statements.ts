import type { Figure } from "../figures/figure.ts";
import { type Span, slice } from "../text/text.ts";
import { depthsOf, type Role, rolesOf } from "./roles.ts";

/** A sentence with figures in it, taken apart into figures and the words between them: what arithmetic reads. */
export interface Statement {
  readonly span: Span;
  /** The sentence, folded. */
  readonly text: string;
  /** At least one, in text order. */
  readonly figures: readonly Figure[];
  /**
   * Without blanks: `gaps[i]` are the words between the figure before (or the beginning of the sentence) and figure i; the
   * last are the words behind the last figure.
   */
  readonly gaps: readonly string[];
  /** What part each figure can play in a relation. */
  readonly roles: readonly Role[];
  /** How many brackets are open at each figure. */
  readonly depths: readonly number[];
  /** The statement before it, when that is the sentence right before it in the same paragraph. */
  readonly previous: Statement | undefined;
}

/** More figures than any sentence of people has: a table without marks; keeps arithmetic linear. */
const MOST = 80;

/**
 * All sentences that hold figures, in order. A sentence with a number that was not read as a whole (1万6千户, 1 655亿元) is
 * left out: nothing could be proved of it.
 */
export function* readStatements({
  folded,
  numbers: { figures },
}: {
  readonly folded: string;
  readonly numbers: { readonly figures: readonly Figure[] };
}): Generator<Statement> {
  let last: Statement | undefined;
  for (let from = 0; from < figures.length; ) {
    const { sentence } = figures[from] as Figure;
    let to = from + 1;
    while (to < figures.length && (figures[to] as Figure).sentence.start === sentence.start) to++;
    const group = figures.slice(from, to);
    from = to;
    if (group.length > MOST || group.some((figure) => isTorn(folded, figure))) continue;
    const between = last && last.span.end <= sentence.start ? folded.slice(last.span.end, sentence.start) : "\n";
    const previous: Statement | undefined = between.trim() || between.includes("\n") ? undefined : last;
    const text = slice(folded, sentence);
    last = new LazyStatement(sentence, text, group, () => gapsOf(folded, sentence, group), previous);
    yield last;
  }
}

/** Two sentences as one: 共受理2625件。其中咨询2117件. */
export function joinStatements(before: Statement, behind: Statement): Statement {
  const [last, first] = [before.gaps.at(-1) as string, behind.gaps[0] as string];
  return new LazyStatement(
    { start: before.span.start, end: behind.span.end },
    before.text + behind.text,
    [...before.figures, ...behind.figures],
    () => [...before.gaps.slice(0, -1), `${last.replace(/[。.]$/, "")}。${first}`, ...behind.gaps.slice(1)],
  );
}

/** A statement of which the words, roles and brackets are read when somebody asks for them. */
class LazyStatement implements Statement {
  readonly span: Span;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly previous: Statement | undefined;
  readonly #readGaps: () => readonly string[];
  #gaps: readonly string[] | undefined;
  #roles: readonly Role[] | undefined;
  #depths: readonly number[] | undefined;

  constructor(
    span: Span,
    text: string,
    figures: readonly Figure[],
    readGaps: () => readonly string[],
    previous?: Statement,
  ) {
    this.span = span;
    this.text = text;
    this.figures = figures;
    this.#readGaps = readGaps;
    this.previous = previous;
  }

  get gaps(): readonly string[] {
    this.#gaps ??= this.#readGaps();
    return this.#gaps;
  }

  get roles(): readonly Role[] {
    this.#roles ??= rolesOf(this);
    return this.#roles;
  }

  get depths(): readonly number[] {
    this.#depths ??= depthsOf(this);
    return this.#depths;
  }
}

function gapsOf(folded: string, span: Span, figures: readonly Figure[]): string[] {
  return [...figures, undefined].map((figure, i) => {
    const start = figures[i - 1]?.span.end ?? span.start;
    const words = folded.slice(start, figure?.span.start ?? span.end);
    if (words.length > LONGEST) return `${words.slice(0, 100)}。${words.slice(-100)}`.replace(ALL_BLANKS, "");
    return BLANKS.test(words) ? words.replace(ALL_BLANKS, "") : words;
  });
}

/** Longer than what people write between two figures: only its two ends are looked at. */
const LONGEST = 400;
const BLANKS = /[\s\uE000]/;
const ALL_BLANKS = /[\s\uE000]+/g;

/** Whether digits or a magnitude stand right before a figure: it is the end of a longer number. */
function isTorn(folded: string, { digits }: Figure): boolean {
  const before = folded[digits.start - 1] ?? "";
  if ("万亿千.".includes(before) && before !== "") return /\d/.test(folded[digits.start - 2] ?? "");
  return before === " " && /[\d.]/.test(folded[digits.start - 2] ?? "");
}
