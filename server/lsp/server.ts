import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type EditSkills, FIX_ALL, listCodeActions, PREVIEW } from "./codeActions.ts";
import { listLenses } from "./codeLens.ts";
import { complete, TRIGGER_CHARACTERS } from "./completion.ts";
import { createConfigFiles, isConfigUri } from "./configFiles.ts";
import { createProblemTeller } from "./configProblems.ts";
import { pullDiagnostics, pullWorkspaceDiagnostics, pushDiagnostics } from "./diagnostics.ts";
import type { ResourceSettings } from "./draft.ts";
import { createFiles } from "./files.ts";
import { listFoldingRanges } from "./folding.ts";
import { guard } from "./guard.ts";
import { showHover } from "./hover.ts";
import { listLinks } from "./links.ts";
import { createPages } from "./pages.ts";
import { placeOf, uriOf } from "./place.ts";
import type { Checked, ClientOptions, FileParams, LackingFigure, Status, TextParams } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";
import { createSession } from "./session.ts";
import { type EditorSettings, mergeSettings, readEditorSettings } from "./settings.ts";
import { checkFile, listLackingFigures, looksLikeReport, tellStatus } from "./status.ts";
import { listSymbols } from "./symbols.ts";
import { findSymbols } from "./workspaceSymbols.ts";

/** Serves one client over `connection` until it leaves. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const client = createClient();
  const documents = new TextDocuments(TextDocument);
  const openDocument = (uri: string) => documents.all().find((document) => uriOf(placeOf(document.uri)) === uri);
  const files = createFiles(connection, runtime, () => client.options.files === true);
  const pages = createPages(files, () => client.options.pages ?? runtime.pages);
  const configs = createConfigFiles({
    openDocument,
    files,
    folders: () => client.folders,
    onRead: createProblemTeller(connection, openDocument, () => client.pulls, editorSettings),
  });
  const log = (text: string) => connection.console.warn(text);
  const session = createSession({ documents, runtime, files, pages, configs, readSettings, log });
  let pushAll: (() => void) | undefined;

  connection.onInitialize((params) => {
    client.params = params;
    client.folders = foldersOf(params);
    return { capabilities: capabilitiesFor(client.options), serverInfo: { name: "hegao" } };
  });

  connection.onInitialized(() => {
    const { workspace } = client.capabilities;
    if (client.pulls) session.onPause(askToPull);
    else pushAll = pushDiagnostics(connection, session, runtime).pushAll;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "hegao" });
    }
    if (client.watches) {
      const watchers = [{ globPattern: "**/hegao.json" }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        client.folders = [...client.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        refresh();
      });
    }
  });

  // --- what changes the settings of documents

  async function editorSettings(uri: string): Promise<EditorSettings> {
    const value = client.capabilities.workspace?.configuration
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: "hegao" })
      : client.sentSettings;
    return readEditorSettings(value, client.options.locale ?? client.params?.locale);
  }

  async function readSettings(uri: string): Promise<ResourceSettings> {
    const [editor, config] = await Promise.all([editorSettings(uri), configs.configFor(uri)]);
    const settings = mergeSettings(editor, config);
    // What waits is said later, unasked: impossible with a client that can't be told, and not wanted before a save.
    const canWait = settings.run === "onType" && (pushAll !== undefined || client.refreshes);
    return canWait ? settings : { ...settings, unfinished: "show" };
  }

  function refresh(): void {
    session.forgetSettings();
    if (pushAll) pushAll();
    else askToPull();
    if (client.capabilities.workspace?.codeLens?.refreshSupport) {
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    }
  }

  function askToPull(): void {
    if (client.refreshes) connection.languages.diagnostics.refresh().catch(() => {}); // the client has just left
  }

  /** The text of a configuration file is another one. */
  function rereadConfig(uri: string): void {
    configs.forget(uri);
    void configs.problemsOf(uri);
    refresh();
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    client.sentSettings = settings?.hegao;
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (isConfigUri(uri)) rereadConfig(uri);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isConfigUri(uri)) rereadConfig(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isConfigUri(uri)) rereadConfig(uri);
  });
  documents.onDidSave(({ document: { uri } }) => {
    if (client.watches || isConfigUri(uri)) return;
    configs.forget(); // nobody says when a configuration changes: look again now and then
    session.forgetSettings();
  });

  // --- what is answered

  const { diagnostics } = connection.languages;
  const nothing: DocumentDiagnosticReport = { kind: "full", items: [] };
  diagnostics.on(guard(connection, "diagnostic", nothing, (params) => pullDiagnostics(session, params)));
  diagnostics.onWorkspace(
    guard(connection, "workspace diagnostic", { items: [] }, (params, token, _, progress) =>
      pullWorkspaceDiagnostics(session, client.folders, params, token, progress),
    ),
  );
  connection.onDocumentSymbol(
    guard(connection, "symbols", [], ({ textDocument }) => listSymbols(session, textDocument.uri)),
  );
  connection.onWorkspaceSymbol(guard(connection, "workspace symbols", [], ({ query }) => findSymbols(session, query)));
  connection.onFoldingRanges(
    guard(connection, "folding", [], ({ textDocument }) => listFoldingRanges(session, textDocument.uri)),
  );
  connection.onCodeAction(
    guard(connection, "code actions", [], (params) =>
      listCodeActions(session, params, client.edits, (text) => connection.console.info(text)),
    ),
  );
  connection.onCodeLens(
    guard(connection, "code lens", [], ({ textDocument }) => listLenses(session, textDocument.uri)),
  );
  connection.onHover(guard(connection, "hover", null, (params) => showHover(session, params)));
  connection.onCompletion(guard(connection, "completion", [], (params) => complete(session, params)));
  connection.onDocumentLinks(
    guard(connection, "links", [], ({ textDocument }) => listLinks(session, textDocument.uri)),
  );
  connection.onRequest(
    "hegao/findReports",
    guard<FileParams, string[], []>(connection, "find reports", [], ({ uri }) => session.findReports(uri)),
  );
  connection.onRequest(
    "hegao/status",
    guard<FileParams, Status | null, []>(connection, "status", null, ({ uri }) => tellStatus(session, uri)),
  );
  connection.onRequest("hegao/check", ({ uri }: FileParams): Promise<Checked | null> => checkFile(session, uri));
  connection.onRequest(
    "hegao/lackingFigures",
    guard<FileParams, LackingFigure[], []>(connection, "figures", [], ({ uri }) => listLackingFigures(session, uri)),
  );
  connection.onRequest(
    "hegao/looksLikeReport",
    guard<TextParams, boolean, []>(connection, "kind", false, ({ text }) => looksLikeReport(text)),
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
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, PREVIEW] },
    codeLensProvider: {},
    hoverProvider: true,
    completionProvider: { triggerCharacters: TRIGGER_CHARACTERS },
    documentLinkProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** What is known of the client; everything but its folders is said once, at the start. */
interface Client {
  params: InitializeParams | undefined;
  folders: readonly string[];
  /** Settings that came with didChangeConfiguration, for clients that can't be asked. */
  sentSettings: unknown;
  readonly options: ClientOptions;
  readonly capabilities: InitializeParams["capabilities"];
  /** Whether it asks for diagnostics, asks again when it is told to, and watches files for us. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly watches: boolean;
  readonly edits: EditSkills;
}

function createClient(): Client {
  return {
    params: undefined,
    folders: [],
    sentSettings: undefined,
    get options() {
      return this.params?.initializationOptions ?? {};
    },
    get capabilities() {
      return this.params?.capabilities ?? {};
    },
    get pulls() {
      return this.capabilities.textDocument?.diagnostic !== undefined;
    },
    get refreshes() {
      return this.capabilities.workspace?.diagnostics?.refreshSupport === true;
    },
    get watches() {
      return this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    },
    get edits() {
      const skills = this.capabilities.workspace?.workspaceEdit;
      return {
        versions: skills?.documentChanges === true,
        creates: skills?.resourceOperations?.includes("create") === true,
        confirms: skills?.documentChanges === true && skills.changeAnnotationSupport !== undefined,
        opensRules: this.options.opensRules === true,
      };
    },
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
