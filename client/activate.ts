import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { checkFolder } from "./commands/checkFolder.ts";
import { openRule } from "./commands/openRule.ts";
import { previewFixes } from "./commands/previewFixes.ts";
import { restartServer } from "./commands/restartServer.ts";
import { showLog } from "./commands/showLog.ts";
import { answerFileRequests } from "./files.ts";
import { createClientOptions } from "./options.ts";
import { showStatus } from "./status.ts";

/** Makes the client that talks to the server of this host: a process of its own, or a web worker. */
export type StartClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

export async function activate(
  context: vscode.ExtensionContext,
  startClient: StartClient,
): Promise<BaseLanguageClient> {
  const log = vscode.window.createOutputChannel("核稿", { log: true });
  const client = startClient(context, createClientOptions(context, log));
  context.subscriptions.push(
    log,
    answerFileRequests(client),
    checkFolder(client),
    openRule(context),
    previewFixes(client),
    restartServer(client),
    showLog(log),
    showStatus(client),
  );
  await client.start();
  return client;
}
