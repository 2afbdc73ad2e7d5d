import type { Diagnostic } from "../check/diagnostic.ts";
import type { Fix } from "../check/rule.ts";
import type { Label } from "../figures/figure.ts";
import type { Report } from "../reading/report.ts";
import { readDay, writeDay } from "../report/day.ts";
import type { Message } from "../text/message.ts";
import { contains, mergeSpans, overlaps, type Span, slice } from "../text/text.ts";
import { Shift } from "./changes.ts";
import { closesGap } from "./gap.ts";

/** A text as it was read and what was found in it. */
export interface Reading {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** A fix that is tried, with the finding it is to mend. */
export interface Trial {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * Why `trials` must not be made together; undefined when the text after them is the one before them but for what they
 * say they change: headings, figures, dates, quotations and signature are the same, every finding is gone, none is new.
 */
export function findHarm(before: Reading, after: Reading, trials: readonly Trial[]): Message | undefined {
  const edits = trials.flatMap(({ fix }) => fix.edits);
  const shift = new Shift(edits);
  const gaps = new Shift(edits.filter((edit) => closesGap(before.report, edit)));
  const said = (what: Declared) => trials.flatMap(({ fix }) => (fix.changes?.includes(what) ? fix.edits : []));
  const places = { marker: new Shift(said("marker")), unit: new Shift(said("unit")) };
  const { date } = before.report.frame;
  const dates = new Shift(date ? said("date").filter(({ span }) => contains(date, span)) : []);
  for (const { list, reason, declared, readsDay } of GUARDS) {
    // The numbers of a date that is written anew are others; which day it is, is compared with the signature.
    const isHeld = (span: Span) => readsDay === true || !dates.overlaps(span);
    // What a gap had torn apart may be read in another way when it is closed: 近两 倍, １个百分 点.
    const present = list(after.report).filter(({ span }) => isHeld(shift.back(span)));
    const [whole, torn] = partition(present, ({ span }) => !gaps.touches(shift.back(span)));
    const joined = new Shift(torn.map(({ span }) => ({ span: shift.back(span), text: "" })));
    const old = list(before.report).filter(({ span }) => isHeld(span) && !gaps.touches(span) && !joined.overlaps(span));
    const isSame = ({ span, value }: Fact, i: number) =>
      value === whole[i]?.value || (declared !== undefined && places[declared].touches(span));
    if (old.length !== whole.length || !old.every(isSame)) return reason;
  }
  const stillThere = new Map(Array.from(byRule(after.diagnostics), ([rule, found]) => [rule, new Places(found)]));
  if (trials.some(({ diagnostic: { rule, span } }) => stillThere.get(rule)?.meet(shift.forward(span))))
    return STILL_THERE;
  const fresh = findNew(before, after, shift);
  return fresh && { zh: `会引出新的提示（${fresh.rule}）`, en: `it would bring up ${fresh.rule}` };
}

const STILL_THERE: Message = { zh: "改了还是不对", en: "the finding would still be there" };

/** Something that must be the same in both texts. */
interface Fact {
  readonly span: Span;
  readonly value: string;
}

type Declared = NonNullable<Fix["changes"]>[number];

interface Guard {
  readonly reason: Message;
  /** What a fix must declare to change it in the places it edits. */
  readonly declared?: Exclude<Declared, "date">;
  /** Whether it reads the day of the report's date, however that is written. */
  readonly readsDay?: boolean;
  list(report: Report): Fact[];
}

const GUARDS: readonly Guard[] = [
  {
    reason: { zh: "会改动标题的序号", en: "it would change the numbering of headings" },
    declared: "marker",
    list: ({ sections }) =>
      sections.map(({ marker: { span, style, ordinal } }) => ({ span, value: `${style} ${ordinal}` })),
  },
  {
    reason: { zh: "会改动数字", en: "it would change a figure" },
    list: ({ numbers }) =>
      numbers.figures.map(({ span, value, range, interval, parts }) => ({
        span,
        value: `${value} ${range ? interval.high : ""} ${parts}`,
      })),
  },
  {
    reason: { zh: "会改动计量单位", en: "it would change a unit" },
    declared: "unit",
    list: ({ numbers }) =>
      numbers.figures.map(({ span, dimension, factor }) => ({ span, value: `${dimension} ${factor}` })),
  },
  {
    reason: { zh: "会改动年份或日期", en: "it would change a year or a date" },
    list: ({ numbers, folded }) =>
      numbers.labels.filter(isDate).map(({ span }) => ({ span, value: plainDate(folded.slice(span.start, span.end)) })),
  },
  {
    reason: { zh: "会改动引文或书名号里的话", en: "it would change a quotation or a title" },
    list: ({ folded }) =>
      Array.from(folded.matchAll(QUOTATION), ({ 0: words, index }) => ({
        span: { start: index, end: index + words.length },
        value: words[0] + words.replace(/[^\p{L}\p{N}]/gu, ""),
      })),
  },
  {
    reason: { zh: "会改动落款", en: "it would change the signature or its date" },
    readsDay: true,
    list: (report) => {
      const { signature, date } = report.frame;
      const day = date && readDay(slice(report.folded, date));
      return [
        ...(signature ? [{ span: signature, value: closeUp(report, signature) }] : []),
        ...(date ? [{ span: date, value: day ? writeDay(day) : closeUp(report, date) }] : []),
      ];
    },
  },
];

/** Whether a number that measures nothing is a year or a date, whose value is proved. */
export function isDate({ kind }: Label): boolean {
  return kind === "year" || kind === "date" || kind === "plan-period";
}

const QUOTATION = /“[^“”\n]{0,300}”|《[^《》\n]{0,200}》/g;

/** The numbers of a date whatever its zeros and blanks: 截至2025 年 01 月 05 号 is 2025年1月5日. */
function plainDate(words: string): string {
  return words
    .replace(/号/g, "日")
    .replace(/[^\d年月日季一二三四五六七八九十廿零〇○]/g, " ")
    .replace(/(?<!\d)0+(?=\d)/g, "")
    .replace(/[0零○]/g, "〇")
    .replace(/ +/g, "");
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function closeUp({ folded }: Report, { start, end }: Span): string {
  return folded.slice(start, end).replace(/[\s\uE000]/g, "");
}

/** An error or warning that was not there before: neither at its place nor, of the same words, elsewhere. */
function findNew(before: Reading, after: Reading, shift: Shift): Diagnostic | undefined {
  const grave = byRule(before.diagnostics.filter(isGrave));
  const known = new Map(Array.from(grave, ([rule, findings]) => [rule, new KnownFindings(before.report, findings)]));
  return after.diagnostics.filter(isGrave).find(({ rule, span }) => {
    const old = known.get(rule);
    return !old?.takeAt(shift.back(span)) && !old?.takeAlike(closeUp(after.report, span));
  });
}

/** The findings of one rule in the text before; each stands for one afterwards and is taken once. */
class KnownFindings {
  readonly #findings: readonly Diagnostic[];
  readonly #taken: Uint8Array;
  /** All before it are taken or end before the last place that was asked for. */
  #first = 0;
  /** By their words, the last first. */
  readonly #alike = new Map<string, number[]>();

  /** `findings` are in text order. */
  constructor(report: Report, findings: readonly Diagnostic[]) {
    this.#findings = findings;
    this.#taken = new Uint8Array(findings.length);
    for (let i = findings.length - 1; i >= 0; i--) {
      const words = closeUp(report, (findings[i] as Diagnostic).span);
      const others = this.#alike.get(words);
      if (others) others.push(i);
      else this.#alike.set(words, [i]);
    }
  }

  /** Takes one at `place`; returns whether there is one. To be asked for one place after the other, in text order. */
  takeAt(place: Span): boolean {
    const findings = this.#findings;
    const isPast = (i: number) => this.#taken[i] === 1 || isBefore((findings[i] as Diagnostic).span, place);
    while (this.#first < findings.length && isPast(this.#first)) this.#first++;
    for (let i = this.#first; i < findings.length; i++) {
      const { span } = findings[i] as Diagnostic;
      if (!this.#taken[i] && overlap(span, place)) return this.#take(i);
      if (span.start > place.start && span.start >= place.end) break;
    }
    return false;
  }

  /** Takes one of the same words, wherever it stands; returns whether there is one. */
  takeAlike(words: string): boolean {
    const alike = this.#alike.get(words) ?? [];
    for (let i = alike.pop(); i !== undefined; i = alike.pop()) if (!this.#taken[i]) return this.#take(i);
    return false;
  }

  #take(i: number): true {
    this.#taken[i] = 1;
    return true;
  }
}

/** Whether a span ends before `place` begins, so that it can't {@link overlap} with it or one behind. */
function isBefore(span: Span, place: Span): boolean {
  return span.end < place.start || (span.end === place.start && span.start < place.start);
}

/** Where findings stand, to be looked up. */
class Places {
  readonly #exact: ReadonlySet<string>;
  readonly #covered: Shift;

  constructor(findings: readonly Diagnostic[]) {
    this.#exact = new Set(findings.map(({ span }) => `${span.start} ${span.end}`));
    this.#covered = new Shift(mergeSpans(findings.map(({ span }) => span)).map((span) => ({ span, text: "" })));
  }

  /** Whether one of them {@link overlap}s with `place`. */
  meet(place: Span): boolean {
    return this.#exact.has(`${place.start} ${place.end}`) || this.#covered.overlaps(place);
  }
}

function byRule(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const findings = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const others = findings.get(diagnostic.rule);
    if (others) others.push(diagnostic);
    else findings.set(diagnostic.rule, [diagnostic]);
  }
  return findings;
}

function isGrave({ severity }: Diagnostic): boolean {
  return severity === "error" || severity === "warning";
}

/** Whether two spans share a character, or are the same place. */
function overlap(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}
