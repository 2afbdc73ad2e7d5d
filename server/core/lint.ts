import type { Report } from "./report.ts";
import type { Finding, Level, Rule, RuleContext, RuleOption, Severity } from "./rule.ts";
import { type Exception, suppress } from "./suppression.ts";

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
 * `onException` is told of every exception that matches a finding.
 */
export function lint(
  report: Report,
  rules: readonly Rule[],
  settings: Settings = DEFAULT_SETTINGS,
  onException?: (exception: Exception) => void,
): Diagnostic[] {
  const context: RuleContext = { final: settings.final };
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    const level = setting?.level ?? rule.severity;
    if (level === "off" || (rule.kinds && !rule.kinds.includes(report.kind.id))) continue;
    for (const finding of rule.check(report, optionsOf(rule, setting), context)) {
      found.push({ ...finding, rule: rule.id, severity: setting?.level ? level : (finding.severity ?? level) });
    }
  }
  return suppress(found, report, rules, settings, onException).sort(inTextOrder);
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
