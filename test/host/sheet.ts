import * as vscode from "vscode";
import { closeAll, openReport, removeFile, reportText } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

/** 生成核稿单, with the file named instead of asked for. */

async function makeSheet(name: string): Promise<{ target: vscode.Uri; content: string }> {
  const folder = need(vscode.workspace.workspaceFolders?.[0], "open folder").uri;
  const target = vscode.Uri.joinPath(folder, name);
  await vscode.commands.executeCommand("hegao.sheet", target.toString());
  return { target, content: new TextDecoder().decode(await vscode.workspace.fs.readFile(target)) };
}

test("the check sheet of an unsaved report is written as a web page", async () => {
  const document = await openReport(reportText);
  const { target, content } = await makeSheet("核稿单.html");
  equal(content.startsWith("<!DOCTYPE html>"), true, "a web page");
  equal(content.includes("青禾镇2027年工作要点"), true, "the report's title");
  equal(content.includes("“。。”"), true, "what is found");
  equal(document.getText(), reportText, "the report is as it was");
  await removeFile(target);
  await closeAll();
});

test("the check sheet is Markdown where the file's name says so", async () => {
  await openReport(reportText);
  const { target, content } = await makeSheet("核稿单.md");
  equal(content.split("\n")[0], "# 核稿单", "first line");
  await removeFile(target);
  await closeAll();
});

test("without a report there is no check sheet", async () => {
  const document = await vscode.workspace.openTextDocument({ language: "plaintext", content: "周五前对账。\n" });
  await vscode.window.showTextDocument(document);
  const folder = need(vscode.workspace.workspaceFolders?.[0], "open folder").uri;
  const target = vscode.Uri.joinPath(folder, "没有.html");
  await vscode.commands.executeCommand("hegao.sheet", target.toString());
  const made = await vscode.workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  equal(made, false, "a file was made");
  await closeAll();
});
