import * as vscode from "vscode";
import { closeAll, findingOf, findingsWhen, openReport, removeFile, reportText, writeFile } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

test("a text of any name is checked by command, left alone by command, and both hold when it is opened again", async () => {
  const uri = await writeFile("通讯材料.txt", reportText);
  const first = await open(uri);
  equal([first.languageId, vscode.languages.getDiagnostics(uri).length], ["plaintext", 0], "before");

  await vscode.commands.executeCommand("hegao.checkThis");
  await findingOf(await activeDocument("gongwen"), "heading-seq");
  await closeAll();
  await open(uri);
  await findingOf(await activeDocument("gongwen"), "heading-seq");

  await vscode.commands.executeCommand("hegao.skipThis");
  await findingsWhen(await activeDocument("gongwen"), (all) => all.length === 0);
  await closeAll();
  await open(uri);
  // Findings of another document, opened later, say that the server has had its turn.
  const other = await openReport(reportText);
  await findingOf(other, "heading-seq");
  equal(vscode.languages.getDiagnostics(uri).length, 0, "findings when it is opened again");
  await open(uri);

  await vscode.commands.executeCommand("hegao.checkThis");
  await findingOf(await activeDocument("gongwen"), "heading-seq");
  await closeAll();
  await removeFile(uri);
});

test("a report that is not to be checked has no findings until it is to be checked again", async () => {
  const uri = await writeFile("定稿.gw", reportText);
  const document = await open(uri);
  await findingOf(document, "heading-seq");
  await vscode.commands.executeCommand("hegao.skipThis");
  await findingsWhen(document, (all) => all.length === 0);
  await vscode.commands.executeCommand("hegao.checkFolder", vscode.workspace.workspaceFolders?.[0]?.uri);
  equal(vscode.languages.getDiagnostics(uri).length, 0, "findings of a folder check");
  await vscode.commands.executeCommand("hegao.checkThis");
  await findingOf(document, "heading-seq");
  await closeAll();
  await removeFile(uri);
});

test("a Markdown note that was not taken for a report, and an unsaved text, are checked by command", async () => {
  const note = "# 备忘\n\n一、抓产业\n新建茶园三处。\n\n三、抓治理\n排查矛盾纠纷。。\n";
  const uri = await writeFile("备忘.md", note);
  const document = await open(uri);
  // Findings of another document, opened later, say that the server has had its turn.
  await findingOf(await openReport(reportText), "heading-seq");
  equal(vscode.languages.getDiagnostics(uri).length, 0, "findings of a note");
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("hegao.checkThis");
  await findingOf(document, "double-punct");
  equal(document.languageId, "markdown", "language");

  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: reportText }));
  await vscode.commands.executeCommand("hegao.checkThis");
  await findingOf(await activeDocument("gongwen"), "heading-seq");
  await closeAll();
  await removeFile(uri);
});

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uri)).document;
}

/** The active document as soon as it has the language. */
async function activeDocument(language: string): Promise<vscode.TextDocument> {
  const find = () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === language && document;
  };
  for (let tries = 0; tries < 100 && !find(); tries++) await new Promise((settle) => setTimeout(settle, 50));
  return need(find(), `active document in ${language}`);
}
