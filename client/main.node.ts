import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activate as activateWith } from "./activate.ts";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  await activateWith(context, (_, options) => {
    const module = context.asAbsolutePath("dist/server.js");
    client = new LanguageClient("hegao", "核稿", { module, transport: TransportKind.ipc }, options);
    return client;
  });
}

export function deactivate(): Promise<void> | undefined {
  return client?.dispose();
}
