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
  const listed = [...readItems(note.start, note.text)];
  for (const line of lines.slice(at + 1)) {
    const items = [...readItems(line.start, line.text)];
    if (listed.length === 0 || items[0]?.span.start !== line.start) break;
    listed.push(...items);
  }
  const name = note.text.replace(NOTE, "").trim();
  if (listed.length === 0 && name !== "") listed.push({ number: 1, span: { start: note.start, end: note.start + 2 } });
  if (listed.length === 0) return undefined;
  const opened = lines.flatMap(({ start, text }) => {
    const [head, digits] = HEAD.exec(text) ?? [];
    return head && digits ? [{ number: readNumber(digits), span: { start, end: start + head.trimEnd().length } }] : [];
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

function* readItems(start: number, text: string): Generator<Annex> {
  for (const match of text.matchAll(ITEM)) {
    const digits = (match[1] ?? match[2]) as string;
    const from = start + match.index;
    yield { number: Number(digits), span: { start: from, end: from + digits.length } };
  }
}

function* readPointers({ folded, byLine }: AnnexFacts): Generator<Annex> {
  for (const match of byLine.matches(POINTER)) {
    const start = match.index + match[0].indexOf("附件");
    if (OTHER_PAPER.test(folded.slice(Math.max(0, match.index - 2), match.index))) continue;
    yield { number: readNumber(match[1] as string), span: { start, end: match.index + match[0].length } };
  }
}

const OTHER_PAPER = /[》号文]$/;

function readNumber(digits: string): number {
  return /\d/.test(digits) ? Number(digits) : readHanOrdinal(digits);
}
