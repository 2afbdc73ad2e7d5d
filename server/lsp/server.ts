import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { createConfigFiles, isConfigUri } from "./configFiles.ts";
import { createProblemTeller } from "./configProblems.ts";
import { DOCUMENTS } from "./documents.ts";
import type { ResourceSettings } from "./draft.ts";
import { createSettingsReader } from "./editorSettings.ts";
import { type EditSkills, FIX_ALL, listCodeActions, PREVIEW, resolveCodeAction } from "./features/codeActions.ts";
import { listLenses } from "./features/codeLens.ts";
import { type CompletionSkills, complete, TRIGGER_CHARACTERS } from "./features/completion.ts";
import { findDefinition } from "./features/definition.ts";
import { pullDiagnostics, pullWorkspaceDiagnostics, pushDiagnostics } from "./features/diagnostics.ts";
import { finalize } from "./features/finalize.ts";
import { listFoldingRanges } from "./features/folding.ts";
import { format } from "./features/formatting.ts";
import { showHover } from "./features/hover.ts";
import { listInlayHints } from "./features/inlayHints.ts";
import { changeLevel } from "./features/levels.ts";
import { listLinks } from "./features/links.ts";
import { listKinds, makeNewReport } from "./features/newReport.ts";
import { formatOnType, LINE_BREAK } from "./features/onTypeFormatting.ts";
import { paste } from "./features/paste.ts";
import { moveSectionOf } from "./features/refactorings.ts";
import { listReferences } from "./features/references.ts";
import { tellRenumbering } from "./features/renumbering.ts";
import { insertMissing, listSections } from "./features/sections.ts";
import { listSelectionRanges } from "./features/selectionRanges.ts";
import { listTokens, listTokensInRange } from "./features/semanticTokens.ts";
import { tellSheet } from "./features/sheet.ts";
import { checkFile, listLackingFigures, looksLikeReport, tellStatus } from "./features/status.ts";
import { listSymbols } from "./features/symbols.ts";
import { createSymbolFinder } from "./features/workspaceSymbols.ts";
import { createFiles } from "./files.ts";
import { guard } from "./guard.ts";
import { createLog } from "./log.ts";
import { createPages } from "./pages.ts";
import { placeOf, uriOf } from "./place.ts";
import type {
  ClientOptions,
  FileParams,
  FinalAnswer,
  InsertPartAnswer,
  MoveSectionParams,
  NewReportAnswer,
  NewReportParams,
  PasteParams,
  RenumberAnswer,
  SectionTree,
  SheetAnswer,
  TextParams,
} from "./protocol.ts";
import type { Runtime } from "./runtime.ts";
import { createSession, type Session, until } from "./session.ts";
import { type EditorSettings, mergeSettings, readEditorSettings } from "./settings.ts";
import { TOKEN_TYPES } from "./tokens.ts";

/** Serves one client over `connection` until it leaves. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const client = createClient();
  const log = createLog(connection);
  const documents = new TextDocuments(DOCUMENTS);
  const openDocument = (uri: string) => documents.all().find((document) => uriOf(placeOf(document.uri)) === uri);
  const files = createFiles(connection, runtime, () => client.options.files === true);
  const pages = createPages(files, () => client.options.pages ?? runtime.pages);
  const configs = createConfigFiles({
    openDocument,
    files,
    folders: () => client.folders,
    onRead: createProblemTeller(connection, openDocument, () => client.pulls, editorSettings),
  });
  const session = createSession({ documents, runtime, files, pages, configs, log, readSettings });
  const sent = createSettingsReader({
    ask: async (uri) =>
      client.capabilities.workspace?.configuration
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: "hegao" })
        : client.sentSettings,
    fallback: () => client.sentSettings,
    onLate: refresh,
    runtime,
    log,
  });
  const symbols = createSymbolFinder(session, runtime);
  let pushAll: (() => void) | undefined;

  connection.onInitialize((params) => {
    if (client.params) return new ResponseError(ErrorCodes.InvalidRequest, "The server has been initialized.");
    client.params = params;
    client.folders = foldersOf(params);
    return { capabilities: capabilitiesFor(client.options), serverInfo: { name: "hegao" } };
  });

  connection.onInitialized(() => {
    const { workspace } = client.capabilities;
    if (client.pulls) session.onPause(askToPull);
    else pushAll = pushDiagnostics(connection, session, runtime).pushAll;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: "hegao" }).catch(goOnWithout);
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: "**/hegao.json" }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(() => {
        client.watches = true;
      }, goOnWithout);
    }
    if (client.options.registersFormatting) {
      const documentSelector = [{ language: "gongwen" }, { language: "markdown" }];
      connection.client.register(DocumentFormattingRequest.type, { documentSelector }).catch(goOnWithout);
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
    return readEditorSettings(await sent.read(uri), client.options.locale ?? client.params?.locale);
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
    symbols.forget();
    if (pushAll) pushAll();
    else askToPull();
    if (client.capabilities.workspace?.codeLens?.refreshSupport) {
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    }
    if (client.capabilities.workspace?.inlayHint?.refreshSupport) {
      connection.languages.inlayHint.refresh().catch(() => {});
    }
    if (client.options.workspaceDiagnostics === false) {
      connection.sendNotification("hegao/settingsChanged").catch(() => {});
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

  connection.onDidChangeConfiguration((params) => {
    client.sentSettings = params?.settings?.hegao;
    sent.forget();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (isConfigUri(uri)) rereadConfig(uri);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isConfigUri(uri)) rereadConfig(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    symbols.forget(); // its file may have been written
    if (isConfigUri(uri)) rereadConfig(uri);
  });
  documents.onDidSave(({ document: { uri } }) => {
    if (client.watches || isConfigUri(uri)) return;
    configs.forget(); // nobody says when a configuration changes: look again now and then
    session.forgetSettings();
  });

  // --- what is answered

  connection.onShutdown(() => {
    client.isLeaving = true;
  });
  const refuse = () => {
    if (!client.params) return new ResponseError<void>(ErrorCodes.ServerNotInitialized, "initialize comes first.");
    return client.isLeaving
      ? new ResponseError<void>(ErrorCodes.InvalidRequest, "shutdown has been asked for.")
      : undefined;
  };
  /** Answers a request with what `feature` finds. */
  const answer = <P, R>(name: string, feature: (session: Session, params: P) => Promise<R>) =>
    guard<P, R, unknown[]>(log, name, refuse, (params, token) => feature(until(token, session), params));

  const { diagnostics } = connection.languages;
  diagnostics.on(answer("diagnostic", pullDiagnostics));
  diagnostics.onWorkspace(
    guard(log, "workspace diagnostic", refuse, (params, token, _, progress) =>
      pullWorkspaceDiagnostics(until(token, session), client.folders, params, token, progress),
    ),
  );
  connection.onDocumentSymbol(answer("symbols", (session, { textDocument }) => listSymbols(session, textDocument.uri)));
  connection.onWorkspaceSymbol(answer("workspace symbols", (_, { query }) => symbols.find(client.folders, query)));
  connection.onFoldingRanges(
    answer("folding", (session, { textDocument }) => listFoldingRanges(session, textDocument.uri)),
  );
  connection.onSelectionRanges(answer("selection ranges", listSelectionRanges));
  connection.languages.semanticTokens.on(answer("semantic tokens", listTokens));
  connection.languages.semanticTokens.onRange(answer("semantic tokens", listTokensInRange));
  connection.languages.inlayHint.on(answer("inlay hints", listInlayHints));
  connection.onDefinition(
    answer("definition", (session, params) => findDefinition(session, params, client.linksDefinitions)),
  );
  connection.onReferences(answer("references", listReferences));
  connection.onCodeAction(
    answer("code actions", (session, params) =>
      listCodeActions(session, params, client.edits, (text) => connection.console.info(text)),
    ),
  );
  connection.onCodeActionResolve(
    answer("code action", (session, action) => resolveCodeAction(session, action, client.edits)),
  );
  connection.onCodeLens(answer("code lens", (session, { textDocument }) => listLenses(session, textDocument.uri)));
  connection.onHover(answer("hover", showHover));
  connection.onCompletion(answer("completion", (session, params) => complete(session, params, client.completion)));
  connection.onDocumentFormatting(answer("formatting", format));
  connection.onDocumentOnTypeFormatting(answer("format on type", formatOnType));
  connection.onDocumentLinks(answer("links", (session, { textDocument }) => listLinks(session, textDocument.uri)));
  connection.onRequest(
    "hegao/findReports",
    answer("find reports", (session, { uri }: FileParams) => session.findReports(uri)),
  );
  connection.onRequest(
    "hegao/status",
    answer("status", (session, { uri }: FileParams) => tellStatus(session, uri)),
  );
  connection.onRequest(
    "hegao/check",
    answer("check", (session, { uri }: FileParams) => checkFile(session, uri)),
  );
  connection.onRequest(
    "hegao/lackingFigures",
    answer("figures", (session, { uri }: FileParams) => listLackingFigures(session, uri)),
  );
  connection.onRequest<SheetAnswer | null, void>("hegao/sheet", answer("sheet", tellSheet));
  connection.onRequest<FinalAnswer | null, void>("hegao/finalize", answer("finalize", finalize));
  connection.onRequest<SectionTree | null, void>("hegao/sections", answer("sections", listSections));
  connection.onRequest<InsertPartAnswer | null, void>("hegao/insertPart", answer("insert part", insertMissing));
  connection.onRequest<RenumberAnswer | null, void>("hegao/renumberAfter", answer("renumber", tellRenumbering));
  connection.onRequest<RenumberAnswer | null, void>("hegao/changeLevel", answer("level", changeLevel));
  connection.onRequest(
    "hegao/moveSection",
    answer("move section", (session, params: MoveSectionParams) =>
      moveSectionOf(session, params, client.edits.versions),
    ),
  );
  connection.onRequest(
    "hegao/kinds",
    answer("kinds", async () => listKinds()),
  );
  connection.onRequest<NewReportAnswer, void>(
    "hegao/newReport",
    answer("new report", (session, params: NewReportParams) => makeNewReport(session, files, params)),
  );
  connection.onRequest<string | null, void>(
    "hegao/paste",
    answer("paste", (_, params: PasteParams) => paste(params)),
  );
  connection.onRequest<boolean, void>(
    "hegao/looksLikeReport",
    answer("kind", async (_, { text }: TextParams) => looksLikeReport(text)),
  );
  connection.onRequest((method: string) => {
    throw refuse() ?? new ResponseError(ErrorCodes.MethodNotFound, `${method}: there is no such request.`);
  });

  documents.listen(connection);
  connection.listen();
}

/** A client that refuses a registration is served without it; the library has logged that. */
function goOnWithout(): void {}

function capabilitiesFor({ workspaceDiagnostics, registersFormatting }: ClientOptions): ServerCapabilities {
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
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
      full: true,
      range: true,
    },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL, PREVIEW],
      resolveProvider: true,
    },
    codeLensProvider: {},
    hoverProvider: true,
    ...(!registersFormatting && { documentFormattingProvider: true }),
    completionProvider: { triggerCharacters: TRIGGER_CHARACTERS },
    documentLinkProvider: {},
    documentOnTypeFormattingProvider: { firstTriggerCharacter: LINE_BREAK },
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
  /** Whether it watches files for us: it can, and has agreed. */
  watches: boolean;
  /** Whether it has asked for the shutdown. */
  isLeaving: boolean;
  /** Whether it asks for diagnostics, and asks again when it is told to. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly edits: EditSkills;
  readonly completion: CompletionSkills;
  /** Whether it takes with a definition the words that lead there. */
  readonly linksDefinitions: boolean;
}

function createClient(): Client {
  return {
    params: undefined,
    folders: [],
    sentSettings: undefined,
    watches: false,
    isLeaving: false,
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
    get completion() {
      const skills = this.capabilities.textDocument?.completion?.completionItem;
      return { snippets: skills?.snippetSupport === true, labelDetails: skills?.labelDetailsSupport === true };
    },
    get linksDefinitions() {
      return this.capabilities.textDocument?.definition?.linkSupport === true;
    },
    get edits() {
      const skills = this.capabilities.workspace?.workspaceEdit;
      const action = this.capabilities.textDocument?.codeAction;
      return {
        versions: skills?.documentChanges === true,
        creates: skills?.resourceOperations?.includes("create") === true,
        confirms: skills?.documentChanges === true && skills.changeAnnotationSupport !== undefined,
        resolves: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
        opensRules: this.options.opensRules === true,
      };
    },
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
