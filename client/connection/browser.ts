import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import type { Connection } from "../server.ts";
import { createClientOptions, type OptionParts } from "./options.ts";
import { stateOf } from "./state.ts";

/** The library's own messages are English and lead nowhere: they go to the log, and what a writer must know is told by us. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Talks to a server that is a web worker. */
export function connect(context: ExtensionContext, parts: OptionParts): Connection {
  const script = Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true);
  const client = new Client("hegao", "核稿", () => startWorker(script), createClientOptions(context, parts));
  return { client, state: () => stateOf(client) };
}

/** VS Code puts a function in the place of Worker, so the client would not recognise its own worker. */
async function startWorker(script: string): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
