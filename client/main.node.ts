import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
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
    const module = context.asAbsolutePath("dist/server.js");
    client = new Client("hegao", "核稿", { module, transport: TransportKind.ipc }, options);
    return client;
  });
}

export function deactivate(): Promise<void> | undefined {
  return client?.dispose();
}
