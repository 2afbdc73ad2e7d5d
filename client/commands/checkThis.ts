import * as vscode from "vscode";
import type { Choices } from "../choices.ts";
import type { Findings } from "../findings.ts";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import { isServed } from "../served.ts";
import type { Server } from "../server.ts";

/** 核这份稿子 and 这份不核, for the active document or one chosen in a menu; what is chosen holds from then on. */
export function checkThis(server: Server, choices: Choices, findings: Findings): vscode.Disposable {
  /** Makes a plain text that is to be checked a report. */
  async function adopt(document: vscode.TextDocument): Promise<void> {
    if (isServed(document) || document.isClosed) return;
    const { uri } = document;
    const wanted = choices.of(uri);
    // Whoever had a file checked and opens one of its findings wants to mend it.
    const listed = document.languageId === "plaintext" && findings.keeps(uri) && findings.of(uri).length > 0;
    if (wanted === "skip" || (wanted !== "check" && !listed)) return;
    await vscode.languages.setTextDocumentLanguage(document, "gongwen");
    if (!wanted) await choices.choose(uri, "check");
  }

  async function choose(choice: "check" | "skip", resource: unknown): Promise<void> {
    const uri = resource instanceof vscode.Uri ? resource : vscode.window.activeTextEditor?.document.uri;
    if (!uri) {
      const text = say("先打开一份稿子，再用这个命令。", "Open a document first.");
      void vscode.window.showInformationMessage(text);
      return;
    }
    if (resource instanceof vscode.Uri && choice === "check") {
      await choices.noteAsked(uri); // opening it would raise the question that he has just answered
      await vscode.window.showTextDocument(uri);
    }
    await choices.choose(uri, choice);
  }

  for (const document of vscode.workspace.textDocuments) void adopt(document);
  return vscode.Disposable.from(
    vscode.commands.registerCommand("hegao.checkThis", (uri?: unknown) => choose("check", uri)),
    vscode.commands.registerCommand("hegao.skipThis", (uri?: unknown) => choose("skip", uri)),
    vscode.workspace.onDidOpenTextDocument(adopt),
    choices.onDidChange(async (uri) => {
      const key = uri.toString();
      if (choices.of(uri) === "skip") findings.drop(uri);
      // The server reads the settings again, and with them what was chosen.
      if (server.state === "running" || choices.of(uri) === "check") {
        await withServer(server, () => server.notify("workspace/didChangeConfiguration", { settings: null }));
      }
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
      if (document) await adopt(document);
    }),
  );
}
