import type { Figure } from "../figures/figure.ts";
import { type Span, slice } from "../text/text.ts";

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
  /** The statement before it, when that is the sentence right before it in the same paragraph. */
  readonly previous?: Statement;
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
    last = read(folded, sentence, group, between.trim() || between.includes("\n") ? undefined : last);
    yield last;
  }
}

function read(folded: string, span: Span, figures: readonly Figure[], previous: Statement | undefined): Statement {
  let gaps: string[] | undefined;
  return {
    span,
    figures,
    ...(previous && { previous }),
    text: slice(folded, span),
    get gaps() {
      gaps ??= [...figures, undefined].map((figure, i) => {
        const start = figures[i - 1]?.span.end ?? span.start;
        const words = folded.slice(start, figure?.span.start ?? span.end);
        if (words.length > LONGEST) return `${words.slice(0, 100)}。${words.slice(-100)}`.replace(ALL_BLANKS, "");
        return BLANKS.test(words) ? words.replace(ALL_BLANKS, "") : words;
      });
      return gaps;
    },
  };
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
