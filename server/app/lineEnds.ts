import { applyEdits } from "../check/fix.ts";
import type { Edit } from "../check/rule.ts";
import { indexLines, type LineStarts, positionAt, unifyLineEnds } from "../text/text.ts";

/** Reports are read with one line feed at the end of each line; what is written keeps the line ends that stand there. */

/** How the first line of a text ends, and so what is put into the text. */
export function lineEndOf(source: string): string {
  return /\r\n?|\n/.exec(source)?.[0] ?? "\n";
}

/** `text` with its line feeds as `lineEnd`. */
export function withLineEnds(text: string, lineEnd: string): string {
  return lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd);
}

/** `source` with `edits` made, whose offsets count in its text as it is read: the line ends that no edit touches stay as they are. */
export function editSource(source: string, edits: readonly Edit[]): string {
  if (!source.includes("\r")) return applyEdits(source, edits);
  const [lines, own] = [indexLines(unifyLineEnds(source)), indexLines(source)];
  const lineEnd = lineEndOf(source);
  return applyEdits(
    source,
    edits.map(({ span: { start, end }, text }) => ({
      span: { start: moveTo(own, lines, start), end: moveTo(own, lines, end) },
      text: withLineEnds(text, lineEnd),
    })),
  );
}

function moveTo(own: LineStarts, lines: LineStarts, offset: number): number {
  const { line, character } = positionAt(lines, offset);
  return (own[line] as number) + character;
}
