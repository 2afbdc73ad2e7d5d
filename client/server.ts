import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** What the server is doing. It is `waiting` until it is needed for the first time; one that `stopped` ended, or could not start. */
export type ServerState = "waiting" | "starting" | "running" | "stopped";

/** A server that is being talked to, and what it is doing. */
export interface Connection {
  readonly client: BaseLanguageClient;
  state(): Exclude<ServerState, "waiting">;
}

/**
 * The server (检查程序) as the extension sees it. It starts when something is asked of it for the first time, and only then the
 * protocol's library is loaded, which is most of what the extension consists of: a window without a report does without.
 */
export class Server {
  readonly #connect: () => Promise<Connection>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #handlers: ((client: BaseLanguageClient) => void)[] = [];
  #connecting: Promise<Connection> | undefined;
  #connection: Connection | undefined;

  constructor(
    readonly log: vscode.LogOutputChannel,
    connect: () => Promise<Connection>,
  ) {
    this.#connect = connect;
  }

  readonly onDidChangeState = this.#changed.event;

  get state(): ServerState {
    return this.#connection?.state() ?? (this.#connecting ? "starting" : "waiting");
  }

  /** What turns the server's answers into what VS Code takes; nothing has been answered before it is there. */
  get convert(): BaseLanguageClient["protocol2CodeConverter"] {
    if (!this.#connection) throw new Error("The server has not been started");
    return this.#connection.client.protocol2CodeConverter;
  }

  async start(): Promise<void> {
    await (await this.#client()).start();
  }

  async stop(): Promise<void> {
    await (await this.#client()).stop();
  }

  /** Sends a request and waits for the answer, which is rejected when the server has stopped or `token` is cancelled. */
  async ask<Answer>(method: string, params: object, token?: vscode.CancellationToken): Promise<Answer> {
    // A token that is undefined would be sent as a second parameter.
    return (await this.#client()).sendRequest<Answer>(method, params, ...(token ? [token] : []));
  }

  async notify(method: string, params: object): Promise<void> {
    await (await this.#client()).sendNotification(method, params);
  }

  /** Answers a request of the server's. */
  onRequest<Params>(method: string, answer: (params: Params) => Promise<unknown>): void {
    this.#handlers.push((client) => client.onRequest(method, answer));
  }

  onNotification(method: string, handle: () => void): void {
    this.#handlers.push((client) => client.onNotification(method, handle));
  }

  async dispose(): Promise<void> {
    await this.#connection?.client.dispose();
    this.#changed.dispose();
  }

  async #client(): Promise<BaseLanguageClient> {
    this.#connecting ??= this.#open();
    return (await this.#connecting).client;
  }

  async #open(): Promise<Connection> {
    const connection = await this.#connect().catch((error: unknown) => {
      this.#connecting = undefined; // whoever asks next tries again
      throw error;
    });
    for (const add of this.#handlers) add(connection.client);
    connection.client.onDidChangeState(() => this.#changed.fire());
    this.#connection = connection;
    return connection;
  }
}
