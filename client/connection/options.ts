import * as vscode from "vscode";
import {
  type ConfigurationMiddleware,
  DiagnosticPullMode,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  vsdiag,
} from "vscode-languageclient";
import type { ClientOptions } from "../../server/lsp/protocol.ts";
import type { Choices } from "../choices.ts";
import type { Findings } from "../findings.ts";
import { linkRule, linkRules, linkToRule } from "../ruleLinks.ts";
import { isWritten, LANGUAGES } from "../served.ts";
import { createErrorHandler } from "./errorHandler.ts";

/** The documents the server is told of. */
const DOCUMENTS = [
  ...LANGUAGES.map((language) => ({ language })),
  { language: "json", pattern: "**/hegao.json" },
  { language: "jsonc", pattern: "**/hegao.json" },
];

/**
 * What the options are made of, beside the extension itself. In Node this folder is a file of its own (see scripts/lib/lazy.mjs): what
 * has a state is handed over and not imported.
 */
export interface OptionParts {
  readonly log: vscode.LogOutputChannel;
  readonly findings: Findings;
  readonly choices: Choices;
  readonly tellStopped: () => void;
}

export function createClientOptions(
  context: vscode.ExtensionContext,
  { log, findings, choices, tellStopped }: OptionParts,
): LanguageClientOptions {
  const pages = `${vscode.Uri.joinPath(context.extensionUri, "dist/rules")}/`;
  const initializationOptions: ClientOptions = {
    pages,
    files: true,
    workspaceDiagnostics: false,
    opensRules: true,
    registersFormatting: true,
  };
  return {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: createErrorHandler(tellStopped),
    initializationFailedHandler: () => false, // whoever started it is told
    diagnosticCollectionProvider: { create: () => findings.provideCollection(), dispose: () => {} },
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, filter: waitsForSave },
    middleware: {
      workspace: { configuration: withChoices(choices) },
      provideDiagnostics: async (document, previous, token, next) => {
        // Whoever looks at what a report once was has its outline and hovers; findings would be about nothing he can mend.
        if (!isWritten(document instanceof vscode.Uri ? document : document.uri))
          return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        const report = await next(document, previous, token);
        if (report && "items" in report) report.items.forEach(linkRule);
        return report;
      },
      provideCodeLenses: async (document, token, next) => {
        const lenses = await next(document, token);
        for (const lens of lenses ?? []) if (lens.command) lens.command.command = "hegao.showFigures";
        return lenses;
      },
      provideDocumentLinks: async (document, token, next) => {
        const links = await next(document, token);
        for (const link of links ?? []) linkToRule(link, pages);
        return links;
      },
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        for (const text of hover?.contents ?? []) if (text instanceof vscode.MarkdownString) linkRules(text, pages);
        return hover;
      },
    },
  };
}

/** Adds to the settings of a document what its writer has said of it. */
function withChoices(choices: Choices): NonNullable<ConfigurationMiddleware["configuration"]> {
  return async (params, token, next) => {
    const values = await next(params, token);
    if (!Array.isArray(values)) return values;
    return values.map((value, i) => {
      const { scopeUri, section } = params.items[i] ?? {};
      const choice = section === "hegao" && scopeUri ? choices.of(vscode.Uri.parse(scopeUri)) : undefined;
      return choice ? { ...value, thisFile: choice } : value;
    });
  };
}

function waitsForSave({ uri }: vscode.TextDocument, mode: DiagnosticPullMode): boolean {
  return mode === DiagnosticPullMode.onType && vscode.workspace.getConfiguration("hegao", uri).get("run") === "onSave";
}
