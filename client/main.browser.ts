import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activate as activateWith } from "./activate.ts";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  await activateWith(context, (_, options) => {
    const script = Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true);
    client = new LanguageClient("hegao", "核稿", async () => new Worker(script), options);
    return client;
  });
}

export function deactivate(): Promise<void> | undefined {
  return client?.dispose();
}
