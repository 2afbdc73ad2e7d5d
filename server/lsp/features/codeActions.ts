import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { safeFix } from "../../app/fixAll.ts";
import type { Diagnostic } from "../../check/diagnostic.ts";
import { applyFixes } from "../../check/fix.ts";
import type { Edit } from "../../check/rule.ts";
import { indexLines, type Span } from "../../text/text.ts";
import type { ConfigPlace } from "../configFiles.ts";
import type { Draft } from "../draft.ts";
import { describeFixes, fixDraft } from "../fixDraft.ts";
import { nameOf, say } from "../say.ts";
import { LONG, type Session } from "../session.ts";
import { listSilences } from "../silences.ts";
import { toDiagnostic } from "../toProtocol/diagnostics.ts";
import { toPreview, toTarget, toWorkspaceEdit } from "../toProtocol/edits.ts";
import { toSpan } from "../toProtocol/places.ts";
import { superseded } from "../work.ts";
import { type LaterRefactoring, listRefactorings, resolveRefactoring } from "./refactorings.ts";

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
  /** It asks for the edit of an action when the action is chosen. */
  readonly resolves: boolean;
  /** Its command {@link OPEN_RULE} shows a rule's page. */
  readonly opensRules: boolean;
}

/** What an action carries whose edit is worked out when it is chosen: all safe fixes of a rule in a version of a document. */
interface Later {
  readonly uri: string;
  readonly version: number | null;
  readonly rule: string;
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
  actions.push(...(await listRefactorings(session, draft, range, wanted, skills)));
  // Asked for by name only: on save, or from the menu of source actions.
  if (context.only && wanted(FIX_ALL)) {
    const mended = await fixDraft(session, draft);
    log(describeFixes(draft, mended));
    const title = say(locale, "核稿：改正全文能自动改的问题", "Hegao: fix all problems that can be fixed safely");
    if (mended.made > 0)
      actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(target, mended.changes, skills.versions) });
  }
  if (context.only && skills.confirms && wanted(PREVIEW)) {
    const { changes } = await fixDraft(session, draft);
    const title = say(locale, "核稿：预览全部修改", "Hegao: preview all safe fixes");
    if (changes.length > 0)
      actions.push({ title, kind: PREVIEW, edit: toPreview(target, changes, (rule) => nameOf(rule, locale)) });
  }
  return actions;
}

/** Answers `codeAction/resolve`: the edit of an action that has none yet. */
export async function resolveCodeAction(
  session: Session,
  action: CodeAction,
  { versions }: EditSkills,
): Promise<CodeAction> {
  const later: Later | LaterRefactoring | undefined = action.data;
  if (!later) return action;
  if ("refactoring" in later) {
    return { ...action, edit: await resolveRefactoring(session, later, versions) };
  }
  const draft = await session.draftOf(later.uri);
  if (draft?.version !== later.version) throw superseded();
  const { changes } = await fixDraft(session, draft, later.rule);
  return { ...action, edit: toWorkspaceEdit(toTarget(draft), changes, versions) };
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
  { versions, creates, resolves, opensRules }: EditSkills,
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
    ...(await listFixesOfRules(session, draft, here, resolves)).map(({ title, of, edits, later }) => ({
      ...make(title, of),
      ...(edits ? { edit: inReport(edits) } : { data: later }),
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

/** Per finding its own fixes; those that are called the same are one row. */
function listFixes(draft: Draft, here: readonly Diagnostic[]): Mending[] {
  const { report, settings } = draft;
  const offers = here.flatMap((finding) =>
    (finding.fixes ?? []).map((fix, i) => ({
      title: fix.title[settings.locale],
      finding,
      fix,
      preferred: i === 0 && fix === safeFix(draft, finding),
    })),
  );
  return [...new Set(offers.map(({ title }) => title))].map((title): Mending => {
    const alike = offers.filter((offer) => offer.title === title);
    const { applied } = applyFixes(
      report.text,
      alike.map(({ fix }) => fix),
    );
    const edits = applied.flatMap((fix) => fix.edits);
    return { title, of: alike.map(({ finding }) => finding), edits, preferred: alike.every((o) => o.preferred) };
  });
}

/** A row that mends all findings of a rule: at once, or when it is chosen. */
interface RuleMending {
  readonly title: string;
  readonly of: readonly Diagnostic[];
  readonly edits?: readonly Edit[];
  readonly later?: Later;
}

/**
 * Per rule all its findings. How many of a long text can be mended is known when it has been read several times: a menu does
 * not wait for that where the edit can be asked for later.
 */
async function listFixesOfRules(
  session: Session,
  draft: Draft,
  here: readonly Diagnostic[],
  resolves: boolean,
): Promise<RuleMending[]> {
  const { uri, version, diagnostics, report, settings } = draft;
  const isFixable = (diagnostic: Diagnostic) => safeFix(draft, diagnostic) !== undefined;
  const rows: RuleMending[] = [];
  for (const rule of rulesOf(here.filter(isFixable))) {
    if (of(diagnostics, rule).filter(isFixable).length < 2) continue;
    const row = { of: of(here, rule).filter(isFixable) };
    const title = (count: string) =>
      say(
        settings.locale,
        `全部改好：${nameOf(rule, "zh")}${count && `（${count} 处）`}`,
        `Fix all: ${nameOf(rule, "en")}${count && ` (${count})`}`,
      );
    if (resolves && report.text.length > LONG) {
      rows.push({ ...row, title: title(""), later: { uri, version, rule } });
      continue;
    }
    const { made, changes } = await fixDraft(session, draft, rule);
    if (made > 1) rows.push({ ...row, title: title(String(made)), edits: changes });
  }
  return rows;
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
