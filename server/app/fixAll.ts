import type { Diagnostic } from "../check/diagnostic.ts";
import { applyEdits, applyFixes } from "../check/fix.ts";
import type { Edit, Fix } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import type { Message } from "../text/message.ts";
import { finish, type Steps } from "../text/steps.ts";
import type { Span } from "../text/text.ts";
import { type Change, joinRounds } from "./changes.ts";
import { closesGap } from "./gap.ts";
import { whyOnlyOffered } from "./offered.ts";
import { findHarm, type Reading, type Trial } from "./proof.ts";

/** What became of a text whose safe fixes were made. */
export interface Mended {
  /** The mended text as read. */
  readonly reading: Reading;
  /** From the text as it was read to the mended one: disjoint, in text order. */
  readonly changes: readonly Change[];
  /** How many fixes were made. */
  readonly made: number;
  /** Safe fixes that were left, in text order. */
  readonly left: readonly Left[];
}

/** A safe fix that was not made. */
export interface Left {
  readonly rule: string;
  /** The finding in the mended text. */
  readonly span: Span;
  readonly reason: Message;
}

/** Which safe fixes are made; all of them when nothing is said. */
export interface Choice {
  /** Only those of this rule. */
  readonly rule?: string | undefined;
  /** Only those of these findings of the first text, in one round. */
  readonly said?: readonly Diagnostic[] | undefined;
  /** Only those that it says of. */
  readonly wants?: ((report: Report, fix: Fix) => boolean) | undefined;
}

/** Fixes may open the way for others; a text that has not settled after so many rounds is left as it is then. */
const ROUNDS = 10;
/** So often a text is read to find out which of its fixes do harm; of a long one less often, so that nobody waits. */
const PROOFS = 100;
const CHARACTERS = 5_000_000;

/**
 * Makes the safe fixes of a text, and proves each of them on the text that it leads to: a fix that harms, or is of no use, is
 * taken back. Fixing again changes nothing. `read` reads and checks a text as `first` was.
 */
export function fixAll(first: Reading, read: (text: string) => Reading, choice?: Choice): Mended {
  function* readAtOnce(text: string): Steps<Reading> {
    yield;
    return read(text);
  }
  return finish(fixAllSteps(first, readAtOnce, choice));
}

/** The same in steps. */
export function* fixAllSteps(
  first: Reading,
  read: (text: string) => Steps<Reading>,
  { rule, said, wants }: Choice = {},
): Steps<Mended> {
  const { text } = first.report;
  const work = { left: Math.max(10, Math.min(PROOFS, Math.ceil(CHARACTERS / (text.length + 1)))) };
  const rounds: Change[][] = [];
  let reading = first;
  let made = 0;
  let left: readonly Left[] = [];
  for (let round = 0; round < (said ? 1 : ROUNDS); round++) {
    const { report } = reading;
    const wanted = (said ?? reading.diagnostics).filter((diagnostic) => {
      const fix = wants && diagnostic.fixes?.find(({ safe }) => safe);
      return (!rule || diagnostic.rule === rule) && (!fix || wants(report, fix));
    });
    const result = yield* fixOnce(reading, wanted, read, work);
    left = result.left;
    if (result.made.length === 0 || result.reading.report.text === reading.report.text) break;
    reading = result.reading;
    made += result.made.length;
    rounds.push(result.made.flatMap(({ diagnostic: { rule }, fix }) => fix.edits.map((edit) => ({ ...edit, rule }))));
  }
  return { reading, changes: joinRounds(text.length, rounds), made, left };
}

/** The fix of a finding that may be tried unasked. */
export function safeFix({ report }: Pick<Reading, "report">, diagnostic: Diagnostic): Fix | undefined {
  const fix = diagnostic.fixes?.find(({ safe }) => safe);
  return fix && !whyOnlyOffered(report, fix) ? fix : undefined;
}

interface Round {
  readonly reading: Reading;
  readonly made: readonly Trial[];
  readonly left: readonly Left[];
}

/** Makes those fixes of the `wanted` findings that can be made in one go. */
function* fixOnce(
  before: Reading,
  wanted: readonly Diagnostic[],
  read: (text: string) => Steps<Reading>,
  work: { left: number },
): Steps<Round> {
  const { text } = before.report;
  const made: Trial[] = [];
  const left: Left[] = [];
  let reading = before;
  const leave = ({ diagnostic: { rule, span } }: Trial, reason: Message) => left.push({ rule, span, reason });

  /** Makes `trials` if they do no harm; else the halves of them that do none. */
  function* make(trials: readonly Trial[]): Steps<void> {
    if (trials.length === 0) return;
    if (work.left-- <= 0) {
      for (const trial of trials) leave(trial, UNPROVED);
      return;
    }
    const all = [...made, ...trials];
    const edits = all.flatMap(({ fix }) => fix.edits);
    const after = yield* read(applyEdits(text, edits));
    yield;
    const harm = findHarm(before, after, all);
    if (!harm) {
      made.push(...trials);
      reading = after;
    } else if (trials.length === 1) leave(trials[0] as Trial, harm);
    else {
      const middle = trials.length >> 1;
      yield* make(trials.slice(0, middle));
      yield* make(trials.slice(middle));
    }
  }

  const trials = chooseTrials(before, wanted, leave);
  yield;
  yield* make(trials);
  return { reading, made, left: left.sort((a, b) => a.span.start - b.span.start) };
}

const UNPROVED: Message = { zh: "改动太多，没能逐一验证", en: "there are too many fixes to prove each" };

/**
 * The safe fixes that collide with no other; the others have their turn in the next round, in which their rules read what the
 * first have left. Those that close gaps come first: 平方 米 is whole before it is asked what 平方 lacks.
 */
function chooseTrials(
  { report }: Reading,
  wanted: readonly Diagnostic[],
  leave: (trial: Trial, reason: Message) => void,
): Trial[] {
  const trials = new Map<Fix, Trial>();
  for (const diagnostic of wanted) {
    const fix = diagnostic.fixes?.find(({ safe }) => safe);
    if (!fix) continue;
    const reason = whyOnlyOffered(report, fix);
    if (reason) leave({ diagnostic, fix }, reason);
    else trials.set(fix, { diagnostic, fix });
  }
  const fixes = [...trials.keys()];
  const closing = new Set(fixes.filter(({ edits }) => edits.every((edit) => closesGap(report, edit))));
  const ordered = [...closing, ...fixes.filter((fix) => !closing.has(fix))];
  const { applied } = applyFixes(report.text, standApart(report, ordered));
  return applied.map((fix) => trials.get(fix) as Trial);
}

/** Without the fixes that touch an earlier one where the two may make a word: both write words, or one closes a gap there. */
function standApart({ text }: Report, fixes: readonly Fix[]): Fix[] {
  const ends = new Map<number, Touch>();
  const starts = new Map<number, Touch>();
  const meets = (edit: Edit) => {
    const touch = touchOf(text, edit);
    const isWord = (other: Touch | undefined) =>
      other !== undefined && touch !== "mark" && other !== "mark" && (touch === "word" || other === "word");
    return isWord(ends.get(edit.span.start)) || isWord(starts.get(edit.span.end));
  };
  return fixes.filter(({ edits }) => {
    if (edits.some(meets)) return false;
    for (const edit of edits) {
      ends.set(edit.span.end, touchOf(text, edit));
      starts.set(edit.span.start, touchOf(text, edit));
    }
    return true;
  });
}

/** What an edit changes: letters and digits, nothing but blanks, or marks. */
type Touch = "word" | "gap" | "mark";

function touchOf(text: string, { span, text: written }: Edit): Touch {
  const changed = text.slice(span.start, span.end) + written;
  if (/[\p{L}\p{N}]/u.test(changed)) return "word";
  return changed.trim() === "" ? "gap" : "mark";
}
