import type { ParagraphFacts, Report } from "../reading/report.ts";
import type { Kind } from "../report/kinds.ts";
import type { Message } from "../text/message.ts";
import type { Span } from "../text/text.ts";
import type { Need } from "./needs.ts";

/** How grave a finding is. An error is a contradiction that can be proved from the text; a hint is a suggestion. */
export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule may be set to in the configuration. */
export type Level = Severity | "off";

export const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];

/** Replaces the characters of `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A way to mend a finding, made whole or not at all. A safe fix changes no meaning, and never a figure's value or a year; it
 * is proved on the text it leads to before it is made unasked (see `server/app`).
 */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /**
   * What it changes on purpose where it edits: the markers of headings, the unit of a figure, how the date of the report is
   * written (the day stays). Nothing else may change.
   */
  readonly changes?: readonly ("marker" | "unit" | "date")[];
}

/** Another place that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
}

export interface Finding {
  readonly span: Span;
  readonly message: Message;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Graver or milder than the rule's own severity, where the case asks for it. */
  readonly severity?: Severity;
}

/** Nobody reads more findings of one rule in one text; a text of a million brackets must not make a million messages. */
export const MOST_OF_A_RULE = 10_000;

/** What a rule may know beside the report: nothing of files, settings or protocols. */
export interface RuleContext {
  /** The draft is said to be finished (定稿): leftovers are graver. */
  readonly final: boolean;
}

/** The families are the folders of `server/rules` and the parts of the catalogue. */
export type Family =
  | "structure"
  | "numbering"
  | "punctuation"
  | "residue"
  | "wording"
  | "figures"
  | "arithmetic"
  | "suppression";

/** An option of a rule: its default and, in one sentence, what it does. Defaults are a boolean, number, string or list. */
export interface RuleOption<T> {
  readonly default: T;
  readonly description: Message;
}

export type RuleOptions<O> = { readonly [K in keyof O]: RuleOption<O[K]> };

/** What every rule says of itself. `id` is its name everywhere: file, page, configuration key and diagnostic code. */
interface AnyRule<O extends object> {
  readonly id: string;
  readonly family: Family;
  readonly severity: Level;
  /** The rule in a few words, for lists. */
  readonly summary: Message;
  readonly options: RuleOptions<O>;
  /** Whether some findings carry a safe fix. */
  readonly fixable: boolean;
  /**
   * How much of what follows can still answer a finding while the report is being written: the rest of its line (a bracket
   * that closes in the next sentence) or of the report (a list that goes on, a heading whose text comes, a part that is still
   * to be written). Absent: the rest of its sentence. An editor waits so long before it says it; a test types real reports
   * and looks whether the rules that claim less keep their findings.
   */
  readonly awaits?: "line" | "report";
  /** Report kinds the rule speaks of; all kinds when absent. */
  readonly kinds?: readonly Kind[];
}

/**
 * A rule that looks at one report. It is pure: the same report and options give the same findings, in text order. While it is
 * typed, what it reads is noted, and it is run again when something of that has changed; how far two places are from each
 * other is not noted, so it asks `isLonger` how long something is.
 */
export interface ReportRule<O extends object = object> extends AnyRule<O> {
  readonly scope?: undefined;
  check(report: Report, options: Readonly<O>, context: RuleContext): Iterable<Finding>;
}

/**
 * A rule that is given one paragraph after the other, so it can't look beyond: it runs again only on paragraphs that have
 * changed. Its spans count from the paragraph's beginning.
 */
export interface ParagraphRule<O extends object = object> extends AnyRule<O> {
  readonly scope: "paragraph";
  /** What it finds nothing without, so that it isn't given paragraphs that lack it. */
  readonly needs?: Need;
  check(paragraph: ParagraphFacts, options: Readonly<O>, context: RuleContext): Iterable<Finding>;
}

/**
 * A rule that compares paragraphs by what each says for itself. What it takes down of a paragraph is kept while the paragraph
 * stays as it is, so it is plain data of its own (numbers and words that were put together, no figure, no piece of the text:
 * these would keep an earlier version of the report from being forgotten), and offsets in it count from the paragraph's beginning.
 */
export interface SummaryRule<O extends object = object, S = unknown> extends AnyRule<O> {
  readonly scope: "summaries";
  /** What it takes nothing down without, so that it isn't given paragraphs that lack it. */
  readonly needs?: Need;
  /** What is to be taken down of one paragraph; undefined when there is nothing. */
  summarize(paragraph: ParagraphFacts): S | undefined;
  /**
   * What a summary says, where the rule only compares what has the same key in two paragraphs: a paragraph that has lost and got
   * nothing whose key another paragraph has changes nothing that it finds.
   */
  saysOf?(summary: S): readonly Said[];
  /** Its spans count from the report's beginning. */
  check(
    report: Report,
    summaries: readonly Summary<S>[],
    options: Readonly<O>,
    context: RuleContext,
  ): Iterable<Finding>;
}

/** Something that a paragraph says: by what it is found in others, and all of it as a number (a hash), without its place. */
export interface Said {
  readonly key: number;
  readonly hash: number;
}

/** What was taken down of a paragraph that begins at `start`. */
export interface Summary<S> {
  readonly start: number;
  readonly value: S;
}

export type Rule<O extends object = object> = ReportRule<O> | ParagraphRule<O> | SummaryRule<O>;

type Definition<O extends object, R extends AnyRule<O>> = Omit<R, "options" | "fixable"> & {
  options?: RuleOptions<O>;
  fixable?: boolean;
};

/** Gives a rule its type; `options` and `fixable` may be left out. */
export function defineRule<O extends object = Record<never, never>>(
  rule: Definition<O, ParagraphRule<O>>,
): ParagraphRule<O>;
export function defineRule<S, O extends object = Record<never, never>>(
  rule: Definition<O, SummaryRule<O, S>>,
): SummaryRule<O>;
export function defineRule<O extends object = Record<never, never>>(rule: Definition<O, ReportRule<O>>): ReportRule<O>;
export function defineRule<O extends object>(
  rule: Definition<O, ParagraphRule<O>> | Definition<O, SummaryRule<O>> | Definition<O, ReportRule<O>>,
) {
  return { ...rule, options: rule.options ?? {}, fixable: rule.fixable ?? false };
}
