import { findParagraphs } from "../../report/paragraphs.ts";
import { type ByLine, type Facts, type Forms, firstFrom, type LineKind } from "../../text/by-line.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, slice } from "../../text/text.ts";
import { type Change, placeAfter } from "./change.ts";

/** So many code units are noted together. */
const PAGE = 4;

const FORMS: readonly (keyof Forms)[] = ["text", "folded"];

/** What a rule has had looked for in lines. */
interface Looked {
  /** Whether in the lines that differ it stands where it stood, moved with the words around it. */
  isSame(change: Change, now: Forms): boolean;
}

/**
 * What a rule has read of a version of a report: stretches of its text, and where it had words looked for. While nothing of
 * it changes, the rule finds what it found.
 */
export class Reads {
  /** Whether it has read everything, or what can't be followed. */
  everything = false;
  #pages: Uint8Array | undefined;
  /** By what was looked for: the pattern, or what reads a list. */
  readonly #looked: Readonly<Record<keyof Forms, Map<object, Looked>>> = { text: new Map(), folded: new Map() };
  readonly #others: Reads[] = [];
  /** The change that was asked of last, and what was answered: what rules share they ask of together. */
  #asked: Change | undefined;
  #outlives = false;

  /** Notes that the rule has read the code units from `start` up to `end` of a text of `length` code units. */
  note(start: number, end: number, length: number): void {
    this.#pages ??= new Uint8Array(Math.ceil((length + 1) / PAGE));
    const from = Math.max(0, start);
    if (from < end) this.#pages.fill(1, Math.floor(from / PAGE), Math.ceil(end / PAGE));
  }

  /** Notes that the rule has asked where a pattern matches; the words of a match are noted when it reads them. */
  notePattern(pattern: RegExp, form: keyof Forms, byLine: ByLine): void {
    if (this.#looked[form].has(pattern)) return;
    const starts = byLine.offsets(pattern, form);
    this.#looked[form].set(pattern, {
      isSame: (change, forms) => {
        const found = matchesOf(slice(forms[form], change.lines), pattern);
        const first = firstFrom(starts, (start) => start, change.lines.start);
        const rest = firstFrom(starts, (start) => start, change.lines.endBefore);
        if (found.length !== rest - first) return false;
        return found.every(
          ({ index }, i) => placeAfter(starts[first + i] as number, change) === change.lines.start + index,
        );
      },
    });
  }

  /** Notes that the rule has had a list made; without a reader of its own it can't be followed. */
  noteList<T>({ read, startOf }: LineKind<T>, list: readonly T[]): void {
    if (!read) {
      this.everything = true;
      return;
    }
    this.#looked.folded.set(read, {
      isSame: (change, forms) => {
        const first = firstFrom(list, startOf, change.lines.start);
        const before = list.slice(first, firstFrom(list, startOf, change.lines.endBefore));
        return isSameMoved(before, read(change.lines, forms), (offset) => placeAfter(offset, change));
      },
    });
  }

  /** Notes that the rule has asked what is known of each of some lines; without a reader of its own it can't be followed. */
  noteFacts<T>({ read, nothing }: Facts<T>, lines: readonly Span[], factsOf: (index: number) => T): void {
    if (!read) {
      this.everything = true;
      return;
    }
    const known = lines.map((_, i) => factsOf(i));
    this.#looked.folded.set(read, {
      isSame: (change, { folded }) => {
        const startOf = ({ start }: Span) => start;
        const first = firstFrom(lines, startOf, change.lines.start);
        const rest = firstFrom(lines, startOf, change.lines.endBefore);
        const now = findParagraphs(folded, change.lines);
        return (
          now.length === rest - first &&
          now.every((line, i) => {
            const [before, { start }] = [known[first + i], lines[first + i] as Span];
            const after = read(slice(folded, line));
            if (before === nothing || after === nothing) return before === after;
            return isSameMoved(before, after, (offset) => placeAfter(start + offset, change) - line.start);
          })
        );
      },
    });
  }

  /** Takes what somebody else has read for this rule. */
  add(other: Reads): void {
    this.#others.push(other);
  }

  /**
   * Whether nothing of it has changed: no words that were read, and nothing that was looked for in their lines, in `now` either.
   * A change is made for one version.
   */
  outlive(change: Change, now: Forms): boolean {
    if (this.#asked !== change) {
      this.#asked = change;
      this.#outlives = this.#isSame(change, now);
    }
    return this.#outlives;
  }

  #isSame(change: Change, now: Forms): boolean {
    const { start, endBefore } = change.exact;
    if (this.everything || this.#holdsPage(start - 1, endBefore + 1)) return false;
    for (const form of FORMS) {
      for (const looked of this.#looked[form].values()) if (!looked.isSame(change, now)) return false;
    }
    return this.#others.every((other) => other.outlive(change, now));
  }

  #holdsPage(start: number, end: number): boolean {
    const pages = this.#pages?.subarray(Math.floor(Math.max(0, start) / PAGE), Math.ceil(end / PAGE));
    return pages?.includes(1) ?? false;
  }
}

/** Whether two values are the same but for the offsets in them (`start`, `end`), which have moved. */
function isSameMoved(before: unknown, now: unknown, move: (offset: number) => number): boolean {
  if (typeof before !== "object" || before === null || typeof now !== "object" || now === null) return before === now;
  const entries = Object.entries(before);
  return (
    entries.length === Object.keys(now).length &&
    entries.every(([key, value]: [string, unknown]) => {
      const other = (now as Record<string, unknown>)[key];
      const isOffset = typeof value === "number" && (key === "start" || key === "end");
      return isOffset ? move(value) === other : isSameMoved(value, other, move);
    })
  );
}
