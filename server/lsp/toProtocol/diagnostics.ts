import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type Position,
} from "vscode-languageserver";
import type { Diagnostic } from "../../check/diagnostic.ts";
import type { DescribedFigure } from "../../check/figure-summary.ts";
import type { Related, Severity } from "../../check/rule.ts";
import { MISSING_NAMES } from "../../figures/wording.ts";
import type { Report } from "../../reading/report.ts";
import type { Locale, Message } from "../../text/message.ts";
import { indexLines, rangeOf, readableSlice } from "../../text/text.ts";
import type { ConfigProblems } from "../configFiles.ts";
import type { Draft } from "../draft.ts";
import type { LackingFigure, Obstacle } from "../protocol.ts";
import { say } from "../say.ts";

/** Findings, and what else has to be known of a document, as diagnostics. */

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a code action needs to know of a finding, carried by its diagnostic. */
interface DiagnosticData {
  /** Whether a safe fix mends it. */
  readonly fixable: boolean;
}

/** So many findings of one rule are sent, and so many other places of one finding: nobody reads more of them in one list. */
const MOST_OF_A_RULE = 50;
const MOST_RELATED = 10;

/**
 * Findings as diagnostics in their order, of each rule the gravest {@link MOST_OF_A_RULE}; the last of them says how many more
 * there are. `pageOf` gives the URI of a rule's page.
 */
export function toDiagnostics(draft: Draft, pageOf: (rule: string) => string | undefined): LspDiagnostic[] {
  const byRule = new Map<string, Diagnostic[]>();
  for (const finding of draft.diagnostics) {
    const found = byRule.get(finding.rule);
    if (found) found.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const sent = new Map<Diagnostic, LspDiagnostic>();
  for (const [rule, found] of byRule) {
    const kept = new Set(
      found.toSorted((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]).slice(0, MOST_OF_A_RULE),
    );
    const href = pageOf(rule);
    let last: LspDiagnostic | undefined;
    for (const finding of found) {
      if (!kept.has(finding)) continue;
      last = toDiagnostic(draft, finding, href);
      sent.set(finding, last);
    }
    if (last) last.message += more(draft, found.length - MOST_OF_A_RULE);
  }
  return draft.diagnostics.flatMap((finding) => sent.get(finding) ?? []);
}

/** What is said of `rest` more places that are not listed; nothing of none. */
function more({ settings: { locale } }: Draft, rest: number): string {
  if (rest <= 0) return "";
  return say(locale, `（这样的另有 ${rest} 处，没有一一列出。）`, ` (${rest} more like this are not listed.)`);
}

/** One finding; `href` is its rule's page. */
export function toDiagnostic(draft: Draft, diagnostic: Diagnostic, href: string | undefined): LspDiagnostic {
  const { report } = draft;
  const locale: Locale = draft.settings.locale;
  const data: DiagnosticData = { fixable: diagnostic.fixes?.some(({ safe }) => safe) ?? false };
  return {
    range: rangeOf(report.lines, diagnostic.span),
    severity: SEVERITY[diagnostic.severity],
    source: "hegao",
    code: diagnostic.rule,
    ...(href && { codeDescription: { href } }),
    message: diagnostic.message[locale],
    ...(diagnostic.related && { relatedInformation: toRelated(draft, diagnostic.related) }),
    data,
  };
}

function toRelated(draft: Draft, related: readonly Related[]): DiagnosticRelatedInformation[] {
  const { report, uri, settings } = draft;
  const rest = related.length - MOST_RELATED;
  return related.slice(0, MOST_RELATED).map(({ span, message }, i) => ({
    location: { uri, range: rangeOf(report.lines, span) },
    message: message[settings.locale] + (i === MOST_RELATED - 1 ? more(draft, rest) : ""),
  }));
}

/** Something that no rule has found but has to be known of the document, at its top. */
export function toNotice(code: string, severity: Severity, message: Message, locale: Locale): LspDiagnostic {
  const top: Position = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: SEVERITY[severity],
    source: "hegao",
    code,
    message: message[locale],
  };
}

/** What is wrong with the file that a draft was read from, at its top. */
export function toFileDiagnostics({ problem, settings: { locale } }: Draft): LspDiagnostic[] {
  return problem ? [toNotice("file", problem.severity, problem.message, locale)] : [];
}

/** Problems of a configuration file as diagnostics of that file. */
export function toConfigDiagnostics({ text, problems }: ConfigProblems, locale: Locale): LspDiagnostic[] {
  const lines = indexLines(text);
  return problems.map(({ span, message }) => ({
    range: rangeOf(lines, span),
    severity: DiagnosticSeverity.Error,
    source: "hegao",
    code: "config",
    message: message[locale],
  }));
}

/** A figure with the names of what it lacks. */
export function toLackingFigure(report: Report, { figure, missing }: DescribedFigure, locale: Locale): LackingFigure {
  return {
    range: rangeOf(report.lines, figure.span),
    text: readableSlice(report, figure.span).replace(/\s+/g, " ").trim(),
    lacks: missing.map((part) => MISSING_NAMES[part][locale]).join(say(locale, "、", ", ")),
  };
}

/** What keeps a report from being finished. */
export function toObstacle({ report, settings }: Draft, { span, severity, rule, message }: Diagnostic): Obstacle {
  return { range: rangeOf(report.lines, span), message: message[settings.locale], severity, rule };
}
