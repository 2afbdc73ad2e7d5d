import type { Diagnostic } from "../check/diagnostic.ts";
import type { Report } from "../reading/report.ts";
import { findParagraphs, findSentences } from "../report/paragraphs.ts";
import { RULES } from "../rules/index.ts";
import { lineAt, overlaps, type Span } from "../text/text.ts";
import { type Change, changeBetween } from "./changeBetween.ts";

/**
 * What is not said yet of a text that is being written. A sentence that only is not finished is no slip: a new finding waits
 * for as long as what is being typed can still answer it, and at the longest until the writer pauses. What has been said stays
 * said while it stands in its place, so that typing on never makes findings flicker.
 */

/** A writer who types nothing for so many milliseconds looks at the text; then everything is said. */
export const PAUSE = 1500;

/** What the reader of a document was told last. */
export interface Told {
  readonly text: string;
  /** Where the last change of the text ended; undefined when the writer has paused since. */
  readonly caret: number | undefined;
  /** The findings that were said. */
  readonly said: readonly Diagnostic[];
  /** How many more there were. */
  readonly waiting: number;
}

/**
 * What is told of `report`, in which `found` was found, after `before` was told of an earlier version of the text. Without
 * that, everything is said.
 */
export function tell(report: Report, found: readonly Diagnostic[], before: Told | undefined): Told {
  const { text } = report;
  const change = before && changeBetween(before.text, text);
  const caret = change?.after.end ?? before?.caret;
  if (!before || caret === undefined) return { text, caret, said: found, waiting: 0 };
  const known = new Set(
    before.said.flatMap(({ rule, span }) => startsAfter(change, span.start).map((start) => placeOf(rule, start))),
  );
  const open = openStretches(report, caret);
  const said = found.filter(
    (finding) => known.has(placeOf(finding.rule, finding.span.start)) || !isUnfinished(finding, open),
  );
  return { text, caret, said, waiting: found.length - said.length };
}

/** The name under which a finding is known again. Its words may change: of a list that grows 实际列出2项 becomes 3项. */
function placeOf(rule: string, start: number): string {
  return `${rule} ${start}`;
}

/** What is being written around the caret, by how far a rule looks (`awaits`); undefined is a stretch that has ended. */
interface OpenStretches {
  readonly sentence: Span | undefined;
  readonly line: Span | undefined;
}

const AWAITS = new Map(RULES.map(({ id, awaits }) => [id, awaits]));

function isUnfinished(finding: Diagnostic, { sentence, line }: OpenStretches): boolean {
  const awaits = AWAITS.get(finding.rule);
  if (awaits === "report") return true;
  return reaches(finding, sentence) || (awaits === "line" && reaches(finding, line));
}

/** Whether a finding, or another place it speaks of, lies in `stretch`. */
function reaches({ span, related = [] }: Diagnostic, stretch: Span | undefined): boolean {
  return (
    stretch !== undefined && [span, ...related.map((place) => place.span)].some((place) => touches(place, stretch))
  );
}

function touches(place: Span, stretch: Span): boolean {
  const empty = place.start === place.end && stretch.start <= place.start && place.end <= stretch.end;
  return empty || overlaps(place, stretch);
}

/** Ends a sentence, with the brackets and quotation marks that close behind it. */
const FINISHED = /[。!?][”’"')》\]]*$/;

/**
 * The sentence that the caret stands in, unless it has just been ended; and the stretch of its line that counts as open: that
 * sentence and the one before it, because a draft may be one long line that is never left.
 */
function openStretches({ folded, lines }: Report, caret: number): OpenStretches {
  const number = lineAt(lines, caret);
  const line = { start: lines[number] as number, end: lines[number + 1] ?? folded.length };
  const sentences = findSentences(folded, findParagraphs(folded, line));
  const last = lastFrom(sentences, caret);
  const sentence = sentences[last];
  // No sentence begins before the caret: a blank line, or one that is no text (a comment, what a web page left behind).
  if (!sentence) return { sentence: line, line };
  const isFinished = caret >= sentence.end && FINISHED.test(folded.slice(sentence.start, sentence.end));
  if (isFinished) return { sentence: undefined, line: sentence };
  const end = Math.max(sentence.end, caret); // behind a number stands perhaps a blank that no unit has followed yet
  const start = (sentences[last - 1] ?? sentence).start;
  return { sentence: { start: sentence.start, end }, line: { start, end } };
}

/** The index of the last sentence that begins at `offset` or before it; -1 where there is none. */
function lastFrom(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where something that began at `offset` may begin after the change: nowhere when it was replaced. */
function startsAfter(change: Change | undefined, offset: number): number[] {
  if (!change || offset < change.before.start) return [offset];
  const moved = offset + change.after.end - change.before.end;
  // At the place of the change it stays when the change was made behind it, and moves when it was made before it.
  if (offset === change.before.start) return change.before.end > offset ? [offset] : [offset, moved];
  return offset < change.before.end ? [] : [moved];
}
