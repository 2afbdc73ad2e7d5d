import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { Diagnostic } from "../core/lint.ts";
import type { Edit, Fix } from "../core/rule.ts";
import type { Span } from "../core/text.ts";
import { RULES } from "../rules/index.ts";
import { disableInFile, disableOnNextLine } from "./disable.ts";
import type { Draft } from "./draft.ts";
import { fixTogether, fixUntilStable } from "./fixAll.ts";
import { say } from "./say.ts";
import type { Session } from "./session.ts";
import { toDiagnostic, toSpan, toWorkspaceEdit } from "./toProtocol.ts";

/** The kind under which "fix all" can be run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hegao`;

/** Answers `textDocument/codeAction`. Every action is an edit, so that it works in any editor. */
export async function listCodeActions(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  versioned: boolean,
): Promise<CodeAction[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const wanted = (kind: string) => !context.only || context.only.some((only) => includesKind(only, kind));
  const build: Build = (title, kind, edits) => ({ title, kind, edit: toWorkspaceEdit(draft, edits, versioned) });
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix))
    actions.push(...listQuickFixes(session, draft, toSpan(draft.report, range), build));
  // Asked for by name only: on save, or from the menu of source actions.
  if (context.only && wanted(FIX_ALL)) {
    const edits = fixUntilStable(draft);
    const title = say(
      draft.settings.locale,
      "核稿：改正全文能自动改的问题",
      "Hegao: fix all problems that can be fixed safely",
    );
    if (edits.length > 0) actions.push(build(title, FIX_ALL, edits));
  }
  return actions;
}

type Build = (title: string, kind: string, edits: readonly Edit[]) => CodeAction;

/** Per finding its own fixes; then, once per rule, what concerns the whole text; then ways to silence it. */
function listQuickFixes(session: Session, draft: Draft, at: Span, build: Build): CodeAction[] {
  const { locale } = draft.settings;
  const here = draft.diagnostics.filter(({ span }) => span.start <= at.end && at.start <= span.end);
  const quick = (title: string, edits: readonly Edit[], of: readonly Diagnostic[]): CodeAction => ({
    ...build(title, CodeActionKind.QuickFix, edits),
    diagnostics: of.map((diagnostic) => toDiagnostic(draft, diagnostic, session.pages.uriOf(diagnostic.rule))),
  });
  const fixes = here.flatMap((diagnostic) =>
    (diagnostic.fixes ?? []).map((fix, i) => ({
      ...quick(fix.title[locale], fix.edits, [diagnostic]),
      ...(i === 0 && fix.safe && { isPreferred: true }),
    })),
  );
  const rules = [...new Set(here.map(({ rule }) => rule))];
  const ofRule = (rule: string) => here.filter((diagnostic) => diagnostic.rule === rule);
  const alike = rules.flatMap((rule) => {
    const safe = safeFixes(draft.diagnostics.filter((diagnostic) => diagnostic.rule === rule));
    if (safe.length < 2 || ofRule(rule).every(({ fixes }) => !fixes?.some((fix) => fix.safe))) return [];
    const edits = fixTogether(draft.report.text, safe);
    const name = RULES.find(({ id }) => id === rule)?.summary[locale] ?? rule;
    const count = safe.length;
    return [
      quick(say(locale, `改正全文的“${name}”（${count} 处）`, `Fix all of ${rule} (${count})`), edits, ofRule(rule)),
    ];
  });
  const all = fixAllFrom(draft, here, quick);
  const silence = rules.flatMap((rule) => [
    quick(
      say(locale, `这里不再提示 ${rule}`, `Disable ${rule} here`),
      disableOnNextLine(draft, rule, ofRule(rule)),
      ofRule(rule),
    ),
    quick(
      say(locale, `本文件不再提示 ${rule}`, `Disable ${rule} in this file`),
      disableInFile(draft, rule),
      ofRule(rule),
    ),
  ]);
  return [...fixes, ...alike, ...all, ...silence];
}

/** "Fix everything" stands beside a quick fix when there is more than one kind of thing to fix. */
function fixAllFrom(
  draft: Draft,
  here: readonly Diagnostic[],
  quick: (title: string, edits: readonly Edit[], of: readonly Diagnostic[]) => CodeAction,
): CodeAction[] {
  const fixable = (diagnostic: Diagnostic) => safeFixes([diagnostic]).length > 0;
  if (!here.some(fixable) || new Set(draft.diagnostics.filter(fixable).map(({ rule }) => rule)).size < 2) return [];
  const title = say(draft.settings.locale, "改正全文能自动改的问题", "Fix all problems that can be fixed safely");
  return [quick(title, fixUntilStable(draft), here.filter(fixable))];
}

function safeFixes(diagnostics: readonly Diagnostic[]): Fix[] {
  return diagnostics.map(({ fixes }) => fixes?.find(({ safe }) => safe)).filter((fix) => fix !== undefined);
}

/** `source` includes `source.fixAll.hegao`; an empty kind includes everything. */
function includesKind(only: string, kind: string): boolean {
  return only === "" || kind === only || kind.startsWith(`${only}.`);
}
