import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { activate as activateWith } from "./activate.ts";

/** The library's own messages are English and lead nowhere: they go to the log, and what a writer must know is told by us. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  activateWith(context, (_, options) => {
    const script = Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true);
    client = new Client("hegao", "核稿", () => startWorker(script), options);
    return client;
  });
}

export function deactivate(): Promise<void> | undefined {
  return client?.dispose();
}

/** VS Code puts a function in the place of Worker, so the client would not recognise its own worker. */
async function startWorker(script: string): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
