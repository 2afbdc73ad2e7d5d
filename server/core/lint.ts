import type { Memo } from "./memo.ts";
import { Needs } from "./needs.ts";
import type { Section } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { factsOfParagraph, type ParagraphFacts, type Report } from "./report.ts";
import type { Finding, Level, ParagraphRule, ReportRule, Rule, RuleContext, RuleOption, Severity } from "./rule.ts";
import { finish, type Steps } from "./steps.ts";
import { type Exception, suppress } from "./suppression.ts";
import { tablesIn } from "./tables.ts";
import { HOLE, shift } from "./text.ts";

/** A finding with the rule that made it and the severity that is in force. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What the configuration says of one rule. */
export interface RuleSetting {
  readonly level?: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Everything that steers a check, with defaults filled in by whoever read the configuration. */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly exceptions: readonly Exception[];
  readonly final: boolean;
}

export const DEFAULT_SETTINGS: Settings = { rules: {}, exceptions: [], final: false };

/**
 * Runs `rules` over a report: switched-off rules stay silent, suppressed findings are taken out, suppressions that
 * matched nothing are reported. The result is in text order and does not depend on the order of the rules.
 * `onException` is told of every exception that matches a finding. With a `memo`, rules of scope "paragraph" run on
 * changed paragraphs only; the result is the same. A rule that throws ends the check, or, with `onFailure`, only itself.
 */
export function lint(
  report: Report,
  rules: readonly Rule[],
  settings: Settings = DEFAULT_SETTINGS,
  services: LintServices = {},
): Diagnostic[] {
  return finish(lintSteps(report, rules, settings, services));
}

/** The same in steps: a rule, or a rule on a paragraph, is one. */
export function* lintSteps(
  report: Report,
  rules: readonly Rule[],
  settings: Settings,
  services: LintServices,
): Steps<Diagnostic[]> {
  const ofReport: Active<ReportRule>[] = [];
  const ofParagraph: Active<ParagraphRule>[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    const level = setting?.level ?? rule.severity;
    if (level === "off" || (rule.kinds && !rule.kinds.includes(report.kind.id))) continue;
    const inForce = { options: optionsOf(rule, setting), level, fixed: setting?.level !== undefined };
    if (rule.scope === "paragraph") ofParagraph.push({ rule, ...inForce });
    else ofReport.push({ rule, ...inForce });
  }
  const context: RuleContext = { final: settings.final };
  const found = yield* checkReport(report, ofReport, context, services);
  yield* addFromParagraphs(found, report, ofParagraph, context, services);
  yield;
  return suppress(found, report, rules, settings, services.onException).sort(inTextOrder);
}

/** What a caller may lend to a check. */
export interface LintServices {
  readonly onException?: (exception: Exception) => void;
  /** Told of every rule that throws, and as often; the others go on. */
  readonly onFailure?: (failure: RuleFailure) => void;
  /** Where findings are kept from one check of a changing text to the next; to be cleared when settings or kind change. */
  readonly memo?: Memo<readonly Diagnostic[]>;
}

/** A rule has thrown: a mistake of the program, which may have left findings out. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** A rule with the settings in force. */
interface Active<R extends Rule> {
  readonly rule: R;
  readonly options: object;
  readonly level: Severity;
  /** Whether the level was set by hand, which is stronger than what a finding says of itself. */
  readonly fixed: boolean;
}

/** A rule with what it needs of a paragraph, as a bit of {@link Needs}. */
interface Asked extends Active<ParagraphRule> {
  readonly needed: number;
}

/** Nobody reads more findings of one rule in one text; a text of a million brackets must not make a million messages. */
const MOST_OF_A_RULE = 10_000;

function* checkReport(
  report: Report,
  active: readonly Active<ReportRule>[],
  context: RuleContext,
  { onFailure }: LintServices,
): Steps<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const body = report.frontMatter?.span.end ?? 0; // the title may stand in front of it, but nothing is said of it there
  for (const { rule, options, level, fixed } of active) {
    let count = 0;
    try {
      for (const finding of rule.check(report, options, context)) {
        if (finding.span.start < body) continue;
        if (++count > MOST_OF_A_RULE) break;
        found.push({ ...finding, rule: rule.id, severity: fixed ? level : (finding.severity ?? level) });
      }
    } catch (error) {
      if (!onFailure) throw error;
      onFailure({ rule: rule.id, error });
    }
    yield;
  }
  return found;
}

/** How many characters of paragraphs are checked together. */
const BATCH = 20_000;

/**
 * Adds what the rules of scope "paragraph" find, running them only on paragraphs that the memo doesn't know. Some pages of
 * paragraphs are checked together, one rule after the other: all rules on one paragraph after the other cost half as much
 * again, because the code of a rule's patterns would not stay in the processor's cache.
 */
function* addFromParagraphs(
  found: Diagnostic[],
  report: Report,
  active: readonly Active<ParagraphRule>[],
  context: RuleContext,
  services: LintServices,
): Steps<void> {
  const { memo } = services;
  const counts = new Map<string, number>();
  const keyOf = memo && keysOf(report);
  const needs = new Needs(report);
  const asked = active.map((one) => ({ ...one, needed: needs.bitOf(one.rule.needs) }));
  const { paragraphs } = report;
  for (let from = 0; from < paragraphs.length; ) {
    const batch = takeBatch(paragraphs, from, (paragraph) => {
      const key = keyOf?.(paragraph) ?? "";
      const known = memo?.find(key);
      return {
        paragraph,
        key,
        known,
        held: known ? 0 : needs.heldBy(paragraph),
        found: [],
        facts: undefined,
        failed: false,
      };
    });
    from += batch.length;
    const unknown = batch.filter(({ known }) => !known);
    if (unknown.length > 0) yield* checkPieces(report, unknown, asked, context, services);
    for (const piece of batch) addFromPiece(found, piece, counts, memo);
    yield;
  }
  memo?.turn();
}

/** The next paragraphs from number `from` on, until there are {@link BATCH} characters of them. */
function takeBatch(paragraphs: readonly Paragraph[], from: number, toPiece: (paragraph: Paragraph) => Piece): Piece[] {
  const batch: Piece[] = [];
  let size = 0;
  for (let i = from; i < paragraphs.length && size < BATCH; i++) {
    const paragraph = paragraphs[i] as Paragraph;
    batch.push(toPiece(paragraph));
    size += paragraph.end - paragraph.start;
  }
  return batch;
}

function addFromPiece(
  found: Diagnostic[],
  { paragraph, key, known, found: own, failed }: Piece,
  counts: Map<string, number>,
  memo: LintServices["memo"],
): void {
  if (!known && !failed) memo?.keep(key, own); // a failure is told again, until the paragraph or the program is another one
  for (const diagnostic of known ?? own) {
    const count = (counts.get(diagnostic.rule) ?? 0) + 1;
    if (count > MOST_OF_A_RULE) continue;
    counts.set(diagnostic.rule, count);
    found.push(moved(diagnostic, paragraph.start));
  }
}

/** A paragraph while it is checked. */
interface Piece {
  readonly paragraph: Paragraph;
  readonly key: string;
  /** What the memo knows of it. */
  readonly known: readonly Diagnostic[] | undefined;
  /** What it holds of what rules need. */
  readonly held: number;
  /** What is found in it; spans count from its beginning. */
  readonly found: Diagnostic[];
  /** What rules are told of it, as soon as one asks. */
  facts: ParagraphFacts | undefined;
  /** Whether a rule has thrown, so that something may be missing. */
  failed: boolean;
}

/**
 * What a paragraph's findings depend on, as a key; to be asked for one paragraph after the other. It is its text; the folded
 * text, for the holes that the rest of the report has made in it; its neighbours, which make it the row of a table; and where
 * the markers of headings stand, which are no figures.
 */
function keysOf({ text, folded, tables, sections }: Report): (paragraph: Paragraph) => string {
  const holes = folded.includes(HOLE);
  let section = 0;
  return ({ start, end }) => {
    const markers: number[] = [];
    for (; section < sections.length; section++) {
      const marker = (sections[section] as Section).marker.span;
      if (marker.start >= end) break;
      if (marker.start >= start) markers.push(marker.start - start, marker.end - start);
    }
    const rows = tablesIn(tables, { start, end }).map(({ span }) => [
      span.start - start,
      Math.min(span.end, end) - start,
    ]);
    return `${rows.join()}|${markers.join()}|${holes ? folded.slice(start, end) : ""}${text.slice(start, end)}`;
  };
}

function* checkPieces(
  report: Report,
  pieces: readonly Piece[],
  asked: readonly Asked[],
  context: RuleContext,
  services: LintServices,
): Steps<void> {
  for (const rule of asked) {
    for (const piece of pieces) {
      if ((rule.needed & piece.held) !== 0) checkPiece(report, piece, rule, context, services);
    }
    yield;
  }
}

/** A function of its own, because V8 leaves the long loops of a generator as they are. */
function checkPiece(
  report: Report,
  piece: Piece,
  { rule, options, level, fixed }: Asked,
  context: RuleContext,
  { onFailure }: LintServices,
): void {
  piece.facts ??= factsOfParagraph(report, piece.paragraph);
  let count = 0;
  try {
    const findings = rule.check(piece.facts, options, context);
    if (isEmpty(findings)) return;
    for (const finding of findings) {
      if (++count > MOST_OF_A_RULE) break;
      piece.found.push({ ...finding, rule: rule.id, severity: fixed ? level : (finding.severity ?? level) });
    }
  } catch (error) {
    if (!onFailure) throw error;
    piece.failed = true;
    onFailure({ rule: rule.id, error });
  }
}

/** Whether it is a list without items, as most are: to walk one costs more than to look. */
function isEmpty(findings: Iterable<Finding>): boolean {
  return Array.isArray(findings) && findings.length === 0;
}

/** The diagnostic with every span `by` code units further on. */
function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  return {
    ...diagnostic,
    span: shift(diagnostic.span, by),
    ...(diagnostic.related && {
      related: diagnostic.related.map((related) => ({ ...related, span: shift(related.span, by) })),
    }),
    ...(diagnostic.fixes && {
      fixes: diagnostic.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
      })),
    }),
  };
}

/** The options in force: the rule's defaults, overridden by the setting. */
export function optionsOf(rule: Rule, setting: RuleSetting | undefined): object {
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(rule.options as Record<string, RuleOption<unknown>>)) {
    options[name] = setting?.options?.[name] ?? option.default;
  }
  return options;
}

function inTextOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
