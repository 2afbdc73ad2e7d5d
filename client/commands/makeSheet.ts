import * as vscode from "vscode";
import type { SheetAnswer, SheetParams } from "../../server/lsp/protocol.ts";
import { fileNameOf } from "../fileName.ts";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/**
 * Makes the check sheet (核稿单) of the active report, or of the one that a menu names by its URI. A string names the file it is
 * written to, as a URI; without one the writer is asked.
 */
export function makeSheet(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.sheet", (given?: unknown) =>
    withServer(server, async () => {
      const report = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
      if (!report) {
        void vscode.window.showInformationMessage(say("先打开一份稿子，再用这个命令。", "Open a document first."));
        return;
      }
      await saveSheet(server, report, typeof given === "string" ? vscode.Uri.parse(given, true) : undefined);
    }),
  );
}

async function saveSheet(server: Server, report: vscode.Uri, given?: vscode.Uri): Promise<void> {
  const page = await askForSheet(server, report, "html");
  if (!page) {
    void vscode.window.showInformationMessage(
      say(
        "这份文件没有核，没有核稿单可出；请先用命令“核这份稿子”。",
        "This document is not checked, so there is no sheet; use “Check This Document” first.",
      ),
    );
    return;
  }
  const target = given ?? (await askForTarget(report, page.title));
  if (!target) return;
  if (target.toString() === report.toString()) {
    void vscode.window.showErrorMessage(
      say("这是稿子自己，请换个文件名。", "This is the report itself; choose another name."),
    );
    return;
  }
  const sheet = isMarkdown(target) ? await askForSheet(server, report, "md") : page;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(sheet?.content ?? page.content));
  void offerToOpen(server, report, target);
}

async function askForSheet(
  server: Server,
  report: vscode.Uri,
  format: SheetParams["format"],
): Promise<SheetAnswer | null> {
  const params: SheetParams = { uri: report.toString(), format };
  return await server.ask<SheetAnswer | null>("hegao/sheet", params);
}

/** Asks where the sheet shall go: beside the report, under its title, if the writer wants nothing else. */
async function askForTarget(report: vscode.Uri, title: string | undefined): Promise<vscode.Uri | undefined> {
  const words = fileNameOf(title);
  const sheet = say("核稿单", "check sheet");
  const name = `${words === "" ? sheet : say(`《${words}》${sheet}`, `${words} ${sheet}`)}.html`;
  const folder =
    report.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(report, "..");
  return await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [say("网页（可打印）", "Web page (to print)")]: ["html"], Markdown: ["md"] },
    title: say("核稿单存到哪里", "Where to save the check sheet"),
  });
}

/** Says where the sheet is and opens it on demand: in the browser, or as text where no browser reaches the file. */
async function offerToOpen(server: Server, report: vscode.Uri, target: vscode.Uri): Promise<void> {
  const open = say("打开", "Open");
  const name = vscode.workspace.asRelativePath(target);
  const chosen = await vscode.window.showInformationMessage(say(`核稿单已存为 ${name}`, `Saved: ${name}`), open);
  if (chosen !== open) return;
  if (isMarkdown(target)) await vscode.window.showTextDocument(target);
  else if (reachesBrowser(target)) await vscode.env.openExternal(target);
  else {
    const sheet = await askForSheet(server, report, "md");
    if (!sheet) return;
    const { content } = sheet;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content }));
  }
}

/** Whether the file lies on the computer before which the writer sits. */
function reachesBrowser({ scheme }: vscode.Uri): boolean {
  return scheme === "file" && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

function isMarkdown({ path }: vscode.Uri): boolean {
  return path.toLowerCase().endsWith(".md");
}
