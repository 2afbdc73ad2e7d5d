import { applyEdits, findNodeAtOffset, format, type JSONPath, modify, type Node, parseTree } from "jsonc-parser";
import { TRAILING_COMMAS, withPlainBlanks } from "./jsonc.ts";

/**
 * The text with `value` at `path`: it replaces what stands there, is inserted where `path` ends with the index of a list, and
 * is put behind the last member of an object otherwise; what is missing on the way is made. It stands on the line of what it
 * is put behind where all is written on one; everything else stays as it is. `text` must be JSON (see {@link parseJsonc}); of
 * members with one name the first is meant.
 */
export function putIntoJsonc(text: string, path: JSONPath, value: unknown): string {
  const plain = withPlainBlanks(text);
  const [put] = modify(plain, path, value, { isArrayInsertion: true });
  if (!put) return text;
  const outer = findNodeAtOffset(parseTree(plain, [], TRAILING_COMMAS) as Node, put.offset);
  const last = outer?.children?.at(-1);
  const onOneLine = outer !== undefined && last !== undefined && !/[\r\n]/.test(text.slice(outer.offset, last.offset));
  const changed = applyEdits(text, [put]);
  const margin = outer?.children?.length === 0 ? 1 : 0; // what is first in its brackets is parted from both
  const [start, end] = [put.offset - margin, put.offset + put.content.length + margin];
  const layout = format(changed, undefined, { ...indentationOf(text), eol: "\n", keepLines: onOneLine });
  return applyEdits(
    changed,
    layout.filter(({ offset, length }) => offset < end && offset + length > start),
  );
}

/** As the first line that is indented; two blanks where none is. */
function indentationOf(text: string): { insertSpaces: boolean; tabSize: number } {
  const [, indent = "  "] = /^(\t| +)\S/m.exec(text) ?? [];
  return { insertSpaces: indent !== "\t", tabSize: indent.length };
}
