import * as vscode from "vscode";
import type { TextParams } from "../server/lsp/protocol.ts";
import type { Choices } from "./choices.ts";
import { say } from "./say.ts";
import { isWritten, mayBeReport } from "./served.ts";
import type { Server } from "./server.ts";

/** So many characters come at once only by pasting. */
const PASTED = 200;

/** How long what is open at the start waits, in milliseconds: a menu may have started the extension to answer the question. */
const START = 1_500;

/** Asks once, when a plain text is opened, pasted or saved that reads like a report, whether it shall be checked. */
export function offerChecks(server: Server, choices: Choices): vscode.Disposable {
  const looking = new Set<string>();

  async function look(document: vscode.TextDocument | undefined): Promise<void> {
    if (document?.languageId !== "plaintext" || !isWritten(document.uri)) return;
    const { uri } = document;
    const key = uri.toString();
    if (looking.has(key) || !choices.mayAsk(uri) || !mayBeReport(document)) return;
    looking.add(key);
    try {
      const params: TextParams = { text: document.getText() };
      const alike = await server.ask<boolean>("hegao/looksLikeReport", params).catch(() => false);
      if (alike && choices.mayAsk(uri) && document.languageId === "plaintext") await ask(uri);
    } finally {
      looking.delete(key);
    }
  }

  async function ask(uri: vscode.Uri): Promise<void> {
    await choices.noteAsked(uri);
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const [check, skip, never] = [
      say("核这份稿子", "Check It"),
      say("这份不核", "Don't Check"),
      say("不再询问", "Never Ask"),
    ] as const;
    const question = say(`“${name}”像是一份工作报告，要核吗？`, `“${name}” reads like a report. Check it?`);
    void vscode.window.showInformationMessage(question, check, skip, never).then(async (answer) => {
      if (answer === check) await choices.choose(uri, "check");
      else if (answer === skip) await choices.choose(uri, "skip");
      else if (answer === never) await choices.neverAsk();
    });
  }

  const start = setTimeout(() => look(vscode.window.activeTextEditor?.document), START);
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(start)),
    vscode.window.onDidChangeActiveTextEditor((editor) => look(editor?.document)),
    vscode.workspace.onDidSaveTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length >= PASTED)) void look(document);
    }),
  );
}
