import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from "vscode-languageserver";
import { safeFix } from "../app/fixAll.ts";
import type { Diagnostic } from "../core/lint.ts";
import type { Edit, Locale } from "../core/rule.ts";
import { indexLines } from "../core/text.ts";
import { RULES } from "../rules/index.ts";
import { disableInFile, disableOnNextLine } from "./disable.ts";
import type { Draft } from "./draft.ts";
import { addException } from "./exceptions.ts";
import { describeFixes, fixDraft } from "./fixDraft.ts";
import { say } from "./say.ts";
import type { Session } from "./session.ts";
import { toDiagnostic, toPreview, toSpan, toWorkspaceEdit } from "./toProtocol.ts";

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
}

/** Actions for more findings at once would be a list that nobody reads. */
const MOST = 20;

/** Answers `textDocument/codeAction`. Every action is an edit, so that it works in any editor. */
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
  const target = { ...draft, lines: draft.report.lines };
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const at = toSpan(draft.report, range);
    const here = draft.diagnostics.filter(({ span }) => span.start <= at.end && at.start <= span.end).slice(0, MOST);
    const make = quickFixMaker(session, draft, skills);
    actions.push(...listFixes(draft, here, make), ...(await listSilences(session, draft, here, skills, make)));
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

/** Makes a quick fix for findings, out of edits of the report or of whatever is to be changed. */
type QuickFixMaker = (title: string, of: readonly Diagnostic[], edits: readonly Edit[] | WorkspaceEdit) => CodeAction;

function quickFixMaker(session: Session, draft: Draft, { versions }: EditSkills): QuickFixMaker {
  const { uri, version, report } = draft;
  return (title, of, edits) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: of.map((diagnostic) => toDiagnostic(draft, diagnostic, session.pages.uriOf(diagnostic.rule))),
    edit: isList(edits) ? toWorkspaceEdit({ uri, version, lines: report.lines }, edits, versions) : edits,
  });
}

function isList(edits: readonly Edit[] | WorkspaceEdit): edits is readonly Edit[] {
  return Array.isArray(edits);
}

/** Per finding its own fixes; then all findings of its rule; then everything. */
function listFixes(draft: Draft, here: readonly Diagnostic[], make: QuickFixMaker): CodeAction[] {
  const { diagnostics, settings } = draft;
  const { locale } = settings;
  const own = here.flatMap((diagnostic) =>
    (diagnostic.fixes ?? []).map((fix, i) => ({
      ...make(fix.title[locale], [diagnostic], fix.edits),
      ...(i === 0 && fix === safeFix(draft, diagnostic) && { isPreferred: true }),
    })),
  );
  const isFixable = (diagnostic: Diagnostic) => safeFix(draft, diagnostic) !== undefined;
  const fixable = here.filter(isFixable);
  const ofRule = rulesOf(fixable).flatMap((rule) => {
    if (of(diagnostics, rule).filter(isFixable).length < 2) return [];
    const { made, changes } = fixDraft(draft, rule);
    if (made < 2) return [];
    const name = nameOf(rule, locale);
    const title = say(locale, `改正全文的“${name}”（${made} 处）`, `Fix all: ${name} (${made})`);
    return [make(title, of(fixable, rule), changes)];
  });
  if (fixable.length === 0 || rulesOf(diagnostics.filter(isFixable)).length < 2) return [...own, ...ofRule];
  const { made, changes } = fixDraft(draft);
  const title = say(locale, "改正全文能自动改的问题", "Fix all problems that can be fixed safely");
  return [...own, ...ofRule, ...(made > 0 ? [make(title, fixable, changes)] : [])];
}

function nameOf(rule: string, locale: Locale): string {
  return RULES.find(({ id }) => id === rule)?.summary[locale] ?? rule;
}

/** Ways to hear no more of a finding: beside the text, above its line, in the whole file. */
async function listSilences(
  session: Session,
  draft: Draft,
  here: readonly Diagnostic[],
  { versions, creates }: EditSkills,
  make: QuickFixMaker,
): Promise<CodeAction[]> {
  const { locale } = draft.settings;
  const config = here.length > 0 ? await session.configs.placeFor(draft.uri) : undefined;
  const noted = here.flatMap((diagnostic) => {
    const edit = config && (config.text !== undefined || creates) ? addException(draft, diagnostic, config) : undefined;
    if (!config || !edit) return [];
    const title = say(
      locale,
      "这一处不再提示（记入 hegao.json，不动文稿）",
      "Never report this again (noted in hegao.json)",
    );
    const target = { ...config, lines: indexLines(config.text ?? ""), create: config.text === undefined };
    return [make(title, [diagnostic], toWorkspaceEdit(target, [edit], versions))];
  });
  const marked = rulesOf(here).flatMap((rule) => {
    const found = of(here, rule);
    const onLine = say(locale, `这里不再提示 ${rule}（在上一行加标记）`, `Disable ${rule} for this line`);
    const inFile = say(locale, `本文件不再提示 ${rule}（在开头加标记）`, `Disable ${rule} for this file`);
    return [
      make(onLine, found, disableOnNextLine(draft, rule, found)),
      make(inFile, found, disableInFile(draft, rule)),
    ];
  });
  return [...noted, ...marked];
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
