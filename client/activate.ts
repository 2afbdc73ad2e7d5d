import * as vscode from "vscode";
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
import type { OptionParts } from "./connection/options.ts";
import { answerFileRequests } from "./files.ts";
import { Findings } from "./findings.ts";
import { tellStopped } from "./health.ts";
import { offerChecks } from "./offer.ts";
import { tidyPastes } from "./paste.ts";
import { renumbering } from "./renumbering.ts";
import { sectionCommands } from "./sections/commands.ts";
import { SectionView } from "./sections/view.ts";
import { isServed, mayBeReport } from "./served.ts";
import { type Connection, Server } from "./server.ts";
import { showStatus } from "./status.ts";

/** Makes what talks to the server of this host: a process of its own, or a web worker. */
export type Connect = (parts: OptionParts) => Promise<Connection>;

export function activate(context: vscode.ExtensionContext, connect: Connect): Server {
  const log = vscode.window.createOutputChannel("核稿", { log: true });
  const findings = new Findings();
  const choices = new Choices(context.globalState);
  const server = new Server(log, () => connect({ log, findings, choices, tellStopped: () => void tellStopped() }));
  const sections = new SectionView(server, choices);
  context.subscriptions.push(
    log,
    findings,
    choices,
    changeLevel(server),
    checkFolder(server, findings),
    checkThis(server, choices, findings),
    expandPrefix(),
    finalize(server),
    makeSheet(server),
    newReport(context, server),
    openPages(context),
    openRule(context),
    previewFixes(server),
    renumbering(server),
    restartServer(server),
    showFigures(server),
    showLog(log),
    showStatus(server, choices),
    sections,
    sectionCommands(server, sections),
    tidyPastes(server),
    offerChecks(server, choices),
    server.onDidChangeState(() => {
      if (server.state === "stopped") findings.forgetOpen();
    }),
  );
  answerFileRequests(server);
  startWhenNeeded(context, server);
  return server;
}

/**
 * Starts the server with the first document it has something to say of: most Markdown is no report. The editor does not wait for
 * it; who needs the server does.
 */
function startWhenNeeded(context: vscode.ExtensionContext, server: Server): void {
  let started = false;
  const consider = async (document: vscode.TextDocument): Promise<void> => {
    if (started || !concernsServer(document)) return;
    started = true;
    await server.start().catch(() => {
      if (server.state === "stopped") void tellStopped(); // else it is being started again
    });
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(consider));
  for (const document of vscode.workspace.textDocuments) void consider(document);
}

function concernsServer(document: vscode.TextDocument): boolean {
  return (isServed(document) && mayBeReport(document)) || document.uri.path.endsWith("/hegao.json");
}
