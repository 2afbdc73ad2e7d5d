import {
  type Finding,
  type Level,
  MOST_OF_A_RULE,
  type ParagraphRule,
  type ReportRule,
  type Rule,
  type Severity,
  type SummaryRule,
} from "./rule.ts";

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

/** A finding that the writer has judged and wants to hear no more of, kept outside the text and told by its own words. */
export interface Exception {
  readonly rule: string;
  /** The words the finding marks, or their beginning, {@link ABBREVIATED} and their end. */
  readonly text: string;
  /** Words right before and right behind them, where `text` alone would match too much. */
  readonly before?: string;
  readonly after?: string;
  /** Glob of the files it is meant for; whoever reads the configuration leaves out the exceptions of other files. */
  readonly file?: string;
  readonly reason: string;
}

/** What is kept of a paragraph: what was found in it, spans counting from its beginning, and what was taken down of it. */
export interface Known {
  readonly found: readonly Diagnostic[];
  /** By the number of the rule among those in force. */
  readonly summaries: readonly { readonly rule: number; readonly value: unknown }[];
}

/** A rule with the settings in force. */
export interface Active<R extends Rule> {
  readonly rule: R;
  readonly options: object;
  readonly level: Severity;
  /** Whether the level was set by hand, which is stronger than what a finding says of itself. */
  readonly fixed: boolean;
}

/** A rule with what it needs of a paragraph, as bits of `Needs`. */
export interface Asked<R extends Rule = ParagraphRule | SummaryRule> extends Active<R> {
  readonly needed: number;
  /** Its number among those that are asked. */
  readonly number: number;
}

/** A rule that is run on the whole report. */
export type ActiveOfReport = Active<ReportRule> | Asked<SummaryRule>;

/** Adds what a rule has found to `found`, {@link MOST_OF_A_RULE} at most; what begins in front of `from` is left out. */
export function addDiagnostics(
  found: Diagnostic[],
  findings: Iterable<Finding>,
  { rule, level, fixed }: Active<Rule>,
  from = 0,
): void {
  let count = 0;
  for (const finding of findings) {
    if (finding.span.start < from) continue;
    if (++count > MOST_OF_A_RULE) break;
    found.push({ ...finding, rule: rule.id, severity: fixed ? level : (finding.severity ?? level) });
  }
}
