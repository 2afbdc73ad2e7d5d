import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FileParams, Status } from "../server/lsp/protocol.ts";
import { say } from "./say.ts";

/** Says beside the language's name what kind of report this is taken for, how many findings it has and how many figures. */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("hegao.status", [
    { language: "gongwen" },
    { language: "markdown" },
  ]);
  item.name = "核稿";
  item.command = { command: "workbench.actions.view.problems", title: say("查看问题", "Show problems") };
  let asked = 0;

  async function refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !client.isRunning()) return;
    const question = ++asked;
    const params: FileParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const status = await client.sendRequest<Status | null>("hegao/status", params).catch(() => null);
    if (question === asked) describe(item, document.uri, status);
  }

  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void refresh();
    }),
    client.onDidChangeState(refresh),
  );
}

function describe(item: vscode.LanguageStatusItem, uri: vscode.Uri, status: Status | null): void {
  if (!status) {
    item.text = say("核稿：未检查", "Hegao: not checked");
    item.detail = "";
    return;
  }
  const count = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "hegao").length;
  item.text = status.name;
  const findings = count === 0 ? say("没有提示", "no findings") : say(`${count} 条提示`, `${count} findings`);
  item.detail = [findings, status.figures].filter(Boolean).join(say("；", "; "));
}
