import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DEFAULT_SETTINGS } from "../core/lint.ts";
import { pullDiagnostics, pushDiagnostics } from "./diagnostics.ts";
import type { ResourceSettings } from "./draft.ts";
import { createFiles } from "./files.ts";
import { listFoldingRanges } from "./folding.ts";
import { guard } from "./guard.ts";
import { createPages } from "./pages.ts";
import type { ClientOptions, FileParams, Status } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";
import { createSession } from "./session.ts";
import { readEditorSettings } from "./settings.ts";
import { tellStatus } from "./status.ts";
import { listSymbols } from "./symbols.ts";

/** Serves one client over `connection` until it leaves. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams | undefined;
  const options = (): ClientOptions => client?.initializationOptions ?? {};
  const files = createFiles(connection, runtime, () => options().files === true);
  const pages = createPages(files, () => options().pages ?? runtime.pages);
  const session = createSession({ documents, files, pages, readSettings });
  let pushAll: (() => void) | undefined;

  connection.onInitialize((params) => {
    client = params;
    return { capabilities: capabilitiesFor(options()), serverInfo: { name: "hegao" } };
  });

  connection.onInitialized(() => {
    if (!client?.capabilities.textDocument?.diagnostic) pushAll = pushDiagnostics(connection, session, runtime).pushAll;
    if (client?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "hegao" });
    }
  });

  connection.onDidChangeConfiguration(refresh);

  async function readSettings(uri: string): Promise<ResourceSettings> {
    const asked = client?.capabilities.workspace?.configuration
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: "hegao" })
      : undefined;
    const { rules, final, ...editor } = readEditorSettings(asked, options().locale ?? client?.locale);
    return { ...editor, lint: { ...DEFAULT_SETTINGS, rules, final } };
  }

  function refresh(): void {
    session.forgetSettings();
    if (pushAll) pushAll();
    else if (client?.capabilities.workspace?.diagnostics?.refreshSupport) {
      void connection.languages.diagnostics.refresh();
    }
  }

  connection.languages.diagnostics.on(
    guard(connection, "diagnostic", { kind: "full", items: [] }, (params) => pullDiagnostics(session, params)),
  );
  connection.onDocumentSymbol(
    guard(connection, "documentSymbol", [], ({ textDocument }) => listSymbols(session, textDocument.uri)),
  );
  connection.onFoldingRanges(
    guard(connection, "foldingRange", [], ({ textDocument }) => listFoldingRanges(session, textDocument.uri)),
  );

  connection.onRequest(
    "hegao/status",
    guard<FileParams, Status | null, []>(connection, "status", null, ({ uri }) => tellStatus(session, uri)),
  );

  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor({ workspaceDiagnostics }: ClientOptions): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    diagnosticProvider: {
      identifier: "hegao",
      interFileDependencies: false,
      workspaceDiagnostics: workspaceDiagnostics !== false,
    },
    documentSymbolProvider: { label: "核稿" },
    foldingRangeProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
