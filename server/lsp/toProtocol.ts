import {
  type ChangeAnnotation,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  InsertTextFormat,
  type Location,
  type LocationLink,
  type Diagnostic as LspDiagnostic,
  MarkupKind,
  type Position,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import type { Change } from "../app/changes.ts";
import { lineEndOf, withLineEnds } from "../app/lineEnds.ts";
import type { PresentSection } from "../app/sections.ts";
import type { Diagnostic } from "../check/diagnostic.ts";
import type { DescribedFigure } from "../check/figure-summary.ts";
import type { Edit, Related, Severity } from "../check/rule.ts";
import { MISSING_NAMES } from "../figures/wording.ts";
import type { Report } from "../reading/report.ts";
import type { Section } from "../report/outline.ts";
import type { Locale, Message } from "../text/message.ts";
import {
  HOLE,
  indexLines,
  type LineStarts,
  positionAt,
  rangeOf,
  readableSlice,
  type Span,
  trimSpan,
} from "../text/text.ts";
import type { ConfigProblems } from "./configFiles.ts";
import type { Draft } from "./draft.ts";
import type { Offer } from "./offer.ts";
import type { LackingFigure, Obstacle, SectionRow } from "./protocol.ts";
import { say } from "./say.ts";
import { TOKEN_TYPES, type Token } from "./tokens.ts";

/** The only file that turns what was read and found into values of the protocol. */

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

/** A document that edits are meant for; `lines` are those of its present text. */
export interface EditTarget {
  readonly uri: string;
  readonly version: number | null;
  readonly lines: LineStarts;
  /** How its lines end, when edits say line feed for any line end. */
  readonly lineEnd?: string;
  /** Whether the file has to be made first. */
  readonly create?: boolean;
}

/** A document that was read, as the target of edits that count in its report. */
export function toTarget({ uri, version, text, report }: Draft): EditTarget {
  return { uri, version, lines: report.lines, lineEnd: lineEndOf(text) };
}

/**
 * Edits of one document as a workspace edit that carries the document's version, so that it can't hit another text; a
 * client that has never heard of versions finds the plain edits beside it.
 */
export function toWorkspaceEdit(target: EditTarget, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const { uri, version, create } = target;
  const textEdits = toTextEdits(target, edits);
  const documentChanges: WorkspaceEdit["documentChanges"] = [{ textDocument: { uri, version }, edits: textEdits }];
  if (create) documentChanges.unshift({ kind: "create", uri, options: { ignoreIfExists: true } });
  return versioned ? { documentChanges } : { documentChanges, changes: { [uri]: textEdits } };
}

/** Where `words` of what the first of `edits` puts in stand once the edits are made; nothing before them may move. */
export function toRangeAfter({ lines }: Report, [insert]: readonly Edit[], words: string): Range {
  const { span, text } = insert as Edit;
  const start = positionAt(lines, span.start);
  const above = text.slice(0, text.indexOf(words)).split("\n");
  const column = above.at(-1)?.length ?? 0;
  const line = start.line + above.length - 1;
  const character = above.length === 1 ? start.character + column : column;
  return { start: { line, character }, end: { line, character: character + words.length } };
}

/** Changes of a document that the editor shows first, one group for each rule; `nameOf` gives a rule's name. */
export function toPreview(
  target: EditTarget,
  changes: readonly Change[],
  nameOf: (rule: string) => string,
): WorkspaceEdit {
  const annotations = [...new Set(changes.map(({ rule }) => rule))].map((rule) => {
    const annotation: ChangeAnnotation = { label: nameOf(rule), description: rule, needsConfirmation: true };
    return [rule, annotation];
  });
  const edits = changes.map((change) => ({ ...toTextEdit(target, change), annotationId: change.rule }));
  const { uri, version } = target;
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: Object.fromEntries(annotations),
  };
}

/** Edits of one document, where the client knows which version is meant. */
export function toTextEdits(target: EditTarget, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => toTextEdit(target, edit));
}

/** One edit of a document, with the line ends that it has. */
export function toTextEdit({ lines, lineEnd = "\n" }: EditTarget, { span, text }: Edit): TextEdit {
  return { range: rangeOf(lines, span), newText: withLineEnds(text, lineEnd) };
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

/** A section with what stands in it, and those below it. */
export function toSectionRow(report: Report, present: PresentSection, locale: Locale): SectionRow {
  const { section, parts, own, whole, firstFinding, children } = present;
  const { lines, folded } = report;
  return {
    marker: words(report, section.marker.span),
    title: words(report, section.title).trim(),
    heading: rangeOf(lines, section.heading),
    range: rangeOf(lines, trimSpan(folded, section.span)),
    level: section.level,
    parts: parts.map((name) => name[locale]),
    own,
    whole,
    ...(firstFinding && { firstFinding: rangeOf(lines, firstFinding) }),
    children: children.map((child) => toSectionRow(report, child, locale)),
  };
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

/** The offset of a position; beyond a line's end or the last line it is the nearest offset there is. */
export function toOffset({ lines, text }: Report, { line, character }: Position): number {
  const start = lines[line];
  if (start === undefined) return text.length;
  return Math.min(start + character, lines[line + 1] ?? text.length);
}

export function toSpan(report: Report, { start, end }: Range): Span {
  return { start: toOffset(report, start), end: toOffset(report, end) };
}

/** Spans of which each holds the one before it, as a selection that grows; there is at least one. */
export function toSelectionRange({ lines }: Report, spans: readonly Span[]): SelectionRange {
  const [inner, ...outer] = spans.map((span) => rangeOf(lines, span)).reverse();
  const widest: SelectionRange = { range: inner as Range };
  return outer.reduce((parent: SelectionRange, range) => ({ range, parent }), widest);
}

/** Tokens in text order, each on one line, as the protocol counts them: from one to the next. */
export function toSemanticTokens({ lines }: Report, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type } of tokens) {
    const { line, character } = positionAt(lines, span.start);
    builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), 0);
  }
  return { data: builder.build().data }; // without an id, which would promise changes of it
}

export function toRange({ lines }: Report, span: Span): Range {
  return rangeOf(lines, span);
}

export function toHover({ lines }: Report, markdown: string, span: Span | undefined): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, ...(span && { range: rangeOf(lines, span) }) };
}

/** A text behind a place, which no editor takes for one of the document; `tooltip` says why. */
export function toInlayHint({ lines }: Report, offset: number, label: string, tooltip: string): InlayHint {
  return { position: positionAt(lines, offset), label, tooltip, paddingLeft: true };
}

/** A text over a line; its command is none, so that it is the same in every editor. */
export function toCodeLens({ lines }: Report, { start, end }: Span, title: string): CodeLens {
  return { range: rangeOf(lines, { start, end }), command: { title, command: "" } };
}

const COMPLETION: Readonly<Record<Offer["kind"], CompletionItemKind>> = {
  marker: CompletionItemKind.Unit,
  part: CompletionItemKind.Module,
  name: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  unit: CompletionItemKind.Unit,
  indicator: CompletionItemKind.Value,
};

/** A sentence that is longer would fill its row of the list and leave no room for what it is: there it ends before a mark. */
const LONGEST_LABEL = 20;
const BEFORE_MARK = /^.{6,19}(?=[，、；：。])/;

/** An offer; `rank` keeps the order in which offers were made, `labelDetails` says what each is beside its name. */
export function toCompletionItem(
  { lines, text }: Report,
  { label, detail, span, kind, body }: Offer,
  rank: number,
  labelDetails = false,
): CompletionItem {
  const typed = text.slice(span.start, span.end);
  const isLong = body !== undefined && label.length > LONGEST_LABEL;
  return {
    label: isLong ? `${BEFORE_MARK.exec(label)?.[0] ?? label.slice(0, LONGEST_LABEL - 1)}…` : label,
    ...(isLong && { documentation: label }),
    ...(labelDetails ? { labelDetails: { description: detail } } : { detail }),
    kind: COMPLETION[kind],
    sortText: String(rank).padStart(3, "0"),
    // A marker replaces whatever was begun, (三 or （, so every editor must take it for a match of that.
    filterText: kind === "marker" || kind === "part" ? typed || label : label,
    textEdit: { range: rangeOf(lines, span), newText: body ?? label },
    ...(body !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
  };
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

/** A link to a file; `tooltip` says where it leads. */
export function toDocumentLink({ lines }: Report, span: Span, target: string, tooltip?: string): DocumentLink {
  return { range: rangeOf(lines, span), target, ...(tooltip && { tooltip }) };
}

/** The URI of a place in a document itself: with line and column from 1 behind #L, as editors read it. */
export function toPlaceUri({ uri, report }: Draft, { start }: Span): string {
  const { line, character } = positionAt(report.lines, start);
  return `${uri}#L${line + 1},${character + 1}`;
}

export function toLocation({ uri, report }: Draft, span: Span): Location {
  return { uri, range: rangeOf(report.lines, span) };
}

/** From words of a document to another place in it. */
export function toLocationLink({ uri, report }: Draft, words: Span, target: Span): LocationLink {
  const range = rangeOf(report.lines, target);
  return {
    originSelectionRange: rangeOf(report.lines, words),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  };
}

/** A heading among those of many reports: `name`, in the report of this title. */
export function toWorkspaceSymbol({ uri, report }: Draft, { heading }: Section, name: string): WorkspaceSymbol {
  const title = report.frame.title && words(report, report.frame.title.span).trim();
  const location = { uri, range: rangeOf(report.lines, heading) };
  return { name, kind: SymbolKind.String, location, ...(title && { containerName: title }) };
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
