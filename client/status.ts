import * as vscode from "vscode";
import type { FileParams, Status } from "../server/lsp/protocol.ts";
import type { Choices } from "./choices.ts";
import { countInWords } from "./count.ts";
import { say } from "./say.ts";
import { isServed, isWritten, LANGUAGES } from "./served.ts";
import type { Server, ServerState } from "./server.ts";

/**
 * What the editor tells of the active document beside its language's name: how many findings, how many figures that leave
 * a reader asking, and whether it is checked at all. Each line has the command that goes with it.
 */
export function showStatus(server: Server, choices: Choices): vscode.Disposable {
  const reports = LANGUAGES.map((language) => ({ language }));
  const texts = [...reports, { language: "plaintext" }];
  const findings = vscode.languages.createLanguageStatusItem("hegao.status", texts);
  const figures = vscode.languages.createLanguageStatusItem("hegao.figures", reports);
  const choice = vscode.languages.createLanguageStatusItem("hegao.choice", texts);
  findings.name = say("核稿：问题", "Hegao: findings");
  figures.name = say("核稿：数字", "Hegao: figures");
  choice.name = say("核稿：核不核", "Hegao: checking");
  /** From the server's start to its first answer, which may take a while, the status bar says that checking goes on. */
  let waiting: vscode.Disposable | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const question = ++asked;
    if (server.state === "starting" && document && isServed(document)) {
      waiting ??= vscode.window.setStatusBarMessage(`$(loading~spin) ${CHECKING()}`);
      describeWaiting(findings);
    }
    const status = document ? await ask(document) : null;
    if (server.state !== "starting") stopWaiting();
    if (!document || question !== asked || waiting) return;
    describeFindings(findings, status, server.state);
    describeFigures(figures, status);
    describeChoice(choice, status, choices.of(document.uri) === "skip");
  }

  async function ask(document: vscode.TextDocument): Promise<Status | null> {
    if (server.state !== "running" || !isServed(document) || !isWritten(document.uri)) return null;
    const params: FileParams = { uri: document.uri.toString() };
    return server.ask<Status | null>("hegao/status", params).catch(() => null);
  }

  function stopWaiting(): void {
    waiting?.dispose();
    waiting = undefined;
  }

  return vscode.Disposable.from(
    findings,
    figures,
    choice,
    new vscode.Disposable(stopWaiting),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void refresh();
    }),
    choices.onDidChange(refresh),
    server.onDidChangeState(refresh),
  );
}

const CHECKING = () => say("正在核稿…", "Checking…");

function describeWaiting(item: vscode.LanguageStatusItem): void {
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.busy = true;
  item.text = CHECKING();
  item.detail = "";
  item.command = undefined;
}

function describeFindings(item: vscode.LanguageStatusItem, status: Status | null, state: ServerState): void {
  const stopped = state === "stopped";
  item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  item.busy = false;
  if (stopped) {
    item.text = say("核稿：没有运行", "Hegao: not running");
    item.detail = "";
    item.command = { command: "hegao.restartServer", title: say("重新启动", "Restart") };
  } else if (status) {
    item.text = countInWords(status.findings);
    item.detail = status.name;
    item.command = { command: "workbench.actions.view.problems", title: say("查看问题", "Show Problems") };
  } else {
    item.text = say("核稿：未检查", "Hegao: not checked");
    item.detail = "";
    item.command = undefined;
  }
}

function describeFigures(item: vscode.LanguageStatusItem, status: Status | null): void {
  const { lacking, words } = status?.figures ?? { lacking: 0, words: say("没有数字", "no figures") };
  item.text = words;
  item.command = lacking > 0 ? { command: "hegao.showFigures", title: say("看是哪些", "Show Them") } : undefined;
}

function describeChoice(item: vscode.LanguageStatusItem, status: Status | null, skipped: boolean): void {
  item.text = status
    ? say("这份稿子边写边核", "Checked while you write")
    : skipped
      ? say("这份稿子不核", "You have said not to check this document")
      : say("这份文件没有当作报告核", "Not taken for a report");
  item.command = status
    ? { command: "hegao.skipThis", title: say("这份不核", "Don't Check") }
    : { command: "hegao.checkThis", title: say("核这份稿子", "Check It") };
}
