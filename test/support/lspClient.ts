import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Entry, Files } from "../../server/app/files.ts";
import { isBelow, pathFrom } from "../../server/app/place.ts";
import { placeOf } from "../../server/lsp/place.ts";
import type { FileParams } from "../../server/lsp/protocol.ts";
import type { Runtime } from "../../server/lsp/runtime.ts";
import { startServer } from "../../server/lsp/server.ts";
import type { Message } from "../../server/text/message.ts";

/** What an editor that asks for diagnostics says of itself. */
const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

export interface ClientSetup {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** The files of the computer, by URI. */
  readonly files?: Map<string, string | Uint8Array>;
  /** Whether the server has no disk, as in a browser, and asks its client for the files. */
  readonly inBrowser?: boolean;
  /** More parameters of its `initialize`, or other ones. */
  readonly initialize?: object;
  /** How it answers when the server asks for something, where it doesn't do what it should. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** An editor made of streams, talking to a server in the same process. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** Everything that was written to its log, in order. */
  readonly logged: string[];
  settings: Record<string, unknown>;
  refreshes: number;
  /** Lets so many milliseconds go by on the server's clock. */
  pass(milliseconds: number): void;
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, text: string): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  findings(uri: string): Promise<Diagnostic[]>;
  /** The next publication for a document that fulfils `condition`, or one that has come already. */
  publication(
    uri: string,
    condition?: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

export const ROOT = "file:///reports";

export async function startClient(setup: ClientSetup = {}): Promise<LspClient> {
  const { capabilities = PULLING, locale, files = new Map(), inBrowser = false } = setup;
  const initializationOptions = inBrowser ? { files: true } : setup.initializationOptions;
  const [up, down] = [new PassThrough(), new PassThrough()];
  const clock = createClock();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    ...(!inBrowser && { disk: diskOf(files) }),
    pages: "file:///pages/",
    defer: setImmediate,
    after: clock.after,
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  const client: LspClient = {
    connection,
    pass: clock.pass,
    published,
    logged,
    settings: setup.settings ?? {},
    refreshes: 0,
    initialized: { capabilities: {} },
    open: (uri, text, languageId = "gongwen") =>
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    pull: (uri, previousResultId) =>
      connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
        ...(previousResultId && { previousResultId }),
      }),
    async findings(uri) {
      const report = await client.pull(uri);
      return report.kind === "full" ? report.items : [];
    },
    publication(uri, condition = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = published.find((params) => params.uri === uri && condition(params));
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    async stop() {
      await connection.sendRequest("shutdown");
      connection.dispose();
    },
  };
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => void logged.push(message));
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    items.map(() => client.settings),
  );
  connection.onRequest("client/registerCapability", () => null);
  const atClient = diskOf(files);
  connection.onRequest("hegao/readFile", async ({ uri }: FileParams) => {
    const bytes = await atClient.read(placeOf(uri));
    return bytes instanceof Uint8Array ? [...bytes] : null;
  });
  connection.onRequest<Message | readonly Entry[], void>("hegao/readFolder", ({ uri }: FileParams) =>
    atClient.list(placeOf(uri)),
  );
  connection.onRequest("workspace/diagnostic/refresh", () => {
    client.refreshes++;
    return null;
  });
  for (const [method, answer] of Object.entries(setup.answers ?? {})) connection.onRequest(method, answer);
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: ROOT,
    workspaceFolders: [{ uri: ROOT, name: "reports" }],
    capabilities,
    ...(locale && { locale }),
    ...(initializationOptions !== undefined && { initializationOptions }),
    ...setup.initialize,
  });
  await connection.sendNotification("initialized", {});
  return Object.assign(client, { initialized });
}

/** A clock that stands still until time is made to pass, so that no test waits. */
function createClock(): Pick<Runtime, "after"> & { pass(milliseconds: number): void } {
  const due = new Map<() => void, number>();
  let now = 0;
  return {
    after(milliseconds, task) {
      const once = () => task(); // the same task may wait more than once
      due.set(once, now + milliseconds);
      return () => void due.delete(once);
    },
    pass(milliseconds) {
      now += milliseconds;
      for (const [task, at] of [...due]) if (at <= now && due.delete(task)) task();
    },
  };
}

function diskOf(files: Map<string, string | Uint8Array>): Files {
  const encoder = new TextEncoder();
  const listed = () => [...files].map(([uri, content]) => ({ place: placeOf(uri), content }));
  return {
    async read(place) {
      const content = listed().find((file) => file.place === place)?.content;
      return typeof content === "string" ? encoder.encode(content) : content;
    },
    async list(folder) {
      const inside = listed().filter(({ place }) => isBelow(folder, place));
      const kinds = inside.map(({ place }): [string, Entry["kind"]] => {
        const [name = "", ...below] = pathFrom(folder, place).split("/");
        return [name, below.length > 0 ? "folder" : "file"];
      });
      return [...new Map(kinds)].map(([name, kind]) => ({ name, kind }));
    },
  };
}
