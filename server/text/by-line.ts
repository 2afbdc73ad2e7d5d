import { matchesOf } from "./matches.ts";
import type { Span } from "./text.ts";

/** What is listed of a text, line by line: where an item begins, and what it becomes when its line moves by `by` code units. */
export interface LineKind<T> {
  startOf(item: T): number;
  moved(item: T, by: number): T;
}

/** Makes a kind of its own, so that lists of different things are never taken for each other. */
export function lineKind<T>(startOf: (item: T) => number, moved: (item: T, by: number) => T): LineKind<T> {
  return { startOf, moved };
}

/** What is known of each item of a list, as a name for it. */
export interface Facts<T> {
  /** Never there: it only tells the compiler what is known. @public */
  readonly of?: T;
}

/** A kind for plain spans. */
export function spanKind(): LineKind<Span> {
  return lineKind(
    ({ start }) => start,
    ({ start, end }, by) => ({ start: start + by, end: end + by }),
  );
}

/** A kind for items that are known by their span and hold no other offset. */
export function itemKind<T extends { readonly span: Span }>(): LineKind<T> {
  return lineKind(
    ({ span }) => span.start,
    (item, by) => ({ ...item, span: { start: item.span.start + by, end: item.span.end + by } }),
  );
}

/**
 * What is known of a text line by line: lists of what stands in its lines. Made after an earlier version of the text, it takes
 * over what is known of the lines that are the same and reads the others; what an item is must depend on its own line alone.
 * Nothing is read before it is asked for.
 */
export class ByLine {
  /** The forms of the text that items are read from: as it stands, folded. */
  readonly #texts: readonly string[];
  readonly #lists: Map<unknown, readonly unknown[]> | undefined;
  #before: ByLine | undefined;
  /** How the text differs from the version before. */
  readonly difference: Difference | undefined;

  private constructor(texts: readonly string[], keeps: boolean, before?: ByLine, difference?: Difference) {
    this.#texts = texts;
    this.#lists = keeps ? new Map() : undefined;
    this.#before = before;
    this.difference = difference ?? (before && differenceOfAll(before.#texts, texts));
  }

  /**
   * What is known of a text that is read once: nothing is kept. Its forms have one length and the same line breaks, each a line
   * feed; where only one is needed it may be the folded one.
   */
  static of(...texts: readonly [string, ...string[]]): ByLine {
    return new ByLine(texts, false);
  }

  /**
   * What is known of a text whose last version was `before`, if there was one; for the next version it is kept in turn. Whoever
   * knows the lines that differ gives them.
   */
  static after(before: ByLine | undefined, texts: readonly [string, ...string[]], difference?: Difference): ByLine {
    if (before) before.#before = undefined; // it knows what it was asked for; no version keeps all those before it
    return new ByLine(texts, true, before, difference);
  }

  /** The text as it stands. */
  get text(): string {
    return this.#texts[0] as string;
  }

  /** The form that is read, folded where there are two. */
  get #folded(): string {
    return this.#texts.at(-1) as string;
  }

  /** What `read` finds, in text order. It is asked for what begins in a stretch of whole lines, and may be asked for all. */
  list<T>(kind: LineKind<T>, read: (stretch: Span) => readonly T[]): readonly T[] {
    return this.#list(kind, kind, read);
  }

  #knownBefore(key: unknown): readonly unknown[] | undefined {
    return this.#before ? this.#before.#lists?.get(key) : undefined;
  }

  #list<T>(key: unknown, kind: LineKind<T>, read: (stretch: Span) => readonly T[]): readonly T[] {
    const known = this.#lists?.get(key) as readonly T[] | undefined;
    if (known) return known;
    const before = this.#knownBefore(key) as readonly T[] | undefined;
    const list =
      before && this.difference
        ? spliced(before, kind, this.difference, read(this.difference))
        : read({ start: 0, end: this.text.length });
    this.#lists?.set(key, list);
    return list;
  }

  /**
   * All matches of a global pattern that neither matches nor looks beyond a line, in the folded text or in the text as it
   * stands. Only where they begin is kept.
   */
  *matches(pattern: RegExp, form: "folded" | "raw" = "folded"): Generator<RegExpExecArray> {
    const text = form === "raw" ? this.text : this.#folded;
    if (!this.#lists) {
      yield* matchesOf(text, pattern);
      return;
    }
    for (const start of this.#offsets(pattern, form)) {
      pattern.lastIndex = start;
      yield pattern.exec(text) as RegExpExecArray;
    }
  }

  /** Whether a pattern as {@link matches} takes it matches anywhere. */
  has(pattern: RegExp, form: "folded" | "raw" = "folded"): boolean {
    if (this.#lists) return this.count(pattern, form) > 0;
    pattern.lastIndex = 0;
    const found = pattern.test(form === "raw" ? this.text : this.#folded);
    pattern.lastIndex = 0;
    return found;
  }

  /** How often such a pattern matches. */
  count(pattern: RegExp, form: "folded" | "raw" = "folded"): number {
    return this.#offsets(pattern, form).length;
  }

  #offsets(pattern: RegExp, form: "folded" | "raw"): readonly number[] {
    const text = form === "raw" ? this.text : this.#folded;
    return this.#list(pattern, OFFSETS, ({ start, end }) =>
      matchesOf(text.slice(start, end), pattern).map(({ index }) => start + index),
    );
  }

  /**
   * What `read` makes of each of `items`, a list that was made for `kind`, by its index. It is kept by the item and must hold
   * no offset but those that count from the item's beginning.
   */
  each<T, I>(facts: Facts<T>, kind: LineKind<I>, items: readonly I[], read: (item: I) => T): (index: number) => T {
    const lists = this.#lists;
    if (!lists) return (index) => read(items[index] as I);
    let list = lists.get(facts) as readonly T[] | undefined;
    if (!list) {
      list = this.#each(facts, kind, items, read);
      lists.set(facts, list);
    }
    return (index) => list[index] as T;
  }

  #each<T, I>(facts: Facts<T>, kind: LineKind<I>, items: readonly I[], read: (item: I) => T): readonly T[] {
    const before = this.#knownBefore(kind) as readonly I[] | undefined;
    const known = this.#knownBefore(facts) as readonly T[] | undefined;
    if (!known || !before || !this.difference) return items.map(read);
    const list = known.slice(0, firstFrom(before, kind.startOf, this.difference.start));
    const rest = firstFrom(before, kind.startOf, this.difference.endBefore);
    const end = items.length - (before.length - rest);
    while (list.length < end) list.push(read(items[list.length] as I));
    for (let i = rest; i < known.length; i++) list.push(known[i] as T);
    return list;
  }
}

const OFFSETS = lineKind<number>(
  (offset) => offset,
  (offset, by) => offset + by,
);

/** The lines that differ between two versions: the stretch of the later one, and where it ended in the earlier one. */
export interface Difference extends Span {
  readonly endBefore: number;
}

/** The items of a list after a difference: those around it are taken over, and `fresh` stand between them. */
export function spliced<T>(
  before: readonly T[],
  { startOf, moved }: LineKind<T>,
  { start, end, endBefore }: Difference,
  fresh: readonly T[],
): readonly T[] {
  const first = firstFrom(before, startOf, start);
  const rest = firstFrom(before, startOf, endBefore);
  const by = end - endBefore;
  if (by === 0 && fresh.length === 0 && first === rest) return before;
  const list = before.slice(0, first);
  for (const item of fresh) list.push(item);
  for (let i = rest; i < before.length; i++) {
    const item = before[i] as T;
    list.push(by === 0 ? item : moved(item, by));
  }
  return list;
}

function firstFrom<T>(items: readonly T[], startOf: (item: T) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function differenceOfAll(before: readonly string[], after: readonly string[]): Difference {
  const all = after.map((text, i) => differenceOf(before[i] ?? "", text));
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    endBefore: Math.max(...all.map(({ endBefore }) => endBefore)),
  };
}

/** The lines that differ, from the beginning of the first to the beginning of the first behind them that is the same. */
export function differenceOf(before: string, after: string): Difference {
  const same = commonStart(before, after);
  const start = same === 0 ? 0 : after.lastIndexOf("\n", same - 1) + 1;
  const tail = commonEnd(before, after, Math.min(before.length, after.length) - start);
  const line = after.indexOf("\n", after.length - tail);
  const begins = beginsLine(after, after.length - tail) && beginsLine(before, before.length - tail);
  const rest = begins ? tail : line < 0 ? 0 : after.length - line - 1;
  return { start, end: after.length - rest, endBefore: before.length - rest };
}

function beginsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === "\n";
}

/** Compared by pieces: equal ones of a flat string cost next to nothing. */
const PIECES = [32_768, 2048, 128] as const;

/** How many characters the two have in common at their beginnings. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const piece of PIECES) {
    while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  }
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters, `most` at most, the two have in common at their ends. */
export function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  const [endA, endB] = [a.length, b.length];
  for (const piece of PIECES) {
    const isSame = () =>
      a.slice(endA - length - piece, endA - length) === b.slice(endB - length - piece, endB - length);
    while (length + piece <= most && isSame()) length += piece;
  }
  while (length < most && a.charCodeAt(endA - 1 - length) === b.charCodeAt(endB - 1 - length)) length++;
  return length;
}
