import type { ExtensionContext } from "vscode";
import { activate as activateWith } from "./activate.ts";
import type { Server } from "./server.ts";

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  server = activateWith(context, async (parts) => (await import("./connection/browser.ts")).connect(context, parts));
}

export function deactivate(): Promise<void> | undefined {
  return server?.dispose();
}
