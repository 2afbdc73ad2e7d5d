import * as vscode from "vscode";
import type { FileParams, FinalAnswer } from "../../server/lsp/protocol.ts";
import { choosePlace, excerpt, type PlaceItem } from "../choosePlace.ts";
import { fileNameOf } from "../fileName.ts";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/**
 * 定稿: shows what still stands in the way of handing in the active report, or saves its clean copy. A string names the file it is
 * written to, as a URI; without one the writer is asked.
 */
export function finalize(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.finalize", (given?: unknown) =>
    withServer(server, async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) {
        void vscode.window.showInformationMessage(say("先打开一份稿子，再用这个命令。", "Open a document first."));
        return;
      }
      await finish(server, editor, typeof given === "string" ? vscode.Uri.parse(given, true) : undefined);
    }),
  );
}

async function finish(server: Server, editor: vscode.TextEditor, given?: vscode.Uri): Promise<void> {
  const { document } = editor;
  const params: FileParams = { uri: document.uri.toString() };
  const answer = await server.ask<FinalAnswer | null>("hegao/finalize", params);
  if (!answer) {
    void vscode.window.showInformationMessage(
      say(
        "这份文件没有核，不能定稿；请先用命令“核这份稿子”。",
        "This document is not checked, so it can't be finished; use “Check This Document” first.",
      ),
    );
    return;
  }
  const { text, obstacles } = answer;
  const wanted = obstacles.length === 0 || (await settleLater(server, editor, answer));
  if (wanted && text !== undefined) await save(document, answer, text, given);
}

/** Shows what stands in the way; returns whether the writer saves the copy all the same, which no error allows. */
async function settleLater(
  server: Server,
  editor: vscode.TextEditor,
  { obstacles, text }: FinalAnswer,
): Promise<boolean> {
  const rows: PlaceItem[] = obstacles.map(({ range: { start, end }, message }) => ({
    label: message,
    description: say(`第 ${start.line + 1} 行`, `line ${start.line + 1}`),
    detail: excerpt(editor.document, start.line, start.character),
    range: server.convert.asRange({ start, end }),
  }));
  const anyway: PlaceItem = { label: say("$(save-as) 仍要另存清样…", "$(save-as) Save the Clean Copy Anyway…") };
  const chosen = await choosePlace(editor, text === undefined ? rows : [...rows, anyway], {
    title: say(
      `定稿前还有 ${obstacles.length} 处要处理`,
      `${obstacles.length} to settle before the report is finished`,
    ),
    placeHolder: say("选一处，到那里去改", "Choose one to go there"),
  });
  return chosen === anyway;
}

async function save(
  document: vscode.TextDocument,
  { title, others }: FinalAnswer,
  text: string,
  given?: vscode.Uri,
): Promise<void> {
  const target = given ?? (await askForTarget(document, title));
  if (!target) return;
  if (target.toString() === document.uri.toString()) {
    void vscode.window.showErrorMessage(
      say("这是稿子自己，请换个文件名。", "This is the report itself; choose another name."),
    );
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const name = vscode.workspace.asRelativePath(target);
  const rest =
    others > 0
      ? say(`另有 ${others} 处提示没有拦下，见“问题”面板。`, ` ${others} lesser findings are listed under Problems.`)
      : "";
  const open = say("打开", "Open");
  const said = say(`清样已存为“${name}”。${rest}`, `Saved: ${name}.${rest}`);
  void vscode.window.showInformationMessage(said, open).then(async (chosen) => {
    if (chosen === open) await vscode.window.showTextDocument(target);
  });
}

/** Asks where the copy shall go: beside the report, under its name, if the writer wants nothing else. */
async function askForTarget({ uri }: vscode.TextDocument, title: string | undefined): Promise<vscode.Uri | undefined> {
  const untitled = uri.scheme === "untitled";
  const folder = untitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  const file = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const [, stem = "", ending = ""] = untitled
    ? ["", fileNameOf(title), ".txt"]
    : (/^(.*?)(\.[^.]*)?$/.exec(file) ?? []);
  const name = `${stem}${say("（定稿）", " (final)")}${ending}`;
  return await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    title: say("清样存到哪里", "Where to save the clean copy"),
  });
}
