import type { Edit } from "../check/rule.ts";
import type { Span } from "../text/text.ts";

/** An edit with the rule that wants it. */
export interface Change extends Edit {
  readonly rule: string;
}

/** Where places of a text are found again when disjoint edits have been made, and where places of the new text came from. */
export class Shift {
  readonly #edits: readonly Edit[];
  /** By how much what stands behind each edit has moved. */
  readonly #moved: readonly number[];

  constructor(edits: readonly Edit[]) {
    this.#edits = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let moved = 0;
    this.#moved = this.#edits.map(({ span, text }) => {
      moved += text.length - (span.end - span.start);
      return moved;
    });
  }

  /** The span of the new text that stands for `span`; what was put at its start belongs to it. */
  forward({ start, end }: Span): Span {
    return { start: this.#forward(start), end: this.#forward(end) };
  }

  /** The span of the old text that `span` of the new one came from. */
  back({ start, end }: Span): Span {
    return { start: this.#back(start), end: this.#back(end) };
  }

  /** Whether an edit lies in `span` of the old text or at one of its ends. */
  touches(span: Span): boolean {
    const edit = this.#edits[lastIndex(this.#edits, ({ span: { start } }) => start <= span.end)];
    return edit !== undefined && edit.span.end >= span.start;
  }

  /** Whether an edit changes a character of `span` of the old text. */
  overlaps(span: Span): boolean {
    const edit = this.#edits[lastIndex(this.#edits, ({ span: { start } }) => start < span.end)];
    return edit !== undefined && edit.span.end > span.start;
  }

  #forward(offset: number): number {
    const i = lastIndex(this.#edits, ({ span }) => span.start < offset);
    const edit = this.#edits[i];
    if (!edit) return offset;
    if (offset >= edit.span.end) return offset + (this.#moved[i] as number);
    return edit.span.start + (this.#moved[i - 1] ?? 0) + Math.min(offset - edit.span.start, edit.text.length);
  }

  #back(offset: number): number {
    const before = (i: number) => this.#moved[i - 1] ?? 0;
    const i = lastIndex(this.#edits, ({ span }, k) => span.start + before(k) < offset);
    const edit = this.#edits[i];
    if (!edit) return offset;
    const inside = offset - before(i) - edit.span.start;
    return inside < edit.text.length
      ? Math.min(edit.span.start + inside, edit.span.end)
      : offset - (this.#moved[i] as number);
  }
}

/** The index of the last of the sorted `items` for which `holds`, which then holds for all before it; -1 when for none. */
function lastIndex<T>(items: readonly T[], holds: (item: T, i: number) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(items[middle] as T, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A stretch of the first text that still stands, or what a rule has put in its place. */
type Piece = { readonly start: number; readonly end: number; readonly written?: { text: string; rule: string } };

/**
 * Several rounds of changes as one: each round's changes are spans of the text that the rounds before it have left, the
 * result are disjoint changes of the first text, in order. Where a later change cuts an earlier one, the two become one.
 */
export function joinRounds(length: number, rounds: readonly (readonly Change[])[]): Change[] {
  let pieces: Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) pieces = changePieces(pieces, round);
  const changes: Change[] = [];
  for (const { start, end, written } of pieces) {
    const last = changes.at(-1);
    if (!written) continue;
    if (last && start === end && last.span.end === start) {
      changes[changes.length - 1] = { ...last, text: last.text + written.text }; // the rest of one that was cut
    } else changes.push({ span: { start, end }, ...written });
  }
  return changes;
}

function changePieces(pieces: readonly Piece[], changes: readonly Change[]): Piece[] {
  const result: Piece[] = [];
  let i = 0;
  let at = 0; // where the current piece begins
  let current = pieces[0];
  const next = () => {
    at += sizeOf(current as Piece);
    current = pieces[++i];
  };
  for (const { span, text, rule } of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    for (; current && at + sizeOf(current) <= span.start; next()) result.push(current);
    let [before, name] = ["", rule];
    let start = current?.start ?? pieces.at(-1)?.end ?? 0;
    if (current && span.start > at) {
      if (current.written) [before, name] = [current.written.text.slice(0, span.start - at), current.written.rule];
      else {
        start += span.start - at;
        result.push({ start: current.start, end: start });
        current = { start, end: current.end };
        at = span.start;
      }
    }
    let end = start;
    for (; current && at + sizeOf(current) <= span.end; next()) end = current.end;
    if (current && at < span.end) {
      end = current.written ? current.end : current.start + span.end - at;
      const rest = current.written && { ...current.written, text: current.written.text.slice(span.end - at) };
      current = { start: end, end: current.end, ...(rest && { written: rest }) };
      at = span.end;
    }
    result.push({ start, end, written: { text: before + text, rule: name } });
  }
  for (; current; next()) result.push(current);
  return result;
}

function sizeOf({ start, end, written }: Piece): number {
  return written ? written.text.length : end - start;
}
