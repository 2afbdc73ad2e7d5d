import {
  DiagnosticSeverity,
  type DocumentSymbol,
  type Diagnostic as LspDiagnostic,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Diagnostic } from "../core/lint.ts";
import type { Section } from "../core/outline.ts";
import type { Report } from "../core/report.ts";
import type { Edit, Locale, Severity } from "../core/rule.ts";
import { HOLE, rangeOf, type Span, trimSpan } from "../core/text.ts";
import type { Draft } from "./draft.ts";

/** The only file that turns values of the core into values of the protocol. */

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a code action needs to know of a finding, carried by its diagnostic. */
export interface DiagnosticData {
  /** Version of the document the finding was made in. */
  readonly version: number | null;
  /** Whether a safe fix mends it. */
  readonly fixable: boolean;
}

/** Findings as diagnostics. `pageOf` gives the URI of a rule's page. */
export function toDiagnostics(draft: Draft, pageOf: (rule: string) => string | undefined): LspDiagnostic[] {
  const hrefs = new Map<string, string | undefined>();
  return draft.diagnostics.map((diagnostic) => {
    const { rule } = diagnostic;
    if (!hrefs.has(rule)) hrefs.set(rule, pageOf(rule));
    return toDiagnostic(draft, diagnostic, hrefs.get(rule));
  });
}

function toDiagnostic(draft: Draft, diagnostic: Diagnostic, href: string | undefined): LspDiagnostic {
  const { report, uri, version } = draft;
  const locale: Locale = draft.settings.locale;
  const data: DiagnosticData = { version, fixable: diagnostic.fixes?.some(({ safe }) => safe) ?? false };
  return {
    range: rangeOf(report.lines, diagnostic.span),
    severity: SEVERITY[diagnostic.severity],
    source: "hegao",
    code: diagnostic.rule,
    ...(href && { codeDescription: { href } }),
    message: diagnostic.message[locale],
    ...(diagnostic.related && {
      relatedInformation: diagnostic.related.map(({ span, message }) => ({
        location: { uri, range: rangeOf(report.lines, span) },
        message: message[locale],
      })),
    }),
    data,
  };
}

/** Edits of one document as a workspace edit that carries the document's version, so that it can't hit another text. */
export function toWorkspaceEdit(
  { uri, version, report }: Draft,
  edits: readonly Edit[],
  versioned: boolean,
): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(({ span, text }) => ({ range: rangeOf(report.lines, span), newText: text }));
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** The outline as symbols: the range is the whole part, the selection range its title. */
export function toDocumentSymbols(report: Report): DocumentSymbol[] {
  const toSymbol = (section: Section): DocumentSymbol => {
    const { marker, title, span, children } = section;
    const selection = title.start < title.end ? title : marker.span;
    return {
      name: headingText(report, section),
      kind: SymbolKind.String,
      // Without the blanks at its end, or an editor would count the next heading's first column to this part.
      range: rangeOf(report.lines, trimSpan(report.folded, span)),
      selectionRange: rangeOf(report.lines, selection),
      children: children.map(toSymbol),
    };
  };
  return report.outline.map(toSymbol);
}

/** A heading as people read it: marker and title, without a watermark that stands in it. */
export function headingText(report: Report, { marker, title }: Section): string {
  const name = words(report, marker.span) + (marker.style === "markdown" ? " " : "") + words(report, title);
  return name.trim() || "…";
}

/** The characters of `span` that belong to the text, on one line. */
function words({ text, folded }: Report, { start, end }: Span): string {
  const stretch = text.slice(start, end);
  if (!folded.slice(start, end).includes(HOLE)) return stretch.replace(/\s+/g, " ");
  return Array.from({ length: end - start }, (_, i) => (folded[start + i] === HOLE ? "" : text[start + i]))
    .join("")
    .replace(/\s+/g, " ");
}
