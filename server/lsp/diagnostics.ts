import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { isConfigUri } from "./configFiles.ts";
import type { Draft } from "./draft.ts";
import type { Runtime } from "./runtime.ts";
import type { Session } from "./session.ts";
import { toConfigDiagnostics, toDiagnostics, toFileDiagnostics } from "./toProtocol.ts";

/** Answers `textDocument/diagnostic`, for an open document or for a file that isn't open. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  if (isConfigUri(uri)) {
    const { locale } = await session.settingsOf(uri);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: toConfigDiagnostics(await session.configs.problemsOf(uri), locale),
    };
  }
  return reportOf(await session.draftOf(uri), session, previousResultId);
}

function reportOf(draft: Draft | undefined, session: Session, previous: string | undefined): DocumentDiagnosticReport {
  if (!draft) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = draft.version === null ? undefined : `${draft.version}.${session.settingsVersion}.${draft.waiting}`;
  if (resultId && resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const items = [...toFileDiagnostics(draft), ...toDiagnostics(draft, session.pages.uriOf)];
  return { kind: DocumentDiagnosticReportKind.Full, ...(resultId && { resultId }), items };
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
    const draft = await session.draftOf(uri).catch(() => undefined); // one unreadable file never hides the others
    const item = { ...reportOf(draft, session, previous.get(uri)), uri, version: draft?.version ?? null };
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
      push(uri).catch((error) => connection.console.error(`${uri}: ${String(error)}`));
    });
  }

  async function push(uri: string): Promise<void> {
    const draft = await session.draftOf(uri);
    const present = session.documents.get(uri);
    if (!present || (draft && draft.version !== present.version)) return; // the change has scheduled its own answer
    if (draft) {
      told.add(uri);
      const diagnostics = toDiagnostics(draft, session.pages.uriOf);
      await connection.sendDiagnostics({ uri, ...(draft.version !== null && { version: draft.version }), diagnostics });
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
