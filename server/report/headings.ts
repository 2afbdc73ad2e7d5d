import { DOCUMENT_KIND } from "../lexicon/document.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { ByLine, Facts } from "../text/by-line.ts";
import { isBlank, type Span, shift, slice } from "../text/text.ts";
import { type Bold, boldEnd } from "./bold.ts";
import type { Frame } from "./frame.ts";
import { readTitle } from "./heading-title.ts";
import { fitsBetween, isTwice, type LineMarker, readLooseMarker } from "./loose-markers.ts";
import { type HeadingLevel, LEVEL_OF, type Marker, type MarkerStyle, scanMarkers } from "./markers.ts";
import { PARAGRAPHS, type Paragraph } from "./paragraphs.ts";
import type { Table } from "./tables.ts";

/** A heading (标题) as it stands in the text. */
export interface Heading {
  readonly level: HeadingLevel;
  readonly marker: Marker;
  /** Its own text, without marker, end punctuation and body. */
  readonly title: Span;
  /** Where the text under it begins, in its own line or below. */
  readonly bodyStart: number;
  /** Whether body follows in the same line (跑入式标题). */
  readonly runIn: boolean;
}

/**
 * Finds the headings: markers at the start of a line, and markers glued into running text, as texts have them that
 * lost their line breaks on the way (…的报告一、工作情况（一）…). A glued marker must stand where a sentence or a heading has
 * just ended and must carry on the numbering; references (第（三）项) and lists inside a sentence are left alone.
 */
export function findHeadings(facts: HeadingFacts): Heading[] {
  const { folded, paragraphs, frame, bold } = facts;
  const found = levelled(Array.from(findCandidates(facts)));
  const accepted = dropAnnexes(folded, acceptInSequence(folded, keepFitting(folded, found)), paragraphs, frame);
  return accepted.map(({ level, marker, paragraph, glued }, i) => {
    const limit = Math.min(accepted[i + 1]?.marker.span.start ?? folded.length, paragraph.end);
    const title = { start: marker.span.end, end: limit };
    return { level, marker, ...readTitle(folded, title, glued || limit < paragraph.end, boldEnd(bold, marker.span)) };
  });
}

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
interface Candidate {
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
type Boundary = "line" | "sentence" | "colon" | "bracket" | "clause" | "space" | "title" | "words";

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

function* findCandidates({ folded, tables, paragraphs, markdown, byLine }: HeadingFacts): Generator<Candidate> {
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
function levelled(candidates: readonly Candidate[]): readonly Candidate[] {
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

/** A line with the number of two layers (2.1.): there 1.1. is none that was written twice. */
const TWO_LAYERS = /(?<![^\n]) {0,4}(\d{1,2})[.、](?!\1[.、])\d{1,2}[.、](?!\d)/;

/** Leaves out the loose markers that don't stand between their neighbours. */
function keepFitting(folded: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const styles = new Set(candidates.flatMap(({ loose, marker }) => (loose ? [marker.style] : [])));
  if (styles.size === 0) return candidates;
  const describe = ({ marker }: Candidate): LineMarker => ({ ordinal: marker.ordinal, first: folded[marker.span.end] });
  const below = new Map<Candidate, LineMarker>();
  const next = new Map<MarkerStyle, LineMarker>();
  const beside = candidates.filter(({ glued, marker }) => !glued && styles.has(marker.style));
  for (const candidate of beside.reverse()) {
    const { style, punctuation } = candidate.marker;
    const neighbour = next.get(style);
    if (candidate.loose && neighbour) below.set(candidate, neighbour);
    if (punctuation !== "" || !candidate.loose) next.set(style, describe(candidate));
  }
  const above = new Map<MarkerStyle, LineMarker[]>();
  const layered = candidates.some(({ loose, marker }) => loose && isTwice(marker)) && TWO_LAYERS.test(folded);
  return candidates.filter((candidate) => {
    const { style, punctuation } = candidate.marker;
    if (!styles.has(style)) return true;
    const kept = above.get(style) ?? [];
    const own = describe(candidate);
    const twice = isTwice(candidate.marker);
    const loose = { ...own, marked: punctuation !== "", twice };
    const fits = !candidate.loose || (!(twice && layered) && fitsBetween(loose, kept, below.get(candidate)));
    if (fits && !candidate.glued) above.set(style, [...kept.slice(-1), own]);
    return fits;
  });
}

/**
 * Walks the candidates and keeps those that carry on the numbering. Line starts are kept, but for lists in a sentence: a break in
 * their numbering is for a rule to report.
 */
function acceptInSequence(folded: string, candidates: readonly Candidate[]): Candidate[] {
  const accepted: Candidate[] = [];
  /** Last ordinal of each level under the present parent; 0 where there is none. */
  const last = [0, 0, 0, 0, 0, 0];
  /** Lists inside a sentence that have begun in the present paragraph: style → last ordinal. */
  let inline = new Map<string, number>();
  let paragraph: Paragraph | undefined;
  candidates.forEach((candidate, i) => {
    const { marker, level } = candidate;
    if (candidate.paragraph !== paragraph) {
      paragraph = candidate.paragraph;
      if (inline.size > 0) inline = new Map();
    }
    if (candidate.glued) {
      if (inline.get(marker.style) === marker.ordinal - 1 && marker.ordinal > 1) {
        inline.set(marker.style, marker.ordinal);
        return;
      }
      if (marker.ordinal === 1 && opensInlineList(candidate, candidates, i)) {
        inline.set(marker.style, 1);
        return;
      }
      if (!carriesOn(folded, candidate, accepted.at(-1), last)) return;
    }
    if (opensClauses(candidate, candidates, i)) {
      inline.set(marker.style, 1);
      return;
    }
    last[level] = marker.ordinal;
    last.fill(0, level + 1);
    accepted.push(candidate);
  });
  return accepted;
}

/** Whether a line is a list inside a sentence from its beginning: 1、甲；2、乙；3、丙。 */
function opensClauses({ marker, glued, paragraph }: Candidate, all: readonly Candidate[], i: number): boolean {
  if (glued || marker.ordinal !== 1) return false;
  const next = all.slice(i + 1, i + 40).find((c) => c.marker.style === marker.style && c.marker.ordinal === 2);
  return next?.paragraph === paragraph && next.boundary === "clause";
}

/** Whether this first item begins a list inside a sentence: 包括：（一）…；（二）… */
function opensInlineList(
  { marker, level, boundary, unbroken, paragraph }: Candidate,
  all: readonly Candidate[],
  i: number,
) {
  if (boundary === "clause") return true;
  const next = all.slice(i + 1, i + 40).find((c) => c.marker.style === marker.style && c.marker.ordinal === 2);
  if (boundary !== "colon") return false;
  if (!next) return !unbroken || level > 2; // 如下：一、 may open the only part that is written by now; 分别是：1. breaks off
  return unbroken && marker.style !== "arabic-paren" ? next.boundary === "clause" : next.paragraph === paragraph;
}

/** Whether a glued marker may open a heading behind `previous`, given the last ordinal of each level. */
function carriesOn(
  folded: string,
  { marker, level, boundary, unbroken }: Candidate,
  previous: Candidate | undefined,
  last: readonly number[],
): boolean {
  const next = marker.ordinal === (last[level] as number) + 1;
  const first = marker.ordinal === 1;
  const behindTitle = previous !== undefined && isOpenTitle(folded, previous.marker.span.end, marker.span.start);
  if (behindTitle) return first ? level > previous.level : next && level <= previous.level;
  if (marker.style === "arabic-half-paren" || marker.style === "circled") return false;
  switch (boundary) {
    case "sentence":
      // A skipped or repeated number is a slip to be reported, as long as it is near the expected one.
      return first || next || (level <= 3 && unbroken && isNear(marker.ordinal, last[level] as number));
    case "colon":
      return unbroken && (first || next);
    case "space":
    case "bracket":
      return next && (unbroken || boundary === "bracket");
    case "title":
      return first && level === 1 && unbroken;
    case "words":
      return unbroken && next && !first && marker.style === "han-paren";
    default:
      return false;
  }
}

function isNear(ordinal: number, last: number): boolean {
  return last > 0 && ordinal >= last && ordinal <= last + 3;
}

/** How long a heading without end punctuation can be. */
const OPEN_TITLE = 60;

/** Whether what stands between two markers can only be the heading of the first: 一、工作情况（一）… */
function isOpenTitle(folded: string, start: number, end: number): boolean {
  return end - start <= OPEN_TITLE && end - start >= 2 && !/[。!?;:\n]/.test(folded.slice(start, end));
}

/** An unnumbered line that opens an annex behind the body: 附件, 名词解释, 2026年民生实事. */
const ANNEX_TITLE =
  /^(?:附(?:件|表|录|注)?|注释?|相关名词|.{2,30}(?:清单|事项|实事|解释|说明|项目表?|目录))[:\d一二三四五六七八九十]*$/;

/** A line that can only be the name of an annex. */
const ANNEX_NAME = /^附(?:件|表|录|注)?[:\d一二三四五六七八九十]*$|^名词解释$|^20\d\d年.{2,12}实事$/;

const GLUED_ANNEX = /(?:附[件表注]|注释|名词解释|相关名词|清单|实事):? *$/;

/** Leaves out the lists of annexes: numbered items behind an unnumbered title that stands behind the last part. */
function dropAnnexes(
  folded: string,
  headings: readonly Candidate[],
  paragraphs: readonly Paragraph[],
  { annexNote }: Frame,
): Candidate[] {
  const parts = headings.filter(({ level }) => level <= 2);
  const lastPart = parts.at(-1);
  if (!lastPart) return [...headings];
  const opensAnnex = ({ marker, glued }: Candidate) =>
    glued && marker.ordinal === 1 && GLUED_ANNEX.test(folded.slice(marker.span.start - 8, marker.span.start));
  const gluedAnnex = headings.findIndex((heading) => heading.level > 2 && opensAnnex(heading));
  if (gluedAnnex > headings.indexOf(lastPart)) return headings.slice(0, gluedAnnex);
  let first = 0;
  const isNumbered = (start: number) => {
    while (first < headings.length && (headings[first] as Candidate).paragraph.start < start) first++;
    return headings[first]?.paragraph.start === start && !headings[first]?.glued;
  };
  const top = Math.min(...new Set(parts.map(({ level }) => level)));
  const tops = parts.filter(({ level }) => level === top);
  let next = 0;
  // The parts end before an annex: none follows it, or those of the annex itself follow, numbered from one.
  const annex = paragraphs.find(({ start, end }) => {
    while (next < tops.length && (tops[next] as Candidate).marker.span.start < start) next++;
    if (isNumbered(start) || start < (parts[0] as Candidate).marker.span.start) return false;
    if (start === annexNote?.start && !tops[next]) return true;
    if (end - start > 40) return false;
    const words = folded.slice(start, end).replace(/ /g, "");
    const following = tops[next];
    return following ? following.marker.ordinal === 1 && ANNEX_NAME.test(words) : ANNEX_TITLE.test(words);
  });
  return annex ? headings.filter(({ marker }) => marker.span.start < annex.start) : [...headings];
}
