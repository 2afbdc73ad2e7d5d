import { TO_TEN } from "../lexicon/numeral.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { ByLine } from "../text/by-line.ts";
import type { Span } from "../text/text.ts";
import type { Layout } from "./layout.ts";
import { readHanOrdinal } from "./markers.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Annexes (附件): what the note below the text lists (附件：1.… 2.…), what stands behind it under 附件1, and what the text points at. */

type AnnexFacts = Pick<Layout, "folded" | "paragraphs"> & { readonly byLine: ByLine };

/** One annex, named or listed. */
export interface Annex {
  readonly number: number;
  /** Its number in the list, or 附件 with its number. */
  readonly span: Span;
  /** The same with the annex's name, as far as it stands in that line. */
  readonly entry: Span;
}

export interface Annexes {
  /** The numbered list of the note; one item without a number where the note names one annex only. */
  readonly listed: readonly Annex[];
  /** Lines that open an annex: 附件1. */
  readonly opened: readonly Annex[];
  /** Where the text points at an annex: 见附件3. */
  readonly pointed: readonly Annex[];
}

/** Reads the annexes of a report with one note that lists them; undefined where there is no such note. */
export function readAnnexes(report: AnnexFacts): Annexes | undefined {
  const { folded, paragraphs } = report;
  const wordsOf = ({ start, end }: Paragraph) => folded.slice(start, Math.min(end, start + LONGEST));
  const notes = paragraphs.filter((paragraph) => folded[paragraph.start] === "附" && NOTE.test(wordsOf(paragraph)));
  if (notes.length !== 1) return undefined;
  const at = paragraphs.indexOf(notes[0] as Paragraph);
  const lines = paragraphs.map((paragraph) => ({ start: paragraph.start, text: wordsOf(paragraph) }));
  const note = lines[at] as Line;
  const listed = [...readItems(note)];
  for (const line of lines.slice(at + 1)) {
    const items = [...readItems(line)];
    if (listed.length === 0 || items[0]?.span.start !== line.start) break;
    listed.push(...items);
  }
  const name = note.text.replace(NOTE, "").trim();
  if (listed.length === 0 && name !== "")
    listed.push({
      number: 1,
      span: { start: note.start, end: note.start + 2 },
      entry: entryOf(note, 0, note.text.length),
    });
  if (listed.length === 0) return undefined;
  const opened = lines.flatMap((line) => {
    const { start, text } = line;
    const [head, digits] = HEAD.exec(text) ?? [];
    if (!head || !digits) return [];
    const span = { start, end: start + head.trimEnd().length };
    return [{ number: readNumber(digits), span, entry: entryOf(line, 0, text.length) }];
  });
  return { listed, opened, pointed: [...readPointers(report)] };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Longer than any line of a list of annexes. */
const LONGEST = 300;
const NOTE = /^附件 ?[:] ?/;
/** 附件1 on a line of its own, or with the annex's name. */
const HEAD = pattern`^附件 ?(\d{1,2}|${TO_TEN}{1,2})(?![\d.、,年月个份])(?=$|[ :]|[^\d,。;])`;
/** The number of a listed annex; a year may follow the dot (1.2025年项目表). */
const ITEM = /(?<=^|[ :;])(\d{1,2})[.、] ?(?!\d)|(?<=^|[ :;])(\d{1,2})[.、] ?(?=20\d\d年)/g;
/** 见附件3, 按附件3, （附件3）; an annex of another paper (《…》附件3) is none. */
const POINTER = pattern.g`(?:见|按|按照|\()附件 ?(\d{1,2}|${TO_TEN})(?![\d年])`;

function* readItems(line: Line): Generator<Annex> {
  const items = [...line.text.matchAll(ITEM)];
  for (const [i, { index, 1: digits, 2: beforeYear }] of items.entries()) {
    const number = (digits ?? beforeYear) as string;
    const start = line.start + index;
    const entry = entryOf(line, index, items[i + 1]?.index ?? line.text.length);
    yield { number: Number(number), span: { start, end: start + number.length }, entry };
  }
}

/** What stands in a line from one index to another, without the blanks and marks at its end. */
function entryOf({ start, text }: Line, from: number, to: number): Span {
  return { start: start + from, end: start + from + text.slice(from, to).replace(/[ ;。]+$/, "").length };
}

function* readPointers({ folded, byLine }: AnnexFacts): Generator<Annex> {
  for (const match of byLine.matches(POINTER)) {
    const start = match.index + match[0].indexOf("附件");
    if (OTHER_PAPER.test(folded.slice(Math.max(0, match.index - 2), match.index))) continue;
    const span = { start, end: match.index + match[0].length };
    yield { number: readNumber(match[1] as string), span, entry: span };
  }
}

const OTHER_PAPER = /[》号文]$/;

function readNumber(digits: string): number {
  return /\d/.test(digits) ? Number(digits) : readHanOrdinal(digits);
}
