import type { Report } from "../reading/report.ts";
import { findPlaceholders } from "../rules/residue/residue-placeholder.ts";
import { finish, type Steps } from "../text/steps.ts";
import { indexAt, itemsIn, linesIn, mergeSpans, overlaps, type Span, trimSpan } from "../text/text.ts";

/**
 * Types of tokens, in the order of the legend. Two are of the protocol: the number of a figure, and the words that number an item
 * of a list (一是) as a keyword. The others are the client's own (`semanticTokenTypes` in package.json).
 */
export const TOKEN_TYPES = ["number", "keyword", "reportUnit", "reportMarker", "reportLeftover"] as const;

/** A stretch of one line that is more than prose. */
export interface Token {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
}

/**
 * The tokens of the lines that `within` touches, in text order, none over another: what is left over (遗留) comes before markers
 * (序号), markers before figures. Years, document numbers and other numbers that measure nothing are prose.
 */
export function tokensIn(report: Report, within: Span): Token[] {
  return finish(tokenSteps(report, within));
}

/** The same in steps, for a long text. */
export function* tokenSteps(report: Report, within: Span): Steps<Token[]> {
  const first = indexAt(report.paragraphs, within.start, ({ start }) => start);
  const last = indexAt(report.paragraphs, within.end, ({ start }) => start);
  const from = report.paragraphs[Math.max(first, 0)];
  const to = report.paragraphs[last];
  if (!from || !to) return [];
  const lines = { start: Math.min(from.start, within.start), end: Math.max(to.end, within.end) };
  const leftovers = leftoversIn(report, lines);
  yield;
  const markers = markersIn(report, lines);
  yield;
  return withoutOverlaps([leftovers, markers, yield* figuresIn(report, first, last)]);
}

function leftoversIn(report: Report, lines: Span): Token[] {
  const { text, residue } = report;
  const copied = itemsIn(residue, lines).flatMap(({ span }) => Array.from(linesIn(text, span)));
  const found = [...copied.map((line) => trimSpan(text, line)), ...findPlaceholders(report)];
  const inside = mergeSpans(found.filter((span) => span.start < span.end && overlaps(span, lines)));
  return inside.map((span) => ({ span, type: "reportLeftover" }));
}

function markersIn({ sections, enumerations }: Report, lines: Span): Token[] {
  const tokens: Token[] = [];
  const first = indexAt(sections, lines.start, ({ marker }) => marker.span.start);
  for (const { marker } of sections.slice(Math.max(first, 0))) {
    if (marker.span.start >= lines.end) break;
    if (overlaps(marker.span, lines)) tokens.push({ span: marker.span, type: "reportMarker" });
  }
  for (const { items } of enumerations)
    for (const { span } of items) if (overlaps(span, lines)) tokens.push({ span, type: "keyword" });
  return tokens.sort(byPlace);
}

/** So many paragraphs are read in one step. */
const A_PAGE = 50;

/** The numbers and units of the figures in the paragraphs from `first` to `last`. */
function* figuresIn({ numbers }: Report, first: number, last: number): Steps<Token[]> {
  const tokens: Token[] = [];
  for (let i = Math.max(first, 0); i <= last; i++) {
    if (i % A_PAGE === 0) yield;
    for (const { span, digits, unitSpan } of numbers.ofParagraph(i).figures) {
      const number = digits.start < digits.end ? digits : span;
      tokens.push({ span: number, type: "number" });
      if (unitSpan.start < unitSpan.end) tokens.push({ span: unitSpan, type: "reportUnit" });
    }
  }
  return tokens.sort(byPlace);
}

/** All tokens of lists that are in text order, without those that share a character with one of a list before. */
function withoutOverlaps([strongest = [], ...lists]: readonly (readonly Token[])[]): Token[] {
  let kept = disjoint(strongest);
  for (const list of lists) {
    const free = list.filter(({ span }) => itemsIn(kept, span).length === 0);
    kept = disjoint([...kept, ...free].sort(byPlace));
  }
  return kept;
}

function disjoint(tokens: readonly Token[]): Token[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function byPlace(a: Token, b: Token): number {
  return a.span.start - b.span.start;
}
