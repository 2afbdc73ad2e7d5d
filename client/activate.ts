import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { Choices } from "./choices.ts";
import { changeLevel } from "./commands/changeLevel.ts";
import { checkFolder } from "./commands/checkFolder.ts";
import { checkThis } from "./commands/checkThis.ts";
import { expandPrefix } from "./commands/expandPrefix.ts";
import { finalize } from "./commands/finalize.ts";
import { makeSheet } from "./commands/makeSheet.ts";
import { newReport } from "./commands/newReport.ts";
import { openPages } from "./commands/openPages.ts";
import { openRule } from "./commands/openRule.ts";
import { previewFixes } from "./commands/previewFixes.ts";
import { restartServer } from "./commands/restartServer.ts";
import { showFigures } from "./commands/showFigures.ts";
import { showLog } from "./commands/showLog.ts";
import { answerFileRequests } from "./files.ts";
import { Findings } from "./findings.ts";
import { hasStopped, tellStopped } from "./health.ts";
import { offerChecks } from "./offer.ts";
import { createClientOptions } from "./options.ts";
import { tidyPastes } from "./paste.ts";
import { renumbering } from "./renumbering.ts";
import { sectionCommands } from "./sections/commands.ts";
import { SectionView } from "./sections/view.ts";
import { isServed, mayBeReport } from "./served.ts";
import { showStatus } from "./status.ts";

/** Makes the client that talks to the server of this host: a process of its own, or a web worker. */
export type StartClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

export function activate(context: vscode.ExtensionContext, startClient: StartClient): void {
  const log = vscode.window.createOutputChannel("核稿", { log: true });
  const findings = new Findings();
  const choices = new Choices(context.globalState);
  const client = startClient(context, createClientOptions(context, log, findings, choices));
  const sections = new SectionView(client, choices);
  context.subscriptions.push(
    log,
    findings,
    choices,
    answerFileRequests(client),
    changeLevel(client),
    checkFolder(client, findings),
    checkThis(client, choices, findings),
    expandPrefix(),
    finalize(client),
    makeSheet(client),
    newReport(context, client),
    openPages(context),
    openRule(context),
    previewFixes(client),
    renumbering(client),
    restartServer(client),
    showFigures(client),
    showLog(log),
    showStatus(client, choices),
    sections,
    sectionCommands(client, sections),
    tidyPastes(client),
    offerChecks(client, choices),
    client.onDidChangeState(() => {
      if (hasStopped(client)) findings.forgetOpen();
    }),
  );
  startWhenNeeded(context, client);
}

/**
 * Starts the server with the first document it has something to say of: most Markdown is no report. The editor does not wait for
 * it; who needs the server does.
 */
function startWhenNeeded(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  let started = false;
  const consider = async (document: vscode.TextDocument): Promise<void> => {
    if (started || !concernsServer(document)) return;
    started = true;
    await client.start().catch(() => {
      if (client.state === State.StartFailed) void tellStopped(); // else it is being started again
    });
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(consider));
  for (const document of vscode.workspace.textDocuments) void consider(document);
}

function concernsServer(document: vscode.TextDocument): boolean {
  return (isServed(document) && mayBeReport(document)) || document.uri.path.endsWith("/hegao.json");
}
