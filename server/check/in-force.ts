import type { Kind } from "../report/kinds.ts";
import { Memo } from "../text/memo.ts";
import type { ActiveOfReport, Asked, Known, RuleSetting, Settings } from "./diagnostic.ts";
import { KeptFindings } from "./kept/findings.ts";
import { Needs } from "./needs.ts";
import type { Rule, RuleOption } from "./rule.ts";

/** The rules that are in force for a kind of report, with their settings. */
export class RulesInForce {
  readonly ofReport: readonly ActiveOfReport[];
  readonly ofParagraph: readonly Asked[];
  readonly needs = new Needs();

  constructor(rules: readonly Rule[], settings: Settings, kind: Kind) {
    const ofReport: ActiveOfReport[] = [];
    const ofParagraph: Asked[] = [];
    for (const rule of rules) {
      const setting = settings.rules[rule.id];
      const level = setting?.level ?? rule.severity;
      if (level === "off" || (rule.kinds && !rule.kinds.includes(kind))) continue;
      const inForce = { options: optionsOf(rule, setting), level, fixed: setting?.level !== undefined };
      if (rule.scope === undefined) {
        ofReport.push({ rule, ...inForce });
        continue;
      }
      const asked = { ...inForce, needed: this.needs.bitOf(rule.needs), number: ofParagraph.length };
      ofParagraph.push({ rule, ...asked });
      if (rule.scope === "summaries") ofReport.push({ rule, ...asked });
    }
    this.ofReport = ofReport;
    this.ofParagraph = ofParagraph;
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

/** What is kept of a changing text from one check to the next: the rules in force, what they know of its paragraphs, and found. */
export class LintMemory {
  readonly paragraphs: Memo<Known> = new Memo();
  readonly findings = new KeptFindings();
  #last: { readonly rules: readonly Rule[]; readonly settings: Settings; readonly kind: Kind } | undefined;
  #inForce: RulesInForce | undefined;

  /** The rules in force; when they are others than last time, what they knew is forgotten. */
  inForce(rules: readonly Rule[], settings: Settings, kind: Kind): RulesInForce {
    const last = this.#last;
    if (this.#inForce && last?.rules === rules && last.settings === settings && last.kind === kind)
      return this.#inForce;
    this.paragraphs.clear();
    this.findings.clear();
    this.#last = { rules, settings, kind };
    this.#inForce = new RulesInForce(rules, settings, kind);
    return this.#inForce;
  }
}
