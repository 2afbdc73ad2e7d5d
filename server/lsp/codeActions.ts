import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { safeFix } from "../app/fixAll.ts";
import { applyFixes } from "../core/fix.ts";
import type { Diagnostic } from "../core/lint.ts";
import type { Edit } from "../core/rule.ts";
import { indexLines, type Span } from "../core/text.ts";
import type { ConfigPlace } from "./configFiles.ts";
import type { Draft } from "./draft.ts";
import { describeFixes, fixDraft } from "./fixDraft.ts";
import { nameOf, say } from "./say.ts";
import { LONG, type Session } from "./session.ts";
import { listSilences } from "./silences.ts";
import { toDiagnostic, toPreview, toSpan, toTarget, toWorkspaceEdit } from "./toProtocol.ts";

/** The kind under which "fix all" can be run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hegao`;
/** The kind under which the writer is shown every change first; no part of the kind that is run on save. */
export const PREVIEW = `${CodeActionKind.Source}.previewFixes.hegao`;

/** What the client can do with edits. */
export interface EditSkills {
  /** It takes edits that carry a version. */
  readonly versions: boolean;
  /** An edit may make a file. */
  readonly creates: boolean;
  /** It shows changes before they are made, and asks. */
  readonly confirms: boolean;
  /** Its command {@link OPEN_RULE} shows a rule's page. */
  readonly opensRules: boolean;
}

/** The client's command; it takes a rule's id. */
const OPEN_RULE = "hegao.openRule";

/** Actions for more findings at once would be a list that nobody reads. */
const MOST = 20;

/** Answers `textDocument/codeAction`. Every action that changes something is an edit, so that it works in any editor. */
export async function listCodeActions(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  skills: EditSkills,
  log: (text: string) => void,
): Promise<CodeAction[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const wanted = (kind: string) => !context.only || context.only.some((only) => includesKind(only, kind));
  const { locale } = draft.settings;
  const target = toTarget(draft);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const here = findingsAt(draft, toSpan(draft.report, range));
    if (here.length > 0) actions.push(...(await listQuickFixes(session, draft, here, skills)));
  }
  // Asked for by name only: on save, or from the menu of source actions.
  if (context.only && wanted(FIX_ALL)) {
    const mended = fixDraft(draft);
    log(describeFixes(draft, mended));
    const title = say(locale, "核稿：改正全文能自动改的问题", "Hegao: fix all problems that can be fixed safely");
    if (mended.made > 0)
      actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(target, mended.changes, skills.versions) });
  }
  if (context.only && skills.confirms && wanted(PREVIEW)) {
    const { changes } = fixDraft(draft);
    const title = say(locale, "核稿：预览全部修改", "Hegao: preview all safe fixes");
    if (changes.length > 0)
      actions.push({ title, kind: PREVIEW, edit: toPreview(target, changes, (rule) => nameOf(rule, locale)) });
  }
  return actions;
}

/** The findings that a range or a cursor lies in, else those it touches; the shorter say more of the place and come first. */
function findingsAt({ diagnostics }: Draft, at: Span): Diagnostic[] {
  const touched = diagnostics.filter(({ span }) => span.start <= at.end && at.start <= span.end);
  const entered = touched.filter(({ span }) => (span.start <= at.start ? at.start < span.end : span.start < at.end));
  const length = ({ span }: Diagnostic) => span.end - span.start;
  return (entered.length > 0 ? entered : touched).sort((a, b) => length(a) - length(b)).slice(0, MOST);
}

/** What mends the findings, then what silences them, then why they are told. No row stands there twice. */
async function listQuickFixes(
  session: Session,
  draft: Draft,
  here: readonly Diagnostic[],
  { versions, creates, opensRules }: EditSkills,
): Promise<CodeAction[]> {
  const { uri, settings } = draft;
  const make = (title: string, of: readonly Diagnostic[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: of.map((diagnostic) => toDiagnostic(draft, diagnostic, session.pages.uriOf(diagnostic.rule))),
  });
  const inReport = (edits: readonly Edit[]) => toWorkspaceEdit(toTarget(draft), edits, versions);
  const place = await session.configs.placeFor(uri);
  const config = place && (place.text !== undefined || creates) ? place : undefined;
  const inConfig = (edits: readonly Edit[], { text, ...file }: ConfigPlace) =>
    toWorkspaceEdit({ ...file, lines: indexLines(text ?? ""), create: text === undefined }, edits, versions);
  return [
    ...listFixes(draft, here).map(({ title, of, edits, preferred }) => ({
      ...make(title, of),
      ...(preferred && { isPreferred: true }),
      edit: inReport(edits),
    })),
    ...listSilences(draft, here, config && (config.text ?? "")).map(({ title, of, edits, file }) => ({
      ...make(title, of),
      edit: file === "config" && config ? inConfig(edits, config) : inReport(edits),
    })),
    ...(opensRules ? rulesOf(here) : []).map((rule) => {
      const title = say(settings.locale, `看规则：${nameOf(rule, "zh")}`, `Why: ${nameOf(rule, "en")}`);
      return { ...make(title, of(here, rule)), command: { title, command: OPEN_RULE, arguments: [rule] } };
    }),
  ];
}

/** A row that mends findings. */
interface Mending {
  readonly title: string;
  readonly of: readonly Diagnostic[];
  readonly edits: readonly Edit[];
  readonly preferred?: boolean;
}

/**
 * Per finding its own fixes; those that are called the same are one row. Then all findings of its rule, but for a long text:
 * how many can be mended is known when it has been read several times, and a menu must not wait for that.
 */
function listFixes(draft: Draft, here: readonly Diagnostic[]): Mending[] {
  const { diagnostics, report, settings } = draft;
  const { locale } = settings;
  const offers = here.flatMap((finding) =>
    (finding.fixes ?? []).map((fix, i) => ({
      title: fix.title[locale],
      finding,
      fix,
      preferred: i === 0 && fix === safeFix(draft, finding),
    })),
  );
  const own = [...new Set(offers.map(({ title }) => title))].map((title): Mending => {
    const alike = offers.filter((offer) => offer.title === title);
    const { applied } = applyFixes(
      report.text,
      alike.map(({ fix }) => fix),
    );
    const edits = applied.flatMap((fix) => fix.edits);
    return { title, of: alike.map(({ finding }) => finding), edits, preferred: alike.every((o) => o.preferred) };
  });
  const isFixable = (diagnostic: Diagnostic) => safeFix(draft, diagnostic) !== undefined;
  if (report.text.length > LONG) return own;
  const fixable = here.filter(isFixable);
  const ofRule = rulesOf(fixable).flatMap((rule): Mending[] => {
    if (of(diagnostics, rule).filter(isFixable).length < 2) return [];
    const { made, changes } = fixDraft(draft, rule);
    if (made < 2) return [];
    const name = nameOf(rule, locale);
    const title = say(locale, `全部改好：${name}（${made} 处）`, `Fix all: ${name} (${made})`);
    return [{ title, of: of(fixable, rule), edits: changes }];
  });
  return [...own, ...ofRule];
}

function of(diagnostics: readonly Diagnostic[], rule: string): Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule);
}

function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return [...new Set(diagnostics.map(({ rule }) => rule))];
}

/** `source` includes `source.fixAll.hegao`; an empty kind includes everything. */
function includesKind(only: string, kind: string): boolean {
  return only === "" || kind === only || kind.startsWith(`${only}.`);
}
