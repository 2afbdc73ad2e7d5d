import type { Report } from "../reading/report.ts";
import { lazy } from "../text/lazy.ts";
import { finish, type Steps } from "../text/steps.ts";
import { type ActiveOfReport, addDiagnostics, DEFAULT_SETTINGS, type Diagnostic, type Settings } from "./diagnostic.ts";
import { RulesInForce } from "./in-force.ts";
import { Recorder, recordedReport } from "./kept/recorded-report.ts";
import { checkParagraphs } from "./lint-paragraphs.ts";
import type { Rule, RuleContext } from "./rule.ts";
import type { LintServices } from "./services.ts";
import type { Summaries } from "./summaries.ts";
import { suppress } from "./suppression.ts";

/**
 * Runs `rules` over a report: switched-off rules stay silent, suppressed findings are taken out, suppressions that
 * matched nothing are reported. The result is in text order and does not depend on the order of the rules.
 * `onException` is told of every exception that matches a finding. With a `memory`, rules of paragraphs run on those that have
 * changed, and rules of the whole report when something that they have read has; the result is the same. A rule that throws ends the check, or, with `onFailure`, only itself.
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
  const { memory } = services;
  const inForce = memory
    ? memory.inForce(rules, settings, report.kind.id)
    : new RulesInForce(rules, settings, report.kind.id);
  const context: RuleContext = { final: settings.final };
  const found: Diagnostic[] = [];
  const summaries = yield* checkParagraphs(found, report, inForce, context, services);
  yield* checkReport(found, report, inForce.ofReport, summaries, context, services);
  yield;
  return suppress(found, report, rules, settings, services.onException).sort(inTextOrder);
}

function* checkReport(
  found: Diagnostic[],
  report: Report,
  active: readonly ActiveOfReport[],
  summaries: Summaries,
  context: RuleContext,
  { onFailure, memory }: LintServices,
): Steps<void> {
  const body = report.frontMatter?.span.end ?? 0; // the title may stand in front of it, but nothing is said of it there
  const kept = memory?.findings;
  // What is read is noted from the second version on: most texts are read once.
  const recorder = kept?.follow(report) ? new Recorder(report.text.length) : undefined;
  const recorded = lazy(() => (recorder ? recordedReport(report, recorder) : report));
  for (const one of active) {
    const { rule, options } = one;
    const known = kept?.find(rule, report, summaries);
    if (known) {
      for (const diagnostic of known) found.push(diagnostic);
      yield;
      continue;
    }
    const fresh: Diagnostic[] = [];
    const run = () => {
      const findings =
        "number" in one
          ? one.rule.check(recorded(), summaries.of(one.number), options, context)
          : one.rule.check(recorded(), options, context);
      addDiagnostics(fresh, findings, one, body);
    };
    try {
      if (recorder) kept?.keep(one, fresh, recorder.record(run).reads, summaries);
      else run();
    } catch (error) {
      if (!onFailure) throw error;
      onFailure({ rule: rule.id, error });
    }
    for (const diagnostic of fresh) found.push(diagnostic);
    yield;
  }
}

function inTextOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
