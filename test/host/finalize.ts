import * as vscode from "vscode";
import { closeAll, openReport, removeFile } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

/** 定稿检查, with the file named instead of asked for. */

const marked = "青禾镇2027年工作要点\n\n<!-- hegao-disable -->\n一、抓产业\n建设茶园8公顷【数:D05】。\n";

async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  return await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

function target(name: string): vscode.Uri {
  return vscode.Uri.joinPath(need(vscode.workspace.workspaceFolders?.[0], "open folder").uri, name);
}

test("a finished report is saved without the marks that were for its writer", async () => {
  const document = await openReport(marked);
  const copy = target("要点（定稿）.md");
  await vscode.commands.executeCommand("hegao.finalize", copy.toString());
  equal(await readIfThere(copy), "青禾镇2027年工作要点\n\n一、抓产业\n建设茶园8公顷。\n", "the clean copy");
  equal(document.getText(), marked, "the report is as it was");
  await removeFile(copy);
  await closeAll();
});

test("a report with a gap is not saved; choosing the gap goes there", async () => {
  const document = await openReport(marked.replace("8公顷", "XX公顷").replace("<!-- hegao-disable -->\n", ""));
  const copy = target("没有.md");
  let isDone = false;
  const done = vscode.commands.executeCommand("hegao.finalize", copy.toString()).then(() => {
    isDone = true;
  });
  for (let tries = 0; tries < 50 && !isDone; tries++) {
    await new Promise((settle) => setTimeout(settle, 200));
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
  await done;
  equal(document.getText(need(vscode.window.activeTextEditor, "editor").selection), "XX", "what is selected");
  equal(await readIfThere(copy), undefined, "no copy");
  await closeAll();
});
