import { type Difference, differenceOfAll, joined } from "./difference.ts";
import { matchesOf } from "./matches.ts";
import type { Span } from "./text.ts";

/** The forms of a text, which have one length and the same line breaks: as it stands, and folded where that is needed. */
export interface Forms {
  readonly text: string;
  readonly folded: string;
}

/** What is listed of a text, line by line: where an item begins, and what it becomes when its line moves by `by` code units. */
export interface LineKind<T> {
  startOf(item: T): number;
  moved(item: T, by: number): T;
  /** Finds what begins in a stretch of whole lines, in text order, where that takes nothing but the text. */
  readonly read?: Read<T>;
}

type Read<T> = (stretch: Span, forms: Forms) => readonly T[];

/** Makes a kind of its own, so that lists of different things are never taken for each other. */
export function lineKind<T>(startOf: (item: T) => number, moved: (item: T, by: number) => T): LineKind<T> {
  return { startOf, moved };
}

/** A kind for plain spans. */
export function spanKind(read?: Read<Span>): LineKind<Span> {
  return {
    startOf: ({ start }) => start,
    moved: ({ start, end }, by) => ({ start: start + by, end: end + by }),
    ...(read && { read }),
  };
}

/** A kind for items that are known by their span and hold no other offset. */
export function itemKind<T extends { readonly span: Span }>(read?: Read<T>): LineKind<T> {
  return {
    startOf: ({ span }) => span.start,
    moved: (item, by) => ({ ...item, span: { start: item.span.start + by, end: item.span.end + by } }),
    ...(read && { read }),
  };
}

/** What is known of each item of a list, as a name for it. */
export interface Facts<T> {
  /** Finds it in the words of an item, where that takes nothing else; `nothing` is what it returns where there is nothing. */
  readonly read?: (words: string) => T;
  readonly nothing?: T;
}

/** What is known of a text line by line: lists of what stands in its lines. What an item is depends on its own line alone. */
export interface ByLine extends Forms {
  /** What `read`, or the kind itself, finds, in text order. It is asked for what begins in a stretch of whole lines, or for all. */
  list<T>(kind: LineKind<T>, read?: Read<T>): readonly T[];
  /**
   * All matches of a global pattern that neither matches nor looks beyond a line, in the folded text or in the text as it
   * stands.
   */
  matches(pattern: RegExp, form?: keyof Forms): Generator<RegExpExecArray>;
  /** Whether a pattern as `matches` takes it matches anywhere. */
  has(pattern: RegExp, form?: keyof Forms): boolean;
  /** Where such a pattern matches. */
  offsets(pattern: RegExp, form: keyof Forms): readonly number[];
  /** How often it matches. */
  count(pattern: RegExp, form?: keyof Forms): number;
  /**
   * What `read` makes of each of `items`, a list that was made for `kind`, by its index. It is kept by the item and must hold
   * no offset but those that count from the item's beginning.
   */
  each<T, I extends Span>(
    facts: Facts<T>,
    kind: LineKind<I>,
    items: readonly I[],
    read: (item: I) => T,
  ): (index: number) => T;
}

/** A list as it was when it was last asked for, and how the text has changed since. */
interface Kept {
  readonly kind: LineKind<unknown>;
  /** What is listed; of facts, what was known of each of {@link items}. */
  readonly list: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly read: Read<unknown> | undefined;
  readonly since: Difference | undefined;
}

/** Changes this near to each other are taken for one: the lines between them are read once more. */
const NEAR = 400;

/**
 * A text of which nothing is read before it is asked for. Made after an earlier version, it takes over what is known of the
 * lines that are the same and reads the others. What this version is not asked for is kept for the next as it was.
 */
export class KnownLines implements ByLine {
  readonly text: string;
  readonly folded: string;
  readonly #kept: Map<unknown, Kept> | undefined;
  /** How the text differs from the version before. */
  readonly difference: Difference | undefined;
  /** Names this version, and the one that it was made after. */
  readonly version: object = {};
  readonly after: object | undefined;

  private constructor(forms: readonly string[], keeps: boolean, before?: KnownLines, difference?: Difference) {
    this.text = forms[0] as string;
    this.folded = forms.at(-1) as string;
    this.#kept = keeps ? new Map() : undefined;
    if (!before) return;
    this.after = before.version;
    this.difference = difference ?? differenceOfAll([before.text, before.folded].slice(0, forms.length), forms);
    before.#handOver(this.difference, this.#kept as Map<unknown, Kept>);
  }

  /**
   * What is known of a text that is read once: nothing is kept. Its forms have one length and the same line breaks, each a line
   * feed; where only one is needed it may be the folded one.
   */
  static of(...forms: readonly [string, ...string[]]): KnownLines {
    return new KnownLines(forms, false);
  }

  /**
   * What is known of a text whose last version was `before`, if there was one; for the next version it is kept in turn. Whoever
   * knows the lines that differ gives them.
   */
  static after(
    before: KnownLines | undefined,
    forms: readonly [string, ...string[]],
    difference?: Difference,
  ): KnownLines {
    return new KnownLines(forms, true, before, difference);
  }

  list<T>(kind: LineKind<T>, read: Read<T> = kind.read as Read<T>): readonly T[] {
    return this.#list(kind, kind, read);
  }

  *matches(pattern: RegExp, form: keyof Forms = "folded"): Generator<RegExpExecArray> {
    const text = this[form];
    if (!this.#kept) {
      yield* matchesOf(text, pattern);
      return;
    }
    for (const start of this.offsets(pattern, form)) {
      pattern.lastIndex = start;
      yield pattern.exec(text) as RegExpExecArray;
    }
  }

  has(pattern: RegExp, form: keyof Forms = "folded"): boolean {
    return this.#kept ? this.count(pattern, form) > 0 : isIn(this[form], pattern);
  }

  count(pattern: RegExp, form: keyof Forms = "folded"): number {
    return this.offsets(pattern, form).length;
  }

  offsets(pattern: RegExp, form: keyof Forms): readonly number[] {
    return this.#list(pattern, OFFSETS, (stretch, forms) =>
      matchesOf(forms[form].slice(stretch.start, stretch.end), pattern).map(({ index }) => stretch.start + index),
    );
  }

  each<T, I extends Span>(
    facts: Facts<T>,
    kind: LineKind<I>,
    items: readonly I[],
    read: (item: I) => T,
  ): (index: number) => T {
    const kept = this.#kept;
    if (!kept) return (index) => read(items[index] as I);
    let known = kept.get(facts);
    if (!known || known.since) {
      const list = known?.since ? takenOver(known, kind as LineKind<unknown>, items, read as Read1) : items.map(read);
      known = { kind: kind as LineKind<unknown>, list, items, read: undefined, since: undefined };
      kept.set(facts, known);
    }
    const { list } = known;
    return (index) => list[index] as T;
  }

  #list<T>(key: unknown, kind: LineKind<T>, read: Read<T>): readonly T[] {
    const known = this.#kept?.get(key);
    if (known && !known.since) return known.list as readonly T[];
    const list = known?.since
      ? spliced(known.list as readonly T[], kind, known.since, read(known.since, this))
      : read({ start: 0, end: this.text.length }, this);
    const again = kind === OFFSETS ? read : kind.read;
    this.#kept?.set(key, { kind, list, read: again, since: undefined } as Kept);
    return list;
  }

  /** Gives what is known to the next version, which differs by `difference`. */
  #handOver(difference: Difference, to: Map<unknown, Kept>): void {
    for (const [key, known] of this.#kept ?? []) {
      const { since, read, kind } = known;
      if (!since) to.set(key, { ...known, since: difference });
      else if (isNear(since, difference)) to.set(key, { ...known, since: joined(since, difference) });
      else if (read) to.set(key, { ...known, list: this.#list(key, kind, read), since: difference });
    }
  }
}

type Read1 = (item: unknown) => unknown;

/** What is known of the items that are the same, and what `read` makes of the others. */
function takenOver(known: Kept, kind: LineKind<unknown>, items: readonly unknown[], read: Read1): readonly unknown[] {
  const [before, difference] = [known.items as readonly unknown[], known.since as Difference];
  const list = known.list.slice(0, firstFrom(before, kind.startOf, difference.start));
  const rest = firstFrom(before, kind.startOf, difference.endBefore);
  const end = items.length - (before.length - rest);
  while (list.length < end) list.push(read(items[list.length]));
  for (let i = rest; i < known.list.length; i++) list.push(known.list[i]);
  return list;
}

const OFFSETS = lineKind<number>(
  (offset) => offset,
  (offset, by) => offset + by,
);

/** Whether a global pattern matches in `text`. */
export function isIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/** Whether a change lies so near to what has changed before it that both can be taken for one. */
export function isNear(since: Difference, { start, endBefore }: Difference): boolean {
  return start <= since.end + NEAR && endBefore >= since.start - NEAR && since.end - since.start < 50 * NEAR;
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

/** The index of the first item that begins at `offset` or behind it. */
export function firstFrom<T>(items: readonly T[], startOf: (item: T) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
