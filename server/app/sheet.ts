import { type DescribedFigure, describeFigures } from "../check/figure-summary.ts";
import { countRelations, RELATION_NAMES, type RelationCount } from "../check/relation-summary.ts";
import { type Rule, SEVERITIES, type Severity } from "../check/rule.ts";
import type { RuleFailure } from "../check/services.ts";
import type { FigureCount, MissingPart } from "../figures/figure.ts";
import type { Report } from "../reading/report.ts";
import { kindEntry } from "../report/kind-catalogue.ts";
import { SURE } from "../report/kinds.ts";
import type { Message } from "../text/message.ts";
import { INVISIBLE, itemsIn, lineAt, mergeSpans, readableSlice, type Span } from "../text/text.ts";
import { type Verdict, verdictsOfReport } from "../verdicts/verdict.ts";
import { countFindings, type FindingCount } from "./count.ts";
import { tellRuleFailure } from "./failure.ts";
import type { Reading } from "./proof.ts";

/**
 * The check sheet (核稿单): what can be said of a draft on a page or two, to be stapled to it. Plain data; lines begin at 1, and
 * words of the report are on one line, without characters that show nothing.
 */
export interface Sheet {
  /** What is said of rules that failed: what they would have found is missing. */
  readonly failures: readonly Message[];
  /** Absent where the report has none. */
  readonly title?: string;
  /** The name of its kind; absent where it is not recognised. */
  readonly kind?: Message;
  /** The parts of its kind that were found; none where the kind is not sure. */
  readonly parts: readonly { readonly name: Message; readonly line: number }[];
  /** What is said of parts that are missing. */
  readonly missingParts: readonly Remark[];
  readonly figures: FigureCount;
  readonly relations: RelationCount;
  /** Figures that contradict each other. */
  readonly contradicted: Listing<Remark>;
  /** So many more contradict each other, and nothing is to be said of it: a rule is off, or the writer has judged it. */
  readonly silenced: number;
  readonly holding: Listing<Calculation>;
  /** Figures that lack more than the period. */
  readonly incomplete: Listing<IncompleteFigure>;
  /** The lines of figures that lack nothing but the period, and how many such figures there are. */
  readonly undated: Listing<number>;
  /** The lines of relations that were read and not decided. */
  readonly open: Listing<number>;
  readonly unread: Listing<UnreadSentence>;
  /** What was left in the text that does not belong to it (残留). */
  readonly leftovers: Listing<Remark>;
  readonly others: Listing<Remark>;
  readonly otherCount: FindingCount;
}

/** The rows that fit a page, in text order, and how many there are of them in all. */
export interface Listing<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** A finding, with the lines of the other places it speaks of. */
export interface Remark {
  readonly line: number;
  readonly severity: Severity;
  readonly message: Message;
  readonly otherLines: readonly number[];
}

/** A relation that was recomputed and holds. */
export interface Calculation {
  readonly line: number;
  /** The words that say it, up to the figure that was recomputed. */
  readonly words: string;
  readonly relation: Message;
  /** 12+9=21 */
  readonly calculation: Message;
  /** Of a figure that is said twice, the line that says it first. */
  readonly sameAs?: number;
}

export interface IncompleteFigure {
  readonly line: number;
  readonly text: string;
  /** What is measured, or the words before the figure. */
  readonly words: string;
  readonly missing: readonly MissingPart[];
}

/** A sentence that has the words of a relation which was not read. */
export interface UnreadSentence {
  readonly line: number;
  readonly beginning: string;
}

/** So many rows of each list fit a page or two. */
const MOST = { contradicted: 20, holding: 20, incomplete: 12, unread: 10, leftovers: 10, others: 12 } as const;
const MOST_OTHER_LINES = 5;
/** So many lines are named where places are only counted. */
export const MOST_LINES = 8;
/** So many characters are quoted of a sentence, and of what is measured. */
const LONGEST_SENTENCE = 40;
const LONGEST_NAME = 20;
const WORDS_BEFORE = 24;
const WORDS_BEHIND = 12;

/** Makes the sheet of a report that was checked by `rules`, some of which may have failed; linear in its length. */
export function makeSheet(
  { report, diagnostics }: Reading,
  rules: readonly Pick<Rule, "id" | "family">[],
  failures: readonly RuleFailure[] = [],
): Sheet {
  const verdicts = verdictsOfReport(report);
  const described = describeFigures(report, diagnostics, rules);
  const families = new Map(rules.map(({ id, family }) => [id, family]));
  const toRemark = remarkOf(report);
  const isContradiction = ({ rule, severity }: { rule: string; severity: Severity }) =>
    (families.get(rule) === "arithmetic" || COUNTS.has(rule)) && (severity === "error" || severity === "warning");
  const contradictions = diagnostics.filter(isContradiction);
  const leftovers = diagnostics.filter(({ rule }) => families.get(rule) === "residue");
  const missing = diagnostics.filter(({ rule }) => rule === MISSING);
  const told = new Set([...contradictions, ...leftovers, ...missing]);
  const others = diagnostics.filter((finding) => !told.has(finding));
  const incomplete = described.filter((figure) => figure.missing.length > 0);
  const undated = incomplete.filter((figure) => weightOfFigure(figure) === 0);
  const lacking = incomplete.filter((figure) => weightOfFigure(figure) > 0);
  const holding = verdicts.filter(({ status }) => status === "holds");
  const unread = oncePerSentence(verdicts.filter(({ status }) => status === "unread"));
  const title = report.frame.title && clean(report.frame.title.text);
  const kind = kindEntry(report.kind.id)?.name;
  return {
    failures: failures.map(tellRuleFailure),
    ...(title && { title }),
    ...(kind && { kind }),
    parts: partsOf(report),
    missingParts: missing.map(toRemark),
    figures: { figures: described.length, incomplete: incomplete.length },
    relations: countRelations(report, verdicts),
    contradicted: choose(contradictions, MOST.contradicted, gravity, toRemark),
    silenced: countSilenced(verdicts, contradictions),
    holding: choose(holding, MOST.holding, weightOfRelation, ({ of, why, span, result = span, operands }) => ({
      line: lineAt(report.lines, result.start) + 1,
      words: wordsAround(report, result),
      relation: isDirection({ of, why }) ? DIRECTION : RELATION_NAMES[of],
      calculation: why,
      ...(of === "mention" && { sameAs: lineAt(report.lines, (operands[0] ?? span).start) + 1 }),
    })),
    undated: linesOf(
      report,
      undated.map(({ figure }) => figure.span),
    ),
    open: linesOf(
      report,
      verdicts.filter(({ status }) => status === "open").map(({ span }) => span),
    ),
    incomplete: choose(lacking, MOST.incomplete, weightOfFigure, ({ figure, missing }) => ({
      line: lineAt(report.lines, figure.span.start) + 1,
      text: clean(readableSlice(report, figure.span)),
      words: nameOf(report, figure) ?? wordsAround(report, figure.span),
      missing,
    })),
    unread: choose(
      unread,
      MOST.unread,
      () => 0,
      ({ span }) => ({
        line: lineAt(report.lines, span.start) + 1,
        beginning: beginningOf(report, span, LONGEST_SENTENCE),
      }),
    ),
    leftovers: choose(leftovers, MOST.leftovers, gravity, toRemark),
    others: choose(others, MOST.others, gravity, toRemark),
    otherCount: countFindings(others),
  };
}

/** Rules beyond arithmetic that find one number against another: 三项 and four items. */
const COUNTS: ReadonlySet<string> = new Set(["enumeration-count", "announced-count"]);
const MISSING = "section-missing";

/** The heaviest `most` items as rows, in the order in which the items come. */
function choose<T, R>(
  items: readonly T[],
  most: number,
  weightOf: (item: T) => number,
  toRow: (item: T) => R,
): Listing<R> {
  const heaviest = new Set(items.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most));
  return { rows: items.filter((item) => heaviest.has(item)).map(toRow), total: items.length };
}

/** The first lines in which something stands, each once; the total counts places. */
function linesOf({ lines }: Report, places: readonly Span[]): Listing<number> {
  const found = new Set(places.map(({ start }) => lineAt(lines, start) + 1));
  return { rows: [...found].slice(0, MOST_LINES), total: places.length };
}

function gravity({ severity }: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(severity);
}

/** A calculation tells more than a count of items, a figure that is said twice, or which way two figures go. */
function weightOfRelation(verdict: Verdict): number {
  return SLIGHT.has(verdict.of) || isDirection(verdict) ? 0 : 1;
}

const SLIGHT: ReadonlySet<Verdict["of"]> = new Set(["list", "respective", "mention"]);
const DIRECTION: Message = { zh: "增减方向", en: "direction" };

/** Whether of a change only the direction was looked at: 25.2%>21.6%. */
function isDirection({ of, why }: Pick<Verdict, "of" | "why">): boolean {
  return of === "change" && !why.zh.includes("=");
}

/** A figure without a unit, a base or an indicator leaves more open than one without a period. */
function weightOfFigure({ missing }: DescribedFigure): number {
  return missing.filter((part) => part !== "period").length;
}

/** Verdicts on sentences, of each sentence the first; they are in text order. */
function oncePerSentence(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ span }, i) => span.start !== verdicts[i - 1]?.span.start);
}

function remarkOf({ lines }: Report) {
  return ({ span, severity, message, related = [] }: Reading["diagnostics"][number]): Remark => {
    const line = lineAt(lines, span.start) + 1;
    const otherLines = new Set(related.map((place) => lineAt(lines, place.span.start) + 1));
    otherLines.delete(line);
    return { line, severity, message, otherLines: [...otherLines].slice(0, MOST_OTHER_LINES) };
  };
}

function partsOf({ kind, parts, lines }: Report): Sheet["parts"] {
  if (kind.confidence < SURE) return [];
  return parts
    .flatMap(({ part, at }) => (at ? { name: part.name, line: lineAt(lines, at.start) + 1 } : []))
    .sort((a, b) => a.line - b.line);
}

/** Contradictions at whose place no finding says so. */
function countSilenced(verdicts: readonly Verdict[], findings: readonly { readonly span: Span }[]): number {
  const said = mergeSpans(findings.map(({ span }) => span)).map((span) => ({ span }));
  const contradicted = verdicts.filter(({ status }) => status === "contradicted");
  return contradicted.filter(({ span }) => itemsIn(said, span).length === 0).length;
}

/** What a figure measures, in words of the report. */
function nameOf(report: Report, { indicator, counted }: DescribedFigure["figure"]): string | undefined {
  const name = indicator ?? counted;
  return name && beginningOf(report, name, LONGEST_NAME);
}

/**
 * What stands at `span` in the words of its sentence: those before it, from a mark on where one is near, and those behind it that
 * belong to it: 12个⟦项目中⟧.
 */
function wordsAround(report: Report, span: Span): string {
  const { folded } = report;
  const sentence = report.sentences.find(({ end }) => end > span.start) ?? span;
  const from = Math.max(sentence.start, span.start - WORDS_BEFORE);
  const number = /[\d.]{1,12}$/.exec(folded.slice(Math.max(sentence.start, from - 12), from))?.[0] ?? "";
  const start = from - number.length; // a number is quoted whole
  const mark = start > sentence.start ? folded.slice(start, start + WORDS_BEFORE / 2).search(/[,;:]/) : -1;
  const cut = start > sentence.start && mark < 0 ? "…" : "";
  const behind = folded.slice(span.end, Math.max(span.end, Math.min(sentence.end, span.end + WORDS_BEHIND)));
  const next = behind.search(/[,;:。]/);
  const end = span.end + (next < 0 ? behind.length : next);
  return cut + beginningOf(report, { start: start + mark + 1, end }, LONGEST_SENTENCE);
}

/** The words of `span`, cut at `most` characters. */
function beginningOf(report: Report, { start, end }: Span, most: number): string {
  const words = Array.from(clean(readableSlice(report, { start, end: Math.min(end, start + most * 4) })));
  return words.length > most || end > start + most * 4 ? `${words.slice(0, most).join("")}…` : words.join("");
}

const UNSEEN = new RegExp(`${INVISIBLE.source}|[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F]`, "g");

/** Words on one line, without characters that act or show nothing. */
export function clean(words: string): string {
  return words.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
}
