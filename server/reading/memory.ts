import type { ParagraphNumbers } from "../figures/index.ts";
import type { Layout } from "../report/layout.ts";
import type { Section } from "../report/outline.ts";
import { PARAGRAPHS } from "../report/paragraphs.ts";
import type { Table } from "../report/tables.ts";
import type { ByLine, Difference, Facts } from "../text/by-line.ts";
import { Memo } from "../text/memo.ts";
import { foldText, type Span } from "../text/text.ts";

/** What is kept of a document from one reading to the next, so that a keystroke costs the lines that it changed. */
export class ReadingMemory {
  /** What stood in the lines of the last text as it was, and of the folded text. */
  raw: ByLine | undefined;
  folded: ByLine | undefined;
  /** The numbers of paragraphs, by what {@link identify} gives them. */
  readonly numbers: Memo<ParagraphNumbers> = new Memo();
  #readAs = "";
  #fold: { readonly text: string; readonly folded: string; readonly holes: readonly Span[] } | undefined;

  /** Says how the next text is read; when that is another way, everything is forgotten. */
  readAs({ markdown, names }: { readonly markdown: boolean; readonly names: readonly string[] }): void {
    const now = [markdown, ...names].join("\n"); // a configuration that was read again may say the same
    if (now === this.#readAs) return;
    this.#readAs = now;
    this.raw = undefined;
    this.folded = undefined;
    this.numbers.clear();
  }

  /** {@link foldText}, by folding the lines that differ where the holes around them are what they were. */
  fold(text: string, difference: Difference | undefined, holes: readonly Span[]): string {
    const before = this.#fold;
    let folded: string | undefined;
    if (before && before.text === this.raw?.text && difference) {
      const { start, end, endBefore } = difference;
      const by = end - endBefore;
      const own = holesAround(holes, start, end);
      const old = holesAround(before.holes, start, endBefore);
      if (own && old && own.first === old.first && holes.length - own.rest === before.holes.length - old.rest) {
        const same = holes.every((hole, i) => {
          if (i >= own.first && i < own.rest) return true;
          const was = before.holes[i < own.first ? i : i - own.rest + old.rest] as Span;
          const moved = i < own.first ? 0 : by;
          return hole.start === was.start + moved && hole.end === was.end + moved;
        });
        const inside = holes
          .slice(own.first, own.rest)
          .map((hole) => ({ start: hole.start - start, end: hole.end - start }));
        if (same)
          folded =
            before.folded.slice(0, start) + foldText(text.slice(start, end), inside) + before.folded.slice(endBefore);
      }
    }
    folded ??= foldText(text, holes);
    this.#fold = { text, folded, holes };
    return folded;
  }
}

/** Which of `holes` lie between two offsets; undefined when one of them lies across. */
function holesAround(holes: readonly Span[], start: number, end: number): { first: number; rest: number } | undefined {
  let first = 0;
  while (first < holes.length && (holes[first] as Span).end <= start) first++;
  let rest = first;
  while (rest < holes.length && (holes[rest] as Span).start < end) rest++;
  const [one, last] = [holes[first], holes[rest - 1]];
  if (first === rest) return { first, rest };
  return (one as Span).start < start || (last as Span).end > end ? undefined : { first, rest };
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
