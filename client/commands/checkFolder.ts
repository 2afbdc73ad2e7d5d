import * as vscode from "vscode";
import { type BaseLanguageClient, DocumentDiagnosticRequest } from "vscode-languageclient";
import type { FileParams } from "../../server/lsp/protocol.ts";
import { linkRule } from "../options.ts";
import { say } from "../say.ts";

/** Checks every report below a folder and lists the findings in the Problems panel. Cancelling keeps what was found. */
export function checkFolder(client: BaseLanguageClient): vscode.Disposable {
  const found = vscode.languages.createDiagnosticCollection("hegao-folder");
  // An open document's findings come from the server at every change: they must not stand here a second time.
  const opened = vscode.workspace.onDidOpenTextDocument(({ uri }) => found.delete(uri));
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.{gw,gongwen,txt,md}", true);
  watcher.onDidChange((uri) => found.delete(uri));
  watcher.onDidDelete((uri) => found.delete(uri));
  const command = vscode.commands.registerCommand("hegao.checkFolder", async (folder?: unknown) => {
    const uri = folder instanceof vscode.Uri ? folder : await chooseFolder();
    if (!uri) return;
    found.clear();
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: say("正在核稿", "Checking reports"), cancellable: true },
      (progress, token) => checkFiles(client, uri, found, progress, token),
    );
  });
  return vscode.Disposable.from(found, opened, watcher, command);
}

async function checkFiles(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  found: vscode.DiagnosticCollection,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  const files = await findReports(client, folder, token);
  let findings = 0;
  let checked = 0;
  for (const file of files) {
    if (token.isCancellationRequested) break;
    const message = `${checked + 1}/${files.length} ${vscode.workspace.asRelativePath(file)}`;
    progress.report({ message, increment: 100 / files.length });
    const items = await diagnose(client, file, token);
    if (!isOpen(file)) found.set(file, items);
    findings += items.length;
    checked++;
  }
  await showResult(checked, files.length, findings);
}

/** The server searches, so that it finds what the command line does. */
async function findReports(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const params: FileParams = { uri: client.code2ProtocolConverter.asUri(folder) };
  const found = await client.sendRequest<string[]>("hegao/findReports", params, token);
  return found.map(client.protocol2CodeConverter.asUri);
}

async function diagnose(
  client: BaseLanguageClient,
  file: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Diagnostic[]> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(file) };
  try {
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, token);
    if (report.kind !== "full") return [];
    const items = await client.protocol2CodeConverter.asDiagnostics(report.items);
    items.forEach(linkRule);
    return items;
  } catch (error) {
    if (!token.isCancellationRequested) client.error(`${file}: ${String(error)}`);
    return [];
  }
}

async function showResult(checked: number, total: number, findings: number): Promise<void> {
  if (total === 0) {
    const text = say(
      "这个文件夹里没有可核的稿件（.gw、.gongwen、.txt、.md）。",
      "There are no reports in this folder (.gw, .gongwen, .txt, .md).",
    );
    void vscode.window.showInformationMessage(text);
    return;
  }
  const text = say(
    `已核 ${checked} 个文件，有 ${findings} 条提示。`,
    `Checked ${checked} files: ${findings} findings.`,
  );
  void vscode.window.showInformationMessage(text);
  if (findings > 0) await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const openLabel = say("核这个文件夹", "Check this folder");
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel });
  return chosen?.[0];
}

function isOpen(file: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(({ uri, isClosed }) => !isClosed && uri.toString() === file.toString());
}
