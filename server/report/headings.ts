import type { Span } from "../text/text.ts";
import { boldEnd } from "./bold.ts";
import type { Frame } from "./frame.ts";
import { type Candidate, findCandidates, type HeadingFacts, levelled, OPEN_TITLE } from "./heading-candidates.ts";
import { readTitle } from "./heading-title.ts";
import { fitsBetween, isTwice, type LineMarker } from "./loose-markers.ts";
import type { HeadingLevel, Marker, MarkerStyle } from "./markers.ts";
import type { Paragraph } from "./paragraphs.ts";

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
  const next = secondBehind(marker, all, i);
  return next?.paragraph === paragraph && next.boundary === "clause";
}

/** How many candidates behind a first item its second is looked for among. */
const NEAR = 40;

/** The second item of the list that may begin with `marker`, the candidate at `i`. */
function secondBehind({ style }: Marker, all: readonly Candidate[], i: number): Candidate | undefined {
  return all.slice(i + 1, i + NEAR).find(({ marker }) => marker.style === style && marker.ordinal === 2);
}

/** Whether this first item begins a list inside a sentence: 包括：（一）…；（二）… */
function opensInlineList(
  { marker, level, boundary, unbroken, paragraph }: Candidate,
  all: readonly Candidate[],
  i: number,
) {
  if (boundary === "clause") return true;
  const next = secondBehind(marker, all, i);
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
