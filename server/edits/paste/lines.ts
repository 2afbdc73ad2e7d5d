import { TO_TEN } from "../../lexicon/numeral.ts";
import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { isBullet } from "../../report/bullets.ts";
import { INVISIBLE } from "../../text/text.ts";

/**
 * Text from the clipboard as a report writes it: a paragraph a line, no characters that nobody sees, no bullets, no page numbers, no
 * tab but between the cells of a table. Words, digits and marks stay as they are. Linear in the length of the text.
 */
export function tidyLines(text: string): string {
  const lines = withoutListBlanks(
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
      .replace(UNSEEN, "")
      .split("\n"),
  );
  const tabs = lines.map((line) => (line.includes("\t") ? (line.match(INNER_TAB)?.length ?? 0) : 0));
  const isRow = (i: number) => {
    const own = tabs[i] ?? 0;
    return own > 1 || (own === 1 && ((tabs[i - 1] ?? 0) > 0 || (tabs[i + 1] ?? 0) > 0));
  };
  const tidy: string[] = [];
  lines.forEach((line, i) => {
    if (PAGE_NUMBER.test(line)) return;
    const words = isRow(i) ? line.replace(NO_BREAK, " ") : tidyLine(line);
    const last = i === lines.length - 1;
    const clean = last ? words : words.trimEnd();
    if (clean !== "" || last || tidy.at(-1) !== "") tidy.push(clean);
  });
  return tidy.join("\n");
}

const UNSEEN = new RegExp(`${INVISIBLE.source}|\uFFFC`, "g");
const NO_BREAK = /[\u00A0\u2007\u202F]/g;
/** A tab with something before it in its line. */
const INNER_TAB = /(?<=[^\t])\t+/g;
/** — 3 —, 第3页 共10页: alone in its line. */
const PAGE_NUMBER =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?)\s*$/;
/** The number of a paragraph and the blanks that a word processor sets behind it. */
const MARKER = pattern`^([^\S\n]{0,8}${oneOf(
  phrase`${TO_TEN}{1,3}[、.．]|[(（]${TO_TEN}{1,3}[)）]`,
  phrase`\d{1,3}[.．、)）]|[(（]\d{1,3}[)）]|[①-⑳]`,
)})([^\S\n]{1,20})`;
/** The bullets that a word processor writes in letters of its symbol fonts, with a tab behind. */
const LETTER_BULLET = /^[^\S\n]{0,8}[·lnoquvwØü§Þà]\t+(?=[^\t]*$)/;

/** What stands above a column of numbers. */
const NUMBERS_HEAD = /^[序编]号\t/;

/** Lines without what a word processor sets behind the numbers of its lists; the numbers of a table are cells. */
function withoutListBlanks(lines: readonly string[]): string[] {
  let isTable = false;
  return lines.map((line) => {
    isTable = NUMBERS_HEAD.test(line) || (isTable && line.includes("\t"));
    return isTable ? line : withoutMarkerBlanks(line);
  });
}

/** A line without the tab or no-break space behind its number, and without a bullet. */
function withoutMarkerBlanks(line: string): string {
  const [all = "", marker = "", blanks = ""] = MARKER.exec(line) ?? [];
  const rest = line.slice(all.length);
  if (/[\t\u00A0\u2007\u202F]/.test(blanks) && !rest.includes("\t")) {
    return marker + (/^\d/.test(rest) ? " " : "") + rest;
  }
  const at = line.search(/\S/);
  if (at >= 0 && isBullet(line, at)) return line.slice(at + 1).trimStart();
  return line.replace(LETTER_BULLET, "");
}

/** A line that is no row of a table, without tabs and no-break spaces; an indent of these is as wide as before. */
function tidyLine(line: string): string {
  const indent = /^[^\S\n]*/.exec(line)?.[0] ?? "";
  const rest = line.slice(indent.length);
  return tidyIndent(indent) + rest.replace(TAB, "").replace(/\t+/g, " ").replace(NO_BREAK, " ");
}

function tidyIndent(indent: string): string {
  if (!/[\t\u00A0\u2007\u202F]/.test(indent)) return indent;
  const width = Array.from(indent.replaceAll("\t", "　　")).reduce((sum, blank) => sum + (blank === "　" ? 2 : 1), 0);
  return "　".repeat(Math.ceil(width / 2));
}

/** A tab between two Chinese words. */
const TAB = /(?<=[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF])\t+(?=[\u4E00-\u9FFF])/g;
