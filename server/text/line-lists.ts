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
  /** Never there: it only tells the compiler what is known. */
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
 * Lists of what stands in the lines of a text, kept from one version of it to the next. A keystroke changes one line: it is
 * read again, and what was listed of the lines around it is taken over. What an item is must depend on its own line alone.
 */
export class LineLists {
  readonly #keeps: boolean;
  #kept: Version | undefined;
  #next: Version | undefined;
  #difference: Difference | undefined;

  /** A text that is read once needs nothing kept: then everything is read when it is asked for. */
  constructor({ keeps }: { readonly keeps: boolean }) {
    this.#keeps = keeps;
  }

  /** Lists of a text that is read once. */
  static of(text: string): LineLists {
    const lists = new LineLists({ keeps: false });
    lists.open(text);
    return lists;
  }

  /** The text that is kept. */
  get text(): string | undefined {
    return this.#kept?.texts[0];
  }

  /** How the version that has begun differs from the one that is kept. */
  get difference(): Difference | undefined {
    return this.#difference;
  }

  /**
   * Begins a version. `texts` are the forms of the text that its items are read from (as it stands, folded), all of one length
   * and with the same line breaks; a version that is never closed is forgotten.
   */
  open(...texts: readonly string[]): void {
    this.#difference = this.#kept && differenceOfAll(this.#kept.texts, texts);
    this.#next = { texts, lists: new Map() };
  }

  /** What `read` finds, in text order. It is asked for what begins in a stretch of whole lines, and may be asked for all. */
  list<T>(kind: LineKind<T>, read: (stretch: Span) => readonly T[]): readonly T[] {
    const before = this.#kept?.lists.get(kind) as readonly T[] | undefined;
    const difference = this.#difference;
    const next = this.#next as Version;
    const list =
      before && difference
        ? spliced(before, kind, difference, read(difference))
        : read({ start: 0, end: next.texts[0]?.length ?? 0 });
    if (this.#keeps) next.lists.set(kind, list);
    return list;
  }

  /**
   * What `read` makes of each of `items`, a list that was made for `kind`, by its index. It is kept by the item and must hold
   * no offset but those that count from the item's beginning.
   */
  each<T, I>(facts: Facts<T>, kind: LineKind<I>, items: readonly I[], read: (item: I) => T): (index: number) => T {
    if (!this.#keeps) return (index) => read(items[index] as I);
    const next = this.#next as Version;
    const before = this.#kept?.lists.get(kind) as readonly I[] | undefined;
    const known = this.#kept?.lists.get(facts) as readonly T[] | undefined;
    const difference = this.#difference;
    let list: T[];
    if (known && before && difference) {
      list = known.slice(0, firstFrom(before, kind.startOf, difference.start));
      const rest = firstFrom(before, kind.startOf, difference.endBefore);
      const end = items.length - (before.length - rest);
      while (list.length < end) list.push(read(items[list.length] as I));
      for (let i = rest; i < known.length; i++) list.push(known[i] as T);
    } else list = items.map(read);
    next.lists.set(facts, list);
    return (index) => list[index] as T;
  }

  /** Forgets all versions, because something else than the text has changed. */
  clear(): void {
    this.#kept = undefined;
  }

  /** Ends a version: the next one is compared with it. */
  close(): void {
    this.#kept = this.#next;
    this.#next = undefined;
    this.#difference = undefined;
  }
}

interface Version {
  readonly texts: readonly string[];
  readonly lists: Map<object, readonly unknown[]>;
}

/** The lines that differ between two versions: the stretch of the later one, and where it ended in the earlier one. */
export interface Difference extends Span {
  readonly endBefore: number;
}

function spliced<T>(
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
  const rest = line < 0 ? 0 : after.length - line - 1;
  return { start, end: after.length - rest, endBefore: before.length - rest };
}

/** Compared by pieces: equal ones of a flat string cost next to nothing. */
const PIECE = 2048;

/** How many characters the two have in common at their beginnings. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters, `most` at most, the two have in common at their ends. */
export function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  const [endA, endB] = [a.length, b.length];
  while (
    length + PIECE <= most &&
    a.slice(endA - length - PIECE, endA - length) === b.slice(endB - length - PIECE, endB - length)
  )
    length += PIECE;
  while (length < most && a.charCodeAt(endA - 1 - length) === b.charCodeAt(endB - 1 - length)) length++;
  return length;
}
