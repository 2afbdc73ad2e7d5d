import type { ParagraphNumbers } from "../figures/index.ts";
import type { Layout } from "../report/layout.ts";
import type { Section } from "../report/outline.ts";
import { PARAGRAPHS } from "../report/paragraphs.ts";
import type { Table } from "../report/tables.ts";
import { type ByLine, type Facts, KnownLines, spanKind, spliced } from "../text/by-line.ts";
import type { Difference } from "../text/difference.ts";
import { Memo } from "../text/memo.ts";
import { foldText, type Span, slice } from "../text/text.ts";

/** What is kept of a document from one reading to the next, so that a keystroke costs the lines that it changed. */
export class ReadingMemory {
  /** What stood in the lines of the last text as it was, and of the folded text. */
  raw: KnownLines | undefined;
  folded: KnownLines | undefined;
  /** The numbers of paragraphs, by what {@link identify} gives them. */
  readonly numbers: Memo<ParagraphNumbers> = new Memo();
  #readAs = "";
  #fold: Folded | undefined;
  /** The lines in which the last folded text differs from the one before it, if that is known. */
  #foldedLines: Difference | undefined;

  /** Says how the next text is read; when that is another way, everything is forgotten. */
  readAs({ markdown, names }: { readonly markdown: boolean; readonly names: readonly string[] }): void {
    const now = [markdown, ...names].join("\n"); // a configuration that was read again may say the same
    if (now === this.#readAs) return;
    this.#readAs = now;
    this.raw = undefined;
    this.folded = undefined;
    this.numbers.clear();
  }

  /** {@link foldText}, by folding only the lines that differ where the holes around them are what they were. */
  fold(raw: KnownLines, holes: readonly Span[]): string {
    const { text, difference } = raw;
    const before = this.#fold;
    const again = before?.text === this.raw?.text && difference && areKept(before, holes, difference);
    this.#foldedLines = again ? difference : undefined;
    const folded = again
      ? before.folded.slice(0, difference.start) +
        foldText(slice(text, difference), holesIn(holes, difference)) +
        before.folded.slice(difference.endBefore)
      : foldText(text, holes);
    this.#fold = { text, folded, holes };
    return folded;
  }

  /** What is known of the folded text, after what was known of the last. */
  follow(raw: KnownLines, folded: string): KnownLines {
    return KnownLines.after(this.folded, [raw.text, folded], this.#foldedLines);
  }
}

interface Folded {
  readonly text: string;
  readonly folded: string;
  readonly holes: readonly Span[];
}

const HOLES = spanKind();

/** Whether the holes around the lines that differ are what they were, and none lies across the end of these lines. */
function areKept(before: Folded | undefined, holes: readonly Span[], difference: Difference): before is Folded {
  if (!before) return false;
  const { start, end, endBefore } = difference;
  const across = (all: readonly Span[], offset: number) => all.some((hole) => hole.start < offset && hole.end > offset);
  if (across(holes, end) || across(before.holes, endBefore)) return false;
  const fresh = holes.filter((hole) => hole.start >= start && hole.start < end);
  const expected = spliced(before.holes, HOLES, difference, fresh);
  return (
    expected.length === holes.length &&
    expected.every((hole, i) => hole.start === holes[i]?.start && hole.end === holes[i]?.end)
  );
}

/** The parts of `holes` that lie in `span`, counted from its beginning. */
function holesIn(holes: readonly Span[], { start, end }: Span): Span[] {
  const inside = holes.filter((hole) => hole.start < end && hole.end > start);
  return inside.map((hole) => ({ start: Math.max(hole.start, start) - start, end: Math.min(hole.end, end) - start }));
}

/** A paragraph as long as nothing of it has changed. */
interface Identity {
  layout: string;
  id: object;
}

const IDENTITIES: Facts<Identity> = {};

/**
 * Gives each paragraph something that stays while its text, its folded text, the markers of headings in it (which are no
 * figures) and the tables that it belongs to stay what they are.
 */
export function identify({ paragraphs, sections, tables }: Layout, byLine: ByLine): object[] {
  let section = 0;
  let table = 0;
  const identityAt = byLine.each(IDENTITIES, PARAGRAPHS, paragraphs, (): Identity => ({ layout: "", id: {} }));
  return paragraphs.map(({ start, end }, i) => {
    let layout = "";
    for (; section < sections.length; section++) {
      const marker = (sections[section] as Section).marker.span;
      if (marker.start >= end) break;
      if (marker.start >= start) layout += `${marker.start - start}-${marker.end - start} `;
    }
    while (table < tables.length && (tables[table] as Table).span.end <= start) table++;
    for (let t = table; t < tables.length && (tables[t] as Table).span.start < end; t++) {
      const { span } = tables[t] as Table;
      layout += `|${span.start - start}-${Math.min(span.end, end) - start}`;
    }
    const identity = identityAt(i);
    if (identity.layout !== layout) {
      identity.layout = layout;
      identity.id = {};
    }
    return identity.id;
  });
}
