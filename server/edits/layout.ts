import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { tablesIn } from "../report/tables.ts";
import { itemsIn, linesIn, type Span, slice } from "../text/text.ts";

/**
 * What is wrong with the lines of a report (版面) and no rule speaks of: blanks at their ends, and more than one blank line on end.
 * Gives disjoint deletions in text order, none of which takes out more than blanks. Lines whose blanks may mean something are left
 * alone: those of comments, code, tables and the front matter, a label that is still to be filled in, line breaks in Markdown.
 */
export function findLayoutEdits(report: Report): Edit[] {
  const { text, frontMatter } = report;
  const edits: Edit[] = [];
  let run: Span[] = [];
  const closeRun = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    run = [];
    if (!first || !last) return;
    const end = endOfWords(text, last);
    if (first.start < end) edits.push(deletion(first.start, end));
  };
  const opaque = report.opaque.map((span) => ({ span }));
  for (const line of linesIn(text, { start: frontMatter?.span.end ?? 0, end: text.length })) {
    const isKept = itemsIn(report.comments, line).length > 0 || itemsIn(opaque, line).length > 0;
    if (!isKept && slice(text, line).trim() === "") {
      run.push(line);
      continue;
    }
    closeRun();
    const end = endOfWords(text, line);
    const words = slice(text, { start: line.start, end }).trimEnd();
    const from = line.start + words.length;
    if (from < end && !isKept && !meansBlanks(report, line, words)) edits.push(deletion(from, end));
  }
  closeRun();
  return edits;
}

function deletion(start: number, end: number): Edit {
  return { span: { start, end }, text: "" };
}

/** Where a line ends, without its line feed. */
function endOfWords(text: string, { start, end }: Span): number {
  return end > start && text[end - 1] === "\n" ? end - 1 : end;
}

/** Whether the blanks behind the `words` of a line may be meant: an empty cell, a place to fill in, a line break. */
function meansBlanks({ text, tables, markdown }: Report, line: Span, words: string): boolean {
  if (markdown || words.includes("\t") || /[|:：_]$/.test(words)) return true;
  const isEmptyCell = text.slice(line.start + words.length, line.end).includes("\t") && isBesideTabs(text, line);
  return isEmptyCell || tablesIn(tables, line).length > 0;
}

/** Whether the line above or below has a tab: the tab that ends this one is before an empty cell. */
function isBesideTabs(text: string, { start, end }: Span): boolean {
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, start);
  const feed = text.indexOf("\n", end);
  return above.includes("\t") || text.slice(end, feed < 0 ? text.length : feed).includes("\t");
}
