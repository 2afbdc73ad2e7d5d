import { spansOf } from "../text/matches.ts";
import type { LineStarts, Span } from "../text/text.ts";

/**
 * What stands in a text but is none of its words (码): addresses everywhere; in Markdown code, images, the targets of links,
 * HTML tags and formulas. No rule reads it and no fix changes it. Spans in text order, disjoint, those of code with its
 * fences. Linear in the length of the text.
 */

/** The addresses in `within`, a stretch of whole lines. */
export function findAddresses(text: string, within: Span): Span[] {
  return spansOf(text, ADDRESS, within);
}

/** All of it in a Markdown text, whose lines begin at `lines`. */
export function findMarkdownOpaque(text: string, lines: LineStarts, from = 0): Span[] {
  const blocks = findCode(text, lines, from);
  const inline = spansOf(text, INLINE, { start: 0, end: text.length }).filter(({ start }) => start >= from);
  let block = 0;
  const outside = inline.filter(({ start, end }) => {
    while (block < blocks.length && (blocks[block] as Span).end <= start) block++;
    return (blocks[block]?.start ?? text.length) >= end;
  });
  return [...blocks, ...outside].sort((a, b) => a.start - b.start);
}

/** An address ends where Chinese begins; a mark at its end belongs to the sentence. */
const ADDRESS = /https?:\/\/[\w~:/?#[\]@!$&'()*+,;=%.-]{0,2000}[\w/#=&%~-]/gi;
const CODE = /(?<!`)`[^`\n]{1,300}`(?!`)|``[^\n]{1,300}?``/;
const IMAGE = /!\[[^\]\n]{0,200}\]\([^()\n]{0,1000}\)/;
/** The words of a link are read, where it leads is not. */
const TARGET = /(?<=[^\]\n]\])\((?:https?:|\/|\.|#|<|[\w%/-]{1,200}\.[a-z])[^()\n]{0,1000}\)/;
/** [官网]: https://…, but no [注]: with words behind it, and no footnote. */
const DEFINITION = /(?<=^|\n) {0,3}\[[^\]^\n][^\]\n]{0,100}\]:[ \t]*(?:<|[a-z]{2,8}:|[./#])[^\n]*/;
const TAG = /<(?:https?:[^<>\s]{1,2000}|\/?[a-z][a-z\d]{0,20}(?:[\s/][^<>]{0,1000})?)>/;
/** Formulas hold no Chinese; two amounts in dollars are none. */
const FORMULA = /\$\$[^$\u4e00-\u9fff]{1,1000}\$\$|(?<![\\$\d])\$(?![\s$])[^$\n\u4e00-\u9fff]{1,200}(?<!\s)\$(?!\d)/;
const INLINE = new RegExp(
  [CODE, IMAGE, TARGET, DEFINITION, TAG, FORMULA, ADDRESS].map(({ source }) => source).join("|"),
  "gi",
);

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)/;
/** What begins a line of indented code; Chinese paragraphs are indented as well, so it counts only before Latin words. */
const INDENT = /^(?: {4}| {0,3}\t)/;

/** Code between fences, one that nothing closes up to the end; and code that is indented behind a blank line. */
function findCode(text: string, lines: LineStarts, from: number): Span[] {
  const blocks: Span[] = [];
  let open: { readonly start: number; readonly fence: string } | undefined;
  let above: "blank" | "code" | "text" = "blank";
  for (const [i, start] of lines.entries()) {
    if (start < from) continue;
    const end = lines[i + 1] ?? text.length;
    const line = text.slice(start, end);
    const [, fence = "", info = ""] = FENCE.exec(line) ?? [];
    if (open) {
      if (!fence.startsWith(open.fence) || info.trim() !== "") continue;
      blocks.push({ start: open.start, end });
      open = undefined;
      above = "blank";
    } else if (fence && !info.includes("`")) open = { start, fence };
    else if (line.trim() === "") above = above === "code" ? "code" : "blank";
    else if (above !== "text" && INDENT.test(line) && isLatin(line)) {
      blocks.push({ start, end });
      above = "code";
    } else above = "text";
  }
  if (open) blocks.push({ start: open.start, end: text.length });
  return blocks;
}

function isLatin(line: string): boolean {
  return (line.match(/[\w=<>{}()[\]/$-]/g)?.length ?? 0) > (line.match(/[\u4e00-\u9fff，。；：]/g)?.length ?? 0);
}
