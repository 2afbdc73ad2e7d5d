import { DOCUMENT_KIND } from "../lexicon/document.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { ByLine, Facts } from "../text/by-line.ts";
import { isBlank, shift, slice } from "../text/text.ts";
import type { Bold } from "./bold.ts";
import type { Frame } from "./frame.ts";
import { readLooseMarker } from "./loose-markers.ts";
import { type HeadingLevel, LEVEL_OF, type Marker, type MarkerStyle, scanMarkers } from "./markers.ts";
import { PARAGRAPHS, type Paragraph } from "./paragraphs.ts";
import type { Table } from "./tables.ts";

/** What is written like the marker of a heading. Whether it opens one is told by the others (headings.ts). */

/** What headings are read from. */
export interface HeadingFacts {
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
  readonly frame: Frame;
  readonly markdown: boolean;
  readonly bold: readonly Bold[];
  readonly tables: readonly Table[];
  /** Where the markers of lines are kept. */
  readonly byLine: ByLine;
}

/** A marker that may open a heading. */
export interface Candidate {
  readonly level: HeadingLevel;
  readonly marker: Marker;
  readonly paragraph: Paragraph;
  /** Whether it stands inside a line rather than at its start. */
  readonly glued: boolean;
  /** What stands before a glued marker; see {@link Boundary}. */
  readonly boundary: Boundary;
  /** Whether the paragraph looks like a text without line breaks. */
  readonly unbroken: boolean;
  /** Whether only its neighbours tell that it is a marker; see {@link readLooseMarker}. */
  readonly loose: boolean;
  /** How many # stand before it, in a Markdown text. */
  readonly depth?: number;
}

/** What ends right before a marker: the line, a sentence, a lead-in (：), a bracket, a part of a sentence, a title, words. */
export type Boundary = "line" | "sentence" | "colon" | "bracket" | "clause" | "space" | "title" | "words";

/** What is written like a marker in a line that it may open a heading of; offsets count from the line's beginning. */
interface LineMarkers {
  /** Where the words of the line begin: behind the # of Markdown, and where a conversion has written blanks out. */
  readonly start: number;
  readonly opening: number;
  readonly loose?: Marker;
  readonly markers: readonly Marker[];
  /** The # before it, in a Markdown text. */
  readonly hashes?: string;
}

const MARKERS: Facts<LineMarkers | undefined> = {};

const MARKDOWN_HEADING = /^(#{1,6}) [ \uE000]*/;

function readMarkers(line: string, markdown: boolean): LineMarkers | undefined {
  const [dress = "", hashes] = (markdown && MARKDOWN_HEADING.exec(line)) || [];
  const start = dress.length;
  const opening = lineStart(line, start);
  const loose = readLooseMarker(line, opening);
  const markers: Marker[] = [];
  for (const marker of scanMarkers(line)) {
    if (marker.span.start < start || !opensText(line, marker) || closesBracket(line, marker, start)) continue;
    markers.push(marker);
  }
  if (!loose && !hashes && markers.length === 0) return undefined;
  return { start, opening, markers, ...(loose && { loose }), ...(hashes && { hashes }) };
}

/** Every marker that may open a heading, in text order, at the beginning of a line or inside it. */
export function* findCandidates({ folded, tables, paragraphs, markdown, byLine }: HeadingFacts): Generator<Candidate> {
  const ends = new Set(tables.map(({ span }) => span.end));
  let table = 0;
  const inTable = (offset: number) => {
    while (table < tables.length && (tables[table] as Table).span.end <= offset) table++;
    return offset >= (tables[table]?.span.start ?? Number.POSITIVE_INFINITY);
  };
  const total = paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
  const last = paragraphs.at(-1)?.end;
  const markersOf = byLine.each(MARKERS, PARAGRAPHS, paragraphs, (line) => readMarkers(slice(folded, line), markdown));
  for (let i = 0; i < paragraphs.length; i++) {
    const own = markersOf(i);
    if (!own) continue;
    const line = paragraphs[i] as Paragraph;
    const paragraph = own.start === 0 ? line : { start: line.start + own.start, end: line.end };
    const unbroken = (paragraph.end - paragraph.start) * 2 >= total;
    const opening = line.start + own.opening;
    const loose = own.loose && !inTable(opening) ? own.loose : undefined;
    const markers = own.markers.filter(
      ({ style, span }) =>
        !inTable(line.start + span.start) && !(style === "han-comma" && line.start + span.end === last), // nothing follows
    );
    const numbered = loose !== undefined || markers.some(({ span }) => span.start <= own.opening);
    if (own.hashes && own.hashes.length > 1 && !numbered) yield toUnnumbered(own.hashes, line);
    if (loose) yield toCandidate(moved(loose, line.start), paragraph, "line", unbroken, true);
    for (const marker of markers) {
      const start = line.start + marker.span.start;
      const boundary = start > opening ? boundaryBefore(folded, start, paragraph.start, ends) : "line";
      const candidate = toCandidate(moved(marker, line.start), paragraph, boundary, unbroken, false);
      yield own.hashes && boundary === "line" ? { ...candidate, depth: own.hashes.length } : candidate;
    }
  }
}

/** Where one style of numbers stands behind ## and behind ####, the # tell the level. */
export function levelled(candidates: readonly Candidate[]): readonly Candidate[] {
  const depths = new Map<MarkerStyle, Set<number>>();
  for (const { marker, depth } of candidates) {
    if (depth !== undefined) depths.set(marker.style, (depths.get(marker.style) ?? new Set()).add(depth));
  }
  const mixed = new Set([...depths].filter(([, { size }]) => size > 1).map(([style]) => style));
  if (mixed.size === 0) return candidates;
  return candidates.map((candidate) => {
    const { marker, depth } = candidate;
    return depth !== undefined && mixed.has(marker.style) ? { ...candidate, level: levelOf(depth) } : candidate;
  });
}

/** The level of a heading behind so many #; one # is the title's. */
function levelOf(depth: number): HeadingLevel {
  return Math.min(Math.max(depth - 1, 1), 5) as HeadingLevel;
}

/** A # line without a number of its own. */
function toUnnumbered(hashes: string, paragraph: Paragraph): Candidate {
  const level = levelOf(hashes.length);
  const span = { start: paragraph.start, end: paragraph.start + hashes.length };
  const marker: Marker = { style: "markdown", ordinal: 0, span, number: span, punctuation: "" };
  return { level, marker, paragraph, glued: false, boundary: "line", unbroken: false, loose: false };
}

function moved(marker: Marker, by: number): Marker {
  return { ...marker, span: shift(marker.span, by), number: shift(marker.number, by) };
}

function toCandidate(
  marker: Marker,
  paragraph: Paragraph,
  boundary: Boundary,
  unbroken: boolean,
  loose: boolean,
): Candidate {
  const level = LEVEL_OF[marker.style as Exclude<typeof marker.style, "markdown">];
  return { level, marker, paragraph, glued: boundary !== "line", boundary, unbroken, loose };
}

const ESCAPED_BLANKS = /(?:<U\+[0-9A-F]{4}>[\s\uE000]*)+/y;

/** Where the words of a line begin: behind blanks that a conversion has written out (<U+00A0>). */
function lineStart(line: string, start: number): number {
  ESCAPED_BLANKS.lastIndex = start;
  return ESCAPED_BLANKS.test(line) ? ESCAPED_BLANKS.lastIndex : start;
}

/** A reference to points of another text: （一）、（二）两项, 第（三）款规定. */
const REFERENCE = /[、,和及与至到]? ?\(|(?:两|三|四|各)?(?:项|款|条|目)(?:规定|所列|之|、|,|和|的)/y;
/** What cannot follow the marker of a heading: a further number (一、二产业), a reference, a date. */
const NOT_A_TITLE: Readonly<Record<Marker["style"], RegExp>> = {
  "han-comma": /[一二三四五六七八九十]+(?:[、线级类]|产业|次|是)/y,
  "han-paren": REFERENCE,
  "arabic-dot": /\d|[一二三四五六七八九十]?(?:月|日|号楼)/y,
  "arabic-paren": REFERENCE,
  circled: /[、,和及与至]?[①-⑳]/y,
  "arabic-half-paren": /[、,和及与至]?\d/y,
  markdown: /$/y,
};

/** What names a point by its marker: 第（三）项, 办法见（三）; but 征求意见（三） may be a title and the next. */
const REFERS = /(?:第|(?<!意)见|[按依参]照|[上前]述) ?$/;

function opensText(line: string, { style, span }: Marker): boolean {
  const pattern = NOT_A_TITLE[style];
  pattern.lastIndex = span.end;
  return !pattern.test(line) && !REFERS.test(line.slice(Math.max(0, span.start - 4), span.start));
}

/** Whether the bracket of 1) closes one that stands open before it: 配备课桌50套（1拖1）. */
function closesBracket(line: string, { style, span }: Marker, start: number): boolean {
  if (style !== "arabic-half-paren") return false;
  return /\([^()]*$/.test(line.slice(Math.max(start, span.start - OPEN_TITLE), span.start));
}

/** Titles that a first heading may be glued to: …情况的报告一、 */
const TITLE_TAIL = pattern`${DOCUMENT_KIND}$`;

function boundaryBefore(folded: string, offset: number, from: number, tableEnds: ReadonlySet<number>): Boundary {
  let at = offset - 1;
  while (at >= from && isBlank(folded.charCodeAt(at))) at--;
  if (tableEnds.has(at + 1)) return "sentence";
  while (at > from && "”’\"'".includes(folded[at] as string) && "。!?".includes(folded[at - 1] as string)) at--;
  const char = folded[at] ?? "。";
  if ("。!?".includes(char)) return "sentence";
  if (char === ":") return "colon";
  if (char === ")" || char === "】" || char === "]") return "bracket";
  if (";,、".includes(char)) return "clause";
  if (at < offset - 1) return "space";
  return TITLE_TAIL.test(folded.slice(Math.max(from, at - 3), at + 1)) ? "title" : "words";
}

/** How long a heading without end punctuation can be. */
export const OPEN_TITLE = 60;
