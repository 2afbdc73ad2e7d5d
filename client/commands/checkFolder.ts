import * as vscode from "vscode";
import type { FindingCount } from "../../server/app/count.ts";
import type { FileParams } from "../../server/lsp/protocol.ts";
import { addCounts, countInWords } from "../count.ts";
import { checkFile, type Findings, keepTrue } from "../findings.ts";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/** What a folder check has seen. */
interface Result {
  readonly files: number;
  readonly withFindings: number;
  readonly findings: FindingCount;
}

const NOTHING: Result = { files: 0, withFindings: 0, findings: { errors: 0, warnings: 0, information: 0, hints: 0 } };

/** Checks every report below a folder and lists the findings in the Problems panel. Cancelling keeps what was found. */
export function checkFolder(server: Server, findings: Findings): vscode.Disposable {
  const command = vscode.commands.registerCommand("hegao.checkFolder", async (folder?: unknown) => {
    const uri = folder instanceof vscode.Uri ? folder : await chooseFolder();
    if (!uri) return;
    const title = say("正在核稿", "Checking reports");
    await withServer(server, async () => {
      const result = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (progress, token) => checkFiles(server, uri, findings, progress, token),
      );
      await showResult(result);
    });
  });
  return vscode.Disposable.from(command, keepTrue(server, findings));
}

async function checkFiles(
  server: Server,
  folder: vscode.Uri,
  findings: Findings,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Result> {
  const files = await findReports(server, folder, token);
  const wanted = new Set(files.map(String));
  for (const uri of findings.kept) if (!wanted.has(uri.toString())) findings.drop(uri);
  let result = NOTHING;
  for (const [i, file] of files.entries()) {
    if (token.isCancellationRequested) break;
    const message = `${i + 1}/${files.length} ${vscode.workspace.asRelativePath(file)}`;
    progress.report({ message, increment: 100 / files.length });
    try {
      const checked = await checkFile(server, file, token);
      if (checked) {
        findings.keep(file, checked.items);
        result = add(result, checked.findings);
      } else findings.drop(file);
    } catch (error) {
      if (server.state === "stopped") throw error; // the other files would fail like this one
      if (!token.isCancellationRequested) server.log.error(`${file}: ${String(error)}`);
    }
  }
  return result;
}

/** The server searches, so that it finds what the command line does. */
async function findReports(server: Server, folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const params: FileParams = { uri: folder.toString() };
  const found = await server.ask<string[]>("hegao/findReports", params, token);
  return found.map(server.convert.asUri);
}

function add({ files, withFindings, findings }: Result, found: FindingCount): Result {
  const some = Object.values(found).some((count) => count > 0);
  return { files: files + 1, withFindings: withFindings + (some ? 1 : 0), findings: addCounts(findings, found) };
}

/** Says what was found; the Problems panel comes up by itself, and again with the message's button. */
async function showResult({ files, withFindings, findings }: Result): Promise<void> {
  if (files === 0) {
    const text = say(
      "这个文件夹里没有可核的稿件（.gw、.gongwen、.txt、.md）。",
      "There are no reports in this folder (.gw, .gongwen, .txt, .md).",
    );
    void vscode.window.showInformationMessage(text);
    return;
  }
  if (withFindings === 0) {
    void vscode.window.showInformationMessage(
      say(`已核 ${files} 个文件，没有问题。`, `Checked ${files} files: no findings.`),
    );
    return;
  }
  const words = countInWords(findings);
  const text = say(
    `已核 ${files} 个文件，${withFindings} 个有问题：${words}。`,
    `Checked ${files} files, ${withFindings} with findings: ${words}.`,
  );
  const button = say("查看问题", "Show Problems");
  void vscode.window.showInformationMessage(text, button).then(async (clicked) => {
    if (clicked) await vscode.commands.executeCommand("workbench.actions.view.problems");
  });
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const openLabel = say("核这个文件夹", "Check this folder");
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel });
  return chosen?.[0];
}
