import * as vscode from "vscode";
import { DiagnosticPullMode, type LanguageClientOptions } from "vscode-languageclient";
import type { ClientOptions } from "../server/lsp/protocol.ts";

/** The documents the server is told of; it decides itself which Markdown documents are reports. */
const DOCUMENTS = [
  { language: "gongwen" },
  { language: "markdown" },
  { language: "json", pattern: "**/hegao.json" },
  { language: "jsonc", pattern: "**/hegao.json" },
];

export function createClientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClientOptions {
  const initializationOptions: ClientOptions = {
    pages: `${vscode.Uri.joinPath(context.extensionUri, "dist/rules")}/`,
    files: true,
    workspaceDiagnostics: false,
  };
  return {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, filter: waitsForSave },
    middleware: {
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        if (report && "items" in report) report.items.forEach(linkRule);
        return report;
      },
    },
  };
}

/** The server names a rule's page as a file; here it opens as people read it, with headings and tables. */
export function linkRule({ code }: vscode.Diagnostic): void {
  if (typeof code !== "object") return;
  const id = encodeURIComponent(JSON.stringify([code.value]));
  code.target = vscode.Uri.parse(`command:hegao.openRule?${id}`);
}

function waitsForSave({ uri }: vscode.TextDocument, mode: DiagnosticPullMode): boolean {
  return mode === DiagnosticPullMode.onType && vscode.workspace.getConfiguration("hegao", uri).get("run") === "onSave";
}
