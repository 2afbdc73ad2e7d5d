import type { Report } from "../reading/report.ts";
import { finish, type Steps } from "../text/steps.ts";
import {
  type Active,
  DEFAULT_SETTINGS,
  type Diagnostic,
  type LintServices,
  type RuleSetting,
  type Settings,
} from "./diagnostic.ts";
import { checkParagraphs } from "./lint-paragraphs.ts";
import {
  MOST_OF_A_RULE,
  type ParagraphRule,
  type ReportRule,
  type Rule,
  type RuleContext,
  type RuleOption,
} from "./rule.ts";
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
  yield* checkParagraphs(found, report, ofParagraph, context, services);
  yield;
  return suppress(found, report, rules, settings, services.onException).sort(inTextOrder);
}

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
