import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { tellCrash, tellRuleFailure } from "../../app/failure.ts";
import { hashOf } from "../../text/hash.ts";
import type { Message } from "../../text/message.ts";
import { isConfigUri } from "../configFiles.ts";
import type { Draft } from "../draft.ts";
import type { Runtime } from "../runtime.ts";
import { LONGEST, type Session } from "../session.ts";
import { toConfigDiagnostics, toDiagnostics, toFileDiagnostics, toNotice } from "../toProtocol/diagnostics.ts";

/** The code of what is said when the program has failed. */
const INTERNAL_ERROR = "internal-error";

const TOO_LONG: Message = {
  zh: `这份文件超过 ${LONGEST / 10_000} 万字，编辑器里不核；请分成几份，或用命令行 hegao check 来核。`,
  en: `This file has more than ${LONGEST / 1_000_000} million characters and is not checked in an editor; split it, or check it on the command line with hegao check.`,
};

/** All that is shown of one version of a document, whichever way the client hears of it. */
export interface Shown {
  readonly version: number | null;
  readonly items: Diagnostic[];
  /** Absent when it could not be read. */
  readonly draft?: Draft;
}

/**
 * What is shown of a document or of a file that isn't open; undefined when it isn't checked. A mistake of the program shows at
 * the top of the document. Rejects with an error of the protocol only: cancelled, or changed meanwhile.
 */
export async function show(session: Session, uri: string): Promise<Shown | undefined> {
  try {
    const seen = await session.look(uri);
    if (!seen) return undefined;
    const { version, settings } = seen;
    if ("tooLong" in seen) return { version, items: [toNotice("too-long", "warning", TOO_LONG, settings.locale)] };
    const failed = seen.failures.map((failure) => {
      session.log(`${uri}: ${failure.rule}`, failure.error);
      return toNotice(INTERNAL_ERROR, "warning", tellRuleFailure(failure), settings.locale);
    });
    return {
      version,
      items: [...toFileDiagnostics(seen), ...failed, ...toDiagnostics(seen, session.pages.uriOf)],
      draft: seen,
    };
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    session.log(uri, error);
    const { locale } = await session.settingsOf(uri);
    const version = session.documents.get(uri)?.version ?? null;
    return { version, items: [toNotice(INTERNAL_ERROR, "warning", tellCrash(error), locale)] };
  }
}

/** Answers `textDocument/diagnostic`, for an open document or for a file that isn't open. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  if (isConfigUri(uri)) {
    const { locale } = await session.settingsOf(uri);
    return reportOf(toConfigDiagnostics(await session.configs.problemsOf(uri), locale), previousResultId);
  }
  const shown = await show(session, uri).catch((error) => {
    throw error.code === LSPErrorCodes.ContentModified ? askAgain(error.message) : error;
  });
  return reportOf(shown?.items ?? [], previousResultId);
}

/** A report is named by what it says, so that a client hears of it again only when a finding has moved. */
function reportOf(items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
  const resultId = hashOf(JSON.stringify(items)).toString(36);
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

function askAgain(message: string): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: true });
}

/**
 * Answers `workspace/diagnostic`: every open document and every report in `folders`. Results are handed over file by
 * file to a client that takes them so, and a cancelled run stops between two files.
 */
export async function pullWorkspaceDiagnostics(
  session: Session,
  folders: readonly string[],
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress?: { report(part: WorkspaceDiagnosticReportPartialResult): void },
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const uris = new Set(session.documents.keys());
  for (const folder of folders) for (const uri of await session.findReports(folder)) uris.add(uri);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const shown = await show(session, uri).catch(() => "changed" as const);
    if (shown === "changed") continue; // whoever changes it asks for it
    const item = { ...reportOf(shown?.items ?? [], previous.get(uri)), uri, version: shown?.version ?? null };
    if (progress) progress.report({ items: [item] });
    else items.push(item);
  }
  return { items };
}

/** Tells a client without pull of the findings of each version of each open document, and never of anything before. */
export function pushDiagnostics(connection: Connection, session: Session, runtime: Runtime): { pushAll(): void } {
  const due = new Set<string>();
  const told = new Set<string>();

  function schedule(uri: string): void {
    if (due.has(uri)) return;
    due.add(uri);
    runtime.defer(() => {
      due.delete(uri);
      push(uri).catch((error) => session.log(uri, error));
    });
  }

  async function push(uri: string): Promise<void> {
    const shown = await show(session, uri).catch(() => "changed" as const);
    const present = session.documents.get(uri);
    if (shown === "changed" || !present) return; // the change has scheduled its own answer
    if (shown && shown.version !== present.version) return;
    if (shown) {
      told.add(uri);
      await connection.sendDiagnostics({ uri, version: present.version, diagnostics: shown.items });
    } else if (told.delete(uri)) {
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  session.documents.onDidChangeContent(async ({ document: { uri } }) => {
    if (!told.has(uri) || (await session.settingsOf(uri)).run === "onType") schedule(uri);
  });
  session.documents.onDidSave(({ document }) => schedule(document.uri));
  session.onPause(schedule);
  session.documents.onDidClose(({ document: { uri } }) => {
    if (told.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return {
    pushAll() {
      for (const uri of session.documents.keys()) schedule(uri);
    },
  };
}
