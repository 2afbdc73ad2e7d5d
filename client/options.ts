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
  const pages = `${vscode.Uri.joinPath(context.extensionUri, "dist/rules")}/`;
  const initializationOptions: ClientOptions = {
    pages,
    files: true,
    workspaceDiagnostics: false,
    opensRules: true,
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
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        for (const text of hover?.contents ?? []) if (text instanceof vscode.MarkdownString) linkRules(text, pages);
        return hover;
      },
    },
  };
}

/** The server names a rule's page as a file; here it opens as people read it, with headings and tables. */
export function linkRule({ code }: vscode.Diagnostic): void {
  if (typeof code === "object") code.target = vscode.Uri.parse(openingOf(String(code.value)));
}

/** The same for the links in a hover, which may run this one command and no other. */
function linkRules(text: vscode.MarkdownString, pages: string): void {
  const parts = text.value.split(`](${pages}`);
  text.value = parts
    .map((part, i) => (i === 0 ? part : part.replace(/^([a-z0-9-]+)\.md\)/, (_, id: string) => `](${openingOf(id)})`)))
    .join("");
  text.isTrusted = { enabledCommands: ["hegao.openRule"] };
}

function openingOf(rule: string): string {
  return `command:hegao.openRule?${encodeURIComponent(JSON.stringify([rule]))}`;
}

function waitsForSave({ uri }: vscode.TextDocument, mode: DiagnosticPullMode): boolean {
  return mode === DiagnosticPullMode.onType && vscode.workspace.getConfiguration("hegao", uri).get("run") === "onSave";
}
