import type { Report } from "../reading/report.ts";
import { finish, type Steps } from "../text/steps.ts";
import {
  type Active,
  DEFAULT_SETTINGS,
  type Diagnostic,
  type LintServices,
  type RuleSetting,
  type Settings,
  toDiagnostics,
} from "./diagnostic.ts";
import { checkParagraphs, type Summaries } from "./lint-paragraphs.ts";
import type { ParagraphRule, ReportRule, Rule, RuleContext, RuleOption, SummaryRule } from "./rule.ts";
import { suppress } from "./suppression.ts";

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
  const ofReport: Active<ReportRule | SummaryRule>[] = [];
  const ofParagraph: Active<ParagraphRule | SummaryRule>[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    const level = setting?.level ?? rule.severity;
    if (level === "off" || (rule.kinds && !rule.kinds.includes(report.kind.id))) continue;
    const inForce = { options: optionsOf(rule, setting), level, fixed: setting?.level !== undefined };
    if (rule.scope !== undefined) ofParagraph.push({ rule, ...inForce });
    if (rule.scope !== "paragraph") ofReport.push({ rule, ...inForce });
  }
  const context: RuleContext = { final: settings.final };
  const found: Diagnostic[] = [];
  const summaries = yield* checkParagraphs(found, report, ofParagraph, context, services);
  yield* checkReport(found, report, ofReport, summaries, context, services);
  yield;
  return suppress(found, report, rules, settings, services.onException).sort(inTextOrder);
}

function* checkReport(
  found: Diagnostic[],
  report: Report,
  active: readonly Active<ReportRule | SummaryRule>[],
  summaries: Summaries,
  context: RuleContext,
  { onFailure }: LintServices,
): Steps<void> {
  const body = report.frontMatter?.span.end ?? 0; // the title may stand in front of it, but nothing is said of it there
  for (const one of active) {
    const { rule, options } = one;
    try {
      const findings =
        rule.scope === "summaries"
          ? rule.check(report, summaries.get(rule.id) ?? [], options, context)
          : rule.check(report, options, context);
      for (const diagnostic of toDiagnostics(findings, one, body)) found.push(diagnostic);
    } catch (error) {
      if (!onFailure) throw error;
      onFailure({ rule: rule.id, error });
    }
    yield;
  }
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
